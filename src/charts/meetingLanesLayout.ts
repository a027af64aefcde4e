import { keyHeight } from './lanesKey.ts'
import type { MeetingLane, MeetingLanesInput } from './meetingLanesInput.ts'
import type { Box } from './shapes.ts'
import { TAG_HEIGHT } from './trendLayout.ts'

/** A lane in its place, in pixels of the chart. */
export interface MeetingLaneBox {
  readonly lane: MeetingLane
  readonly top: number
  readonly height: number
}

/** Where the parts of the chart lie, in pixels of the whole chart. */
export interface MeetingLanesLayout {
  readonly plot: Box
  readonly axisY: number
  /** Top of the key. */
  readonly keyY: number
  readonly height: number
  readonly boxes: readonly MeetingLaneBox[]
}

/** A glyph with its label under it. */
const LANE = 50
/** One more row of glyphs with labels under them. */
const ROW = 34
/** How many rows at most: on a wide screen more of them stand side by side. */
const MOST_ROWS = { few: 2, many: 3 } as const
/** From this width on, up to so many find room in few rows. */
const WIDE = 1100
const FEW = 4
const ABOVE = TAG_HEIGHT + 8
/** Label and tick under the x axis. */
const AXIS_ROOM = 24
const KEY_GAP = 8
const RIGHT = 6
const NAME_GAP = 12
/** The most of the width that names may take. */
const NAMES_SHARE = 0.3

/** Divides the chart: tag, lanes, axis and key from top to bottom, names at the left. */
export function meetingLanesLayout(input: MeetingLanesInput): MeetingLanesLayout {
  const { lanes, width, measure } = input
  const names = Math.max(60, ...lanes.map(({ title }) => measure(title, 13, 600)))
  const left = Math.ceil(Math.min(names + NAME_GAP, width * NAMES_SHARE))
  const heights = lanes.map(({ marks }) => {
    // What lies beyond all that can be shown needs no room.
    const ahead = marks.filter(
      ({ isAhead, span }) => isAhead && (span === null || span.from <= input.whole.to),
    )
    return laneHeight(ahead.length, width)
  })
  const total = heights.reduce((sum, height) => sum + height, 0)
  const plot = { x: left, y: ABOVE, width: Math.max(1, width - left - RIGHT), height: total }
  let top = plot.y
  const boxes = lanes.map((lane, i) => {
    const height = heights[i] ?? LANE
    top += height
    return { lane, top: top - height, height }
  })
  const axisY = plot.y + total
  const key = keyHeight(input)
  const keyY = axisY + AXIS_ROOM + (key > 0 ? KEY_GAP : 0)
  return { plot, axisY, keyY, height: keyY + key + (key > 0 ? KEY_GAP : 0), boxes }
}

/** What is ahead is labelled, and stands below one another. */
function laneHeight(ahead: number, width: number): number {
  const most = width < WIDE || ahead > FEW ? MOST_ROWS.many : MOST_ROWS.few
  const rows = Math.min(ahead, most)
  return LANE + ROW * Math.max(0, rows - 1)
}
