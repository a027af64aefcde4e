import type { CustomSeriesOption } from 'echarts'
import { SCORE_LIMIT } from './scoreAxis.ts'
import type { View } from './scene.ts'
import { sceneSeries } from './scene.ts'
import type { Shape } from './shapes.ts'
import { line, rect, text } from './shapes.ts'
import type { TrendInput, TrendStem } from './trendInput.ts'
import type { TrendLayout } from './trendLayout.ts'

const STEM_WIDTH = 3
/** Pixels of the letters of the strip's name, and of the ground on either side of them. */
const NAME_SIZE = 12
const GROUND = 3
/** Half the height of the caps of a span. */
const CAP = 3
/** Scores nearer to zero are neither cooperation nor conflict. */
const NEUTRAL = 0.5

/**
 * The stems that can be told apart: of those in one pixel column with the same sign, the longest. Spans stay.
 *
 * @param perDay pixels a day takes
 */
export function thinned(stems: readonly TrendStem[], perDay: number): TrendStem[] {
  const longest = new Map<string, TrendStem>()
  for (const stem of stems) {
    const { from, to } = stem.days
    const column = to > from ? `${from}/${to}` : `${Math.floor(from * Math.min(1, perDay))}`
    const key = `${column} ${Math.sign(stem.score)}`
    const other = longest.get(key)
    if (!other || isLonger(stem, other)) longest.set(key, stem)
  }
  return [...longest.values()].sort(
    (one, other) => one.days.from - other.days.from || (one.id < other.id ? -1 : 1),
  )
}

function isLonger(one: TrendStem, other: TrendStem): boolean {
  const [a, b] = [Math.abs(one.score), Math.abs(other.score)]
  return a > b || (a === b && one.id < other.id)
}

/** Event scores on the shared x axis, scaled to ±10: up cooperation, down conflict. */
export function stemLayer(input: TrendInput, { strip, plot }: TrendLayout): CustomSeriesOption {
  const { palette, labels, fonts, window, compact, measure } = input
  const stems = thinned(input.stems, plot.width / Math.max(1, window.to - window.from))
  const draw = (view: View): Shape[] => {
    if (!strip) return []
    const right = view.plot.x + view.plot.width
    const unit = (strip.bottom - strip.top) / 2 / SCORE_LIMIT
    const baseline = line(view.plot.x, strip.baseline, right, strip.baseline, {
      stroke: palette.rule2,
      lineWidth: 1,
    })
    const marks = stems
      .filter(({ days }) => days.to >= view.shown.from && days.from <= view.shown.to)
      .flatMap((stem) => stemShapes(stem, view, strip.baseline, unit, colourOf(stem.score, input)))
    const [x, y] = [view.plot.x + 6, strip.top + (compact ? 4 : 8)]
    const name = text(labels.events, x, y, { fill: palette.ink3, fontFamily: fonts.sans })
    // Among bars that stand close to each other, a halo alone leaves the letters hard to read.
    const width = measure(labels.events, NAME_SIZE, 400)
    const ground = {
      x: x - GROUND,
      y: y - NAME_SIZE / 2 - 2,
      width: width + 2 * GROUND,
      height: NAME_SIZE + 4,
    }
    return [baseline, ...marks, rect(ground, { fill: palette.paper }), name]
  }
  return sceneSeries({ id: 'stems', z: 3, draw })
}

function colourOf(score: number, { palette }: TrendInput): string {
  if (Math.abs(score) < NEUTRAL) return palette.ink
  return score > 0 ? palette.coop : palette.conf
}

function stemShapes(
  { id, days, score }: TrendStem,
  view: View,
  baseline: number,
  unit: number,
  fill: string,
): Shape[] {
  const height = Math.max(2, Math.abs(score) * unit)
  const tip = score < 0 ? baseline + height : baseline - height
  const middle = view.x((days.from + days.to) / 2)
  const stem = rect(
    { x: middle - STEM_WIDTH / 2, y: Math.min(baseline, tip), width: STEM_WIDTH, height },
    { fill },
    id,
  )
  if (days.to <= days.from) return [stem]
  const [x1, x2] = [
    Math.max(view.plot.x, view.x(days.from)),
    Math.min(view.plot.x + view.plot.width, view.x(days.to)),
  ]
  const stroke = { stroke: fill, lineWidth: 1.5 }
  return [
    stem,
    line(x1, tip, x2, tip, stroke, id),
    line(x1, tip - CAP, x1, tip + CAP, stroke, id),
    line(x2, tip - CAP, x2, tip + CAP, stroke, id),
  ]
}
