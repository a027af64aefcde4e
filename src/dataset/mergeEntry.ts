import type { Tombstone } from '#model/records/dataset.ts'
import type { Decide, FieldChange, FieldConflict, Part } from './mergeRecords.ts'
import { mergeRecord, saysTheSame } from './mergeRecords.ts'

/**
 * What becomes of a record by itself. A record stands in exactly one group:
 * - `conflict`: both sides have changed the same, or one has deleted what the other changed;
 * - `new`: only theirs has it; `onlyHere`: only mine has it, and nobody says that it was deleted;
 * - `changed`: theirs has changed it; `changedHere`: mine has; `changedBoth`: both have, in different fields;
 * - `deletedThere`, `deletedHere`: one side has deleted it and the other left it as it was;
 * - `unchanged`: both say the same.
 */
export const MERGE_GROUPS = [
  'conflict',
  'new',
  'changed',
  'changedBoth',
  'changedHere',
  'deletedThere',
  'deletedHere',
  'onlyHere',
  'unchanged',
] as const
export type MergeGroup = (typeof MERGE_GROUPS)[number]

/** One record on one side: there, deleted, or unknown. */
export interface Standing<R> {
  readonly record: R | null
  /** Set where the record is not there because it was deleted. */
  readonly tombstone: Tombstone | null
}

/** A record on both sides, and in what they come from; null where nobody knows that. */
export interface Standings<R> {
  readonly base: Standing<R> | null
  readonly mine: Standing<R>
  readonly theirs: Standing<R>
}

/** What is to be done with one record. A path that is empty stands for the record as a whole. */
export interface MergeEntry<R extends object = object> extends Standings<R> {
  readonly list: Part
  readonly id: string
  readonly group: MergeGroup
  /** As it will be unless it is decided otherwise; null where it will not be there. */
  readonly merged: R | null
  readonly taken: readonly FieldChange[]
  readonly kept: readonly FieldChange[]
  readonly conflicts: readonly FieldConflict[]
}

type Found<R> = Pick<MergeEntry, 'group' | 'taken' | 'kept' | 'conflicts'> & {
  readonly merged: R | null
}

/** Merges one record; at least one side has it. */
export function mergeEntry<R extends object>(
  list: Part,
  id: string,
  standings: Standings<R>,
  decide: Decide = () => undefined,
): MergeEntry<R> {
  const { base, mine, theirs } = standings
  const found =
    mine.record && theirs.record
      ? mergeBoth(base?.record ?? null, mine.record, theirs.record, list, decide)
      : mergeOne(standings, decide)
  return { list, id, ...standings, ...found }
}

function mergeBoth<R extends object>(
  base: R | null,
  mine: R,
  theirs: R,
  list: Part,
  decide: Decide,
): Found<R> {
  const found = mergeRecord(base, mine, theirs, list, decide)
  return { ...found, group: groupOf(found) }
}

function groupOf({ taken, kept, conflicts }: Omit<Found<unknown>, 'group' | 'merged'>): MergeGroup {
  if (conflicts.length > 0) return 'conflict'
  if (taken.length > 0) return kept.length > 0 ? 'changedBoth' : 'changed'
  return kept.length > 0 ? 'changedHere' : 'unchanged'
}

/** A record that one side has and the other has not. */
function mergeOne<R extends object>(standings: Standings<R>, decide: Decide): Found<R> {
  const { base, mine, theirs } = standings
  const [own, other] = [mine.record ?? undefined, theirs.record ?? undefined]
  const takes = (group: MergeGroup): Found<R> => ({
    ...NOTHING_FOUND,
    group,
    merged: decide('') === 'mine' ? mine.record : theirs.record,
    taken: [{ path: '', before: own, after: other }],
  })
  const keeps = (group: MergeGroup): Found<R> => ({
    ...NOTHING_FOUND,
    group,
    // Only what was deleted here can come back: what theirs does not have cannot be taken from there.
    merged: group === 'deletedHere' && decide('') === 'theirs' ? theirs.record : mine.record,
    kept: [{ path: '', before: other, after: own }],
  })
  // Only tombstones delete: what one side does not know has not gone there.
  if (!mine.record && !mine.tombstone) return takes('new')
  if (!theirs.record && !theirs.tombstone) return keeps('onlyHere')
  if (base && isAsBefore(base, mine)) return takes(mine.record ? 'deletedThere' : 'new')
  if (base && isAsBefore(base, theirs)) return keeps(mine.record ? 'onlyHere' : 'deletedHere')
  return {
    ...NOTHING_FOUND,
    group: 'conflict',
    merged: decide('') === 'theirs' ? theirs.record : mine.record,
    conflicts: [{ path: '', base: base?.record ?? undefined, mine: own, theirs: other }],
  }
}

const NOTHING_FOUND = { taken: [], kept: [], conflicts: [] }

function isAsBefore<R extends object>(base: Standing<R>, now: Standing<R>): boolean {
  if (base.record && now.record) return saysTheSame(base.record, now.record)
  return base.record === null && now.record === null && base.tombstone !== null && now.tombstone !== null
}
