import { annotationCandidates } from '#analysis/annotationCandidates.ts'
import type { Items } from '#analysis/items.ts'
import { FEWEST_ITEMS } from '#analysis/relationshipIndex.ts'
import type { Columns } from '#model/columns.ts'
import { NEVER } from '#model/columns.ts'
import type { DayNumber } from '#model/day.ts'
import { dayNumber, isIsoDay, isoDay, partsOf } from '#model/day.ts'
import type { Edtf } from '#model/edtf.ts'
import type { EventMark } from './eventMark.ts'
import { markOf } from './eventMark.ts'
import { stepDay } from './stepDay.ts'

/** A span of days, both included. */
export interface DayWindow {
  readonly from: DayNumber
  readonly to: DayNumber
}

const MONTHS_BACK = 5
const NARROW_MONTHS_BACK = 2
const DAYS_AHEAD = 48

type FewItems = Pick<Items, 'length' | 'day'>

/** A window as a pin and an address say it. */
export function windowText({ from, to }: DayWindow): Edtf {
  return `${isoDay(from)}/${isoDay(to)}`
}

/** The window that a text says; null for none, and for what is none. */
export function windowSaid(text: string | undefined): DayWindow | null {
  const [from = '', to = '', ...rest] = text?.split('/') ?? []
  if (!isIsoDay(from) || !isIsoDay(to) || rest.length > 0 || to <= from) return null
  return { from: dayNumber(from), to: dayNumber(to) }
}

/** The window as far as a narrow chart has room for it: from two months back, so that what lies ahead can be read. */
export function narrowed(window: DayWindow, asOf: DayNumber, items?: FewItems): DayWindow {
  const { from } = defaultWindow(asOf, items, NARROW_MONTHS_BACK)
  return window.from < from && from < past(window, asOf).to ? { ...window, from } : window
}

/**
 * What the trend chart shows of its own accord: from the first of the month, five months back, to 48 days ahead.
 * While there are too few items for a line, and so none to move along, all of them are shown.
 */
export function defaultWindow(asOf: DayNumber, items?: FewItems, monthsBack = MONTHS_BACK): DayWindow {
  let day = asOf - partsOf(asOf).date + 1
  for (let i = 0; i < monthsBack; i++) day = stepDay(day, 'month', -1)
  const first = items && items.length < FEWEST_ITEMS ? (items.day[0] ?? day) : day
  return { from: Math.min(first, day), to: asOf + DAYS_AHEAD }
}

/** The part of a window that the day has seen. */
export function past({ from, to }: DayWindow, asOf: DayNumber): DayWindow {
  return { from, to: Math.min(to, asOf) }
}

/** Events that count within a window, oldest first. @param rows rows in force on the day */
export function marksWithin(columns: Columns, rows: Int32Array, { from, to }: DayWindow): EventMark[] {
  const marks: EventMark[] = []
  for (const row of rows) {
    const last = columns.last[row]!
    if (last !== NEVER && from <= last && last <= to) marks.push(markOf(columns, row))
  }
  return marks
}

/** Events worth naming at the line, largest absolute score first. @param rows rows in force on the day */
export function annotationMarks(columns: Columns, rows: Int32Array, window: DayWindow): EventMark[] {
  return annotationCandidates(columns, rows, window).map(({ row }) => markOf(columns, row))
}

/** Days of a window on which the band is drawn: at most so many, the last one included. */
export function bandDays({ from, to }: DayWindow, most: number): DayNumber[] {
  const step = Math.max(1, Math.ceil((to - from + 1) / most))
  const days: DayNumber[] = []
  for (let day = to; day >= from; day -= step) days.unshift(day)
  return days
}
