import type { Columns } from '#model/columns.ts'
import type { DayNumber } from '#model/day.ts'
import { spanOf } from '#model/edtf.ts'
import type { Dated } from '#model/knownFrom.ts'
import { knownFrom } from '#model/knownFrom.ts'
import type { Glance } from '#storage/read.ts'

/** Days on which an event became known, each once, in order. Later states of the same event do not count. */
export function eventDays(columns: Columns): Int32Array {
  const known = new Map<number, DayNumber>()
  columns.record.forEach((record, row) => {
    const day = columns.from[row]!
    known.set(record, Math.min(known.get(record) ?? day, day))
  })
  return Int32Array.from(new Set(known.values())).sort()
}

/** The last day on which anything of a relationship became known; null where nothing ever did. */
export function lastKnownDay(glance: Glance): DayNumber | null {
  const records = [glance.issues, glance.cases, glance.meetings, glance.dates].flat()
  const days = [...glance.columns.from, ...records.flatMap(daysOf)]
  return days.length === 0 ? null : days.reduce((last, day) => Math.max(last, day))
}

/** The nearest day before or after one, out of days in order; null beyond the ends. */
export function neighbour(days: Int32Array, day: DayNumber, by: 1 | -1): DayNumber | null {
  const found = by === 1 ? days.find((one) => one > day) : days.findLast((one) => one < day)
  return found ?? null
}

function daysOf(record: Dated & { readonly changes: readonly { readonly on: string }[] }): DayNumber[] {
  const own = knownFrom(record)
  const dates = [...(own === undefined ? [] : [own]), ...record.changes.map(({ on }) => on)]
  return dates.flatMap((date) => spanOf(date).last ?? [])
}
