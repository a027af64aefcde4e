import type { DayNumber } from '#model/day.ts'
import type { CustomSeriesOption, LineSeriesOption } from 'echarts'
import { tooClose } from './boxes.ts'
import type { FixedText } from './fixedText.ts'
import { fixed } from './fixedText.ts'
import { formatScore } from './formatScore.ts'
import { sceneSeries } from './scene.ts'
import type { View } from './scene.ts'
import type { Box, Shape } from './shapes.ts'
import { circle, line } from './shapes.ts'
import { wrapText } from './textWidth.ts'
import { asOfX } from './trendAxes.ts'
import type { CompanionLook, TrendCompanion, TrendInput } from './trendInput.ts'
import type { TrendLayout } from './trendLayout.ts'
import { linePoints, valueAt } from './trendLine.ts'

/** Width and dashes in pixels. The index itself is 2 px and unbroken. */
const LOOKS: Readonly<Record<CompanionLook, { readonly width: number; readonly dash: readonly number[] }>> = {
  fine: { width: 1, dash: [] },
  dotted: { width: 1.6, dash: [1.6, 3] },
  dashed: { width: 1.4, dash: [5, 3] },
  long: { width: 1.4, dash: [11, 4] },
  mixed: { width: 1.4, dash: [9, 3, 2, 3] },
  broken: { width: 1.6, dash: [3, 2, 3, 6] },
  heavy: { width: 2.6, dash: [14, 4] },
}

/** A piece of the line in front of its label. */
const SAMPLE = 20
const SAMPLE_GAP = 5
const PITCH = 15
/** Fewer pixels than this right of the as-of line are no room for labels. */
const LEAST_ROOM = 96
const STEP = 3

/** The companions' lines, under the index. */
export function companyLines({ companions = [], palette }: TrendInput): LineSeriesOption[] {
  return companions.map(({ id, look, series }) => ({
    id: `companion-${id}`,
    type: 'line',
    z: 3,
    data: linePoints(series),
    showSymbol: false,
    connectNulls: false,
    silent: true,
    clip: true,
    lineStyle: {
      ...{ color: palette.ink, width: LOOKS[look].width, type: dashOf(look) },
      ...{ join: 'round', cap: 'butt' },
    },
  }))
}

function dashOf(look: CompanionLook): number[] | 'solid' {
  const { dash } = LOOKS[look]
  return dash.length === 0 ? 'solid' : [...dash]
}

/** A companion's label begins with a piece of its line. */
interface LabelledLine extends FixedText {
  readonly look: CompanionLook
  readonly sampleX: number
}

/**
 * Labels of the companions at the heights of their last values, moved apart where they would lie on one another:
 * right of the as-of line, or inside the plot's right edge where there is no room.
 *
 * @param taken texts that are already there
 */
export function companyTexts(view: View, input: TrendInput, taken: readonly FixedText[]): FixedText[] {
  const { companions = [] } = input
  if (companions.length === 0) return []
  const column = columnOf(view, input)
  const around = [...taken.map(({ box }) => box), neutralBox(view)]
  const labels: FixedText[][] = []
  const byHeight = companions
    .map((companion) => ({ companion, y: view.y(lastShown(companion, view, input).value || 0) }))
    .sort((one, other) => one.y - other.y || (one.companion.id < other.companion.id ? -1 : 1))
  for (const { companion, y } of byHeight) {
    const others = [...around, ...labels.map((label) => whole(label, column))]
    const free = heights(y, view.plot)
      .map((middle) => labelAt(middle, companion, column, view, input))
      .find((label) => isFree(whole(label, column), others, view.plot))
    if (free) labels.push(free)
  }
  return labels.flat()
}

/** A label around a height: in one line, or in two where it is too long for its column. */
function labelAt(
  middle: number,
  companion: TrendCompanion,
  column: LabelColumn,
  view: View,
  input: TrendInput,
): FixedText[] {
  const width = (part: string) => input.measure(part, 12, 400)
  const lines = wrapText(
    contentOf(companion, view, input),
    column.right - column.left - SAMPLE - SAMPLE_GAP,
    2,
    width,
  )
  const sampleX = column.inside
    ? column.right - Math.max(...lines.map(width)) - SAMPLE - SAMPLE_GAP
    : column.left
  return lines.map((content, i) => {
    const text = fixed(input, content, {
      ...{ x: sampleX + SAMPLE + SAMPLE_GAP, y: middle + (i - (lines.length - 1) / 2) * PITCH },
      ...{ align: 'left', fill: input.palette.ink },
      ...(column.inside ? { halo: input.palette.paper } : {}),
    })
    return i === 0 ? { ...text, look: companion.look, sampleX } : text
  })
}

interface LabelColumn {
  readonly left: number
  readonly right: number
  /** Over the lines, flush with the right edge. */
  readonly inside: boolean
}

/** Where the labels stand. */
function columnOf(view: View, input: TrendInput): LabelColumn {
  const x = asOfX(view, input)
  const right = view.plot.x + view.plot.width
  if (x !== null && right - x - 12 >= LEAST_ROOM) return { left: x + 10, right: right - 2, inside: false }
  return { left: view.plot.x + view.plot.width / 3, right: (x ?? right) - 8, inside: true }
}

function neutralBox({ plot, y }: View): Box {
  return { x: plot.x, y: y(0) - 1, width: plot.width, height: 2 }
}

