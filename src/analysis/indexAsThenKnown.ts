import type { Columns } from '#model/columns.ts'
import { NEVER } from '#model/columns.ts'
import type { DayNumber } from '#model/day.ts'
import type { Marking } from '#model/records/base.ts'
import { isCovered } from './coverage.ts'
import { addItem, decay, GAP, gapOf, startingSums } from './indexSums.ts'
import type { IndexSums } from './indexSums.ts'
import type { Draft, PackageWork } from './items.ts'
import { emptyDraft, packageWork, putPackage } from './items.ts'
import { orderByDay } from './orderByDay.ts'
import type { Packages } from './packages.ts'
import { packagesAsOf } from './packages.ts'
import type { IndexSeries, SeriesOptions } from './relationshipIndex.ts'

/**
 * Relationship index of each day from the items known by that very day: what would have been read on it. Nothing
 * known later, no later change and no later retraction is in it.
 *
 * Only the packages of which something becomes known, changes or begins to count are looked at again, so the time is
 * that of the rows and the days; on the few days on which a package gains or loses parts known before, all are.
 *
 * @throws RangeError when the half-life is not positive: the caller's bug
 * @see ./indexAsThenKnown.md
 */
export function indexAsThenKnown(
  columns: Columns,
  { from, to, halfLife, coverage, upTo = 'RED' }: SeriesOptions & { readonly upTo?: Marking },
): IndexSeries {
  const days = Math.max(0, to - from + 1)
  const value = new Float64Array(days).fill(NaN)
  const gap = new Uint8Array(days)
  let known = knownOn(columns, from, upTo, halfLife)
  for (let i = 0; i < days; i++) {
    const day = from + i
    if (packagesAsOf(columns, day, upTo) !== known.work.packages) {
      known = knownOn(columns, day, upTo, halfLife)
    }
    advance(known, day)
    gap[i] = gapOf(known.sums, known.items, isCovered(coverage, day), known.newest)
    if (gap[i] === GAP.none) value[i] = known.sums.kwg / known.sums.kw
  }
  return { from, value, gap, halfLife, newest: known.newest }
}

/** What counts on a day, package by package, and what will change. */
interface Known {
  readonly work: PackageWork
  readonly sums: IndexSums
  items: number
  /** Day of the newest of them; −∞ without one. */
  newest: DayNumber
  /** Days and packages on which something of a package changes, by day; the next one to be looked at. */
  readonly changes: { readonly day: Int32Array; readonly pack: Int32Array }
  next: number
  /** The items that each package has now, places 2p and 2p + 1; weight 0 for none. */
  readonly day: Int32Array
  readonly w: Float64Array
  readonly g: Float64Array
  readonly draft: Draft
}

function knownOn(columns: Columns, day: DayNumber, upTo: Marking, halfLife: number): Known {
  const packages = packagesAsOf(columns, day, upTo)
  const room = 2 * packages.count
  const known = {
    work: packageWork(columns, packages, upTo),
    sums: { ...startingSums(halfLife), day },
    items: 0,
    newest: -Infinity,
    changes: changesAfter(packages, day),
    next: 0,
    day: new Int32Array(room),
    w: new Float64Array(room),
    g: new Float64Array(room),
    draft: emptyDraft(2),
  }
  for (let p = 0; p < packages.count; p++) replace(known, p, day)
  return known
}

/** The days after one on which a row becomes known, begins to count or is true no more. */
function changesAfter({ count, start, laid }: Packages, after: DayNumber): Known['changes'] {
  const days = new Int32Array(3 * laid.from.length)
  const packs = new Int32Array(3 * laid.from.length)
  let length = 0
  const put = (day: DayNumber, p: number): void => {
    if (day <= after || day === NEVER) return
    days[length] = day
    packs[length++] = p
  }
  for (let p = 0; p < count; p++) {
    for (let i = start[p]!; i < start[p + 1]!; i++) {
      put(laid.from[i]!, p)
      put(laid.until[i]!, p)
      if (laid.last[i]! > laid.from[i]!) put(laid.last[i]!, p)
    }
  }
  const order = orderByDay(days.subarray(0, length))
  return { day: pick(days, order), pack: pick(packs, order) }
}

function pick(values: Int32Array, places: Int32Array): Int32Array {
  const out = new Int32Array(places.length)
  for (let i = 0; i < places.length; i++) out[i] = values[places[i]!]!
  return out
}

function advance(known: Known, day: DayNumber): void {
  const { changes, sums } = known
  decay(sums, day)
  while (known.next < changes.day.length && changes.day[known.next]! <= day) {
    replace(known, changes.pack[known.next++]!, day)
  }
}

/** Takes a package's items out of the sums and puts in those that it has on the day. */
function replace(known: Known, p: number, day: DayNumber): void {
  const { draft, sums } = known
  draft.length = 0
  putPackage(draft, known.work, p, day)
  let [lost, gained] = [-Infinity, -Infinity]
  for (let k = 0; k < 2; k++) {
    const place = 2 * p + k
    const before = { day: known.day[place]!, w: known.w[place]!, g: known.g[place]! }
    if (before.w > 0) {
      addItem(sums, before, -1)
      known.items--
      lost = Math.max(lost, before.day)
    }
    known.w[place] = k < draft.length ? draft.w[k]! : 0
    if (k >= draft.length) continue
    known.day[place] = draft.day[k]!
    known.g[place] = draft.g[k]!
    addItem(sums, { day: draft.day[k]!, w: draft.w[k]!, g: draft.g[k]! }, 1)
    known.items++
    gained = Math.max(gained, draft.day[k]!)
  }
  if (gained >= known.newest) known.newest = gained
  else if (lost === known.newest) known.newest = newestLeft(known)
}

/** Looked for anew only where the newest was taken away. */
function newestLeft({ day, w }: Known): DayNumber {
  let newest = -Infinity
  for (let place = 0; place < day.length; place++)
    if (w[place]! > 0 && day[place]! > newest) newest = day[place]!
  return newest
}
