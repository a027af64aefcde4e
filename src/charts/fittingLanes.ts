import type { Lane, LanesInput } from './lanesInput.ts'
import { lanesLayout } from './lanesLayout.ts'

/** Lanes that are drawn at most: more of them than anybody follows, and a picture as high as ten screens. */
export const MOST_LANES = 100

/**
 * The lanes that find room in the height that is wanted, {@link MOST_LANES} at most, in their order; of more, those with the
 * fewest events in the window are named under the chart instead. What names no issue is no such lane and stays.
 */
export function fittingLanes(input: LanesInput): LanesInput {
  const { lanes, height = Infinity } = input
  const tooMany = Math.max(0, lanes.length - MOST_LANES)
  if (tooMany === 0 && height === Infinity) return input
  const fewestFirst = lanes
    .filter(({ id }) => id !== '')
    .map((lane) => ({ lane, n: inSight(lane, input) }))
    .toReversed()
    .toSorted((one, other) => one.n - other.n)
    .map(({ lane }) => lane)
  let fitted = tooMany === 0 ? input : without(new Set(fewestFirst.slice(0, tooMany)), input)
  for (let n = tooMany + 1; n < fewestFirst.length && lanesLayout(fitted).height > height; n++)
    fitted = without(new Set(fewestFirst.slice(0, n)), input)
  return fitted
}

function without(left: ReadonlySet<Lane>, input: LanesInput): LanesInput {
  const { lanes, labels } = input
  const names = lanes.filter((lane) => left.has(lane)).map(({ title }) => title)
  const key = [...labels.key, { parts: [{ text: labels.moreLanes(names) }] }]
  return { ...input, lanes: lanes.filter((lane) => !left.has(lane)), labels: { ...labels, key } }
}

function inSight({ marks, upcoming }: Lane, { window, asOf }: LanesInput): number {
  const seen = marks.filter(({ first, last }) => first <= window.to && (last ?? asOf) >= window.from)
  return seen.length + upcoming.length
}
