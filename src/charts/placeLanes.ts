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
  const { asOf, still, measure, labels } = input
  const ground = { ...view.shown, x: view.x, asOf, still, measure, count: labels.count }
  const left = view.x(view.shown.from)
  return layout.boxes.flatMap((box, lane) =>
    unmixed(
      laneTracks(box)
        .flatMap((track) => placeMarks(track, ground))
        .filter((spot) => isInSight(spot, view.shown))
        .map((spot) => ({ ...spot, ...heightOf(spot, box), lane, key: keyOf(spot, lane) })),
    ).map((spot) => ({ ...spot, x: Math.max(spot.x, left) })),
  )
}

/**
 * Near the line, marks of different signs come to lie on one another: all but the rightmost make way to the left, as
 * far as is allowed.
 *
 * @returns left to right
 */
function unmixed(spots: PlacedSpot[]): PlacedSpot[] {
  const placed: PlacedSpot[] = []
  for (const spot of spots.sort((one, other) => other.x - one.x || other.y - one.y)) {
    const near = placed.slice(-NEAR).filter(({ y }) => Math.abs(y - spot.y) < HEIGHT)
    let x = spot.x
    const inTheWay = (): PlacedSpot | undefined =>
      near.find((other) => Math.abs(other.x - x) < other.half + spot.half - TOUCH)
    for (let other = inTheWay(); other && spot.x - x <= MOST_SHIFT; other = inTheWay()) {
      x = other.x - other.half - spot.half
    }
    placed.push(spot.x - x > MOST_SHIFT ? spot : { ...spot, x })
  }
  return placed.sort((one, other) => one.x - other.x || one.y - other.y)
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
