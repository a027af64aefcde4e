import type { LaneMark, LanesInput } from './lanesInput.ts'
import type { LaneBox, LanesLayout } from './lanesLayout.ts'
import type { MarkTrack, Spot } from './placeMarks.ts'
import { MOST_SHIFT, placeMarks, tracksOf } from './placeMarks.ts'
import type { View } from './scene.ts'
import { SCORE_LIMIT } from './scoreAxis.ts'

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
/** Twice the widest cluster. */
const REACH = 100

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

/** Everything that stands in the lanes in a view: lane by lane, in each from left to right. */
export function placeLanes(
  view: Pick<View, 'shown' | 'x'>,
  input: LanesInput,
  layout: LanesLayout,
): PlacedSpot[] {
  const { asOf, still, measure, labels } = input
  const ground = { ...view.shown, x: view.x, asOf, still, measure, count: labels.count }
  const [left, right] = [view.x(view.shown.from) - 0.5, view.x(view.shown.to) + 0.5]
  return layout.boxes.flatMap((box, lane) =>
    unmixed(
      laneTracks(box)
        .flatMap((track) => placeMarks(track, ground))
        .filter(({ x }) => x >= left && x <= right)
        .map((spot) => ({ ...spot, ...heightOf(spot, box), lane, key: keyOf(spot, lane) })),
    ),
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
    let x = spot.x
    for (let i = placed.length - 1; i >= 0 && placed[i]!.x - x < REACH; i--) {
      const other = placed[i]!
      const apart = other.half + spot.half
      if (Math.abs(other.y - spot.y) < HEIGHT && Math.abs(other.x - x) < apart) x = other.x - apart
    }
    placed.push(spot.x - x > MOST_SHIFT ? spot : { ...spot, x })
  }
  return placed.sort((one, other) => one.x - other.x || one.y - other.y)
}

/** A stem is as long as the largest score in it. */
function heightOf({ sign, marks }: Spot, { baseline, half }: LaneBox): { y: number; baseline: number } {
  const most = marks.reduce((largest, { score }) => Math.max(largest, Math.abs(score)), 0)
  return { baseline, y: baseline - (sign * Math.min(most, SCORE_LIMIT) * half) / SCORE_LIMIT }
}

function keyOf({ sign, marks }: Spot, lane: number): string {
  return `${lane} ${sign} ${marks[0]?.id ?? ''} ${marks.length}`
}
