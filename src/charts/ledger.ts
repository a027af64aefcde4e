import type { Side } from '#model/records/base.ts'
import { tooClose } from './boxes.ts'
import type { ChartDrawing, ChartSpot } from './drawing.ts'
import { largestOf } from './largestOf.ts'
import type { LedgerChartInput, LedgerRow, LedgerSide } from './ledgerInput.ts'
import type { PlacedEntry } from './ledgerPlaces.ts'
import { placeEntries } from './ledgerPlaces.ts'
import type { PeriodLayout } from './periodChart.ts'
import { periodLayout, periodOption, stillLayer } from './periodChart.ts'
import type { Box, Shape } from './shapes.ts'
import { circle, line, path, rect, text } from './shapes.ts'
import { wrapText } from './textWidth.ts'
import { hatch } from './trendGround.ts'

/** A row from top to bottom: its title, the totals of the sides where they do not stand at the left, and the bars. */
const HALF = { wide: 48, compact: 40 } as const
/** The least row where less height is wanted: its bars stand beside its words, which have it for themselves. */
const LEAST_ROW = 66
const TITLE = 20
const TOTAL = 16
const AROUND = 42
const LEFT = { wide: 206, tight: 280 } as const
/** A row has room for fewer numbers than this: of thousands the others are not tried. */
const MOST_NUMBERS = 300
/** Around the number of what lies before the first month. */
const EARLIER_GAP = 6
const SWATCH = 10
const LINE = 15
const MOST_LINES = 3

interface RowBox {
  readonly row: LedgerRow
  readonly top: number
  readonly bottom: number
  readonly zero: number
}

/**
 * A ledger with two sides: month by month, what the first did above the line of its kind and what the other did below
 * it, by the same scale; a ring stands for an act without a number. Totals of both stand beside it, at zero too.
 *
 * Pure: the same input gives the same picture.
 */
export function ledgerChart(input: LedgerChartInput): ChartDrawing {
  const { half, rowHeight, isTight } = sizesOf(input)
  const height = AROUND + input.rows.length * rowHeight
  const layout = periodLayout({ ...input, height }, leftOf(input), 8)
  const boxes = input.rows.map((row, i): RowBox => {
    const top = layout.plot.y + i * rowHeight
    const zero = isTight ? top + rowHeight / 2 : top + TITLE + (input.compact ? TOTAL : 0) + half
    return { row, top, bottom: top + rowHeight, zero }
  })
  const placed = boxes.map(({ row, zero }) => placeEntries(row, zero, half, input, layout))
  const option = periodOption(
    input,
    layout,
    [
      stillLayer('rows', 1, () => boxes.flatMap((box) => rowShapes(box, input, layout))),
      stillLayer('bars', 4, () => placed.flat().flatMap((entry) => entryShapes(entry, input))),
      stillLayer('numbers', 7, () => placed.flatMap((row) => numberShapes(row, input, layout))),
    ],
    [...boxes.flatMap((box) => wordBoxes(box, input)), ...placed.flat().map(withNumber)],
  )
  return { option, height, plot: layout.plot, spots: spotsOf(boxes, placed, input, layout) }
}

/** Of a row, what is neither above its line nor below it. */
function besideHalves({ compact }: LedgerChartInput): number {
  return TITLE + (compact ? 2 * TOTAL : 0) + 6
}

interface RowSizes {
  /** Height of the bars on one side of their line. */
  readonly half: number
  readonly rowHeight: number
  /** Less height is wanted than a title over the bars takes: they stand beside it. */
  readonly isTight: boolean
}

function sizesOf(input: LedgerChartInput): RowSizes {
  const { compact, rows, height = Infinity } = input
  const half = compact ? HALF.compact : HALF.wide
  const own = 2 * half + besideHalves(input)
  const room = Math.floor((height - AROUND) / rows.length)
  if (compact || room >= own) return { half, rowHeight: own, isTight: false }
  const rowHeight = Math.max(LEAST_ROW, room)
  return { half: rowHeight / 2 - 3, rowHeight, isTight: true }
}

/** Width of the titles and totals: where they have fewer lines, these are longer. */
function wordsWidth(input: LedgerChartInput): number {
  return (sizesOf(input).isTight ? LEFT.tight : LEFT.wide) - 16
}

/** Left of the months: words, and a column for what lies before them. A small screen has both over its bars. */
function leftOf(input: LedgerChartInput): number {
  if (input.compact) return 4
  const earlier = input.rows.flatMap(({ sides }) => sides.map((side) => earlierWidth(side, input)))
  return wordsWidth(input) + 16 + largestOf(earlier, 0)
}

