import type { Lens } from './lens.ts'
import { isKnown, markingRank } from './lens.ts'
import type { Change, Citation, Inner, Kept, Known } from './records/base.ts'
import type { Dataset, ListName, Lists } from './records/dataset.ts'
import { LIST_NAMES } from './records/dataset.ts'
import type { Person } from './records/relationship.ts'
import { isReferenceField } from './references.ts'
import type { DayNumber } from './day.ts'
import { spanOf } from './edtf.ts'
import type { Marking } from './records/base.ts'

/** The fields that can give a record its own date, the one that stands for a missing `knownOn`. */
interface Dated extends Known {
  readonly date?: string
  readonly since?: string
  readonly published?: string
}

/**
 * A record as known at the end of a day, up to a marking: the one way from what is stored to what is shown.
 *
 * Changes known by then are folded in, in the order of (last day of `on`, id); later ones are gone, as are
 * inner entries, citations and links that belong to what is not yet known.
 *
 * @returns null while the record itself is not visible
 */
export function viewRecord<R extends Kept<object>>(record: R, lens: Lens): R | null {
  if (!isVisible(record, lens)) return null
  return seen(fold(record, lens), lens)
}

/** Whether a record is known on the day of the lens and not above its marking. */
export function isVisible(record: Dated, lens: Pick<Lens, 'asOf' | 'upTo'>): boolean {
  if (markingRank(record.marking) > markingRank(lens.upTo)) return false
  const day = record.knownOn ?? record.date ?? record.since ?? record.published
  return day === undefined || isKnown(day, lens.asOf)
}

/**
 * A whole dataset as known at the end of a day, up to a marking.
 *
 * Sources whose day of publication is not recorded are kept while something visible cites them.
 */
export function viewDataset(data: Dataset, asOf: DayNumber, upTo: Marking = 'RED'): Dataset {
  const hidden = hiddenIds(data, { asOf, upTo })
  const lens: Lens = { asOf, upTo, hides: (id) => hidden.has(id) }
  const lists = Object.fromEntries(
    LIST_NAMES.map((name) => [name, viewList<Kept<object>>(data[name], lens)]),
  ) as unknown as { -readonly [K in ListName]: Lists[K] } // one entry for each name, each a list of its own kind
  const cited = citedSources(lists)
  return {
    ...data,
    ...lists,
    sources: lists.sources.filter((source) => source.published !== undefined || cited.has(source.id)),
    relationship: {
      ...data.relationship,
      people: data.relationship.people.flatMap((person) => viewPerson(person, asOf)),
    },
  }
}

/** Ids of everything in a dataset that a lens does not show: for {@link Lens.hides}. */
export function hiddenIds(data: Dataset, lens: Pick<Lens, 'asOf' | 'upTo'>): ReadonlySet<string> {
  const hidden = new Set<string>(data.deleted.map((tombstone) => tombstone.id))
  for (const name of LIST_NAMES) {
    for (const record of data[name]) if (!isVisible(record, lens)) hidden.add(record.id)
  }
  for (const person of data.relationship.people) {
    if (viewPerson(person, lens.asOf).length === 0) hidden.add(person.id)
  }
  return hidden
}

function viewList<R extends Kept<object>>(records: readonly R[], lens: Lens): R[] {
  return records.flatMap((record) => viewRecord(record, lens) ?? [])
}

function viewPerson(person: Person, asOf: DayNumber): Person[] {
  if (person.knownOn !== undefined && !isKnown(person.knownOn, asOf)) return []
  const roles = person.roles
    .filter((role) => role.from === undefined || spanOf(role.from).first <= asOf)
    .map((role) => {
      if (role.until === undefined || isKnown(role.until, asOf)) return role
      const { until: _later, ...open } = role
      return open
    })
  return [{ ...person, roles }]
}

function fold<R extends Kept<object>>(record: R, lens: Lens): R {
  const known = record.changes.filter((change) => isKnown(change.on, lens.asOf)).toSorted(compareChanges)
  const state = new Map<string, unknown>(Object.entries({ ...record, changes: known }))
  for (const change of known) {
    for (const [field, value] of Object.entries(change.set)) {
      if (value === null) state.delete(field)
      else state.set(field, value)
    }
  }
  return Object.fromEntries(state) as unknown as R // the fields that changes set are those of the record
}

/** Order in which changes are folded in: by the last day of `on`, then by id. */
export function compareChanges(one: Change<object>, two: Change<object>): number {
  const byDay = (spanOf(one.on).last ?? Infinity) - (spanOf(two.on).last ?? Infinity)
  if (byDay) return byDay
  return one.id < two.id ? -1 : one.id > two.id ? 1 : 0
}

/** A copy without the inner entries, citations and links that lead out of view. */
function seen<T extends object>(value: T, lens: Lens): T {
  const copy: Record<string, unknown> = {}
  for (const [field, content] of Object.entries(value)) {
    const shown = seenField(field, content, lens)
    if (shown !== undefined) copy[field] = shown
  }
  return copy as T
}

function seenField(field: string, content: unknown, lens: Lens): unknown {
  if (typeof content === 'string') return isReferenceField(field) && lens.hides(content) ? undefined : content
  if (!Array.isArray(content)) return content
  if (field === 'citations') return content.filter((citation: Citation) => !lens.hides(citation.source))
  if (field === 'changes') return content.map((change: Change<object>) => seenChange(change, lens))
  if (isReferenceField(field)) return content.filter((id: string) => !lens.hides(id))
  return content
    .filter((entry) => !isInner(entry) || isEntryVisible(entry, lens))
    .map((entry) => deeper(entry, lens))
}

function seenChange(change: Change<object>, lens: Lens): Change<object> {
  return seen({ ...change, set: seen(change.set, lens) }, lens)
}

function deeper(entry: unknown, lens: Lens): unknown {
  return isInner(entry) ? seen(entry, lens) : entry
}

function isEntryVisible(entry: Inner, lens: Lens): boolean {
  return markingRank(entry.marking) <= markingRank(lens.upTo) && isKnown(entry.on, lens.asOf)
}

function isInner(entry: unknown): entry is Inner {
  return typeof entry === 'object' && entry !== null && 'id' in entry && 'on' in entry
}

function citedSources(lists: Lists): ReadonlySet<string> {
  const cited = new Set<string>()
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk)
    else if (typeof value === 'object' && value !== null) {
      for (const [field, content] of Object.entries(value)) {
        if (field === 'source' && typeof content === 'string') cited.add(content)
        else walk(content)
      }
    }
  }
  for (const name of LIST_NAMES) if (name !== 'sources') walk(lists[name])
  return cited
}
