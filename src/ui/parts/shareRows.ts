/**
 * How many rows each group gets of those there is room for: one each as far as they go, then the favoured group its
 * next, then the others in turn.
 *
 * @param counts how many rows each group could fill
 * @param favoured index of the group that is given up to three more before the others get a second
 */
export function shareRows(counts: readonly number[], room: number, favoured: number): readonly number[] {
  const shares = counts.map(() => 0)
  let left = room
  const give = (i: number): void => {
    if (left === 0 || (shares[i] ?? 0) >= (counts[i] ?? 0)) return
    shares[i] = (shares[i] ?? 0) + 1
    left--
  }
  counts.forEach((_, i) => give(i))
  for (let n = 0; n < 3; n++) give(favoured)
  for (let before = -1; before !== left;) {
    before = left
    counts.forEach((_, i) => give(i))
  }
  return shares
}