/** With the gap after it; 0 where there is nothing earlier. */
function earlierWidth({ earlier }: LedgerSide, { measure }: LedgerChartInput): number {
  return earlier ? Math.ceil(measure(earlier.label, 12, 400)) + EARLIER_GAP : 0
}

/** An entry with what may stand at its end. */
function withNumber({ box }: PlacedEntry): Box {
  return { x: box.x - 8, y: box.y - 14, width: box.width + 16, height: box.height + 28 }
}

/** Where a small screen writes over the months: what is said of days that nobody monitored keeps clear of it. */
function wordBoxes({ top, bottom }: RowBox, { width, compact }: LedgerChartInput): Box[] {
  if (!compact) return []
  return [
    { x: 0, y: top, width, height: TITLE + TOTAL },
    { x: 0, y: bottom - TOTAL - 4, width, height: TOTAL + 4 },
  ]
}

/** Title, line, and the totals of both sides. */
function rowShapes(box: RowBox, input: LedgerChartInput, layout: PeriodLayout): Shape[] {
  const { row, top, bottom, zero } = box
  const { palette, fonts, width, compact } = input
  const { plot } = layout
  const title = { fill: palette.ink, fontFamily: fonts.sans, fontSize: 13, fontWeight: 600 } as const
  const totals = totalLines(box, input)
  const starts = compact
    ? [top + TITLE + TOTAL / 2 + 1, bottom - TOTAL / 2 - 4]
    : [top + TITLE + LINE / 2 + 1, zero + LINE / 2 + 4]
  if (sizesOf(input).isTight) starts[1] = starts[0]! + totals[0]!.length * LINE
  return [
    line(0, top, width, top, { stroke: palette.rule, lineWidth: 1 }),
    text(row.title, 0, top + TITLE / 2 + 2, title),
    line(plot.x, zero, plot.x + plot.width, zero, { stroke: palette.rule2, lineWidth: 1 }),
    ...row.sides.flatMap((side, i) => totalShapes(side, totals[i]!, starts[i]!, input)),
    ...row.sides.flatMap((side, i) => earlierShapes(side, earlierBox(side, i, box, input, layout), input)),
  ]
}

/** The totals of both sides in lines: where both share the row, the second has one at least. */
function totalLines({ row }: RowBox, input: LedgerChartInput): readonly string[][] {
  const { measure, compact, width } = input
  const { isTight, rowHeight } = sizesOf(input)
  const linesOf = (side: LedgerSide, most: number): string[] => {
    const room = compact ? width - earlierWidth(side, input) - 4 : wordsWidth(input)
    return wrapText(side.total, room - codeEnd(side, input), most, (part) => measure(part, 12, 400))
  }
  const [first, second] = row.sides
  if (!isTight) return row.sides.map((side) => linesOf(side, compact ? 1 : MOST_LINES))
  const all = Math.floor((rowHeight - TITLE) / LINE)
  const above = linesOf(first, Math.max(1, all - linesOf(second, all - 1).length))
  return [above, linesOf(second, all - above.length)]
}

/** Where a total begins, after its swatch and its code. */
function codeEnd({ code }: LedgerSide, { measure }: LedgerChartInput): number {
  return SWATCH + 6 + measure(code, 12, 600) + 6
}

/** "■ US 61 diplomats; 3 acts without a number". */
function totalShapes(
  shown: LedgerSide,
  lines: readonly string[],
  y: number,
  input: LedgerChartInput,
): Shape[] {
  const { palette, fonts } = input
  const { side, code } = shown
  const colour = side === 'a' ? palette.sideA : palette.sideB
  const left = codeEnd(shown, input)
  const box = { x: 0, y: y - SWATCH / 2, width: SWATCH, height: SWATCH }
  return [
    ...swatch(box, side, colour, palette.paper),
    text(code, SWATCH + 6, y, { fill: colour, fontFamily: fonts.sans, fontWeight: 600 }),
    ...lines.map((part, i) =>
      text(part, left, y + i * LINE, { fill: palette.ink2, fontFamily: fonts.sans, halo: palette.paper }),
    ),
  ]
}

/** Side a: solid. Side b: hollow with a diagonal. */
function swatch(box: Box, side: Side, colour: string, ground: string): Shape[] {
  if (side === 'a') return [rect(box, { fill: colour })]
  const edge = { x: box.x + 0.75, y: box.y + 0.75, width: box.width - 1.5, height: box.height - 1.5 }
  return [
    rect(edge, { fill: ground, stroke: colour, lineWidth: 1.5 }),
    line(edge.x, edge.y + edge.height, edge.x + edge.width, edge.y, { stroke: colour, lineWidth: 1.5 }),
  ]
}

