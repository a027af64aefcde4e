import type { Side } from '#model/records/base.ts'
import { largestOf } from './largestOf.ts'
import type { LedgerChartInput, LedgerMark, LedgerRow, LedgerSide } from './ledgerInput.ts'
import type { PeriodLayout } from './periodChart.ts'
import { seenSlot } from './periodChart.ts'
import type { Box } from './shapes.ts'

/** An entry in its place. */
export interface PlacedEntry {
  readonly mark: LedgerMark
  readonly side: Side
  /** Above the line. */
  readonly up: boolean
  readonly box: Box
}

/** Room for a number at the end of a bar. */
const NUMBER_ROOM = 15
const WIDEST = 16
const NARROWEST = 3
const LEAST_HEIGHT = 3
const RING = 8
const GAP = 2

/** Entries side by side in their months, as high as their numbers, by one scale for both sides. */
export function placeEntries(
  row: LedgerRow,
  zero: number,
  half: number,
  input: LedgerChartInput,
  layout: PeriodLayout,
): PlacedEntry[] {
  const numbers = row.sides.flatMap(({ marks }) => marks.map(({ n }) => n ?? 0))
  const point = (half - NUMBER_ROOM) / largestOf(numbers, 1)
  return row.sides.flatMap((side, s) => {
    const up = s === 0
    return [...byMonth(side)].flatMap(([month, marks]) => {
      const period = input.periods[month]
      if (!period) return []
      const slot = seenSlot(period, layout, input.asOf)
      const width = Math.min(WIDEST, Math.max(NARROWEST, (slot.width - GAP) / marks.length - GAP))
      const all = marks.length * (width + GAP) - GAP
      const left = slot.x + Math.max(0, (slot.width - all) / 2)
      return marks.map((mark, i): PlacedEntry => {
        const height = mark.n === null ? RING : Math.max(LEAST_HEIGHT, mark.n * point)
        const y = up ? zero - height - (mark.n === null ? 1 : 0) : zero + (mark.n === null ? 1 : 0)
        return { mark, side: side.side, up, box: { x: left + i * (width + GAP), y, width, height } }
      })
    })
  })
}

function byMonth({ marks }: LedgerSide): Map<number, LedgerMark[]> {
  const months = new Map<number, LedgerMark[]>()
  for (const mark of marks) {
    const found = months.get(mark.month)
    if (found) found.push(mark)
    else months.set(mark.month, [mark])
  }
  return months
}
