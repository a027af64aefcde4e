import { tooClose } from './boxes.ts'
import type { DaySpan } from './dayAxis.ts'
import type { ReadSpot } from './laneSteps.ts'
import { placeLaneUpcoming } from './lanesUpcoming.ts'
import type { LaneUpcoming } from './lanesInput.ts'
import type { MeetingLanesInput, MeetingMark } from './meetingLanesInput.ts'
import type { MeetingLaneBox, MeetingLanesLayout } from './meetingLanesLayout.ts'
import { EDGE } from './placeLanes.ts'
import type { Spot } from './placeMarks.ts'
import { middleOf, placeMarks, trackOf } from './placeMarks.ts'
import type { PlacedUpcoming } from './placeUpcoming.ts'
import type { View } from './scene.ts'
import type { Box } from './shapes.ts'
import { shorten } from './textWidth.ts'
import { upcomingZone } from './trendGround.ts'

/** A label under what is over. */
export interface PastLabel {
  readonly text: string
  readonly box: Box
}

/** A meeting, a date or several of them, in their lane. */
export interface PlacedMeeting extends ReadSpot<MeetingMark> {
  /** Of what is over; null where there is no room for one. */
  readonly label: PastLabel | null
  /** Of what is ahead: bar, glyph and label as they were placed. */
  readonly ahead: PlacedUpcoming | null
}

/** Everything in the lanes, and how many of what is ahead found no place. */
export interface PlacedMeetings {
  readonly spots: readonly PlacedMeeting[]
  readonly left: number
}

/** A lane with the middle of its first row of glyphs, in pixels of the chart. */
interface RowBox extends MeetingLaneBox {
  readonly rowY: number
}

type LaneView = Pick<View, 'plot' | 'shown' | 'x'>

/** A glyph keeps this far from the next. */
const GAP = 15
const HALF_GLYPH = 7
/** Its top under the middle of the glyph. */
const LABEL = { top: 10, height: 14, gap: 4, widest: 230 } as const
/** The narrowest bracket of a date to watch. */
const LEAST_BRACKET = 10

/** Gives everything its place: what is over from left to right, what is ahead in the zone right of the line. */
export function placeMeetings(
  view: LaneView,
  input: MeetingLanesInput,
  { boxes, rowY }: Pick<MeetingLanesLayout, 'boxes' | 'rowY'>,
): PlacedMeetings {
  const lanes = boxes.map(({ lane: shown, top, height }, lane) => {
    const box = { lane: shown, top, height, rowY: top + rowY }
    const past = placePast(box, lane, view, input)
    const ahead = placeAhead(box, lane, view, input, past.flatMap(pastBoxes))
    return { spots: [...past, ...ahead.spots], left: ahead.left }
  })
  return {
    spots: lanes.flatMap(({ spots }) => spots),
    left: lanes.reduce((sum, { left }) => sum + left, 0),
  }
}

/** The days of a date to watch, as wide as a bracket has to be. */
export function bracketSpan(span: DaySpan, x: View['x']): { readonly x1: number; readonly x2: number } {
  const middle = (x(span.from) + x(span.to)) / 2
  const half = Math.max(LEAST_BRACKET, x(span.to) - x(span.from)) / 2
  return { x1: middle - half, x2: middle + half }
}

function placePast(box: RowBox, lane: number, view: LaneView, input: MeetingLanesInput): PlacedMeeting[] {
  const { asOf, measure, labels, selected } = input
  const past = box.lane.marks.filter(({ isAhead }) => !isAhead)
  const ground = { ...view.shown, x: view.x, asOf, apart: false, measure, count: labels.count, gap: GAP }
  const spots = placeMarks(trackOf(0, past), ground).filter((spot) => isInSight(spot, view.shown))
  const byWeight = spots.toSorted((one, two) => weight(two, selected) - weight(one, selected))
  const taken: Box[] = spots.filter(({ marks }) => marks.length > 1).map((spot) => clusterBox(spot, box))
  const placed = new Map<Spot<MeetingMark>, PastLabel>()
  for (const spot of byWeight) {
    const label = labelOf(spot, box, view, input, taken)
    if (!label) continue
    taken.push(label.box)
    placed.set(spot, label)
  }
  return spots.map((spot) => {
    const { half, marks } = spot
    // Moved left to make room, it still stands inside the plot.
    const x = Math.max(spot.x, view.plot.x + HALF_GLYPH)
    const key = `${lane} past ${marks[0]?.id ?? ''} ${marks.length}`
    return { key, lane, x, y: box.rowY, half, marks, label: placed.get(spot) ?? null, ahead: null }
  })
}

/** The chosen one is labelled first, then the newer before the older. */
function weight({ marks }: Spot<MeetingMark>, selected: string | null): number {
  const [mark] = marks
  return marks.some(({ id }) => id === selected) ? Infinity : mark ? middleOf(mark) : -Infinity
}

function isInSight({ marks }: Spot<MeetingMark>, { from, to }: DaySpan): boolean {
  return marks.some((mark) => middleOf(mark) >= from - EDGE && middleOf(mark) <= to + EDGE)
}

function clusterBox({ x, half }: Spot<MeetingMark>, { rowY }: RowBox): Box {
  return { x: x - half, y: rowY - 8, width: 2 * half, height: 16 }
}

