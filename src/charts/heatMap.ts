import { toneOf } from '#model/scoreOf.ts'
import type { ChartDrawing } from './drawing.ts'
import { formatScore } from './formatScore.ts'
import { largestOf } from './largestOf.ts'
import type { PeriodChartInput, PeriodLabels, PeriodLayout, PeriodSpan } from './periodChart.ts'
import { isOpen, periodLayout, periodOption, seenSlot, slotOf, stillLayer } from './periodChart.ts'
import type { Box, Paint, Shape } from './shapes.ts'
import { line, rect, text } from './shapes.ts'
import { shorten, wrapText } from './textWidth.ts'

/** One issue in one period. */
export interface HeatCell {
  /** Items that touch the issue; 0 for none. */
  readonly items: number
  /** Their mean score, Goldstein points; NaN without items. */
  readonly tone: number
}

/** One issue, with as many cells as the chart has periods. */
export interface HeatRow {
  /** Empty for what touches no issue. */
  readonly id: string
  readonly title: string
  readonly cells: readonly HeatCell[]
}

export interface HeatMapInput extends PeriodChartInput {
  readonly periods: readonly PeriodSpan[]
  readonly rows: readonly HeatRow[]
  readonly labels: PeriodLabels & {
    readonly count: (count: number) => string
    /** Under the map: what a square says. */
    readonly key: HeatKey
    /** Where the picture does not hold all issues: "3 issues with fewer items are not drawn". */
    readonly fewer: (n: number) => string
  }
}

export interface HeatKey {
  readonly above: string
  readonly below: string
  readonly neutral: string
  /** "Area: number of items, 1 to 14". */
  readonly size: string
  /** "Depth: mean score". */
  readonly depth: string
}

const ROW = { wide: 36, compact: 52 } as const
/** A row of a picture that is to be so high and no higher; names take one line there. */
const TIGHT_ROW = 28
/** Issues that are drawn in whatever height. */
const LEAST_ROWS = 4
/** More would make a picture that nobody scrolls through, and that no canvas holds. */
const MOST_ROWS = 100
/** Above for the tag, below for the days. */
const AROUND = 42
const TITLE_LINE = 18
/** Widest that names of issues become beside the map. */
const MOST_NAME = 210
const LARGEST = 26
const LEAST = 9
/** Squares at least this wide carry their sign; smaller ones stand on the line of their issue or hang from it. */
const SIGNED = 9
/** Slots as wide as this have the mean score written beside the square. */
const NUMBERED = 62
const KEY_ROOM = 30
const KEY_LINE = 20

/** Depth of the colour by how far the mean lies from zero, Goldstein points. */
const DEEP = 4
const MIDDLE = 2

/**
 * Issues by periods: a square whose area is the number of items and whose colour and sign are their mean score: a plus
 * for cooperation, a minus for conflict, deeper where the mean lies further from zero. Squares too small for a sign
 * stand on the line of their issue, or hang from it. Days that nobody monitored are hatched.
 *
 * Pure: the same input gives the same picture.
 */
export function heatMap(input: HeatMapInput): ChartDrawing {
  const { rows, row } = rowsWithin(input)
  const left = input.rows.length - rows.length
  const names = input.compact ? 0 : namesWidth({ ...input, rows })
  // What the layout takes off again.
  const layout = periodLayout({ ...input, height: row * rows.length + AROUND }, names, 4)
  const { plot } = layout
  const bands = rows.map((one, i) => ({ ...one, top: plot.y + i * row, row }))
  const most = largestOf(
    input.rows.map(({ cells }) => largestOf(cells.map(({ items }) => items))),
    1,
  )
  const squares = bands.flatMap((band) => squaresOf(input, band, layout, most))
  const option = periodOption(input, layout, [
    stillLayer('rows', 1, () => [
      ...bands.flatMap((band) => rowShapes(input, band, plot)),
      ...leftShapes(input, left, layout.tag),
    ]),
    stillLayer('squares', 3, () => [
      ...lineShapes(input, squares, plot),
      ...squares.flatMap((square) => squareShapes(input, square)),
    ]),
    stillLayer('key', 7, () => keyShapes(input, layout)),
  ])
  const spots = squares.map(({ key, lane, slot, box }) => ({
    ...{ key, lane, box: slot },
    ring: { x: box.x + box.width / 2, y: box.y + box.height / 2, r: box.width / 2 + 3 },
  }))
  return { option, height: layout.height + keyHeight(input), plot, spots }
}

/** A row with its place among all of them. */
type LaneRow = HeatRow & { readonly lane: number }

