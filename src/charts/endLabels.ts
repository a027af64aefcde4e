/**
 * Moves heights apart so that labels of one height do not touch, each as near to where it wants to be as that allows.
 *
 * @param wanted rising
 * @param gap between neighbours
 * @param top the least of them; @param bottom the most, unless there are too many for the room
 */
export function spread(wanted: readonly number[], gap: number, top: number, bottom: number): number[] {
  const half = gap / 2
  const places: number[] = []
  for (const at of wanted) places.push(Math.max(at, (places.at(-1) ?? top - half) + gap))
  for (let i = places.length - 1; i >= 0; i--) {
    places[i] = Math.min(places[i]!, (places[i + 1] ?? bottom + half) - gap)
  }
  return places
}
