import { tooClose } from './boxes.ts'
import { formatScore } from './formatScore.ts'
import { TEXT_GAP } from './placeAnnotations.ts'
import type { View } from './scene.ts'
import type { Box, Shape } from './shapes.ts'
import { text } from './shapes.ts'
import type { FontWeight } from './textWidth.ts'
import type { TrendInput, TrendLabels } from './trendInput.ts'
import { TAG_HEIGHT } from './trendLayout.ts'
import type { Stop } from './trendLine.ts'
import { stops, uncovered, valueAt } from './trendLine.ts'

/** A text with a fixed place: labels that move keep away from its box. */
export interface FixedText {
  readonly content: string
  readonly box: Box
  readonly fill: string
  readonly fontSize: number
  readonly fontWeight: FontWeight
}

/** What the as-of tag is made of, in any chart of days. */
export interface TagInput extends Pick<TrendInput, 'asOf' | 'asOfIsToday' | 'measure' | 'palette'> {
  readonly labels: Pick<TrendLabels, 'asOf'>
}

/** Height of a capital letter and what hangs below, of the font size. */
const LETTER_HEIGHT = 0.95
const TAG_PADDING = 10

/** x of the as-of line; null when the day is out of sight. */
export function asOfX(view: View, { asOf }: Pick<TrendInput, 'asOf'>): number | null {
  return asOf >= view.shown.from && asOf <= view.shown.to ? view.x(asOf) : null
}

/** All texts of the plot that do not give way, apart from the meetings. */
export function fixedTexts(view: View, input: TrendInput): FixedText[] {
  const { palette, labels } = input
  const { plot } = view
  const words = [
    { content: labels.cooperation, y: plot.y + 10, fill: palette.coop },
    { content: labels.conflict, y: plot.y + plot.height - 8, fill: palette.conf },
  ].map(({ content, y, fill }) =>
    fixed(input, content, { x: plot.x + 6, y, align: 'left', fill, fontWeight: 600 }),
  )
  const texts = [...words, ...tagText(view, input), ...valueText(view, input)]
  for (const stop of stops(input.series)) texts.push(...stopText(stop, view, input))
  for (const span of uncovered(input.series)) texts.push(...uncoveredText(span, texts, view, input))
  return texts
}

/** Draws them. */
export function textShapes(texts: readonly FixedText[], fontFamily: string): Shape[] {
  return texts.map(({ content, box, fill, fontSize, fontWeight }) =>
    text(content, box.x, box.y + box.height / 2, { fill, fontFamily, fontSize, fontWeight }),
  )
}

/** The tag that hangs left of the as-of line, right of it where there is no room. */
export function tagBox(view: View, input: TagInput): Box | null {
  const x = asOfX(view, input)
  if (x === null) return null
  const width = Math.ceil(input.measure(input.labels.asOf, 12, 600)) + 2 * TAG_PADDING
  return { x: x - width >= 0 ? x - width : x, y: view.plot.y - TAG_HEIGHT - 2, width, height: TAG_HEIGHT }
}

interface Place {
  readonly x: number
  /** Middle of the line. */
  readonly y: number
  readonly align: 'left' | 'center' | 'right'
  readonly fill: string
  readonly fontSize?: number
  readonly fontWeight?: FontWeight
}

function fixed({ measure }: Pick<TrendInput, 'measure'>, content: string, place: Place): FixedText {
  const { fontSize = 12, fontWeight = 400, x, y, align, fill } = place
  const [width, height] = [measure(content, fontSize, fontWeight), fontSize * LETTER_HEIGHT]
  const left = align === 'left' ? x : align === 'right' ? x - width : x - width / 2
  return { content, box: { x: left, y: y - height / 2, width, height }, fill, fontSize, fontWeight }
}

export function tagText(view: View, input: TagInput): FixedText[] {
  const box = tagBox(view, input)
  if (!box) return []
  const { palette, labels, asOfIsToday } = input
  const fill = asOfIsToday ? palette.ink : palette.markInk
  const place: Place = {
    x: box.x + TAG_PADDING,
    y: box.y + box.height / 2,
    align: 'left',
    fill,
    fontWeight: 600,
  }
  return [fixed(input, labels.asOf, place)]
}

/** The value on the as-of date, right of its line, or left above it at the plot's edge. */
function valueText(view: View, input: TrendInput): FixedText[] {
  const { asOf, series, palette, locale } = input
  const [x, value] = [asOfX(view, input), valueAt(series, asOf)]
  if (x === null || Number.isNaN(value)) return []
  const look = { fill: palette.ink, fontSize: 15, fontWeight: 600 } as const
  const content = formatScore(value, locale)
  const right = fixed(input, content, { x: x + 10, y: view.y(value), align: 'left', ...look })
  if (right.box.x + right.box.width <= input.width) return [right]
  return [fixed(input, content, { x: x - 8, y: view.y(value) - 14, align: 'right', ...look })]
}

/** Beside the last supported point: right of it, or above it where the gap is too short; that only at the end. */
function stopText({ day, value, until }: Stop, view: View, input: TrendInput): FixedText[] {
  const { labels, palette, asOf } = input
  if (day < view.shown.from || day > view.shown.to || day > asOf) return []
  const [content, x, y] = [labels.lastSupported(day), view.x(day), view.y(value)]
  const beside = fixed(input, content, { x: x + 10, y, align: 'left', fill: palette.ink2 })
  const end = Math.min(view.x(until), view.x(asOf), view.plot.x + view.plot.width)
  if (beside.box.x + beside.box.width <= end - 6) return [beside]
  if (until < asOf) return []
  const above = fixed(input, content, { x: x + 4, y: y - 14, align: 'right', fill: palette.ink2 })
  return above.box.x > view.plot.x ? [above] : []
}

function uncoveredText(
  { from, to }: { readonly from: number; readonly to: number },
  others: readonly FixedText[],
  view: View,
  input: TrendInput,
): FixedText[] {
  const { plot } = view
  const left = Math.max(plot.x, view.x(from))
  const right = Math.min(plot.x + plot.width, view.x(to + 1))
  const heights = [plot.y + plot.height - 8, plot.y + 10, plot.y + plot.height / 2]
  return heights
    .map((y) => {
      const place: Place = { x: (left + right) / 2, y, align: 'center', fill: input.palette.ink3 }
      return fixed(input, input.labels.notCovered, place)
    })
    .filter(({ box }) => box.width + 8 <= right - left)
    .filter(({ box }) => others.every((other) => !tooClose(box, other.box, TEXT_GAP)))
    .slice(0, 1)
}
