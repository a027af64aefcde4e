import type { DayNumber } from '#model/day.ts'
import type { CustomSeriesOption, EChartsOption } from 'echarts'
import type { DaySpan } from './dayAxis.ts'
import { formatScore } from './formatScore.ts'
import { stripLabels } from './issueStripLabels.ts'
import type { LaneMark, LanesInput } from './lanesInput.ts'
import type { LanesLayout } from './lanesLayout.ts'
import { largestOf } from './largestOf.ts'
import { marksLayer } from './lanesMarks.ts'
import { placeLanes } from './placeLanes.ts'
import type { View } from './scene.ts'
import { sceneSeries } from './scene.ts'
import { SCORE_LIMIT } from './scoreAxis.ts'
import type { Shape } from './shapes.ts'
import { clickArea, line, text } from './shapes.ts'
import { asOfLayer } from './trendAsOf.ts'
import { axisTicks, daysAxis } from './trendAxes.ts'
import { TAG_HEIGHT } from './trendLayout.ts'
import { tagText } from './trendTexts.ts'
import { asOfX } from './trendAxes.ts'
import { textShapes } from './fixedText.ts'

/** What the scores of one issue are drawn from; as in the lanes, with the titles of the events. */
export interface StripInput extends Pick<
  LanesInput,
  | 'width'
  | 'compact'
  | 'palette'
  | 'fonts'
  | 'measure'
  | 'locale'
  | 'asOf'
  | 'asOfIsToday'
  | 'window'
  | 'selected'
> {
  /** Wanted; the strip grows to it within reason. */
  readonly height?: number
  readonly marks: readonly LaneMark[]
  readonly titleOf: (id: string) => string | undefined
  readonly labels: Pick<LanesInput['labels'], 'asOf' | 'noDate' | 'count'>
}

/** Height of the whole chart in pixels, unless more is wanted. */
export const STRIP_HEIGHT = 172
const HIGHEST = 260
const ABOVE = TAG_HEIGHT + 6
const AXIS_ROOM = 24
/** Half a glyph beyond the longest stem. */
const ROOM = 10
/** Scores of the axis, at the left. */
const SCORES = 30
const RIGHT = 8
/** Points that a direction has at least, where it has any. */
const LEAST = 2
/** Days that are shown at least, and beyond the as-of date. */
const SHORTEST = 90
const AHEAD = 0.03

/** The window of a strip: from before the first event until a little after the day. */
export function stripWindow(marks: readonly Pick<LaneMark, 'first'>[], asOf: DayNumber): DaySpan {
  const first = marks.reduce((least, mark) => Math.min(least, mark.first), asOf - SHORTEST)
  const margin = Math.ceil((asOf - first) * AHEAD)
  return { from: first - margin, to: asOf + margin }
}

/**
 * Scores of one issue over time, one stem for each event, with the titles of the largest beside them. The scale goes
 * as far as the scores do, in each direction.
 *
 * Pure: the same input gives the same picture.
 */
export function stripOption(input: StripInput): EChartsOption {
  const lanes = lanesInput(input)
  const layout = stripLayout(input, lanes)
  const { plot } = layout
  return {
    animation: false,
    backgroundColor: 'transparent',
    grid: { left: plot.x, top: plot.y, width: plot.width, height: plot.height },
    xAxis: daysAxis(input, layout, input.window),
    yAxis: { type: 'value', min: 0, max: 1, show: false },
    series: [
      groundLayer(input, layout),
      marksLayer(lanes, layout),
      labelsLayer(input, lanes, layout),
      asOfLayer(input, layout),
      sceneSeries({ id: 'tag', z: 6, draw: (view) => textShapes(tagText(view, input), input.fonts.sans) }),
    ],
  }
}

/** The strip as lanes: one, without a name. */
function lanesInput(input: StripInput): LanesInput {
  return {
    ...input,
    whole: input.window,
    lanes: [{ id: 'issue', title: '', marks: input.marks, upcoming: [] }],
    still: true,
    apart: false,
    labels: { ...input.labels, upcoming: '', more: () => '', moreLanes: () => '', key: [] },
  }
}

/** The largest scores above and below zero. */
function extremes(marks: readonly LaneMark[]): { readonly up: number; readonly down: number } {
  const scores = marks.map(({ score }) => score || 0)
  const up = largestOf(scores, 0)
  const down = largestOf(
    scores.map((score) => -score),
    0,
  )
  if (up + down === 0) return { up: LEAST, down: LEAST }
  return { up: up === 0 ? 0 : Math.max(LEAST, up), down: down === 0 ? 0 : Math.max(LEAST, down) }
}

/** Height of the whole chart in pixels. */
export function stripHeight({ height = 0 }: Pick<StripInput, 'height'>): number {
  return Math.max(STRIP_HEIGHT, Math.min(HIGHEST, height))
}

function stripLayout(input: StripInput, { lanes }: LanesInput): LanesLayout {
  const { width, marks } = input
  const whole = stripHeight(input)
  const plot = {
    x: SCORES,
    y: ABOVE,
    width: Math.max(1, width - SCORES - RIGHT),
    height: whole - ABOVE - AXIS_ROOM,
  }
  const { up, down } = extremes(marks)
  const point = (plot.height - 2 * ROOM) / (up + down)
  const baseline = plot.y + ROOM + up * point
  const axisY = plot.y + plot.height
  const boxes = lanes.map((lane) => ({
    lane,
    top: plot.y,
    height: plot.height,
    baseline,
    half: point * SCORE_LIMIT,
  }))
  return { plot, axisY, brush: null, keyTop: whole, height: whole, boxes }
}

/** The months, the zero line, and the ends of the scale. */
function groundLayer(input: StripInput, { boxes }: LanesLayout): CustomSeriesOption {
  const { palette, fonts, locale, window } = input
  const { up, down } = extremes(input.marks)
  const [box] = boxes
  const draw = ({ plot, x }: View): Shape[] => {
    const { baseline = 0, half = 0 } = box ?? {}
    const scores = [up, 0, -down].filter((score, i, all) => all.indexOf(score) === i)
    return [
      ...axisTicks(input, plot.width, window)
        .filter(({ day }) => day >= window.from && day <= window.to)
        .map(({ day }) =>
          line(x(day), plot.y, x(day), plot.y + plot.height, { stroke: palette.rule, lineWidth: 1 }),
        ),
      line(plot.x, baseline, plot.x + plot.width, baseline, { stroke: palette.rule2, lineWidth: 1 }),
      ...scores.map((score) =>
        text(formatScore(score, locale, 0), plot.x - 8, baseline - (score * half) / SCORE_LIMIT, {
          fill: palette.ink3,
          fontFamily: fonts.sans,
          align: 'right',
        }),
      ),
    ]
  }
  return sceneSeries({ id: 'ground', z: 0, draw })
}

/** Titles beside their marks. */
function labelsLayer(input: StripInput, lanes: LanesInput, layout: LanesLayout): CustomSeriesOption {
  const { palette, fonts, measure, titleOf } = input
  const draw = (view: View): Shape[] =>
    stripLabels(placeLanes(view, lanes, layout), {
      bounds: view.plot,
      asOfX: asOfX(view, input),
      x: view.x,
      measure,
      titleOf,
    }).flatMap(({ id, text: content, box }) => [
      text(content, box.x, box.y + box.height / 2, {
        fill: palette.ink2,
        fontFamily: fonts.sans,
        halo: palette.paper,
      }),
      clickArea(box, id),
    ])
  return sceneSeries({ id: 'titles', z: 5, draw })
}
