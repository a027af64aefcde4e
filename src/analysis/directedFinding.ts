import type { Items } from './items.ts'
import { pickItems } from './filteredItems.ts'

/** Weights at which mutual items might as well be counted: not at all, as they are, and like directed ones. */
const WEIGHTS = [0, 0.5, 1] as const

/** The weight of an item of which every member is mutual. */
const MUTUAL = 0.5

/**
 * Whether something may be said of one direction against the other: only if it would be said as well with mutual
 * items left out and with each counted in full.
 *
 * @param finding what is found on some items, as a number whose sign decides the words; NaN or 0: nothing to be said
 * @returns the common sign, 1 or −1; 0 where the weight of mutual items decides, or where there is nothing to be said
 * @see ./reciprocity.md
 */
export function signHoweverMutualCounts(items: Items, finding: (items: Items) => number): -1 | 0 | 1 {
  const signs = WEIGHTS.map((weight) => Math.sign(finding(withMutualAt(items, weight))))
  const [first] = signs
  if ((first !== 1 && first !== -1) || signs.some((sign) => sign !== first)) return 0
  return first
}

/** The items with those that are all mutual at another weight; at 0 they are left out. */
export function withMutualAt(items: Items, weight: number): Items {
  if (weight > 0) return { ...items, w: items.w.map((w) => (w === MUTUAL ? weight : w)) }
  const places = Int32Array.from({ length: items.length }, (_, i) => i).filter((i) => items.w[i] !== MUTUAL)
  return pickItems(items, places)
}
