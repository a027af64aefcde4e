import { tooClose } from './boxes.ts'
import type { FixedText, TextPlace } from './fixedText.ts'
import { fixed } from './fixedText.ts'
import { formatScore } from './formatScore.ts'
import { TEXT_GAP } from './placeAnnotations.ts'
import type { View } from './scene.ts'
import type { Box } from './shapes.ts'
import { asOfX } from './trendAxes.ts'
import { companyTexts, shiftTexts } from './trendCompany.ts'
import type { TrendInput, TrendLabels } from './trendInput.ts'
import { TAG_HEIGHT } from './trendLayout.ts'
import type { Stop } from './trendLine.ts'
import { stops, uncovered, valueAt } from './trendLine.ts'

/** What the as-of tag is made of, in any chart of days. */
export interface TagInput extends Pick<TrendInput, 'asOf' | 'asOfIsToday' | 'measure' | 'palette'> {
  readonly labels: Pick<TrendLabels, 'asOf'>
}

const TAG_PADDING = 10

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
  texts.push(...companyTexts(view, input, texts), ...shiftTexts(view, input, texts))
  for (const span of uncovered(input.series)) texts.push(...uncoveredText(span, texts, view, input))
  return texts
}

/** The tag that hangs left of the as-of line, right of it where there is no room. */
export function tagBox(view: View, input: TagInput): Box | null {
  const x = asOfX(view, input)
  if (x === null) return null
  const width = Math.ceil(input.measure(input.labels.asOf, 12, 600)) + 2 * TAG_PADDING
  return { x: x - width >= 0 ? x - width : x, y: view.plot.y - TAG_HEIGHT - 2, width, height: TAG_HEIGHT }
}

/** The text of the tag. */
export function tagText(view: View, input: TagInput): FixedText[] {
  const box = tagBox(view, input)
  if (!box) return []
  const { palette, labels, asOfIsToday } = input
  const fill = asOfIsToday ? palette.ink : palette.markInk
  const place: TextPlace = {
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

const LINE = 15

/** Beside the last supported point: right of it, or above it where the gap is too short; that only at the end. */
function stopText(stop: Stop, view: View, input: TrendInput): FixedText[] {
  const { day, value, until, silentSince } = stop
  const { labels, palette, asOf } = input
  if (day < view.shown.from || day > view.shown.to || day > asOf) return []
  const lines = [
    labels.lastSupported(day),
    ...(silentSince === null ? [] : [labels.noItemSince(silentSince)]),
  ]
  const [x, y] = [view.x(day), view.y(value)]
  const beside = lines.map((content, i) =>
    fixed(input, content, {
      ...{ x: x + 10, y: y + i * LINE, align: 'left', fill: palette.ink2 },
      halo: palette.paper,
    }),
  )
  const end = Math.min(view.x(until), view.x(asOf), view.plot.x + view.plot.width)
  if (beside.every(({ box }) => box.x + box.width <= end - 6)) return beside
  if (until < asOf) return []
  const above = lines.map((content, i) =>
    fixed(input, content, {
      ...{ x: x + 4, y: y - 14 - (lines.length - 1 - i) * LINE },
      ...{ align: 'right', fill: palette.ink2 },
    }),
  )
  return above.filter(({ box }) => box.x > view.plot.x)
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
      const place: TextPlace = { x: (left + right) / 2, y, align: 'center', fill: input.palette.ink3 }
      return fixed(input, input.labels.notCovered, place)
    })
    .filter(({ box }) => box.width + 8 <= right - left)
    .filter(({ box }) => others.every((other) => !tooClose(box, other.box, TEXT_GAP)))
    .slice(0, 1)
}
