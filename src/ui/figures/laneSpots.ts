import type { MarkPlace, ReadSpot } from '#charts/laneSteps.ts'
import { firstPlace, spotOf } from '#charts/laneSteps.ts'
import type { MovableWindow, SteppedLanes } from '../parts/markSteps.ts'
import { closerTo, stepByKey } from '../parts/markSteps.ts'
import type { Drawing, FigureSpot, FigureTarget } from './figure.ts'

/** What is said of spots in lanes, and where they lead. */
export interface LaneWords<S extends ReadSpot> {
  /** What the keys do. */
  readonly hint: string
  readonly readout: (spot: S) => FigureSpot['readout']
  /** Of a mark, and of a cluster that a closer look would not take apart. */
  readonly opens: (spot: S) => FigureTarget | null
}

/** Half the height in which the pointer meets a mark. */
const REACH = 8

/**
 * Reading lanes whose window moves: keys step on to marks out of sight, a cluster is taken apart by a closer look.
 *
 * @param placed marks and clusters in sight, where they are drawn
 */
export function laneSpots<S extends ReadSpot>(
  placed: readonly S[],
  lanes: Omit<SteppedLanes, 'together'>,
  days: MovableWindow,
  { hint, readout, opens }: LaneWords<S>,
): Pick<Drawing, 'keys' | 'spots' | 'start'> {
  function spot(at: S): FigureSpot {
    const { lane, x, y, half, marks } = at
    const [first = '', ...others] = marks.map(({ id }) => keyOf({ lane, id }))
    return {
      key: first,
      holds: others,
      lane,
      box: { x: x - half, y: y - REACH, width: 2 * half, height: 2 * REACH },
      ring: { x, y, r: half + 4 },
      // Asked for one by one: of thousands a few are read.
      get readout() {
        return readout(at)
      },
      get opens() {
        const closer = marks.length > 1 ? closerTo(marks, days) : undefined
        return closer ? { kind: 'days' as const, window: closer } : opens(at)
      },
    }
  }
  const start = firstPlace(lanes.lanes, lanes.asOf, lanes.selected)
  return {
    spots: placed.map(spot),
    ...(start ? { start: keyOf(start) } : {}),
    keys: {
      hint,
      after: (event, at) => {
        const place = at === null ? null : placeOf(at)
        const together = (place && spotOf(placed, place)?.marks) ?? []
        const to = stepByKey(event, place, { ...lanes, together }, days)
        return to && keyOf(to)
      },
    },
  }
}

function keyOf({ lane, id }: MarkPlace): string {
  return `${lane} ${id}`
}

function placeOf(key: string): MarkPlace {
  const gap = key.indexOf(' ')
  return { lane: Number(key.slice(0, gap)), id: key.slice(gap + 1) }
}
