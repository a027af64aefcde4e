import type { Choice, Decisions, MergeEntry } from '#dataset/mergeDatasets.ts'
import { decisionKey } from '#dataset/mergeDatasets.ts'

/** A field of an entry, for the decision about it; an empty path is the record as a whole. */
export type At = readonly [entry: MergeEntry, path: string]

/** What stands decided about a field: what was changed there is taken, all else stays as it is here. */
export function choiceAt(decisions: Decisions, ...[entry, path]: At): Choice {
  const isTaken = entry.taken.some((field) => field.path === path)
  return decisions.get(keyAt(entry, path)) ?? (isTaken ? 'theirs' : 'mine')
}

/** The key under which the decision about a field stands. */
export function keyAt(...[entry, path]: At): string {
  return decisionKey(entry, path)
}

/** The keys of all that is in conflict in some entries, or of all that would be taken. */
export function keysIn(entries: readonly MergeEntry[], what: 'conflicts' | 'taken'): readonly string[] {
  return entries.flatMap((entry) => entry[what].map(({ path }) => keyAt(entry, path)))
}
