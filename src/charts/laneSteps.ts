import type { DayNumber } from '#model/day.ts'
import type { LaneMark } from './lanesInput.ts'
import type { LaneBox } from './lanesLayout.ts'
import type { PlacedSpot } from './placeLanes.ts'
import { middleOf } from './placeMarks.ts'

/** A mark that is being read, in its lane: an event of two issues stands in two. */
export interface MarkPlace {
  readonly lane: number
  readonly id: string
}

/** The spot that a mark is part of; undefined where it is out of sight. */
export function spotOf(spots: readonly PlacedSpot[], at: MarkPlace): PlacedSpot | undefined {
  return spots.find(({ lane, marks }) => lane === at.lane && marks.some(({ id }) => id === at.id))
}

/** The spot under the pointer, the nearest where several are. */
export function spotAt(spots: readonly PlacedSpot[], x: number, y: number): PlacedSpot | undefined {
  let [found, nearest]: [PlacedSpot | undefined, number] = [undefined, Infinity]
  for (const spot of spots) {
    const [across, up] = [Math.abs(spot.x - x), Math.abs(spot.y - y)]
    const distance = Math.hypot(across, up)
    if (across <= spot.half + 3 && up <= 10 && distance < nearest) [found, nearest] = [spot, distance]
  }
  return found
}

/** Where reading by key begins: with the chosen event, else the newest one up to the as-of date. */
export function firstPlace(
  boxes: readonly LaneBox[],
  asOf: DayNumber,
  selected: string | null,
): MarkPlace | undefined {
  const chosen = boxes.findIndex(({ lane }) => lane.marks.some(({ id }) => id === selected))
  if (chosen >= 0 && selected !== null) return { lane: chosen, id: selected }
  const lane = boxes.findIndex((box) => box.lane.marks.length > 0)
  const mark = boxes[lane] && nearestTo(boxes[lane].lane.marks, asOf)
  return mark && { lane, id: mark.id }
}

/**
 * The mark a key leads to: left and right within the lane, up and down to the next lane that has any, Home and End
 * to the ends of the lane.
 *
 * @param together ids that are drawn as one with the mark: they are passed over
 * @returns undefined for a key that means nothing here, and at the ends
 */
export function placeAfterKey(
  key: string,
  at: MarkPlace,
  boxes: readonly LaneBox[],
  together: ReadonlySet<string>,
): MarkPlace | undefined {
  const marks = boxes[at.lane]?.lane.marks ?? []
  const here = marks.find(({ id }) => id === at.id)
  if (!here) return undefined
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    return inLane(key === 'ArrowUp' ? -1 : 1, at.lane, middleOf(here), boxes)
  }
  const ordered = marks.toSorted(byDay)
  const place = ordered.indexOf(here)
  const next = {
    Home: ordered[0],
    End: ordered.at(-1),
    ArrowLeft: ordered.slice(0, place).findLast(({ id }) => !together.has(id)),
    ArrowRight: ordered.slice(place + 1).find(({ id }) => !together.has(id)),
  }[key]
  return next && { lane: at.lane, id: next.id }
}

function inLane(by: -1 | 1, from: number, day: DayNumber, boxes: readonly LaneBox[]): MarkPlace | undefined {
  for (let lane = from + by; lane >= 0 && lane < boxes.length; lane += by) {
    const mark = nearestTo(boxes[lane]?.lane.marks ?? [], day)
    if (mark) return { lane, id: mark.id }
  }
  return undefined
}

function nearestTo(marks: readonly LaneMark[], day: DayNumber): LaneMark | undefined {
  const away = (mark: LaneMark): number => Math.abs(middleOf(mark) - day)
  return marks.reduce<LaneMark | undefined>(
    (nearest, mark) => (nearest && away(nearest) <= away(mark) ? nearest : mark),
    undefined,
  )
}

function byDay(one: LaneMark, other: LaneMark): number {
  return (
    middleOf(one) - middleOf(other) || (one.score || 0) - (other.score || 0) || (one.id < other.id ? -1 : 1)
  )
}
