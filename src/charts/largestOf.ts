/** The largest of the numbers, at least `least`. Spread into `Math.max`, a hundred thousand of them end in an error. */
export function largestOf(numbers: readonly number[], least = -Infinity): number {
  return numbers.reduce((most, number) => Math.max(most, number), least)
}
