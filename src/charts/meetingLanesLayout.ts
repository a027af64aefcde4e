import { keyHeight } from './lanesKey.ts'
import type { KeyEntry } from './lanesInput.ts'
import type { DaySpan } from './dayAxis.ts'
import { largestOf } from './largestOf.ts'
import type { MeetingLane, MeetingLanesInput, MeetingMark } from './meetingLanesInput.ts'
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
  readonly key: readonly KeyEntry[]
  readonly height: number
  readonly boxes: readonly MeetingLaneBox[]
  /** Middle of the first row of glyphs, under the top of a lane. */
  readonly rowY: number
}

interface LaneSizes {
  /** A glyph with its label under it. */
  readonly lane: number
  /** One more row of glyphs with labels under them. */
  readonly row: number
  readonly rowY: number
}

const OWN: LaneSizes = { lane: 50, row: 34, rowY: 19 }
const TIGHT: LaneSizes = { lane: 36, row: 36, rowY: 12 }
/** How many rows at most: on a wide screen more of them stand side by side. */
const MOST_ROWS = { few: 2, many: 3 } as const
/** From this width on, up to so many find room in few rows. */
const WIDE = 1100
const FEW = 4
/** The first lanes are those of levels: they are drawn in whatever height. */
const LEVELS = 3
const ABOVE = TAG_HEIGHT + 8
/** Label and tick under the x axis. */
const AXIS_ROOM = 24
const KEY_GAP = 8
const RIGHT = 6
const NAME_GAP = 12
/** The most of the width that names may take. */
const NAMES_SHARE = 0.3

/**
 * Divides the chart: tag, lanes, axis and key from top to bottom, names at the left.
 *
 * A wanted height makes the lanes lower, then leaves out the last of them; the key says which.
 */
export function meetingLanesLayout(input: MeetingLanesInput): MeetingLanesLayout {
  const { width, measure, height: wanted = Infinity } = input
  const ways = (wanted === Infinity ? [() => stacked(input, input.lanes, OWN)] : waysOf(input)).values()
  let found = ways.next().value!()
  for (const way of ways) {
    if (found.height <= wanted) break
    found = way()
  }
  const titles = found.boxes.map(({ lane }) => measure(lane.title, 13, 600))
  const names = largestOf(titles, 60)
  const left = Math.ceil(Math.min(names + NAME_GAP, width * NAMES_SHARE))
  const plot = { x: left, y: ABOVE, width: Math.max(1, width - left - RIGHT), height: found.axisY - ABOVE }
  return { ...found, plot }
}

type Stacked = Omit<MeetingLanesLayout, 'plot'>

/** From what is best to what is lowest: an empty lane of dates goes first, then the last one. */
function waysOf(input: MeetingLanesInput): readonly (() => Stacked)[] {
  const { lanes, window } = input
  const levels = lanes.slice(0, LEVELS)
  const dates = lanes.slice(LEVELS).filter((lane) => marksWithin(lane, window).length > 0)
  const kept = dates.map((_, i) => [...levels, ...dates.slice(0, dates.length - i)])
  return [
    () => stacked(input, lanes, OWN),
    () => stacked(input, lanes, TIGHT),
    ...[...kept, levels].map((some) => () => stacked(input, some, TIGHT, true)),
  ]
}

function marksWithin({ marks }: MeetingLane, { from, to }: DaySpan): readonly MeetingMark[] {
  return marks.filter(({ first, last }) => first <= to && (last ?? first) >= from)
}

/** Lanes one below the other, and what follows them. */
function stacked(
  input: MeetingLanesInput,
  lanes: readonly MeetingLane[],
  sizes: LaneSizes,
  isShort = false,
): Stacked {
  const key = keyWith(input, lanes)
  const room = keyHeight({ ...input, labels: { key } })
  const gap = room > 0 ? KEY_GAP : 0
  const around = ABOVE + AXIS_ROOM + room + 2 * gap
  const wanted = lanes.map((lane) => Math.max(1, rowsOf(lane, input)))
  const left = (input.height ?? Infinity) - around - lanes.length * sizes.lane
  const rows = isShort ? dealt(wanted, Math.floor(left / sizes.row)) : wanted
  let axisY = ABOVE
  const boxes = lanes.map((lane, i) => {
    const height = sizes.lane + sizes.row * (rows[i]! - 1)
    axisY += height
    return { lane, top: axisY - height, height }
  })
  const keyY = axisY + AXIS_ROOM + gap
  return { boxes, axisY, key, keyY, height: axisY + around - ABOVE, rowY: sizes.rowY }
}

/** The key, with what of the window the picture leaves out at its end. */
function keyWith(
  { labels, lanes, window }: MeetingLanesInput,
  drawn: readonly MeetingLane[],
): readonly KeyEntry[] {
  const leftOut = lanes
    .filter((lane) => !drawn.includes(lane))
    .map((lane) => ({ ...lane, marks: marksWithin(lane, window) }))
    .filter(({ marks }) => marks.length > 0)
  if (leftOut.length === 0) return labels.key
  return [...labels.key, { parts: [{ text: labels.leftOut(leftOut) }] }]
}

/** One row for each, and of those that are left one more for who wants it, from the top. */
function dealt(wanted: readonly number[], left: number): number[] {
  const rows = wanted.map(() => 1)
  for (let round = 2; round <= MOST_ROWS.many; round++) {
    wanted.forEach((most, i) => {
      if (most < round || left <= 0) return
      rows[i] = round
      left -= 1
    })
  }
  return rows
}

/** What is ahead is labelled, and stands below one another. */
function rowsOf({ marks }: MeetingLane, { width, whole }: MeetingLanesInput): number {
  // What lies beyond all that can be shown needs no room.
  const ahead = marks.filter(
    ({ isAhead, span }) => isAhead && (span === null || span.from <= whole.to),
  ).length
  const most = width < WIDE || ahead > FEW ? MOST_ROWS.many : MOST_ROWS.few
  return Math.min(ahead, most)
}
