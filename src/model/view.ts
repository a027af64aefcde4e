import { addCitedIds } from './citedIds.ts'
import type { DayNumber } from './day.ts'
import { dateOf, isDate, spanOf } from './edtf.ts'
import { compareChanges, foldChanges } from './fold.ts'
import type { Dated } from './knownFrom.ts'
import { knownFrom } from './knownFrom.ts'
import type { Lens } from './lens.ts'
import { isKnown, markingRank } from './lens.ts'
import type { Change, Inner, Kept, Marking } from './records/base.ts'
import type { Dataset, ListName, Lists } from './records/dataset.ts'
import { LIST_NAMES } from './records/dataset.ts'
import type { Coverage, Person, Relationship } from './records/relationship.ts'
import type { SourceRecord } from './records/source.ts'
import { isReferenceField } from './references.ts'

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
  const changes = record.changes.filter((change) => isKnown(change.on, lens.asOf)).toSorted(compareChanges)
  const state = foldChanges(record, changes)
  return seen(
    {
      ...state,
      ...knownSince(record, state, changes[0]),
      changes: changes.map((change) => ({ ...change, set: seen(change.set, lens) })),
    },
    lens,
  )
}

/**
 * The day since which a record has been known, where a change has set or moved the date that says so: what was known
 * stays known in a file of this view. Of a record known from the start, the day of its first change serves.
 */
function knownSince(record: Dated, state: Dated, change?: Change<object>): Pick<Dated, 'knownOn'> {
  const [before, after] = [knownFrom(record), knownFrom(state)]
  const day = before ?? change?.on
  return before === after || day === undefined ? {} : { knownOn: day }
}

/** Whether a record is known on the day of the lens and not above its marking. */
export function isVisible(record: Dated, lens: Pick<Lens, 'asOf' | 'upTo'>): boolean {
  if (markingRank(record.marking) > markingRank(lens.upTo)) return false
  const day = knownFrom(record)
  return day === undefined || isKnown(day, lens.asOf)
}

/**
 * A whole dataset as known at the end of a day, up to a marking.
 *
 * Sources whose day of publication is not recorded are kept while something visible cites them. What was
 * deleted leaves no trace, and coverage ends with the day.
 */
export function viewDataset(data: Dataset, asOf: DayNumber, upTo: Marking = 'RED'): Dataset {
  const hidden = hiddenIds(data, { asOf, upTo })
  const lens: Lens = { asOf, upTo, hides: (id) => hidden.has(id) }
  const lists = Object.fromEntries(
    LIST_NAMES.map((name) => [name, viewList<Kept<object>>(data[name], lens)]),
  ) as unknown as { -readonly [K in ListName]: Lists[K] } // one entry for each name, each a list of its own kind
  return {
    ...data,
    ...lists,
    sources: publishedOrCited(lists),
    relationship: viewRelationship(data.relationship, asOf),
    deleted: [],
  }
}

/** Ids of everything in a dataset that a lens does not show: for {@link Lens.hides}. */
export function hiddenIds(data: Dataset, lens: Pick<Lens, 'asOf' | 'upTo'>): ReadonlySet<string> {
  const hidden = new Set<string>(data.deleted.map((tombstone) => tombstone.id))
  for (const name of LIST_NAMES) {
    for (const record of data[name]) {
      // A record that came back after it was deleted is there.
      if (isVisible(record, lens)) hidden.delete(record.id)
      else hidden.add(record.id)
    }
  }
  for (const person of data.relationship.people) {
    if (!isPersonKnown(person, lens.asOf)) hidden.add(person.id)
  }
  return hidden
}

/** A relationship as known at the end of a day: who was known in which role, and what had been monitored. */
export function viewRelationship(relationship: Relationship, asOf: DayNumber): Relationship {
  return {
    ...relationship,
    people: relationship.people
      .filter((person) => isPersonKnown(person, asOf))
      .map((person) => viewPerson(person, asOf)),
    coverage: relationship.coverage.flatMap((period) => viewCoverage(period, asOf)),
    // A briefing of a day speaks of what was known on it.
    ...(relationship.issued ? { issued: relationship.issued.filter((one) => isKnown(one.asOf, asOf)) } : {}),
  }
}

function viewList<R extends Kept<object>>(records: readonly R[], lens: Lens): R[] {
  return records.flatMap((record) => viewRecord(record, lens) ?? [])
}

function isPersonKnown(person: Person, asOf: DayNumber): boolean {
  return person.knownOn === undefined || isKnown(person.knownOn, asOf)
}

