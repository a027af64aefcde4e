import type { AnyRecord, Dataset, ListName, Tombstone } from '#model/records/dataset.ts'
import { LIST_NAMES } from '#model/records/dataset.ts'
import type { Relationship } from '#model/records/relationship.ts'
import type { MergeEntry, MergeGroup, Standing, Standings } from './mergeEntry.ts'
import { MERGE_GROUPS, mergeEntry } from './mergeEntry.ts'
import type { Choice, Decide, Part } from './mergeRecords.ts'
import { isSame, sortedText } from '#model/sameValue.ts'
import type { Steps } from '#model/steps.ts'
import { atOnce, flatMapped, mapped } from '#model/steps.ts'

export type { MergeEntry, MergeGroup } from './mergeEntry.ts'
export type { Choice, FieldChange, FieldConflict, Part } from './mergeRecords.ts'

/** What a file and what is stored come to, before anything is decided. */
export interface DatasetMerge {
  readonly mine: Dataset
  readonly theirs: Dataset
  /** Every record of either side, once; the relationship and what stands beside it only where they differ. */
  readonly entries: readonly MergeEntry[]
  readonly counts: Readonly<Record<MergeGroup, number>>
  /** What is brought together without a word: who wrote a record last, and deletions of what is not here. */
  readonly quiet: number
}

/** What the user has decided, by {@link decisionKey}; what is not in it stays at its default. */
export type Decisions = ReadonlyMap<string, Choice>

/** Where the decision about a field of an entry stands. An empty path is about the record as a whole. */
export function decisionKey({ list, id }: Pick<MergeEntry, 'list' | 'id'>, path: string): string {
  // Neither a list nor an id has white space in it.
  return `${list} ${id} ${path}`
}

/**
 * Compares a file with what is stored, and both with what they come from. Records match by id within their kind.
 *
 * @param base null where no common version is known: then every difference is a conflict
 * @param theirs a dataset of the same relationship; both have been checked
 */
export function mergeDatasets(base: Dataset | null, mine: Dataset, theirs: Dataset): DatasetMerge {
  return atOnce(mergeInSteps(base, mine, theirs))
}

/** The same as work that can be put aside: of 100,000 records it takes seconds. */
export function* mergeInSteps(base: Dataset | null, mine: Dataset, theirs: Dataset): Steps<DatasetMerge> {
  const known = base && index(base)
  const [here, there] = [index(mine), index(theirs)]
  const ids = (list: ListName): Set<string> =>
    new Set([...mine[list], ...theirs[list]].map((record: AnyRecord) => record.id))
  const records = yield* eachOfLists(ids, (list, id) =>
    mergeEntry<object>(list, id, {
      base: known && known(list, id),
      mine: here(list, id),
      theirs: there(list, id),
    }),
  )
  return yield* summed(mine, theirs, [...framesOf(base, mine, theirs), ...records])
}

function* eachOfLists<T>(
  of: (list: ListName) => Iterable<T>,
  merge: (list: ListName, one: T) => MergeEntry,
): Steps<MergeEntry[]> {
  const entries: MergeEntry[][] = []
  for (const list of LIST_NAMES) entries.push(yield* mapped(of(list), (one) => merge(list, one)))
  return entries.flat()
}

/**
 * Adds to what is stored what only a part of a dataset has. What the part knows less of stays as it is, so nothing
 * in it can be in conflict.
 *
 * @param part what was known on a day, or may be seen up to a marking
 */
