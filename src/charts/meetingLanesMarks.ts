import type { CustomSeriesOption } from 'echarts'
import { signGlyph } from './certaintyGlyph.ts'
import type { GlyphPart } from './glyph.ts'
import { glyphShape } from './glyph.ts'
import { moreShapes } from './lanesUpcoming.ts'
import type { MeetingLanesInput, MeetingMark } from './meetingLanesInput.ts'
import type { MeetingLanesLayout } from './meetingLanesLayout.ts'
import type { PlacedMeeting } from './placeMeetings.ts'
import { bracketSpan, placeMeetings } from './placeMeetings.ts'
import type { PlacedUpcoming } from './placeUpcoming.ts'
import { LINE_HEIGHT } from './placeUpcoming.ts'
import type { View } from './scene.ts'
import { sceneSeries } from './scene.ts'
import type { Shape } from './shapes.ts'
import { clickArea, path, rect, text } from './shapes.ts'
import { barShapes, upcomingShapes } from './trendUpcoming.ts'

/** Half the side of the highlight behind the chosen one. */
const HALF_SELECTED = 9
/** Half the height of a cluster. */
const HALF_CLUSTER = 8
/** Height of a bracket above and below the middle of its row. */
const BRACKET = { above: 5, below: 4 } as const
/** The shortest dotted line that has words at its end. */
const LEAST_DOTTED = 160

/** Meetings and dates in their lanes: glyphs, bars, brackets, labels, and numbers where they would lie on one another. */
export function meetingMarksLayer(input: MeetingLanesInput, layout: MeetingLanesLayout): CustomSeriesOption {
  const draw = (view: View): Shape[] => {
    const { spots, left } = placeMeetings(view, input, layout)
    return [
      ...spots.flatMap((spot) => (isSelected(spot, input) ? highlight(spot, input) : [])),
      ...spots.flatMap((spot) =>
        spot.ahead ? aheadShapes(spot, spot.ahead, view, input) : pastShapes(spot, view, input),
      ),
      ...restShapes(left, spots.filter(isUnnamed).length, view, input),
    ]
  }
  return sceneSeries({ id: 'meetings', z: 6, draw })
}

/** How many found no place, and on paper, where none can be asked, how many no room for their name. */
function restShapes(left: number, unnamed: number, view: View, input: MeetingLanesInput): Shape[] {
  const { labels, still } = input
  const said = [
    ...(left > 0 ? [labels.more(left)] : []),
    ...(still && unnamed > 0 ? [labels.unnamed(unnamed)] : []),
  ]
  if (said.length === 0) return []
  return moreShapes(left, view, { ...input, labels: { ...labels, more: () => said.join(', ') } })
}

function isUnnamed({ marks, label, ahead }: PlacedMeeting): boolean {
  if (ahead) return ahead.text.lines.every((said) => said === '')
  return marks.length === 1 && label === null
}

function isSelected({ marks }: PlacedMeeting, { selected }: MeetingLanesInput): boolean {
  return marks.some(({ id }) => id === selected)
}

function highlight({ x, y, half }: PlacedMeeting, { palette }: MeetingLanesInput): Shape[] {
  const across = Math.max(HALF_SELECTED, half + 3)
  const box = { x: x - across, y: y - HALF_SELECTED, width: 2 * across, height: 2 * HALF_SELECTED }
  return [rect(box, { fill: palette.mark })]
}

/** Null: a bracket over its days. */
function signOf({ sign }: MeetingMark): readonly GlyphPart[] | null {
  return sign === 'date' ? null : signGlyph(sign)
}

/** Its ink, and what lies behind it: the highlight is the same yellow in every theme. */
function inkOf(
  spot: PlacedMeeting,
  input: MeetingLanesInput,
): { readonly ink: string; readonly ground: string } {
  const { palette } = input
  if (isSelected(spot, input)) return { ink: palette.markInk, ground: palette.mark }
  return { ink: palette.ink, ground: spot.ahead ? palette.sunk : palette.paper }
}

