import type { Choice, Decisions, MergeEntry } from '#dataset/mergeDatasets.ts'
import { decisionKey } from '#dataset/mergeDatasets.ts'

/** A field of an entry, for the decision about it; an empty path is the record as a whole. */
export type At = readonly [entry: MergeEntry, path: string]

/** What stands decided about a field: what is in conflict stays as it is here, what was changed there is taken. */
export function choiceAt(decisions: Decisions, ...[entry, path]: At): Choice {
  const isDisputed = entry.conflicts.some((conflict) => conflict.path === path)
  return decisions.get(keyAt(entry, path)) ?? (isDisputed ? 'mine' : 'theirs')
}

/** The key under which the decision about a field stands. */
export function keyAt(...[entry, path]: At): string {
  return decisionKey(entry, path)
}

/** The keys of all that is in conflict in some entries, or of all that would be taken. */
export function keysIn(entries: readonly MergeEntry[], what: 'conflicts' | 'taken'): readonly string[] {
  return entries.flatMap((entry) => entry[what].map(({ path }) => keyAt(entry, path)))
}