/** All issues; of more than a picture or a wanted height holds, those with most items, in the latter closer. */
function rowsWithin(input: HeatMapInput): { readonly rows: readonly LaneRow[]; readonly row: number } {
  const { rows, height, compact } = input
  const row = compact ? ROW.compact : ROW.wide
  const room = height === undefined ? Infinity : height - AROUND - keyHeight(input)
  const all = rows.map((one, lane) => ({ ...one, lane }))
  if (row * all.length <= room && all.length <= MOST_ROWS) return { rows: all, row }
  const most = Math.min(MOST_ROWS, Math.max(LEAST_ROWS, Math.floor(room / TIGHT_ROW)))
  const items = rows.map(({ cells }) => cells.reduce((sum, cell) => sum + cell.items, 0))
  const left = all
    .toSorted((one, other) => items[other.lane]! - items[one.lane]!)
    .slice(0, most)
    .toSorted((one, other) => one.lane - other.lane)
  return { rows: left, row: Math.max(TIGHT_ROW, Math.min(row, Math.floor(room / left.length))) }
}

/** How many issues are left out, above the first, as far as the tag of the day leaves room. */
function leftShapes(input: HeatMapInput, left: number, tag: Box | null): Shape[] {
  if (left === 0) return []
  const { palette, fonts, labels, measure, width } = input
  const room = (tag?.x ?? width) - 8
  const said = shorten(labels.fewer(left), room, (part) => measure(part, 12, 400))
  return [text(said, 0, 10, { fill: palette.ink3, fontFamily: fonts.sans })]
}

type Band = LaneRow & { readonly top: number; readonly row: number }

function namesWidth({ rows, measure, width }: HeatMapInput): number {
  const widest = largestOf(
    rows.map(({ title }) => measure(title, 13, 600)),
    0,
  )
  return Math.ceil(Math.min(MOST_NAME, width * 0.26, widest)) + 14
}

/** A square with what it says and where. */
interface Square extends HeatCell {
  readonly key: string
  readonly lane: number
  readonly slot: Box
  readonly box: Box
  readonly open: boolean
  /** The mean score is written beside it. */
  readonly numbered: boolean
  /** Middle of the band in which squares lie. */
  readonly middle: number
}

function squaresOf(input: HeatMapInput, band: Band, layout: PeriodLayout, most: number): Square[] {
  const title = input.compact ? TITLE_LINE : 0
  const middle = band.top + title + (band.row - title) / 2
  return input.periods.flatMap((period, i) => {
    const cell = band.cells[i]
    if (!cell || cell.items === 0 || period.blank || period.first > input.asOf) return []
    const { x, width } = slotOf(period, layout)
    const seen = seenSlot(period, layout, input.asOf).width
    const side = sideOf(cell.items, most, Math.min(seen - 2, LARGEST))
    const centre = x + (isNumbered(input, layout) ? Math.min(seen / 2, 4 + LARGEST / 2) : seen / 2)
    const box = {
      x: centre - side / 2,
      y: middle - side / 2 - riseOf(cell.tone, side),
      width: side,
      height: side,
    }
    const slot = { x, y: band.top, width, height: band.row }
    // What is written beside a square must not stand beyond the as-of line.
    const numbered = isNumbered(input, layout) && seen >= NUMBERED - 6
    const open = isOpen(period, input.asOf)
    const key = `${band.id} ${period.first}`
    return [{ ...cell, key, lane: band.lane, slot, box, open, numbered, middle }]
  })
}

/** How far a square too small for a sign stands above the line of its issue; below it, negative. */
function riseOf(tone: number, side: number): number {
  if (side >= SIGNED) return 0
  return { cooperation: 1, conflict: -1, neutral: 0 }[toneOf(tone)] * (side / 2 + 1)
}

/** Through the issues with squares too small for a sign, what these stand on or hang from. */
function lineShapes({ palette }: HeatMapInput, squares: readonly Square[], plot: Box): Shape[] {
  const small = squares.filter(({ box, tone }) => riseOf(tone, box.width) !== 0)
  return [...new Set(small.map(({ middle }) => middle))].map((y) =>
    line(plot.x, y, plot.x + plot.width, y, { stroke: palette.rule2, lineWidth: 1 }),
  )
}

function isNumbered({ periods }: HeatMapInput, { plot }: PeriodLayout): boolean {
  return plot.width / periods.length >= NUMBERED
}

/** Side of a square whose area grows with the count. */
function sideOf(items: number, most: number, largest: number): number {
  const least = Math.min(LEAST, largest)
  return Math.max(least, largest * Math.sqrt(items / Math.max(most, 4)))
}

