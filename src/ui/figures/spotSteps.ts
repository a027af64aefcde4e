import type { FigureSpot } from './figure.ts'

/** What stepping needs to know of a spot. */
type Placed = Pick<FigureSpot, 'key' | 'lane' | 'box'>

/** The spot under the pointer; of several the smallest, of those the nearest, the later drawn before the earlier. */
export function spotUnder<S extends Placed>(spots: readonly S[], x: number, y: number): S | undefined {
  const awayFrom = (spot: S): number => Math.hypot(x - middleOf(spot), y - spot.box.y - spot.box.height / 2)
  return spots.reduce<S | undefined>((found, spot) => {
    const { box } = spot
    const meets = x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height
    if (!meets) return found
    const further = found && (areaOf(spot) - areaOf(found) || awayFrom(spot) - awayFrom(found))
    return further === undefined || further <= 0 ? spot : found
  }, undefined)
}

/**
 * The spot a key leads to: left and right within its lane, up and down to the next lane, there the nearest; Home and
 * End to the ends of the lane.
 *
 * @param spots in reading order within each lane
 * @returns undefined for a key that means nothing here, and at the ends
 */
export function spotAfterKey<S extends Placed>(spots: readonly S[], at: S, key: string): S | undefined {
  const lane = spots.filter((spot) => spot.lane === at.lane)
  const place = lane.indexOf(at)
  switch (key) {
    case 'ArrowLeft':
      return lane[place - 1]
    case 'ArrowRight':
      return lane[place + 1]
    case 'Home':
      return lane[0]
    case 'End':
      return lane.at(-1)
    case 'ArrowUp':
      return nearestIn(spots, at, (other) => other < at.lane, Math.max)
    case 'ArrowDown':
      return nearestIn(spots, at, (other) => other > at.lane, Math.min)
    default:
      return undefined
  }
}

function nearestIn<S extends Placed>(
  spots: readonly S[],
  at: S,
  wanted: (lane: number) => boolean,
  next: (...lanes: number[]) => number,
): S | undefined {
  const beyond = spots.filter(({ lane }) => wanted(lane))
  if (beyond.length === 0) return undefined
  const lane = beyond.map((spot) => spot.lane).reduce((one, other) => next(one, other))
  const away = (spot: S): number => Math.abs(middleOf(spot) - middleOf(at))
  return beyond
    .filter((spot) => spot.lane === lane)
    .reduce((nearest, spot) => (away(spot) < away(nearest) ? spot : nearest))
}

function middleOf({ box }: Placed): number {
  return box.x + box.width / 2
}

function areaOf({ box }: Placed): number {
  return box.width * box.height
}
