import type { DayNumber } from '#model/day.ts'
import { NEVER } from '#model/columns.ts'
import { spanOf } from '#model/edtf.ts'
import type { Dataset } from '#model/records/dataset.ts'
import { LIST_NAMES } from '#model/records/dataset.ts'
import type { Person } from '#model/records/relationship.ts'

/**
 * Texts of a dataset that turn up in what a page is given on a day although nothing known by then says them: for
 * tests that walk over days. It does not use the view that it is to judge.
 *
 * @param given anything; every text at any depth is looked at
 */
export function leaksOf(
  firstDays: ReadonlyMap<string, DayNumber>,
  asOf: DayNumber,
  given: unknown,
): string[] {
  const texts = new Set<string>()
  collect(given, (text) => texts.add(text))
  return [...texts].filter((text) => (firstDays.get(text) ?? -Infinity) > asOf)
}

/** For each text of a dataset, ids and words included, the first day on which anything known says it. */
export function firstDaysOf(dataset: Dataset): ReadonlyMap<string, DayNumber> {
  const days = new Map<string, DayNumber>()
  const note = (text: string, day: DayNumber): void => {
    days.set(text, Math.min(days.get(text) ?? Infinity, day))
  }
  const published = new Map(dataset.sources.map(({ id, published: on }) => [id, dayOf(on)]))
  const { people, ...relationship } = dataset.relationship
  collect(relationship, (text) => note(text, -Infinity))
  for (const person of people) notePerson(person, note)
  for (const name of LIST_NAMES) {
    for (const record of dataset[name]) noteAll(record, ownDay(record), published, note)
  }
  return days
}

type Note = (text: string, day: DayNumber) => void

/** Everything below a value is known from a day on; what has a later day of its own, from that one. */
function noteAll(
  value: unknown,
  day: DayNumber,
  published: ReadonlyMap<string, DayNumber>,
  note: Note,
): void {
  if (typeof value === 'string') note(value, day)
  if (Array.isArray(value)) for (const entry of value) noteAll(entry, day, published, note)
  else if (isObject(value)) {
    const { on, source } = value
    const dated = typeof on === 'string' ? dayOf(on) : -Infinity
    const cited = typeof source === 'string' ? (published.get(source) ?? -Infinity) : -Infinity
    const from = Math.max(day, dated, cited)
    for (const content of Object.values(value)) noteAll(content, from, published, note)
  }
}

function notePerson({ roles, knownOn, ...person }: Person, note: Note): void {
  const known = dayOf(knownOn)
  collect(person, (text) => note(text, known))
  for (const { from, until, ...role } of roles) {
    const start = Math.max(known, dayOf(from))
    collect([role, from], (text) => note(text, start))
    if (until !== undefined) note(until, Math.max(start, dayOf(until)))
  }
}

/** The day from which a record is known; one with an open date never is. */
function ownDay(record: object): DayNumber {
  for (const field of ['knownOn', 'date', 'since', 'published']) {
    const date: unknown = Reflect.get(record, field)
    if (typeof date === 'string') return dayOf(date)
  }
  return -Infinity
}

function dayOf(date: string | undefined): DayNumber {
  return date === undefined ? -Infinity : (spanOf(date).last ?? NEVER)
}

function collect(value: unknown, note: (text: string) => void): void {
  if (typeof value === 'string') note(value)
  else if (value instanceof Map) for (const entry of value) collect(entry, note)
  else if (ArrayBuffer.isView(value)) return
  else if (isObject(value)) for (const content of Object.values(value)) collect(content, note)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
