/** The scale of scores: Goldstein points. */
export const SCORE_LIMIT = 10

/** A vertical axis: from `min` to `max` with a tick every `step`. */
export interface ScoreAxis {
  readonly min: number
  readonly max: number
  readonly step: number
}

/** Room that something needs beyond a value: a label above or below a point of the line. */
export interface ScoreNeed {
  readonly value: number
  readonly side: 'above' | 'below'
  readonly pixels: number
}

/** Tick steps in order of preference where two give the same range. */
const STEPS = [2, 1, 5, 4, 3]

/** How much wider than need be an axis may become to make room for labels. */
const WIDENING = 1.35

/** The whole scale, for a chart without a line. */
export const WHOLE_SCORE_AXIS: ScoreAxis = { min: -SCORE_LIMIT, max: SCORE_LIMIT, step: 5 }

/**
 * The tightest axis with 3 to 5 ticks that holds both values and zero, within ±10.
 *
 * @param low smallest value to be shown; NaN where nothing is
 * @param high largest value to be shown
 * @param needs labels between a value and the axis' end; the axis that has room for most of them is taken, unless it
 *   is more than a third wider
 * @param height pixels between the axis' ends
 */
export function scoreAxis(
  low: number,
  high: number,
  needs: readonly ScoreNeed[] = [],
  height = 1,
): ScoreAxis {
  if (Number.isNaN(low) || Number.isNaN(high)) return WHOLE_SCORE_AXIS
  const fitting = candidates(Math.min(0, low), Math.max(0, high))
  const tightest = fitting[0] ?? WHOLE_SCORE_AXIS
  const most = (tightest.max - tightest.min) * WIDENING
  const met = (axis: ScoreAxis) => needs.filter((need) => hasRoom(axis, need, height)).length
  return fitting
    .filter(({ min, max }) => max - min <= most)
    .reduce((best, axis) => (met(axis) > met(best) ? axis : best), tightest)
}

/** Every axis that holds the values, tightest first; some with one empty step at an end. */
function candidates(low: number, high: number): ScoreAxis[] {
  return STEPS.flatMap((step) => {
    const [min, max] = [Math.floor(low / step) * step, Math.ceil(high / step) * step]
    return [
      { min, max, step },
      { min, max: max + step, step },
      { min: min - step, max, step },
      { min: min - step, max: max + step, step },
    ]
  })
    .filter(({ min, max, step }) => {
      const ticks = Math.round((max - min) / step) + 1
      return min >= -SCORE_LIMIT && max <= SCORE_LIMIT && ticks >= 3 && ticks <= 5
    })
    .sort((one, other) => one.max - one.min - (other.max - other.min))
}

function hasRoom(axis: ScoreAxis, { value, side, pixels }: ScoreNeed, height: number): boolean {
  const share = (side === 'above' ? axis.max - value : value - axis.min) / (axis.max - axis.min)
  return share * height >= pixels
}
