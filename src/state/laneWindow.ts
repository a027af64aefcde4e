import type { DayNumber } from '#model/day.ts'
import type { DayWindow } from './trendWindow.ts'
import { defaultWindow, windowSaid, windowText } from './trendWindow.ts'

/** Spans that can be chosen by name, in this order. */
export const LANE_SPANS = ['3m', '6m', '1y', 'all'] as const
export type LaneSpan = (typeof LANE_SPANS)[number]

/** A window of lanes as a pin says it: its days, or the name of its span. */
export function laneWindowText(wanted: DayWindow | LaneSpan): string {
  return typeof wanted === 'string' ? wanted : windowText(wanted)
}

/** The window that a text says; null for what is none. */
export function laneWindowSaid(text: string): DayWindow | LaneSpan | null {
  return LANE_SPANS.find((name) => name === text) ?? windowSaid(text)
}

/** Months before that of the as-of date, and days after it. */
const SPANS = {
  '3m': { back: 2, ahead: 24 },
  '6m': { back: 5, ahead: 48 },
  '1y': { back: 11, ahead: 96 },
} as const

/** Narrowest window, in days. */
const NARROWEST = 14

/** The window that a name stands for, as of a day. @param whole all that can be shown */
export function laneSpan(name: LaneSpan, asOf: DayNumber, whole: DayWindow): DayWindow {
  if (name === 'all') return whole
  const { back, ahead } = SPANS[name]
  return { from: defaultWindow(asOf, undefined, back).from, to: asOf + ahead }
}

/** Days of emptiness that are shown for the sake of what is to come: more where the record is long. */
const MOST_AHEAD = 200

/**
 * All that can be shown: every event, half a year, and what is to come in a time that fits the length of the record.
 *
 * @param ahead days of what is to come, as far as they are known
 */
export function wholeOf(
  marks: readonly { readonly first: DayNumber; readonly last: DayNumber | null }[],
  asOf: DayNumber,
  ahead: readonly DayNumber[],
): DayWindow {
  const { from, to } = laneSpan('6m', asOf, { from: asOf, to: asOf })
  const span = marks.reduce(
    (days, { first, last }) => ({ from: Math.min(days.from, first), to: Math.max(days.to, last ?? first) }),
    { from, to },
  )
  const most = asOf + Math.max(MOST_AHEAD, Math.round((asOf - span.from) / 2))
  return { from: span.from, to: Math.max(span.to, ...ahead.filter((day) => day <= most)) }
}

/** The window after a key: wider, narrower, moved; kept within what can be shown. */
export function zoomed({ from, to }: DayWindow, factor: number, at: DayNumber, whole: DayWindow): DayWindow {
  const length = Math.min(whole.to - whole.from, Math.max(NARROWEST, Math.round((to - from) * factor)))
  const share = (at - from) / Math.max(1, to - from)
  return within({ from: Math.round(at - share * length), length }, whole)
}

/** The window moved by a share of its length; negative to the past. */
export function moved({ from, to }: DayWindow, share: number, whole: DayWindow): DayWindow {
  return within({ from: Math.round(from + share * (to - from)), length: to - from }, whole)
}

/** The window moved as little as brings a day into sight. */
export function reaching(window: DayWindow, day: DayNumber, whole: DayWindow): DayWindow {
  const margin = Math.round((window.to - window.from) / 10)
  if (day >= window.from && day <= window.to) return window
  const by = day < window.from ? day - margin - window.from : day + margin - window.to
  return within({ from: window.from + by, length: window.to - window.from }, whole)
}

/** A window on the days from one to another, with some room on either side. */
export function around(first: DayNumber, last: DayNumber, whole: DayWindow): DayWindow {
  const length = Math.min(whole.to - whole.from, Math.max(NARROWEST, Math.ceil((last - first) * 1.3)))
  return within({ from: Math.floor((first + last - length) / 2), length }, whole)
}

function within(
  { from, length }: { readonly from: DayNumber; readonly length: number },
  whole: DayWindow,
): DayWindow {
  const start = Math.max(whole.from, Math.min(from, whole.to - length))
  return { from: start, to: Math.min(whole.to, start + length) }
}
