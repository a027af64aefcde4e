import type { Decisions, DatasetMerge, FieldChange, FieldConflict, MergeEntry } from './mergeDatasets.ts'
import { decisionKey } from './mergeDatasets.ts'

/** What applying a merge comes to, in records. A record may be changed and kept in part. */
export interface MergeOutcome {
  readonly adds: number
  readonly changes: number
  readonly removes: number
  /** In conflict or changed there, and something of it stays as it is here. */
  readonly keeps: number
  /** New there, and not wanted. */
  readonly skips: number
}

/** What becomes of one record, in the words of {@link MergeOutcome}. */
type Fate = keyof MergeOutcome

/** Counts what the decisions come to. */
export function outcomeOf({ entries }: DatasetMerge, decisions: Decisions): MergeOutcome {
  const outcome = { adds: 0, changes: 0, removes: 0, keeps: 0, skips: 0 }
  for (const entry of entries) {
    for (const fate of fatesOf(entry, decisions)) outcome[fate]++
  }
  return outcome
}

/** What becomes of a record; nothing of one that stays as it is without a decision. */
function fatesOf(entry: MergeEntry, decisions: Decisions): readonly Fate[] {
  const { taken, kept, conflicts, mine, theirs } = entry
  const isTheirs = ({ path }: FieldChange | FieldConflict): boolean =>
    decisions.get(decisionKey(entry, path)) === 'theirs'
  const isTaken = taken.map(({ path }) => decisions.get(decisionKey(entry, path)) !== 'mine')
  const isSet = new Set(taken.map(({ path }) => path))
  // What stays as it is here without having been asked about is no outcome.
  const isGivenUp = kept.filter((field) => !isSet.has(field.path) && isTheirs(field)).map(() => true)
  const choices = [...isTaken, ...isGivenUp, ...conflicts.map(isTheirs)]
  if (choices.length === 0) return []
  if (mine.record && theirs.record) {
    return [
      ...(choices.includes(true) ? (['changes'] as const) : []),
      ...(choices.includes(false) ? (['keeps'] as const) : []),
    ]
  }
  if (choices.includes(true)) return [theirs.record ? 'adds' : 'removes']
  return [entry.group === 'new' ? 'skips' : 'keeps']
}
