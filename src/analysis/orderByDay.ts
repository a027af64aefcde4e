import type { DayNumber } from '#model/day.ts'

/**
 * Places of the given days in ascending order; equal days keep the order they came in.
 *
 * Counts instead of comparing: n + span steps. Days have four-digit years, so the span is below 4 million.
 *
 * @param days any order
 */
export function orderByDay(days: Int32Array): Int32Array {
  const order = new Int32Array(days.length)
  const { first, last } = extremes(days)
  if (days.length === 0) return order
  const place = new Int32Array(last - first + 2)
  for (let i = 0; i < days.length; i++) place[days[i]! - first + 1]!++
  for (let d = 1; d < place.length; d++) place[d]! += place[d - 1]!
  for (let i = 0; i < days.length; i++) order[place[days[i]! - first]!++] = i
  return order
}

/**
 * Place of the first day after one; the length where there is none.
 *
 * @param days ascending
 */
export function placeAfter(days: Int32Array, day: DayNumber): number {
  let [low, high] = [0, days.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (days[middle]! <= day) low = middle + 1
    else high = middle
  }
  return low
}

function extremes(days: Int32Array): { readonly first: DayNumber; readonly last: DayNumber } {
  let first = Infinity
  let last = -Infinity
  for (let i = 0; i < days.length; i++) {
    first = Math.min(first, days[i]!)
    last = Math.max(last, days[i]!)
  }
  return { first, last }
}
