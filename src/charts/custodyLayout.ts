import type { CustodyInput } from './custodyInput.ts'
import type { Box } from './shapes.ts'
import { TAG_HEIGHT } from './trendLayout.ts'

/** One lane in its place, in pixels of the chart. */
export interface CustodyRow {
  readonly top: number
  readonly height: number
  readonly barTop: number
  /** Middle of the line under the bar. */
  readonly under: number
}

/** Where the parts of the chart lie, in pixels of the whole chart. */
export interface CustodyLayout {
  /** Width that a name has: the column at the left, on a small screen its line up to the number of days. */
  readonly names: number
  readonly plot: Box
  readonly axisY: number
  readonly rows: readonly CustodyRow[]
  readonly height: number
}

export const BAR = 22
/** Names and days at the sides. */
const NAMES = { share: 0.2, least: 130, most: 230 } as const
/** The widest number of days at the right, by its letters: what measures texts knows no serif face. */
const DAYS = { least: 128, letter: { wide: 13.5, compact: 9.5 } } as const
/** Between the as-of line and what ends before it. */
export const LINE_GAP = 8
const ABOVE = TAG_HEIGHT + 8
const ROW = { wide: 58, compact: 72 } as const
/** Where a lower height is wanted. */
const LEAST_ROW = { wide: 48, compact: 72 } as const
/** The line of the name, over its bar. */
const NAME_LINE = { wide: 8, compact: 26 } as const
const AXIS_ROOM = 24
const EDGE = 6
const NAME_GAP = 16

type CustodyFrame = Pick<
  CustodyInput,
  'width' | 'height' | 'compact' | 'lanes' | 'letters' | 'asOf' | 'window'
>

/** How many lanes a wanted height holds; without one, any. */
export function custodyRoom({ height, compact }: Pick<CustodyInput, 'height' | 'compact'>): number {
  if (height === undefined) return Infinity
  return Math.max(1, Math.floor((height - ABOVE - AXIS_ROOM) / LEAST_ROW[compact ? 'compact' : 'wide']))
}

/** Divides the chart: tag, lanes, axis from top to bottom; names at the left, days at the right. Lower where a lower height is wanted. */
export function custodyLayout(input: CustodyFrame): CustodyLayout {
  const { width, height = Infinity, compact, lanes, letters, asOf, window } = input
  const kind = compact ? 'compact' : 'wide'
  const days = letters * DAYS.letter[kind] + 12
  const names = Math.round(Math.min(NAMES.most, Math.max(NAMES.least, width * NAMES.share)))
  const room = Math.floor((height - ABOVE - AXIS_ROOM) / Math.max(1, lanes.length))
  const row = Math.max(LEAST_ROW[kind], Math.min(ROW[kind], room))
  const rows = lanes.map((_, i): CustodyRow => {
    const top = ABOVE + i * row
    const barTop = top + NAME_LINE[kind]
    return { top, height: row, barTop, under: barTop + BAR + 11 }
  })
  const left = compact ? EDGE : names
  const right = compact ? EDGE : Math.max(DAYS.least, days)
  const plot = {
    x: left,
    y: ABOVE,
    width: Math.max(1, width - left - right),
    height: Math.max(1, lanes.length * row),
  }
  const line = plot.x + ((asOf - window.from) / (window.to - window.from)) * plot.width
  const axisY = plot.y + plot.height
  return {
    names: Math.max(1, compact ? line - LINE_GAP - days : names - NAME_GAP),
    plot,
    axisY,
    rows,
    height: axisY + AXIS_ROOM,
  }
}