export function* addPart(mine: Dataset, part: Dataset): Steps<DatasetMerge> {
  const [here, there] = [index(mine), index({ ...part, deleted: [] })]
  const [frame] = framesOf(null, mine, part)
  const all = (list: ListName): readonly AnyRecord[] => [
    ...mine[list],
    ...part[list].filter(({ id }) => here(list, id).record === null),
  ]
  const records = yield* eachOfLists(all, (list, { id }) => {
    const [own, other] = [here(list, id), there(list, id)]
    const theirs = own.record ? { record: own.record, tombstone: null } : other
    const isOnlyHere = own.record !== null && other.record === null
    // As if the part came from what is stored: where that lacks a record, it was deleted or never there.
    return mergeEntry<object>(list, id, { base: theirs, mine: own, theirs: isOnlyHere ? ABSENT : theirs })
  })
  const added = frame?.list === 'relationship' && frame.taken.length > 0 ? [withoutConflicts(frame)] : []
  return yield* summed(mine, { ...part, deleted: [] }, [...added, ...records])
}

/**
 * Compares records that somebody has written elsewhere with what is stored. What they do not name stays as it is.
 *
 * @param edits made of what is stored: a record that is there has all of its fields, and those of them changed
 * @param comesFromHere whether an edit of a record was made of just what is stored; where not, every difference is
 * a conflict
 */
export function* addEdits(
  mine: Dataset,
  edits: Dataset,
  comesFromHere: (id: string) => boolean,
): Steps<DatasetMerge> {
  const [here, there] = [index(mine), index({ ...edits, deleted: [] })]
  const frame = framesOf(null, mine, { ...mine, relationship: edits.relationship }).map(withoutConflicts)
  const ids = (list: ListName): Set<string> =>
    new Set([...mine[list], ...edits[list]].map((record: AnyRecord) => record.id))
  const records = yield* eachOfLists(ids, (list, id) => {
    const [own, other] = [here(list, id), there(list, id)]
    // Of a record that is not there, or of which nothing is said, what is known comes from the other side.
    const base = own.record && other.record ? (comesFromHere(id) ? own : null) : own.record ? own : other
    return mergeEntry<object>(list, id, { base, mine: own, theirs: other })
  })
  return yield* summed(mine, { ...edits, deleted: [] }, [...frame, ...records])
}

/** The dataset that the decisions give. Nothing of it has been checked as a whole. */
export function resolveMerge(merge: DatasetMerge, decisions: Decisions): Dataset {
  return atOnce(resolveInSteps(merge, decisions))
}

/** The same as work that can be put aside. */
export function* resolveInSteps(
  { mine, theirs, entries }: DatasetMerge,
  decisions: Decisions,
): Steps<Dataset> {
  const parts = new Map<Part, object[]>()
  yield* mapped(entries, (entry) => {
    const merged = resolveEntry(entry, decisions)
    if (!merged) return
    const known = parts.get(entry.list)
    if (known) known.push(merged)
    else parts.set(entry.list, [merged])
  })
  const lists = LIST_NAMES.map((list) => [list, parts.get(list) ?? []] as const)
  const alive = new Set(lists.flatMap(([, records]) => records.map((record) => (record as AnyRecord).id)))
  return {
    ...(parts.get('beside')?.[0] ?? besideOf(mine)),
    relationship: (parts.get('relationship')?.[0] as Relationship | undefined) ?? mine.relationship,
    // Entries of a list are made of records of that list, and of nothing else.
    ...(Object.fromEntries(lists) as unknown as Pick<Dataset, ListName>),
    deleted: yield* joinedTombstones(mine, theirs, alive),
  }
}

/** What becomes of one record; null where it is not to be there. */
function resolveEntry(entry: MergeEntry, decisions: Decisions): object | null {
  if (decisions.size === 0) return entry.merged
  const decide: Decide = (path) => decisions.get(decisionKey(entry, path))
  const isDecided = [...entry.taken, ...entry.kept, ...entry.conflicts].some(
    ({ path }) => decide(path) !== undefined,
  )
  return isDecided ? mergeEntry(entry.list, entry.id, entry, decide).merged : entry.merged
}

const ABSENT: Standing<never> = { record: null, tombstone: null }

const CONTENT_KEYS: ReadonlySet<string> = new Set([...LIST_NAMES, 'relationship', 'deleted'])

