import type { DayNumber } from '#model/day.ts'
import type { Placeable } from './placeMarks.ts'
import { middleOf } from './placeMarks.ts'

/** A lane with what can be read in it. */
export interface ReadLane<M extends Placeable = Placeable> {
  readonly marks: readonly M[]
}

/** A mark or a cluster where it is drawn, in pixels of the chart. */
export interface ReadSpot<M extends Placeable = Placeable> {
  /** Names it for a click. */
  readonly key: string
  readonly lane: number
  readonly x: number
  readonly y: number
  /** Half its width. */
  readonly half: number
  readonly marks: readonly M[]
}

/** A mark that is being read, in its lane: an event of two issues stands in two. */
export interface MarkPlace {
  readonly lane: number
  readonly id: string
}

/** The spot that a mark is part of; undefined where it is out of sight. */
export function spotOf<S extends ReadSpot>(spots: readonly S[], at: MarkPlace): S | undefined {
  return spots.find(({ lane, marks }) => lane === at.lane && marks.some(({ id }) => id === at.id))
}

/** Where reading by key begins: with the chosen event, else the newest one up to the as-of date. */
export function firstPlace(
  lanes: readonly ReadLane[],
  asOf: DayNumber,
  selected: string | null,
): MarkPlace | undefined {
  const chosen = lanes.findIndex(({ marks }) => marks.some(({ id }) => id === selected))
  if (chosen >= 0 && selected !== null) return { lane: chosen, id: selected }
  const lane = lanes.findIndex(({ marks }) => marks.length > 0)
  const mark = lanes[lane] && nearestTo(lanes[lane].marks, asOf)
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
  lanes: readonly ReadLane[],
  together: ReadonlySet<string>,
): MarkPlace | undefined {
  const marks = lanes[at.lane]?.marks ?? []
  const here = marks.find(({ id }) => id === at.id)
  if (!here) return undefined
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    return inLane(key === 'ArrowUp' ? -1 : 1, at.lane, middleOf(here), lanes)
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

function inLane(by: -1 | 1, from: number, day: DayNumber, lanes: readonly ReadLane[]): MarkPlace | undefined {
  for (let lane = from + by; lane >= 0 && lane < lanes.length; lane += by) {
    const mark = nearestTo(lanes[lane]?.marks ?? [], day)
    if (mark) return { lane, id: mark.id }
  }
  return undefined
}

function nearestTo(marks: readonly Placeable[], day: DayNumber): Placeable | undefined {
  const away = (mark: Placeable): number => Math.abs(middleOf(mark) - day)
  return marks.reduce<Placeable | undefined>(
    (nearest, mark) => (nearest && away(nearest) <= away(mark) ? nearest : mark),
    undefined,
  )
}

function byDay(one: Placeable & { readonly score?: number }, other: typeof one): number {
  // What has no score has none to differ by, NaN included.
  const byScore = (one.score || 0) - (other.score || 0)
  return middleOf(one) - middleOf(other) || byScore || (one.id < other.id ? -1 : 1)
}