/** A label with its piece of line, as tall as its lines are set. */
function whole(label: readonly FixedText[], column: LabelColumn): Box {
  const boxes = label.map(({ box }) => box)
  const middles = boxes.map(({ y, height }) => y + height / 2)
  const right = Math.max(...boxes.map(({ x, width }) => x + width))
  const left = column.inside ? Math.min(...boxes.map(({ x }) => x)) - SAMPLE - SAMPLE_GAP : column.left
  const top = Math.min(...middles) - PITCH / 2
  return { x: left, y: top, width: right - left, height: label.length * PITCH }
}

function isFree(box: Box, taken: readonly Box[], plot: Box): boolean {
  const fits = box.y >= plot.y && box.y + box.height <= plot.y + plot.height
  return fits && taken.every((other) => !tooClose(box, other, 0.5))
}

/** Heights in the plot, those nearest to the wanted one first. */
function heights(wanted: number, plot: Box): number[] {
  const [top, bottom] = [plot.y + PITCH / 2 + 2, plot.y + plot.height - PITCH / 2 - 2]
  const found: number[] = []
  for (let y = top; y <= bottom; y += STEP) found.push(y)
  const start = Math.min(bottom, Math.max(top, wanted))
  return [start, ...found].sort((one, other) => Math.abs(one - start) - Math.abs(other - start))
}

/** The companion's last value up to the as-of date and in sight; NaN without one. */
function lastShown(
  { series }: TrendCompanion,
  view: View,
  { asOf }: TrendInput,
): { readonly day: DayNumber; readonly value: number; readonly goesOn: boolean } {
  const end = Math.min(asOf, Math.floor(view.shown.to))
  for (let day = end; day >= Math.ceil(view.shown.from); day--) {
    const value = valueAt(series, day)
    if (!Number.isNaN(value)) return { day, value, goesOn: day === end }
  }
  return { day: end, value: NaN, goesOn: false }
}

function contentOf(companion: TrendCompanion, view: View, input: TrendInput): string {
  const { labels, locale } = input
  const { day, value, goesOn } = lastShown(companion, view, input)
  if (Number.isNaN(value)) return `${companion.label}: ${labels.unsupported}`
  return goesOn
    ? `${companion.label} ${formatScore(value, locale)}`
    : `${companion.label}, ${labels.lastSupported(day)}`
}

/** The pieces of line in front of the labels, and an open ring where a companion's line has ended. */
export function companyMarks(
  input: TrendInput,
  labelsAt: (view: View) => readonly FixedText[],
): CustomSeriesOption {
  const { companions = [], palette } = input
  const draw = (view: View): Shape[] => {
    const samples = labelsAt(view)
      .filter((label): label is LabelledLine => 'look' in label)
      .map(({ look, sampleX, box }) => {
        const y = box.y + box.height / 2
        const { width, dash } = LOOKS[look]
        const stroke = { stroke: palette.ink, lineWidth: width }
        return line(
          sampleX,
          y,
          sampleX + SAMPLE,
          y,
          dash.length ? { ...stroke, lineDash: [...dash] } : stroke,
        )
      })
    const ends = companions.flatMap((companion) => {
      const { day, value, goesOn } = lastShown(companion, view, input)
      if (goesOn || Number.isNaN(value)) return []
      const ring = { fill: palette.paper, stroke: palette.ink, lineWidth: 1.2 }
      return [circle(view.x(day), view.y(value), 2.2, ring)]
    })
    return [...samples, ...ends]
  }
  return sceneSeries({ id: 'company', z: 6, draw })
}

/** Labels of the shifts, beside their lines where there is room. */
export function shiftTexts(view: View, input: TrendInput, taken: readonly FixedText[]): FixedText[] {
  const { shifts = [], palette } = input
  const placed: FixedText[] = []
  for (const { day, label } of shiftsInSight(shifts, view)) {
    const others = [...taken, ...placed].map(({ box }) => box)
    const [top, bottom] = [view.plot.y + 10, view.plot.y + view.plot.height - 8]
    const places = [bottom, top, bottom - PITCH, top + PITCH].flatMap((y) =>
      (['left', 'right'] as const).map((align) =>
        fixed(input, label, {
          ...{ x: view.x(day) + (align === 'left' ? 5 : -5), y, align },
          ...{ fill: palette.ink2, halo: palette.paper },
        }),
      ),
    )
    const free = places.find(
      ({ box }) =>
        box.x >= view.plot.x &&
        box.x + box.width <= view.plot.x + view.plot.width &&
        others.every((other) => !tooClose(box, other, 6)),
    )
    if (free) placed.push(free)
  }
  return placed
}

function shiftsInSight(shifts: NonNullable<TrendInput['shifts']>, { shown }: View): typeof shifts {
  return shifts.filter(({ day }) => day >= shown.from && day <= shown.to)
}

/** A dashed line down to the axis where the mean shifted. */
export function shiftLayer(input: TrendInput, { axisY }: TrendLayout): CustomSeriesOption {
  const { shifts = [], palette } = input
  const draw = (view: View): Shape[] =>
    shiftsInSight(shifts, view).map(({ day }) =>
      line(view.x(day), view.plot.y, view.x(day), axisY, {
        ...{ stroke: palette.ink3, lineWidth: 1, lineDash: [2, 3] },
      }),
    )
  return sceneSeries({ id: 'shifts', z: 3, draw })
}
