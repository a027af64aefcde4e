import type { DayNumber } from '#model/day.ts'
import type { LaneMark } from './lanesInput.ts'
import type { MeasureText } from './textWidth.ts'

/** What stands at its date. */
export interface Placeable {
  readonly id: string
  readonly first: DayNumber
  /** Null: the date is open. */
  readonly last: DayNumber | null
}

/** Marks of one lane with the same sign, by the middle of their dates. Made once, read at each frame. */
export interface MarkTrack<M extends Placeable = LaneMark> {
  readonly sign: -1 | 0 | 1
  readonly marks: readonly M[]
  /** Days, rising; halves in the middle of a span. */
  readonly middles: Float64Array
}

/** One mark, or several that would lie on one another. */
export interface Spot<M extends Placeable = LaneMark> {
  readonly sign: -1 | 0 | 1
  /** In pixels of the chart. */
  readonly x: number
  /** Half its width. */
  readonly half: number
  /** By the middle of their dates. */
  readonly marks: readonly M[]
}

/** What places depend on: the view as it is brushed. */
export interface MarkGround {
  readonly x: (day: DayNumber) => number
  /** First and last day in sight. */
  readonly from: DayNumber
  readonly to: DayNumber
  readonly asOf: DayNumber
  /** Draws every mark for itself, though they lie on one another. */
  readonly apart: boolean
  /** How far apart marks are kept, in pixels: as wide as they are. 10 unless told. */
  readonly gap?: number
  readonly measure: MeasureText
  readonly count: (count: number) => string
}

/** Marks of the same sign keep this far apart, as wide as a mark is. */
const MARK_GAP = 10
/** A mark is moved no further from its day than this; where that is not enough, marks become a cluster. */
export const MOST_SHIFT = 24
/** Around the number of a cluster. */
const CLUSTER_PADDING = 5
/** How far beyond the edges marks are placed, so that nothing jumps as it comes into sight. */
const MARGIN = 60

const SIGNS = [1, -1, 0] as const

/** The marks of a lane by sign; scores within ±0.5 are neutral. */
export function tracksOf(marks: readonly LaneMark[]): MarkTrack[] {
  return SIGNS.map((sign) => {
    const own = marks.filter(({ score }) => signOf(score) === sign)
    return trackOf(sign, own)
  })
}

/** Marks that are all drawn in one row. */
export function trackOf<M extends Placeable>(sign: -1 | 0 | 1, marks: readonly M[]): MarkTrack<M> {
  const own = marks.toSorted((one, other) => middleOf(one) - middleOf(other) || (one.id < other.id ? -1 : 1))
  return { sign, marks: own, middles: Float64Array.from(own, middleOf) }
}

/** The sign that a score is drawn with; what has no score, NaN, is drawn as neutral. */
export function signOf(score: number): -1 | 0 | 1 {
  if (score >= 0.5) return 1
  return score <= -0.5 ? -1 : 0
}

/** Where a mark stands: the middle of its date; an open one at its first day. */
export function middleOf({ first, last }: Placeable): DayNumber {
  return last === null ? first : (first + last) / 2
}

/** How many marks of a lane stand on the days from one to another. */
export function countBetween(tracks: readonly MarkTrack[], from: DayNumber, to: DayNumber): number {
  return tracks.reduce(
    (sum, { middles }) => sum + Math.max(0, firstAfter(middles, to) - firstFrom(middles, from)),
    0,
  )
}

/**
 * Gives the marks of a track their places, left to right.
 *
 * Marks closer than {@link MARK_GAP} are moved left, never past the as-of date; where they would have to move too
 * far, those that lie on one another become a cluster.
 */
export function placeMarks<M extends Placeable>(track: MarkTrack<M>, ground: MarkGround): Spot<M>[] {
  const { middles } = track
  const { gap: width = MARK_GAP } = ground
  const perDay = ground.x(1) - ground.x(0)
  const margin = MARGIN / perDay
  const start = firstFrom(middles, ground.from - margin)
  const spots: Spot<M>[] = []
  let run: Run = emptyRun()
  for (let i = firstAfter(middles, ground.to + margin) - 1; i >= start; i--) {
    const own = ownX(middles[i]!, ground)
    const gap = run.isDense ? width * 1.5 : width
    if (run.xs.length > 0 && run.edge - own >= gap) {
      settle(run, track, ground, spots)
      run = emptyRun()
    }
    push(run, i, own, ground)
  }
  settle(run, track, ground, spots)
  return spots.reverse()
}

