/** A calendar day, `YYYY-MM-DD`, years 0000–9999, no time zone: diplomatic dates are days, not instants. Sorts as text. */
export type IsoDay = string

/** Whole days since 1970-01-01; negative before. The unit of all arithmetic on dates. */
export type DayNumber = number

const DAY_MS = 86_400_000

/** The day number of a valid `YYYY-MM-DD`. A text that is no day gives NaN, never a neighbouring day. */
export function dayNumber(day: IsoDay): DayNumber {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return NaN
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))]
  if (date < 1 || date > daysInMonth(year, month)) return NaN
  return utcDay(year, month, date)
}

/** The `YYYY-MM-DD` of a day number. @throws RangeError for NaN: the caller's bug */
export function isoDay(day: DayNumber): IsoDay {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}

/** Days of a month, 28–31; 0 for a month outside 1–12. */
export function daysInMonth(year: number, month: number): number {
  if (month < 1 || month > 12) return 0
  return utcDay(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - utcDay(year, month, 1)
}

/** Whether the text is a day that exists. */
export function isIsoDay(text: string): boolean {
  return !Number.isNaN(dayNumber(text))
}

/** Year, month (1–12) and date (1–31) of a day number. */
export function partsOf(day: DayNumber): {
  readonly year: number
  readonly month: number
  readonly date: number
} {
  const instant = new Date(day * DAY_MS)
  return { year: instant.getUTCFullYear(), month: instant.getUTCMonth() + 1, date: instant.getUTCDate() }
}

/**
 * The reader's own calendar day at an instant.
 *
 * @param zone an IANA zone; missing, that of the machine
 */
export function localDay(now: Date, zone?: string): IsoDay {
  // Swedes write their days as ISO does.
  if (zone !== undefined) return now.toLocaleDateString('sv', { timeZone: zone })
  return isoDay(utcDay(now.getFullYear(), now.getMonth() + 1, now.getDate()))
}

function utcDay(year: number, month: number, date: number): DayNumber {
  // Date.UTC would read the years 0–99 as 1900–1999.
  return new Date(0).setUTCFullYear(year, month - 1, date) / DAY_MS
}
