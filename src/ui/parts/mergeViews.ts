import type { BrokenRecord, MergeEntry, MergeGroup, Preview } from '#state/transfer.ts'
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
