import type { DayNumber } from '#model/day.ts'
import { spanOf } from '#model/edtf.ts'
import type { Dataset } from '#model/records/dataset.ts'
import { LIST_NAMES } from '#model/records/dataset.ts'
import { isReferenceField } from '#model/references.ts'

/** Fields that say how the record was kept, not what was known. */
const BOOKKEEPING: ReadonlySet<string> = new Set(['createdAt', 'updatedAt', 'updatedBy'])

/**
 * The first day on which each text of a dataset may be shown, worked out without the view it is to check:
 * the latest of the days of the record, the change and the entry in which it stands, and for what a source
 * says the day it was published, or where that is not recorded the first day it is cited.
 */
export function introductions(data: Dataset): ReadonlyMap<string, DayNumber> {
  const found = new Found(new Map(data.sources.map((source) => [source.id, lastDay(source.published)])))
  for (const name of LIST_NAMES) {
    if (name === 'sources') continue
    for (const record of data[name]) found.walk(record, recordDay(record))
  }
  for (const source of data.sources) {
    found.walk(source, lastDay(source.published) ?? found.cited.get(source.id) ?? Infinity)
  }
  for (const { people, coverage: _cut, ...rest } of [data.relationship]) {
    found.walk(rest, -Infinity)
    for (const person of people) found.walk(person, lastDay(person.knownOn) ?? -Infinity)
  }
  return found.texts
}

/** Every text in a value that says what was known, with the name of its field; ids of other records left out. */
export function textsIn(value: unknown, field = ''): readonly (readonly [field: string, text: string])[] {
  if (typeof value === 'string') return [[field, value]]
  if (Array.isArray(value)) return value.flatMap((entry) => textsIn(entry, field))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, content]) =>
    BOOKKEEPING.has(name) || isReferenceField(name) ? [] : textsIn(content, name),
  )
}

/** The last day of a date; undefined for none. An open date has no last day and says when it began. */
function lastDay(date: string | undefined): DayNumber | undefined {
  return date === undefined ? undefined : (spanOf(date).last ?? spanOf(date).first)
}

function recordDay(record: object): DayNumber {
  const dates = record as { knownOn?: string; date?: string; since?: string } // each is a date where it is there
  return lastDay(dates.knownOn ?? dates.date ?? dates.since) ?? Infinity
}

/** Gathers texts and citations with their first days. */
class Found {
  readonly texts = new Map<string, DayNumber>()
  readonly cited = new Map<string, DayNumber>()
  private readonly published: ReadonlyMap<string, DayNumber | undefined>

  constructor(published: ReadonlyMap<string, DayNumber | undefined>) {
    this.published = published
  }

  walk(value: unknown, day: DayNumber): void {
    if (typeof value === 'string') earlier(this.texts, value, day)
    else if (Array.isArray(value)) for (const entry of value) this.walk(entry, day)
    else if (typeof value === 'object' && value !== null) this.walkObject(value, day)
  }

  private walkObject(value: object, outer: DayNumber): void {
    const { on, source } = value as { on?: string; source?: string } // an entry or change has a day, a citation a source
    let day = on === undefined ? outer : Math.max(outer, lastDay(on) ?? Infinity)
    if (source !== undefined) {
      day = Math.max(day, this.published.get(source) ?? -Infinity)
      earlier(this.cited, source, day)
    }
    for (const [field, content] of Object.entries(value)) {
      if (!BOOKKEEPING.has(field) && !isReferenceField(field)) this.walk(content, day)
    }
  }
}

function earlier(days: Map<string, DayNumber>, key: string, day: DayNumber): void {
  days.set(key, Math.min(days.get(key) ?? Infinity, day))
}