/** What lies before the first month that is drawn: beside the bars, on a small screen after its total. */
function earlierShapes({ earlier }: LedgerSide, box: Box, { palette, fonts }: LedgerChartInput): Shape[] {
  if (!earlier) return []
  const look = { fill: palette.ink3, fontFamily: fonts.sans, halo: palette.paper }
  return [text(earlier.label, box.x, box.y + box.height / 2, look)]
}

/** @param i place of the side in its row */
function earlierBox(
  side: LedgerSide,
  i: number,
  row: RowBox,
  input: LedgerChartInput,
  { plot }: PeriodLayout,
): Box {
  const { top, bottom, zero } = row
  const width = Math.max(0, earlierWidth(side, input) - EARLIER_GAP)
  const size = { width, height: TOTAL }
  if (!input.compact)
    return { ...size, x: plot.x - EARLIER_GAP - width, y: i === 0 ? zero - TOTAL - 1 : zero + 1 }
  const [total = ''] = totalLines(row, input)[i] ?? []
  const x = codeEnd(side, input) + Math.ceil(input.measure(total, 12, 400)) + 10
  return { ...size, x, y: i === 0 ? top + TITLE + 1 : bottom - TOTAL - 4 }
}

/** A bar, or a ring where no number is recorded. */
function entryShapes({ mark, side, box }: PlacedEntry, { palette }: LedgerChartInput): Shape[] {
  const colour = side === 'a' ? palette.sideA : palette.sideB
  if (mark.n === null) {
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    return [circle(x, y, 3.5, { fill: palette.paper, stroke: colour, lineWidth: 1.5 }, mark.key)]
  }
  const edge = {
    x: box.x + 0.75,
    y: box.y + 0.75,
    width: box.width - 1.5,
    height: Math.max(1, box.height - 1.5),
  }
  if (mark.isInexact) {
    return [
      rect(edge, { fill: palette.paper, stroke: colour, lineWidth: 1.5 }, mark.key),
      path(hatch(edge), { stroke: colour, lineWidth: 1 }),
    ]
  }
  if (side === 'a') return [rect(box, { fill: colour }, mark.key)]
  const diagonal = Math.min(edge.width, edge.height)
  return [
    rect(edge, { fill: palette.paper, stroke: colour, lineWidth: 1.5 }, mark.key),
    line(edge.x, edge.y + diagonal, edge.x + diagonal, edge.y, { stroke: colour, lineWidth: 1.5 }),
  ]
}

/** Numbers at the ends of the bars, the largest first, where they meet nothing. */
function numberShapes(row: readonly PlacedEntry[], input: LedgerChartInput, layout: PeriodLayout): Shape[] {
  const { palette, fonts, measure, write } = input
  const taken: Box[] = []
  return row
    .filter(({ mark }) => mark.n !== null)
    .toSorted((one, other) => (other.mark.n ?? 0) - (one.mark.n ?? 0))
    .slice(0, MOST_NUMBERS)
    .flatMap(({ mark, box, up }): Shape[] => {
      const content = write(mark.n ?? 0)
      const width = measure(content, 12, 400)
      // Left of the as-of line, which would cross it out.
      const x = Math.min(layout.x(input.asOf) - 3 - width / 2, box.x + box.width / 2)
      const y = up ? box.y - 7 : box.y + box.height + 7
      const place = { x: x - width / 2, y: y - 6, width, height: 12 }
      const meets = (other: Box): boolean => tooClose(place, other, 1)
      if (taken.some(meets) || row.some((other) => other.mark !== mark && meets(other.box))) return []
      taken.push(place)
      const look = {
        fill: palette.ink,
        fontFamily: fonts.sans,
        align: 'center',
        halo: palette.paper,
      } as const
      return [text(content, x, y, look)]
    })
}

/** Two lanes for each kind: the side above, the side below. */
function spotsOf(
  boxes: readonly RowBox[],
  placed: readonly (readonly PlacedEntry[])[],
  input: LedgerChartInput,
  layout: PeriodLayout,
): ChartSpot[] {
  return boxes.flatMap((row, i) =>
    row.row.sides.flatMap((side, s): ChartSpot[] => {
      const lane = 2 * i + s
      const { earlier } = side
      const first = earlier
        ? [{ key: earlier.key, lane, box: earlierBox(side, s, row, input, layout), ring: null }]
        : []
      const entries = (placed[i] ?? []).filter((one) => one.side === side.side)
      return [
        ...first,
        ...entries.map(({ mark, box }) => ({ key: mark.key, lane, box: grownTo(box, 10), ring: null })),
      ]
    }),
  )
}

/** A box that a pointer can meet. */
function grownTo(box: Box, least: number): Box {
  const [width, height] = [Math.max(least, box.width + 2), Math.max(least, box.height + 2)]
  return { x: box.x - (width - box.width) / 2, y: box.y - (height - box.height) / 2, width, height }
}
