import type { DaysBetween } from '#analysis/custodyCourse.ts'
import type { CustomSeriesOption } from 'echarts'
import type { CustodyInput, CustodyLane } from './custodyInput.ts'
import type { CustodyLayout, CustodyRow } from './custodyLayout.ts'
import { BAR, LINE_GAP } from './custodyLayout.ts'
import type { View } from './scene.ts'
import { sceneSeries } from './scene.ts'
import type { Box, Shape } from './shapes.ts'
import { clickArea, line, path, polyline, rect, text } from './shapes.ts'
import { shorten } from './textWidth.ts'
import { hatch } from './trendGround.ts'

/** Length of the arrow of a sentence that goes on. */
const ARROW = 46
/** Around a word in a bar. */
const PADDING = 8

/** The bars: outlined before a verdict, solid after it, hatched where a day is not known, an arrow where it goes on. */
export function custodyBarsLayer(input: CustodyInput, layout: CustodyLayout): CustomSeriesOption {
  const draw = (view: View): Shape[] =>
    input.lanes.flatMap((lane, i) => {
      const row = layout.rows[i]
      if (!row) return []
      return [
        ...barShapes(lane, row, view, input),
        ...underShapes(lane, row, view, input),
        clickArea({ x: view.plot.x, y: row.top, width: view.plot.width, height: row.height }, lane.id),
      ]
    })
  return sceneSeries({ id: 'custody', z: 4, draw })
}

/** The pieces of a bar from left to right. */
function barShapes(
  { course, verdict }: CustodyLane,
  row: CustodyRow,
  view: View,
  input: CustodyInput,
): Shape[] {
  const { start, end } = course
  const { ink, paper, surface } = input.palette
  const bar = { row, view, input }
  if (course.verdict === 'unrecorded') {
    const [from, to] = [view.x(start.first), view.x(end.last)]
    return [
      ...unknown(bar, { first: start.first, last: end.last }),
      ...word(bar, verdict, from, to, { fill: ink, ground: paper }),
    ]
  }
  const before = course.verdict ? course.verdict.first : end.first
  const [from, to] = [view.x(start.last), view.x(before)]
  const shapes = [
    ...unknown(bar, start),
    ...stretch(bar, from, to, surface),
    ...word(bar, input.labels.before, from, to, { fill: ink, align: 'center' }),
  ]
  if (!course.verdict) return [...shapes, ...unknown(bar, end)]
  const [after, until] = [view.x(course.verdict.last), view.x(end.first)]
  return [
    ...shapes,
    ...unknown(bar, course.verdict),
    ...stretch(bar, after, until, ink),
    ...word(bar, verdict, after, until, { fill: paper }),
    ...unknown(bar, end),
    ...(course.goesOn ? arrow(bar) : []),
  ]
}

/** Where the pieces of one bar are drawn. */
interface Bar {
  readonly row: CustodyRow
  readonly view: View
  readonly input: CustodyInput
}

function boxOf({ row }: Bar, from: number, to: number): Box {
  return { x: from, y: row.barTop, width: Math.max(1, to - from), height: BAR }
}

/** Days of which it is not known on which side of a change they lie. */
function unknown(bar: Bar, { first, last }: DaysBetween): Shape[] {
  if (last <= first) return []
  const { ink, paper } = bar.input.palette
  const box = boxOf(bar, bar.view.x(first), bar.view.x(last))
  return [
    rect(box, { fill: paper, stroke: ink, lineWidth: 1.5 }),
    path(hatch(box), { stroke: ink, lineWidth: 1 }),
  ]
}

function stretch(bar: Bar, from: number, to: number, fill: string): Shape[] {
  if (to - from < 0.5) return []
  return [rect(boxOf(bar, from, to), { fill, stroke: bar.input.palette.ink, lineWidth: 1.5 })]
}

interface WordLook {
  readonly fill: string
  /** Laid under the letters, over hatching. */
  readonly ground?: string
  readonly align?: 'left' | 'center'
}

/** A word where it has room; none otherwise: the table says it. */
function word(bar: Bar, content: string, from: number, to: number, look: WordLook): Shape[] {
  const { measure, fonts } = bar.input
  const { fill, ground, align = 'left' } = look
  const width = measure(content, 12, 400)
  if (content === '' || width + 2 * PADDING > to - from) return []
  const x = align === 'left' ? from + PADDING : (from + to) / 2
  const y = bar.row.barTop + BAR / 2
  const behind = ground ? [rect({ x: x - 4, y: y - 8, width: width + 8, height: 16 }, { fill: ground })] : []
  return [...behind, text(content, x, y, { fill, fontFamily: fonts.sans, align })]
}

/** A sentence that goes on: dotted, to the right of the day. */
function arrow({ row, view, input }: Bar): Shape[] {
  const from = view.x(input.asOf)
  const to = Math.min(from + ARROW, view.plot.x + view.plot.width - 1)
  if (to - from < 12) return []
  const y = row.barTop + BAR / 2
  const stroke = { stroke: input.palette.ink, lineWidth: 1.5 }
  return [
    line(from + 3, y, to - 2, y, { ...stroke, lineDash: [2, 3] }),
    polyline(
      [
        [to - 5, y - 4],
        [to, y],
        [to - 5, y + 4],
      ],
      stroke,
    ),
  ]
}

/**
 * Under the bar: since when, and what had no room in the bar; right of the as-of line how long the sentence is, where
 * there is room for it.
 */
function underShapes(lane: CustodyLane, row: CustodyRow, view: View, input: CustodyInput): Shape[] {
  const { measure, fonts, palette } = input
  const { plot } = view
  const { course } = lane
  const width = (content: string): number => measure(content, 12, 400)
  const place = { fill: palette.ink2, fontFamily: fonts.sans, halo: palette.paper }
  const [line, most] = [view.x(input.asOf), plot.x + plot.width]
  const isApart = course.goesOn && lane.sentence !== '' && line + LINE_GAP + width(lane.sentence) <= most
  const tail = course.goesOn ? (isApart ? '' : lane.sentence) : lane.end
  const verdict = isInBar(lane, view, input) ? '' : lane.verdict
  const end = course.goesOn ? line - LINE_GAP : most
  // What has no room is left out whole, the day of the verdict first; the table says it.
  const ways = [[lane.since, verdict, tail], [lane.since, tail], [lane.since]].map(joined)
  const content = ways.find((way) => width(way) <= end - plot.x) ?? shorten(lane.since, end - plot.x, width)
  const left = Math.max(plot.x, Math.min(view.x(course.start.first), end - width(content)))
  return [
    text(content, left, row.under, place),
    ...(isApart ? [text(lane.sentence, line + LINE_GAP, row.under, { ...place, fill: palette.ink3 })] : []),
  ]
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('; ')
}

/** Whether the bar itself has room to say when the verdict was. */
function isInBar({ course, verdict }: CustodyLane, view: View, { measure }: CustodyInput): boolean {
  const from = course.verdict === 'unrecorded' || !course.verdict ? course.start.first : course.verdict.last
  const to = course.verdict === 'unrecorded' ? course.end.last : course.end.first
  return measure(verdict, 12, 400) + 2 * PADDING <= view.x(to) - view.x(from)
}
