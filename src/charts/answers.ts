import type { EChartsOption } from 'echarts'
import type { AnswerMark, AnswersInput } from './answersInput.ts'
import type { PlacedAct, PlacedRow } from './answersPlaces.ts'
import { NUMBER_OFF, placeAnswers } from './answersPlaces.ts'
import { directionGlyph } from './directionGlyph.ts'
import type { ChartDrawing, ChartSpot } from './drawing.ts'
import { glyphShape } from './glyph.ts'
import { signOf } from './placeMarks.ts'
import { sceneSeries } from './scene.ts'
import type { Box, Shape } from './shapes.ts'
import { line, text } from './shapes.ts'
import { shorten } from './textWidth.ts'
import { asOfLayer } from './trendAsOf.ts'
import { axisTicks, daysAxis } from './trendAxes.ts'
import { textShapes } from './fixedText.ts'
import { tagText } from './trendTexts.ts'

/** Half of what a pointer meets of a mark. */
const HALF = 7
/** From the middle of an act to that of its sign. */
const SIGN_OFF = 9
/** Of the line of a title on a small screen, what the days to the answers may take. */
const LAGS_SHARE = 0.45

/**
 * Chains of acts and answers, one row each: acts of the side that stands first above its line, of the other below it, a
 * stroke from each act to its answer, the days between them at the right. A last row holds acts without an answer.
 *
 * Pure: the same input gives the same picture.
 */
export function answersChart(input: AnswersInput): ChartDrawing {
  const { rows, isCut, plot, height, axisY } = placeAnswers(input)
  const layout = { plot, axisY }
  const option: EChartsOption = {
    animation: false,
    backgroundColor: 'transparent',
    grid: { left: plot.x, top: plot.y, width: plot.width, height: plot.height },
    xAxis: daysAxis(input, layout, input.window),
    yAxis: { type: 'value', min: 0, max: 1, show: false },
    series: [
      sceneSeries({ id: 'ground', z: 0, draw: () => groundShapes(rows, plot, input) }),
      sceneSeries({
        id: 'names',
        z: 3,
        draw: () => [
          ...rows.flatMap((row) => nameShapes(row, plot, input)),
          ...(isCut ? cutShapes(rows, input) : []),
        ],
      }),
      sceneSeries({ id: 'links', z: 3, draw: () => rows.flatMap((row) => linkShapes(row, plot, input)) }),
      asOfLayer(input, layout),
      sceneSeries({ id: 'acts', z: 6, draw: () => rows.flatMap((row) => actShapes(row, input)) }),
      sceneSeries({ id: 'tag', z: 7, draw: (view) => textShapes(tagText(view, input), input.fonts.sans) }),
    ],
  }
  return { option, height, plot, spots: rows.flatMap(spotsOf) }
}

/** Hairlines at the ticks, between the rows, and the line of each row. */
function groundShapes(rows: readonly PlacedRow[], plot: Box, input: AnswersInput): Shape[] {
  const { palette, window, width } = input
  const perDay = plot.width / (window.to - window.from)
  const ticks = axisTicks(input, plot.width, window)
    .filter(({ day }) => day >= window.from && day <= window.to)
    .map(({ day }) => {
      const x = plot.x + (day - window.from) * perDay
      return line(x, plot.y, x, plot.y + plot.height, { stroke: palette.rule, lineWidth: 1 })
    })
  const between = rows.map(({ top, row }) => {
    const stroke = row === null ? palette.rule2 : palette.rule
    return line(0, top, width, top, { stroke, lineWidth: 1 })
  })
  return [...ticks, ...between]
}

/** What began a chain and when, at the left; the days to its answers at the right. */
function nameShapes({ row, top, middle }: PlacedRow, plot: Box, input: AnswersInput): Shape[] {
  const { palette, fonts, measure, compact, width, labels } = input
  const title = row?.title ?? labels.alone
  const note = row?.date ?? labels.aloneNote
  const halo = palette.paper
  const bold = { fill: palette.ink, fontFamily: fonts.sans, fontSize: 13, fontWeight: 600, halo } as const
  const plain = { fill: palette.ink3, fontFamily: fonts.sans } as const
  const fitting = (content: string, room: number, size: number, weight: 400 | 600): string =>
    shorten(content, room, (part) => measure(part, size, weight))
  const lagsIn = (room: number): string => {
    const forms = row?.lags ?? []
    const form = forms.find((one) => measure(one, 12, 600) <= room) ?? forms.at(-1) ?? ''
    return fitting(form, room, 12, 600)
  }
  const end = { ...plain, fill: palette.ink, fontWeight: 600, align: 'right', halo } as const
  if (compact) {
    // Left of the as-of line, which would cross it out.
    const { window, asOf } = input
    const right = plot.x + ((asOf - window.from) / (window.to - window.from)) * plot.width - 6
    const lags = lagsIn(right * LAGS_SHARE)
    const room = right - measure(lags, 12, 600) - 12
    return [text(fitting(title, room, 13, 600), 0, top + 11, bold), text(lags, right, top + 11, end)]
  }
  const most = width - plot.x - plot.width - 12
  return [
    text(fitting(title, plot.x - 16, 13, 600), 0, middle - 8, bold),
    text(fitting(note, plot.x - 16, 12, 400), 0, middle + 9, plain),
    text(lagsIn(most), width, middle, end),
  ]
}

