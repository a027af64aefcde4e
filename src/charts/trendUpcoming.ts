import type { CustomSeriesOption } from 'echarts'
import { certaintyGlyphs, dateGlyph } from './certaintyGlyph.ts'
import { glyphShape } from './glyph.ts'
import type { PlacedUpcoming, UpcomingCandidate } from './placeUpcoming.ts'
import { LINE_HEIGHT, placeUpcoming } from './placeUpcoming.ts'
import { sceneSeries } from './scene.ts'
import type { View } from './scene.ts'
import type { Box, Shape } from './shapes.ts'
import { clickArea, line, text } from './shapes.ts'
import type { TrendInput, TrendMeeting } from './trendInput.ts'
import { upcomingZone } from './trendGround.ts'
import { fixedTexts } from './trendTexts.ts'

/** Half the height of a bar's caps. */
const CAP = 5.5

/** Meetings that begin in sight or have no date, and how many lie after the window. */
function inSight(meetings: readonly TrendMeeting[], view: View): [UpcomingCandidate[], number] {
  const seen = meetings.filter(
    ({ span }) => span === null || (span.from <= view.shown.to && span.to >= view.shown.from),
  )
  const candidates = seen.map((one) => ({
    id: one.id,
    certainty: one.certainty,
    // Of thousands, those alone are put into words that may find a place.
    get lines() {
      return one.lines
    },
    get word() {
      return one.word
    },
    span: one.span && { x1: view.x(one.span.from), x2: view.x(one.span.to) },
  }))
  return [candidates, meetings.length - seen.length]
}

/** Meetings right of the as-of line, and "+n more" for those without a place. */
function placedMeetings(
  view: View,
  zone: Box,
  input: TrendInput,
): {
  readonly placed: readonly PlacedUpcoming[]
  readonly more: { readonly label: string; readonly box: Box } | null
} {
  const { measure, labels } = input
  const width = (content: string, bold: boolean) => Math.ceil(measure(content, 12, bold ? 600 : 400))
  const texts = fixedTexts(view, input).map(({ box }) => box)
  const [candidates, after] = inSight(input.upcoming, view)
  const ground = { zone, texts, width, neutralY: view.y(0) }
  const first = placeUpcoming(candidates, ground)
  if (first.left + after === 0) return { placed: first.placed, more: null }
  const second = placeUpcoming(candidates, {
    ...ground,
    texts: [...texts, moreBox(zone, width(labels.more(99), false))],
  })
  const label = labels.more(second.left + after)
  const size = width(label, false)
  return { placed: second.placed, more: size + 12 <= zone.width ? { label, box: moreBox(zone, size) } : null }
}

function moreBox(zone: Box, width: number): Box {
  return {
    x: zone.x + zone.width - width - 6,
    y: zone.y + zone.height - LINE_HEIGHT - 2,
    width,
    height: LINE_HEIGHT,
  }
}

/** The zone right of the as-of line: each meeting by its certainty glyph, with a direct label. */
export function upcomingLayer(input: TrendInput): CustomSeriesOption {
  const { palette, fonts } = input
  const draw = (view: View): Shape[] => {
    const zone = upcomingZone(view, input)
    if (!zone) return []
    const { placed, more } = placedMeetings(view, zone, input)
    const rest = more
      ? [
          text(more.label, more.box.x, more.box.y + LINE_HEIGHT / 2, {
            fill: palette.ink3,
            fontFamily: fonts.sans,
          }),
        ]
      : []
    return [...placed.flatMap((place) => upcomingShapes(place, input)), ...rest]
  }
  return sceneSeries({ id: 'upcoming', z: 6, draw })
}

/** A meeting or a date to watch in its place: bar, glyph, label. @param ground what lies behind the glyph */
export function upcomingShapes(
  { id, certainty, glyph, bar, text: label }: PlacedUpcoming,
  input: Pick<TrendInput, 'fonts' | 'palette'>,
  ground: string = input.palette.sunk,
): Shape[] {
  const { palette, fonts } = input
  const { lines, box, align } = label
  const x = align === 'left' ? box.x : align === 'right' ? box.x + box.width : box.x + box.width / 2
  return [
    ...(bar ? barShapes(bar, glyph.y, palette.ink, id) : []),
    glyphShape(
      certainty === null ? dateGlyph : certaintyGlyphs[certainty],
      glyph.x,
      glyph.y,
      { ink: palette.ink, ground },
      { id },
    ),
    clickArea(box, id),
    ...lines.map((content, i) =>
      text(content, x, box.y + (i + 0.5) * LINE_HEIGHT, {
        fill: i === 0 ? palette.ink : palette.ink3,
        fontFamily: fonts.sans,
        fontWeight: i === 0 ? 600 : 400,
        align,
      }),
    ),
  ]
}

/** The days a meeting may be on: capped where they are known, dotted where there is no date. */
export function barShapes(
  { x1, x2, kind }: NonNullable<PlacedUpcoming['bar']>,
  y: number,
  ink: string,
  id: string,
): Shape[] {
  if (kind === 'dotted') {
    const dots = { stroke: ink, lineWidth: 1.5, lineDash: [0.1, 4], lineCap: 'round' } as const
    return [line(x1, y, x2, y, { ...dots, lineDash: [...dots.lineDash] }, id)]
  }
  const stroke = { stroke: ink, lineWidth: 1.5 }
  return [
    line(x1, y, x2, y, stroke, id),
    line(x1, y - CAP, x1, y + CAP, stroke, id),
    line(x2, y - CAP, x2, y + CAP, stroke, id),
  ]
}
