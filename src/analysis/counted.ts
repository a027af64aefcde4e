import type { DayNumber } from '#model/day.ts'
import { NOT_COUNTED } from './members.ts'
import type { Laid, Packages } from './packages.ts'

/** Root of consultations, which stand back where anything else happened in their package. */
export const CONSULTATION = 4

/**
 * Writes the places in the layout of a package's counted rows.
 *
 * @param counted overwritten; as long as the largest package
 * @param highest rank of the marking up to which is looked
 * @returns how many they are
 */
export function findCounted(
  counted: Int32Array,
  { start, laid }: Packages,
  p: number,
  asOf: DayNumber,
  highest: number,
): number {
  let count = 0
  for (let i = start[p]!; i < start[p + 1]!; i++) {
    if (laid.from[i]! > asOf || asOf >= laid.until[i]! || laid.last[i]! > asOf) continue
    if (!(laid.flags[i]! & NOT_COUNTED) && laid.marking[i]! <= highest) counted[count++] = i
  }
  return count
}

/** Whether anything but consultation is among a package's counted rows: then those of root 04 are left out. */
export function holdsActs(laid: Laid, counted: Int32Array, count: number): boolean {
  for (let k = 0; k < count; k++) if (laid.root[counted[k]!] !== CONSULTATION) return true
  return false
}