/** The line of a row as far as its acts reach, and a stroke from each act to its answer. */
function linkShapes({ row, acts, middle }: PlacedRow, plot: Box, { palette }: AnswersInput): Shape[] {
  const line1 = { stroke: palette.rule2, lineWidth: 1 }
  if (!row) return [line(plot.x, middle, plot.x + plot.width, middle, line1)]
  const xs = acts.map(({ x }) => x)
  const [from, to] = [Math.min(...xs), Math.max(...xs)]
  const places = new Map(acts.flatMap((act) => act.marks.map((mark) => [mark.id, act] as const)))
  const links = acts.flatMap((act) => {
    const start = places.get(act.marks[0]?.answers ?? '')
    return start ? [line(start.x, start.y, act.x, act.y, { stroke: palette.ink, lineWidth: 1.2 })] : []
  })
  return [...(to - from > 2 ? [line(from, middle, to, middle, line1)] : []), ...links]
}

/** Above the first chain: how many of the newest are drawn. */
function cutShapes(rows: readonly PlacedRow[], { palette, fonts, labels }: AnswersInput): Shape[] {
  const n = rows.filter(({ row }) => row !== null).length
  return [text(labels.newest(n), 0, 10, { fill: palette.ink3, fontFamily: fonts.sans })]
}

function actShapes({ row, acts }: PlacedRow, input: AnswersInput): Shape[] {
  const { palette, fonts, labels } = input
  return acts.flatMap(({ x, y, marks, key }) => {
    const [mark] = marks
    if (!mark) return []
    const ink = inkOf(mark, input)
    const glyph = glyphShape(
      directionGlyph(mark.direction, mark.material),
      x,
      y,
      { ink, ground: palette.paper },
      { id: key },
    )
    if (marks.length === 1) return [glyph, ...signShapes(mark, x, y, ink)]
    const number = {
      fill: palette.ink2,
      fontFamily: fonts.sans,
      halo: palette.paper,
    } as const
    const count = labels.count(marks.length)
    // The row of those alone has room for it; in a chain it would stand in the row beside.
    if (row) return [glyph, text(count, x - NUMBER_OFF, y, { ...number, align: 'right' })]
    return [glyph, text(count, x, y + (mark.place === 'below' ? 14 : -14), { ...number, align: 'center' })]
  })
}

/** A minus or a plus beyond the act, away from its line: below or above zero without its colour. */
function signShapes({ context, score, place }: AnswerMark, x: number, y: number, ink: string): Shape[] {
  const sign = context ? 0 : signOf(score)
  if (sign === 0) return []
  const middle = y + (place === 'below' ? SIGN_OFF : -SIGN_OFF)
  const bar = { stroke: ink, lineWidth: 1.4 }
  return [
    line(x - 2.5, middle, x + 2.5, middle, bar),
    ...(sign > 0 ? [line(x, middle - 2.5, x, middle + 2.5, bar)] : []),
  ]
}

function inkOf({ context, score }: AnswerMark, { palette }: AnswersInput): string {
  if (context) return palette.ink3
  return { '-1': palette.conf, '0': palette.ink, '1': palette.coop }[`${signOf(score)}`]
}

function spotsOf({ acts }: PlacedRow, lane: number): ChartSpot[] {
  return acts
    .toSorted((one, other) => one.x - other.x || one.y - other.y)
    .map(({ key, x, y }: PlacedAct) => ({
      key,
      lane,
      box: { x: x - HALF, y: y - HALF, width: 2 * HALF, height: 2 * HALF },
      ring: { x, y, r: HALF + 3 },
    }))
}
