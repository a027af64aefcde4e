import type { LaneMark, LanesInput } from './lanesInput.ts'
import type { LaneBox, LanesLayout } from './lanesLayout.ts'
import type { DaySpan } from './dayAxis.ts'
import type { MarkTrack, Spot } from './placeMarks.ts'
import { middleOf, MOST_SHIFT, placeMarks, tracksOf } from './placeMarks.ts'
import type { View } from './scene.ts'
import { SCORE_LIMIT } from './scoreAxis.ts'
import type { Box } from './shapes.ts'

/** A mark or a cluster in its lane, in pixels of the chart. */
export interface PlacedSpot extends Spot {
  /** Names the spot for a click: the lane, and the first and last of its marks. */
  readonly key: string
  readonly lane: number
  /** Height of the glyph, where the stem ends. */
  readonly y: number
  readonly baseline: number
}

/** Height of a glyph: marks that are farther apart up and down may stand in the same place. */
const HEIGHT = 10
/** Marks that touch are beside one another, whatever is lost in counting. */
const TOUCH = 0.01
/** Part of a day by which the edges of a view may be off: it is read from pixels. */
export const EDGE = 0.1
/** Half the height of a cluster and a pixel. */
const HALF_NUMBER = 9
/** How many marks to the right can be in the way at most: of three signs, moved. */
const NEAR = 16

/** Which marks make up a lane does not change while the view is moved: sorted once for all frames. */
const sorted = new WeakMap<readonly LaneMark[], readonly MarkTrack[]>()

/** The marks of a lane by sign and day. */
export function laneTracks({ lane }: LaneBox): readonly MarkTrack[] {
  const known = sorted.get(lane.marks)
  if (known) return known
  const made = tracksOf(lane.marks)
  sorted.set(lane.marks, made)
  return made
}

/** A window of days in a plot, as far as places depend on it. */
export function lanesView(plot: Box, shown: DaySpan): Pick<View, 'plot' | 'shown' | 'x'> {
  const perDay = plot.width / Math.max(1, shown.to - shown.from)
  return { plot, shown, x: (day) => plot.x + (day - shown.from) * perDay }
}

/** Everything that stands in the lanes in a view: lane by lane, in each from left to right. */
export function placeLanes(
  view: Pick<View, 'shown' | 'x'>,
  input: LanesInput,
  layout: LanesLayout,
): PlacedSpot[] {
  const { asOf, apart, measure, labels } = input
  const ground = { ...view.shown, x: view.x, asOf, apart, measure, count: labels.count }
  const left = view.x(view.shown.from)
  const placed: PlacedSpot[] = []
  layout.boxes.forEach((box, lane) => {
    const spots: Movable[] = []
    for (const track of laneTracks(box)) {
      for (const spot of placeMarks(track, ground)) {
        if (!isInSight(spot, view.shown)) continue
        spots.push({ ...spot, ...heightOf(spot, box), lane, key: keyOf(spot, lane) })
      }
    }
    moveApart(spots)
    for (const spot of spots) {
      spot.x = Math.max(spot.x, left)
      placed.push(spot)
    }
  })
  return placed
}

/** While places are found. */
interface Movable extends PlacedSpot {
  x: number
}

/**
 * Near the line, marks of different signs come to lie on one another: all but the rightmost make way to the left, as
 * far as is allowed. Afterwards they stand left to right.
 */
function moveApart(spots: Movable[]): void {
  spots.sort((one, other) => other.x - one.x || other.y - one.y)
  for (let i = 1; i < spots.length; i++) {
    const spot = spots[i]!
    const own = spot.x
    for (let other = inTheWay(spots, i); other && own - spot.x <= MOST_SHIFT; other = inTheWay(spots, i)) {
      spot.x = other.x - other.half - spot.half
    }
    if (own - spot.x > MOST_SHIFT) spot.x = own
  }
  spots.sort((one, other) => one.x - other.x || one.y - other.y)
}

/** The first of those placed before that the spot lies on. */
function inTheWay(spots: readonly Movable[], i: number): Movable | undefined {
  const spot = spots[i]!
  for (let k = Math.max(0, i - NEAR); k < i; k++) {
    const other = spots[k]!
    if (Math.abs(other.y - spot.y) >= HEIGHT) continue
    if (Math.abs(other.x - spot.x) < other.half + spot.half - TOUCH) return other
  }
  return undefined
}

/** Whether it stands for a day in sight, though it was moved out of it. */
function isInSight({ marks }: Spot, { from, to }: View['shown']): boolean {
  const [first, last] = [marks[0], marks.at(-1)]
  return (
    first !== undefined && last !== undefined && middleOf(first) <= to + EDGE && middleOf(last) >= from - EDGE
  )
}

/** A stem is as long as the largest score in it. A number is higher than a glyph, and stays in its lane. */
function heightOf({ sign, marks }: Spot, box: LaneBox): { y: number; baseline: number } {
  const { baseline, half, top, height } = box
  const most = marks.reduce((largest, { score }) => Math.max(largest, Math.abs(score || 0)), 0)
  const y = baseline - (sign * Math.min(most, SCORE_LIMIT) * half) / SCORE_LIMIT
  if (marks.length === 1) return { baseline, y }
  return { baseline, y: Math.max(top + HALF_NUMBER, Math.min(top + height - HALF_NUMBER, y)) }
}

function keyOf({ sign, marks }: Spot, lane: number): string {
  return `${lane} ${sign} ${marks[0]?.id ?? ''} ${marks.length}`
}