function pastShapes(spot: PlacedMeeting, view: View, input: MeetingLanesInput): Shape[] {
  const { palette, fonts, labels } = input
  const { x, y, half, key, marks, label } = spot
  const [mark] = marks
  const ink = inkOf(spot, input)
  if (marks.length > 1 || !mark) {
    const box = { x: x - half, y: y - HALF_CLUSTER, width: 2 * half, height: 2 * HALF_CLUSTER }
    const count = text(labels.count(marks.length), x, y, {
      fill: ink.ink,
      fontFamily: fonts.sans,
      fontWeight: 600,
      align: 'center',
    })
    return [rect(box, { fill: ink.ground, stroke: palette.ink, lineWidth: 1 }), count, clickArea(box, key)]
  }
  const words = label
    ? [
        text(label.text, label.box.x, label.box.y + LINE_HEIGHT / 2, {
          fill: palette.ink2,
          fontFamily: fonts.sans,
        }),
        clickArea(label.box, key),
      ]
    : []
  const glyph = signOf(mark)
  if (!glyph) return [...bracket(mark, y, view, ink.ink, key), ...words]
  return [...pastBar(mark, y, view, palette.ink, key), glyphShape(glyph, x, y, ink, { id: key }), ...words]
}

/** A date of several days, cut where the plot ends. */
function pastBar({ span }: MeetingMark, y: number, view: View, ink: string, key: string): Shape[] {
  if (!span || span.from === span.to) return []
  const { plot } = view
  const x1 = Math.max(plot.x, view.x(span.from))
  const x2 = Math.min(plot.x + plot.width, view.x(span.to))
  return x2 - x1 < 2 ? [] : barShapes({ x1, x2, kind: 'capped' }, y, ink, key)
}

/** The days of a date to watch, from above. */
function bracket({ span }: MeetingMark, y: number, view: View, ink: string, key: string): Shape[] {
  if (!span) return []
  const { x1, x2 } = bracketSpan(span, view.x)
  const [top, bottom] = [y - BRACKET.above, y + BRACKET.below]
  const d = `M${x1.toFixed(1)} ${bottom}V${top}H${x2.toFixed(1)}V${bottom}`
  const area = { x: x1 - 2, y: top - 2, width: x2 - x1 + 4, height: bottom - top + 4 }
  return [path(d, { stroke: ink, lineWidth: 1.5 }), clickArea(area, key)]
}

function aheadShapes(
  spot: PlacedMeeting,
  place: PlacedUpcoming,
  view: View,
  input: MeetingLanesInput,
): Shape[] {
  const { palette, fonts, measure, labels } = input
  const [mark] = spot.marks
  const named = { ...place, id: spot.key }
  if (mark?.sign === 'date') {
    const { text: label } = place
    const words = label.lines.map((line, i) =>
      text(line, label.box.x + label.box.width / 2, label.box.y + (i + 0.5) * LINE_HEIGHT, {
        fill: i === 0 ? palette.ink2 : palette.ink3,
        fontFamily: fonts.sans,
        align: 'center',
      }),
    )
    const ink = isSelected(spot, input) ? palette.markInk : palette.ink2
    return [...bracket(mark, spot.y, view, ink, spot.key), ...words, clickArea(label.box, spot.key)]
  }
  const glyph = mark && signOf(mark)
  const { bar } = place
  const end = Math.ceil(measure(labels.anyTime, 12, 400))
  const isLong = bar?.kind === 'dotted' && bar.x2 - bar.x1 > LEAST_DOTTED + end
  const shown = bar && isLong ? { ...named, bar: { ...bar, x2: bar.x2 - end - 10 } } : named
  const over =
    glyph && isSelected(spot, input)
      ? [glyphShape(glyph, spot.x, spot.y, inkOf(spot, input), { id: spot.key })]
      : []
  const anyTime = isLong
    ? [text(labels.anyTime, bar.x2, spot.y, { fill: palette.ink3, fontFamily: fonts.sans, align: 'right' })]
    : []
  return [...upcomingShapes(shown, input), ...over, ...anyTime]
}
