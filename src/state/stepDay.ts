import type { DayNumber } from '#model/day.ts'
import { dayNumber, daysInMonth, partsOf } from '#model/day.ts'

export type StepUnit = 'day' | 'week' | 'month'

/** A day so many units on, or back. A month on from the 31st is the last day of a shorter month. */
export function stepDay(day: DayNumber, unit: StepUnit, by: number): DayNumber {
  if (unit === 'day') return day + by
  if (unit === 'week') return day + 7 * by
  const { year, month, date } = partsOf(day)
  const months = year * 12 + (month - 1) + by
  const [toYear, toMonth] = [Math.floor(months / 12), (months % 12) + 1]
  const toDate = Math.min(date, daysInMonth(toYear, toMonth))
  const pad = (n: number, length: number): string => String(n).padStart(length, '0')
  return dayNumber(`${pad(toYear, 4)}-${pad(toMonth, 2)}-${pad(toDate, 2)}`)
}
