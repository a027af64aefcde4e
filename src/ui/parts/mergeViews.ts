import { quadClass, rootOf } from '#model/cameo/codebook.ts'
import type { ScoreTable } from '#model/cameo/scoreTables.ts'
import { sidesOf } from '#model/columns.ts'
import { compareChanges, foldChanges } from '#model/fold.ts'
import type { Side } from '#model/records/base.ts'
import type { EventRecord } from '#model/records/event.ts'
import type { Relationship } from '#model/records/relationship.ts'
import { scoreOf, toneOf } from '#model/scoreOf.ts'
import type { BrokenRecord, FieldChange, MergeEntry, MergeGroup, Preview } from '#state/transfer.ts'
import type { IconName } from './iconPaths.ts'

/** What the preview can be looked at by, in the order in which it is told. */
export const VIEWS = [
  'decide',
  'errors',
  'conflict',
  'new',
  'changed',
  'deletedThere',
  'changedHere',
  'deletedHere',
  'unchanged',
  'onlyHere',
] as const
export type View = (typeof VIEWS)[number]

/** The views that list entries, and nothing to be decided by a choice of two. */
export type ListView = Exclude<View, 'decide' | 'errors' | 'conflict'>

export const VIEW_ICONS: Readonly<Partial<Record<View, IconName>>> = {
  errors: 'warning',
  conflict: 'fork',
  new: 'plus',
  changed: 'changed',
  deletedThere: 'close',
  changedHere: 'changed',
  deletedHere: 'close',
  unchanged: 'equal',
  onlyHere: 'only',
}

/** Always on show; the others only when they hold something. */
const STANDING: ReadonlySet<View> = new Set(['new', 'changed', 'unchanged', 'onlyHere'])

/** How many records each view holds; those that are not shown are left out. */
export function countViews(
  { merge: { counts } }: Preview,
  leftOut: number,
  broken: readonly BrokenRecord[],
): ReadonlyMap<View, number> {
  const count = (view: View): number => {
    if (view === 'decide') return leftOut + counts.conflict + broken.length
    if (view === 'errors') return leftOut
    return view === 'changed' ? counts.changed + counts.changedBoth : counts[view]
  }
  const all = VIEWS.map((view) => [view, count(view)] as const)
  return new Map(all.filter(([view, n]) => n > 0 || STANDING.has(view)))
}

/** The entries of a view. */
export function entriesIn({ merge: { entries } }: Preview, view: View): readonly MergeEntry[] {
  const isIn = (group: MergeGroup): boolean => (group === 'changedBoth' ? view === 'changed' : group === view)
  // What differs in its bookkeeping alone has no words of its own.
  const isRecord = ({ list, group }: MergeEntry): boolean =>
    group !== 'unchanged' || (list !== 'relationship' && list !== 'beside')
  return entries.filter((entry) => isIn(entry.group) && isRecord(entry))
}

/** Fields that were changed here alone. What both sides have added to, or is in conflict, is told where it stands. */
export function keptFields({ taken, kept, conflicts }: MergeEntry): readonly FieldChange[] {
  const told = new Set([...taken, ...conflicts].map(({ path }) => path))
  return kept.filter(({ path }) => !told.has(path))
}

/** An event as it is drawn. */
export interface EntryMark {
  readonly direction: Side | 'both'
  readonly isMaterial: boolean
  readonly tone: ReturnType<typeof toneOf>
  /** Points, −10…+10; NaN without one. */
  readonly score: number
}

/** How an event is drawn after all its changes, as in the file if it is there; null for any other record. */
export function markOfEntry(
  { list, mine, theirs }: MergeEntry,
  relationship: Relationship,
  scores: ScoreTable,
): EntryMark | null {
  const record = (theirs.record ?? mine.record) as EventRecord | null // of the list of events, as the next line sees to
  if (list !== 'events' || !record) return null
  const { type, score: own, mutual, initiator } = foldChanges(record, record.changes.toSorted(compareChanges))
  const root = rootOf(type)
  const quad = root === 0 ? 0 : quadClass(root)
  const score = scoreOf({ type, ...(own ? { score: own } : {}) }, scores)
  const direction = mutual ? 'both' : (sidesOf(relationship).get(initiator) ?? 'both')
  return { direction, isMaterial: quad === 2 || quad === 4, tone: toneOf(score), score }
}
