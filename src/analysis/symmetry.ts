/** Sums of scores like 3.4 end in rounding; below this they are equal to nothing. */
const NOTHING = 1e-9

/** 1 − |S_ab − S_ba| / (|S_ab| + |S_ba|), 0…1; NaN for 0/0. @see ./reciprocity.md */
export function symmetryOf(ab: number, ba: number): number {
  const size = Math.abs(ab) + Math.abs(ba)
  return size < NOTHING ? NaN : 1 - Math.abs(ab - ba) / size
}