/** Name of the issue and the lines of its row. */
function rowShapes(input: HeatMapInput, { title, top, row }: Band, plot: Box): Shape[] {
  const { palette, fonts, measure, compact, width } = input
  const look = { fill: palette.ink, fontFamily: fonts.sans, fontSize: 13, fontWeight: 600 } as const
  const measured = (part: string): number => measure(part, 13, 600)
  const rule = line(0, top, width, top, { stroke: palette.rule, lineWidth: 1 })
  if (compact)
    return [rule, text(shorten(title, width - 8, measured), 0, top + 10, { ...look, halo: palette.paper })]
  const lines = wrapText(title, plot.x - 12, row < ROW.wide ? 1 : 2, measured)
  const first = top + row / 2 - ((lines.length - 1) * 15) / 2
  return [rule, ...lines.map((one, i) => text(one, 0, first + i * 15, look))]
}

function squareShapes(input: HeatMapInput, square: Square): Shape[] {
  const { palette, fonts, locale } = input
  const { box, tone, key, open, numbered, slot, middle } = square
  const paint = paintOf(palette, tone)
  const outlined = { ...paint, lineWidth: 1.2, ...(open ? { lineDash: [3, 2] } : {}) }
  const inner = { x: box.x + 0.6, y: box.y + 0.6, width: box.width - 1.2, height: box.height - 1.2 }
  const number = numbered
    ? [
        text(formatScore(tone, locale), slot.x + LARGEST + 9, middle, {
          fill: inkOf(palette, tone),
          fontFamily: fonts.sans,
        }),
      ]
    : []
  return [rect(inner, outlined, key), ...signShapes(palette, tone, box), ...number]
}

/** Minus or plus in a square; neutral has none, nor has a square too small for it. */
function signShapes(palette: HeatMapInput['palette'], tone: number, box: Box): Shape[] {
  if (box.width < SIGNED || toneOf(tone) === 'neutral') return []
  const stroke = Math.abs(tone) >= DEEP ? palette.paper : inkOf(palette, tone)
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const half = Math.max(2.2, Math.min(4.5, box.width * 0.22))
  const style = { stroke, lineWidth: 1.6 }
  return [
    rect({ x: x - half, y: y - 0.8, width: 2 * half, height: 1.6 }, { fill: style.stroke }),
    ...(tone > 0
      ? [rect({ x: x - 0.8, y: y - half, width: 1.6, height: 2 * half }, { fill: style.stroke })]
      : []),
  ]
}

function inkOf(palette: HeatMapInput['palette'], tone: number): string {
  return { cooperation: palette.coop, conflict: palette.conf, neutral: palette.ink2 }[toneOf(tone)]
}

/** Three depths: the ground, the tint, the full colour, all with an outline in the full one. */
function paintOf(palette: HeatMapInput['palette'], tone: number): Paint {
  const stroke = inkOf(palette, tone)
  const size = Math.abs(tone)
  if (size >= DEEP) return { fill: stroke, stroke }
  if (size < MIDDLE) return { fill: palette.paper, stroke }
  return { fill: tone > 0 ? palette.coopTint : palette.confTint, stroke }
}

function keyHeight({ compact }: HeatMapInput): number {
  return compact ? KEY_ROOM + 3 * KEY_LINE : KEY_ROOM
}

/** What squares say: signs, depth, area; in one line, or below one another on a small screen. */
function keyShapes(input: HeatMapInput, { height }: PeriodLayout): Shape[] {
  const { palette, fonts, measure, compact, labels } = input
  const { above, below, neutral, size, depth } = labels.key
  const parts: readonly (readonly [readonly number[], string])[] = [
    [[1, 3, 5], above],
    [[-1, -3, -5], below],
    [[0], neutral],
    [[], `${depth} ${size}`],
  ]
  const shapes: Shape[] = []
  let [x, y] = [0, height + KEY_ROOM / 2]
  for (const [tones, words] of parts) {
    for (const tone of tones) {
      const box = { x, y: y - 6, width: 12, height: 12 }
      shapes.push(rect(box, { ...paintOf(palette, tone), lineWidth: 1.2 }), ...signShapes(palette, tone, box))
      x += 15
    }
    shapes.push(text(words, x + (tones.length ? 3 : 0), y, { fill: palette.ink3, fontFamily: fonts.sans }))
    x += measure(words, 12, 400) + 18
    if (compact) [x, y] = [0, y + KEY_LINE]
  }
  return shapes
}