function viewPerson(person: Person, asOf: DayNumber): Person {
  const roles = person.roles
    .filter((role) => role.from === undefined || isKnown(role.from, asOf))
    .map((role) => {
      if (role.until === undefined || isKnown(role.until, asOf)) return role
      const { until: _later, ...open } = role
      return open
    })
  return { ...person, roles }
}

function viewCoverage(period: Coverage, asOf: DayNumber): Coverage[] {
  const { first, last } = spanOf(period.date)
  if (first > asOf) return []
  return [last !== null && last <= asOf ? period : { ...period, date: dateOf(first, asOf) }]
}

/**
 * Without the inner entries, citations and links that lead out of view. What has none of them is given back as it is, at
 * every depth: most of a record is, and views of two days are quickly told apart where they share it.
 */
function seen<T extends object>(value: T, lens: Lens): T {
  const fields = Object.entries(value)
  const shown = fields.map(([field, content]): unknown => seenField(field, content, lens))
  if (shown.every((content, i) => content !== undefined && content === fields[i]![1])) return value
  const left = fields.map(([field], i) => [field, shown[i]]).filter(([, content]) => content !== undefined)
  return Object.fromEntries(left) as T // the same fields, or fewer
}

function seenField(field: string, content: unknown, lens: Lens): unknown {
  if (typeof content === 'string') return isReferenceField(field) && lens.hides(content) ? undefined : content
  if (!Array.isArray(content)) return isAboutHidden(content, lens) ? undefined : content
  const list: readonly unknown[] = content
  if (field === 'citations') return those(list, (citation) => !isOutOfView(citation, lens))
  if (isReferenceField(field)) return those(list, (id) => typeof id !== 'string' || !lens.hides(id))
  return seenList(list, lens)
}

function seenList(list: readonly unknown[], lens: Lens): readonly unknown[] {
  const shown = those(list, (entry) => !isInner(entry) || isEntryVisible(entry, lens))
  const ids = new Set(shown.map((entry) => (isInner(entry) ? entry.id : undefined)))
  const bare = shown.map((entry) => (isInner(entry) ? seen(withoutLater(entry, ids), lens) : entry))
  return bare.length === list.length && bare.every((entry, i) => entry === list[i]) ? list : bare
}

/** The list itself where all of it passes. */
function those(list: readonly unknown[], passes: (entry: unknown) => boolean): readonly unknown[] {
  return list.every(passes) ? list : list.filter(passes)
}

/** Whether an object is about a record that is not shown: without it, it would say what that record does not. */
function isAboutHidden(content: unknown, lens: Lens): boolean {
  if (typeof content !== 'object' || content === null) return false
  return Object.entries(content).some(
    ([field, id]) => typeof id === 'string' && isReferenceField(field) && lens.hides(id),
  )
}

/** Whether a citation is of what is not shown; a field of this name that nobody knows may hold anything else. */
function isOutOfView(citation: unknown, lens: Lens): boolean {
  if (typeof citation !== 'object' || citation === null || !('source' in citation)) return false
  return typeof citation.source === 'string' && lens.hides(citation.source)
}

/** An entry whose successor is not shown has none yet. @param shown ids of what is */
function withoutLater(
  entry: Inner & { readonly supersededBy?: string },
  shown: ReadonlySet<string | undefined>,
): Inner {
  if (entry.supersededBy === undefined || shown.has(entry.supersededBy)) return entry
  const { supersededBy: _later, ...open } = entry
  return open
}

function isEntryVisible(entry: Inner, lens: Lens): boolean {
  return markingRank(entry.marking) <= markingRank(lens.upTo) && isKnown(entry.on, lens.asOf)
}

/** Whether an entry of a list is one that has a day of its own; a field nobody knows may look like it. */
function isInner(entry: unknown): entry is Inner {
  if (typeof entry !== 'object' || entry === null || !('id' in entry) || !('on' in entry)) return false
  return typeof entry.on === 'string' && isDate(entry.on)
}

function publishedOrCited(lists: Lists): readonly SourceRecord[] {
  const { sources } = lists
  // Who cites what is asked only where a source has no day: thousands of records are gone through for it.
  if (sources.every(({ published }) => published !== undefined)) return sources
  const cited = new Set<string>()
  for (const name of LIST_NAMES) if (name !== 'sources') addCitedIds(lists[name], cited)
  return sources.filter(({ id, published }) => published !== undefined || cited.has(id))
}