/** How a dataset knows a record. One that came back after its deletion is there. */
function index(dataset: Dataset): (list: ListName, id: string) => Standing<object> {
  const lists = new Map(
    LIST_NAMES.map((list) => [list, new Map(dataset[list].map((record: AnyRecord) => [record.id, record]))]),
  )
  const tombstones = tombstonesOf(dataset)
  return (list, id) => {
    const record = lists.get(list)?.get(id) ?? null
    return { record, tombstone: record ? null : (tombstones.get(id) ?? null) }
  }
}

/** The relationship and what stands beside it, where they differ. */
function framesOf(base: Dataset | null, mine: Dataset, theirs: Dataset): MergeEntry[] {
  const standing = (record: object): Standing<object> => ({ record, tombstone: null })
  const standings = (of: (dataset: Dataset) => object): Standings<object> => ({
    base: base && standing(of(base)),
    mine: standing(of(mine)),
    theirs: standing(of(theirs)),
  })
  const entries = [
    mergeEntry(
      'relationship',
      mine.relationship.id,
      standings(({ relationship }) => relationship),
    ),
    mergeEntry('beside', mine.relationship.id, standings(besideOf)),
  ]
  return entries.filter(({ group, merged, mine: own }) => group !== 'unchanged' || merged !== own.record)
}

function withoutConflicts(entry: MergeEntry): MergeEntry {
  return { ...entry, group: 'changed', conflicts: [] }
}

function* summed(mine: Dataset, theirs: Dataset, found: readonly MergeEntry[]): Steps<DatasetMerge> {
  const counts = Object.fromEntries(MERGE_GROUPS.map((group) => [group, 0])) as Record<MergeGroup, number> // one for each
  let quiet = 0
  for (const { list, group, merged, mine: own } of found) {
    if (group === 'unchanged' && merged !== own.record) quiet++
    if (group !== 'unchanged' || LIST_NAMES.some((name) => name === list)) counts[group]++
  }
  const merge = { mine, theirs, entries: found, counts, quiet }
  const { deleted } = yield* resolveInSteps(merge, new Map())
  const here = tombstonesOf(mine)
  const arrived = yield* flatMapped(deleted, (tombstone) =>
    isSame(tombstone, here.get(tombstone.id)) ? [] : [tombstone],
  )
  const told = new Set(found.filter(({ taken }) => taken.length > 0).map(({ id }) => id))
  return { ...merge, quiet: quiet + arrived.filter(({ id }) => !told.has(id)).length }
}

/** Deletions of both sides, apart from those of what is there. */
function* joinedTombstones(mine: Dataset, theirs: Dataset, alive: ReadonlySet<string>): Steps<Tombstone[]> {
  const joined = new Map<string, Tombstone>()
  for (const dataset of [mine, theirs]) {
    const there = new Set(LIST_NAMES.flatMap((list) => dataset[list].map(({ id }) => id)))
    yield* mapped(dataset.deleted, (tombstone) => {
      // A side that has the record and its deletion has it back, and says so further on.
      if (alive.has(tombstone.id) && !there.has(tombstone.id)) return
      const other = joined.get(tombstone.id)
      if (!other || isLater(tombstone, other)) joined.set(tombstone.id, tombstone)
    })
  }
  return [...joined.values()]
}

function isLater(one: Tombstone, two: Tombstone): boolean {
  const [first, second] = [Date.parse(one.on), Date.parse(two.on)]
  return first === second ? !isSame(one, two) && sortedText(one) > sortedText(two) : first > second
}

function tombstonesOf(dataset: Dataset): ReadonlyMap<string, Tombstone> {
  return new Map(dataset.deleted.map((tombstone) => [tombstone.id, tombstone]))
}

/** What stands in a dataset beside what is known. */
function besideOf(dataset: Dataset): object {
  return Object.fromEntries(Object.entries(dataset).filter(([key]) => !CONTENT_KEYS.has(key)))
}