/** Marks in a row that touch, right to left. */
interface Run {
  /** Index of the rightmost. */
  last: number
  /** Where each belongs. */
  readonly xs: number[]
  /** Where the leftmost one ends up. */
  edge: number
  /** They cannot all be moved apart. */
  isDense: boolean
}

function emptyRun(): Run {
  return { last: -1, xs: [], edge: Infinity, isDense: false }
}

function push(
  run: Run,
  i: number,
  own: number,
  { apart, gap = MARK_GAP }: Pick<MarkGround, 'apart' | 'gap'>,
): void {
  if (run.xs.length === 0) run.last = i
  run.xs.push(own)
  const moved = Math.min(own, run.edge - gap)
  if (own - moved > MOST_SHIFT) run.isDense = true
  run.edge = run.isDense || (apart && own - moved > MOST_SHIFT) ? own : moved
}

function settle<M extends Placeable>(
  run: Run,
  track: MarkTrack<M>,
  ground: MarkGround,
  spots: Spot<M>[],
): void {
  const isGathered = run.isDense && !ground.apart
  const settled = isGathered ? clusters(run, track, ground) : apart(run, track, ground.gap)
  // One by one: a call takes no hundred thousand marks at once.
  for (const spot of settled) spots.push(spot)
}

/** Each for itself, moved left as far as allowed. */
function apart<M extends Placeable>(
  { last, xs }: Run,
  { sign, marks }: MarkTrack<M>,
  gap = MARK_GAP,
): Spot<M>[] {
  let edge = Infinity
  return xs.map((own, k) => {
    edge = Math.max(own - MOST_SHIFT, Math.min(own, edge - gap))
    return { sign, x: edge, half: gap / 2, marks: [marks[last - k]!] }
  })
}

/** Neighbours within the width of a number gathered, right to left. */
function clusters<M extends Placeable>(
  { last, xs }: Run,
  { sign, marks }: MarkTrack<M>,
  ground: MarkGround,
): Spot<M>[] {
  const halfMark = (ground.gap ?? MARK_GAP) / 2
  const reach = ground.measure(ground.count(xs.length), 12, 600) + 2 * CLUSTER_PADDING
  const spots: Spot<M>[] = []
  let edge = ground.x(ground.asOf) + halfMark
  for (let k = 0; k < xs.length;) {
    let end = k
    while (end + 1 < xs.length && xs[k]! - xs[end + 1]! <= reach) end++
    const members = marks.slice(last - end, last - k + 1)
    const width = ground.measure(ground.count(members.length), 12, 600)
    const half = members.length === 1 ? halfMark : Math.max(8, width / 2 + CLUSTER_PADDING)
    const middle = (xs[k]! + xs[end]!) / 2
    // What lies after the as-of date, a visit that has been announced, need not keep left of it.
    const x = middle > edge && spots.length === 0 ? middle : Math.min(middle, edge - half)
    spots.push({ sign, x, half, marks: members })
    edge = x - half - 1
    k = end + 1
  }
  return spots
}

/** Where a mark belongs. One whose middle lies on or before the as-of date stays there. */
function ownX(middle: DayNumber, { x, asOf }: MarkGround): number {
  return middle <= asOf ? Math.min(x(middle), x(asOf)) : x(middle)
}

/** Index of the first that is not less. */
function firstFrom(middles: Float64Array, day: DayNumber): number {
  return search(middles, (middle) => middle >= day)
}

/** Index of the first that is greater. */
function firstAfter(middles: Float64Array, day: DayNumber): number {
  return search(middles, (middle) => middle > day)
}

function search(middles: Float64Array, isIn: (middle: DayNumber) => boolean): number {
  let [low, high] = [0, middles.length]
  while (low < high) {
    const between = (low + high) >> 1
    if (isIn(middles[between]!)) high = between
    else low = between + 1
  }
  return low
}