/**
 * Under its glyph: around its middle, else from or up to it, as the line and the edges allow; the title, or what
 * stands before its comma.
 */
function labelOf(
  { x, marks }: Spot<MeetingMark>,
  box: RowBox,
  view: LaneView,
  { measure, asOf }: MeetingLanesInput,
  taken: readonly Box[],
): PastLabel | undefined {
  const [mark] = marks
  if (marks.length !== 1 || !mark) return undefined
  const { plot, shown } = view
  const end = asOf >= shown.from && asOf <= shown.to && x <= view.x(asOf) + 1 ? view.x(asOf) - 4 : Infinity
  const right = Math.min(plot.x + plot.width, end)
  const width = (text: string): number => Math.ceil(measure(text, 12, 400))
  const [short = ''] = mark.title.split(/[,(:]/)
  const forms = [mark.title, short.trim()].map((form) => shorten(form, LABEL.widest, width))
  for (const text of new Set(forms)) {
    const wide = width(text)
    if (text === '' || wide > right - plot.x) continue
    const found = [x - wide / 2, x + HALF_GLYPH - wide, x - HALF_GLYPH]
      .map((left) => ({ x: Math.max(plot.x, Math.min(right - wide, left)), width: wide }))
      .map((across) => ({ ...across, y: box.rowY + LABEL.top, height: LABEL.height }))
      .filter((place) => place.x <= x + HALF_GLYPH && place.x + wide >= x - HALF_GLYPH)
      .find((place) => taken.every((other) => !tooClose(place, other, LABEL.gap)))
    if (found) return { text, box: found }
  }
  return undefined
}

/** What is over may reach beyond the line: a visit that goes on. */
function pastBoxes({ x, y, half, label }: PlacedMeeting): Box[] {
  const glyph = { x: x - half, y: y - HALF_GLYPH, width: 2 * half, height: 2 * HALF_GLYPH }
  return label ? [glyph, label.box] : [glyph]
}

function aheadBoxes({ glyph, bar, text }: PlacedUpcoming): Box[] {
  const [x1, x2] = bar ? [bar.x1, bar.x2] : [glyph.x - HALF_GLYPH, glyph.x + HALF_GLYPH]
  return [{ x: x1, y: glyph.y - HALF_GLYPH, width: x2 - x1, height: 2 * HALF_GLYPH }, text.box]
}

/** The chosen one first, then the soonest, what has no date last; who finds no room for words stands there without them. */
function placeAhead(
  box: RowBox,
  lane: number,
  view: LaneView,
  input: MeetingLanesInput,
  taken: readonly Box[],
): PlacedMeetings {
  const zone = upcomingZone({ ...view, y: () => 0 }, input)
  if (!zone) return { spots: [], left: 0 }
  const room = { ...zone, y: box.rowY - 11, height: box.top + box.height - box.rowY + 13 }
  const rank = ({ id }: MeetingMark): number => (id === input.selected ? 0 : 1)
  const day = ({ span }: MeetingMark): number => span?.from ?? Number.MAX_SAFE_INTEGER
  const ahead = box.lane.marks
    .filter(({ isAhead }) => isAhead)
    .toSorted((one, two) => rank(one) - rank(two) || day(one) - day(two))
  const wanted = ahead.map((mark) => upcomingOf(mark, view, input.compact))
  const first = placeLaneUpcoming(wanted, room, view, input, taken)
  const found = new Set(first.placed.map(({ id }) => id))
  const rest = wanted
    .filter(({ id }) => !found.has(id))
    .map(({ id, certainty, span }) => ({ id, certainty, span, lines: [''] }))
  const there = [...taken, ...first.placed.flatMap(aheadBoxes)]
  const second = placeLaneUpcoming(rest, room, view, input, there)
  const byId = new Map(ahead.map((mark) => [mark.id, mark]))
  const spots = [...first.placed, ...second.placed].flatMap((place) => {
    const mark = byId.get(place.id)
    if (!mark) return []
    const { x, y } = place.glyph
    const key = `${lane} ahead ${mark.id}`
    return { key, lane, x, y, half: HALF_GLYPH, marks: [mark], label: null, ahead: place }
  })
  return { spots, left: second.left }
}

/** A date to watch is a bracket with its title below; on a small screen a title is worth more than what follows it. */
function upcomingOf(mark: MeetingMark, { x }: LaneView, compact: boolean): LaneUpcoming {
  const { id, sign, span, title } = mark
  const isMeeting = sign !== 'date' && sign !== 'unrecorded'
  const perDay = x(1) - x(0)
  const widened = (days: DaySpan): DaySpan => {
    const { x1, x2 } = bracketSpan(days, x)
    const half = (x2 - x1) / 2 / perDay
    return { from: (days.from + days.to) / 2 - half, to: (days.from + days.to) / 2 + half }
  }
  return {
    id,
    certainty: isMeeting ? sign : null,
    get lines() {
      return isMeeting ? [title, mark.when] : [title]
    },
    get word() {
      return isMeeting && !compact ? mark.when : undefined
    },
    span: span && (isMeeting ? span : widened(span)),
  }
}
