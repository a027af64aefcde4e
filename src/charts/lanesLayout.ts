import type { Lane, LanesInput } from './lanesInput.ts'
import { keyHeight } from './lanesKey.ts'
import { largestOf } from './largestOf.ts'
import type { Box } from './shapes.ts'
import { TAG_HEIGHT } from './trendLayout.ts'

/** A lane in its place, in pixels of the chart. */
export interface LaneBox {
  readonly lane: Lane
  readonly top: number
  readonly height: number
  readonly baseline: number
  /** Length of a stem of ten points. */
  readonly half: number
}

/** Where the parts of the chart lie, in pixels of the whole chart. */
export interface LanesLayout {
  readonly plot: Box
  readonly axisY: number
  /** Null on a small screen and in a picture to keep. */
  readonly brush: Box | null
  readonly keyTop: number
  readonly height: number
  readonly boxes: readonly LaneBox[]
}

/** What the lanes fill together, while that leaves each of them between least and most. */
const LANES_HEIGHT = 306
const LEAST = { wide: 36, compact: 46, onPaper: 22 } as const
const MOST = 102
/** How much higher than the others the busiest lane may be. */
const WIDEST = 1.75
/** What is to come needs more room than a mark: it is labelled. */
const LABELLED = 2
/** With so few lanes all have room. */
const FEW = 4
/** Half a glyph: one of ten points stays inside its lane. */
const GLYPH_ROOM = 5
/** A name inside its lane, on a small screen. */
const NAME_ROOM = 12
/** The tag, above the lanes. */
const ABOVE = TAG_HEIGHT + 8
/** Label, tick and gap under the x axis. */
const AXIS_ROOM = 22
const BRUSH = { gap: 6, height: 22 } as const
const KEY_GAP = 8
/** A glyph on the last day, whole. */
const RIGHT = 6
/** Around a lane's name and its count. */
export const NAME_GAP = 14
/** The most of the width that names may take. */
const NAMES_SHARE = 0.24

/** Divides the chart: tag, lanes, axis, brush, key from top to bottom; names and counts at the left. */
export function lanesLayout(input: LanesInput): LanesLayout {
  const { width, compact, still, height } = input
  const left = compact ? RIGHT : gutter(input)
  const around = ABOVE + AXIS_ROOM + KEY_GAP + keyHeight(input)
  const room = height === undefined ? LANES_HEIGHT : height - around
  // Where a height is wanted, low lanes keep the letters large.
  const least = height !== undefined ? LEAST.onPaper : compact ? LEAST.compact : LEAST.wide
  // A pixel over it, and the whole chart would be set smaller.
  const heights = laneHeights(input.lanes, least, room, height === undefined ? Math.round : Math.floor)
  const total = heights.reduce((sum, height) => sum + height, 0)
  const plot = { x: left, y: ABOVE, width: Math.max(1, width - left - RIGHT), height: total }
  const axisY = plot.y + plot.height
  const isBrushed = !compact && !still
  const brush = isBrushed
    ? { x: plot.x, y: axisY + AXIS_ROOM + BRUSH.gap, width: plot.width - 4, height: BRUSH.height }
    : null
  const keyTop = axisY + AXIS_ROOM + (brush ? BRUSH.gap + BRUSH.height : 0) + KEY_GAP
  return {
    plot,
    axisY,
    brush,
    keyTop,
    height: keyTop + keyHeight(input),
    boxes: stack(input, heights, plot.y),
  }
}

function stack({ lanes, compact }: LanesInput, heights: readonly number[], from: number): LaneBox[] {
  const names = compact ? NAME_ROOM : 0
  let top = from
  return lanes.map((lane, i) => {
    const height = heights[i] ?? 0
    const room = height - names
    const box = { lane, top, height, baseline: top + names + room / 2, half: room / 2 - GLYPH_ROOM }
    top += height
    return box
  })
}

/** All the same, but for the busiest, where there are many lanes. @param room that they fill together */
function laneHeights(
  lanes: readonly Lane[],
  least: number,
  room: number,
  whole: (px: number) => number,
): number[] {
  const counts = lanes.map(({ marks, upcoming }) => marks.length + LABELLED * upcoming.length)
  const busiest = counts.indexOf(largestOf(counts))
  const factor = lanes.length <= FEW ? 1 : Math.min(WIDEST, Math.max(1, excess(counts, busiest)))
  const unit = room / Math.max(1, lanes.length - 1 + factor)
  const height = whole(Math.min(MOST, Math.max(least, unit)))
  return lanes.map((_, i) => (i === busiest ? whole(height * factor) : height))
}

/** How many times as many marks as the average of the others the busiest has. */
function excess(counts: readonly number[], busiest: number): number {
  const others = counts.reduce((sum, count, i) => (i === busiest ? sum : sum + count), 0)
  return ((counts[busiest] ?? 0) * (counts.length - 1)) / Math.max(1, others)
}

/** Room for names and counts: as much as they need, up to a share of the width. */
function gutter({ lanes, measure, width, labels }: LanesInput): number {
  const names = lanes.map(({ title }) => measure(title, 13, 600))
  const counts = lanes.map(({ marks }) => measure(labels.count(marks.length), 12, 400))
  const need = largestOf(names, 80) + largestOf(counts, 12) + 2 * NAME_GAP
  return Math.ceil(Math.min(need, Math.max(120, width * NAMES_SHARE)))
}
