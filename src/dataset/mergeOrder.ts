import { compareCodePoints } from './order.ts'

/** Two orders of keys, and the one that both come from; null where nobody knows it. No key stands twice in one. */
export interface Orders {
  readonly base: readonly string[] | null
  readonly mine: readonly string[]
  readonly theirs: readonly string[]
}

/**
 * Who has put the keys that both have into another order: nobody, one side, or each in its own way. Without a base
 * nobody can tell whose order is the older one.
 */
export type Reordered = 'nobody' | 'mine' | 'theirs' | 'both'

/** @param orders of the keys that stay */
export function whoReordered({ base, mine, theirs }: Orders): Reordered {
  const [inMine, inTheirs] = [new Set(mine), new Set(theirs)]
  const shared = mine.filter((key) => inTheirs.has(key))
  const sharedThere = theirs.filter((key) => inMine.has(key))
  if (isEqual(shared, sharedThere)) return 'nobody'
  if (base === null) return 'both'
  const known = new Set(base)
  const before = base.filter((key) => inMine.has(key) && inTheirs.has(key))
  const isMineAsBefore = isEqual(
    shared.filter((key) => known.has(key)),
    before,
  )
  const isTheirsAsBefore = isEqual(
    sharedThere.filter((key) => known.has(key)),
    before,
  )
  if (isMineAsBefore === isTheirsAsBefore) return 'both'
  return isMineAsBefore ? 'theirs' : 'mine'
}

/**
 * Two orders that agree in what they share, as one that agrees with both. Where they leave a choice the smaller key
 * comes first, so that it is the same whoever asks.
 */
export function woven(one: readonly string[], two: readonly string[]): string[] {
  const first = new Set(one)
  const shared = new Set(two.filter((key) => first.has(key)))
  const result: string[] = []
  let [i, j] = [0, 0]
  while (i < one.length || j < two.length) {
    const [x, y] = [one[i], two[j]]
    const isSecondNext =
      x === undefined || (y !== undefined && !shared.has(y) && (shared.has(x) || compareCodePoints(y, x) < 0))
    const next = isSecondNext ? y : x
    if (next === undefined) break
    result.push(next)
    if (next === x) i++
    if (next === y) j++
  }
  return result
}

/** One order, with what only the other has put behind whatever stands before it there. */
export function inserted(order: readonly string[], other: readonly string[]): string[] {
  const own = new Set(order)
  const first: string[] = []
  const behind = new Map<string, string[]>()
  let run = first
  for (const key of other) {
    if (own.has(key)) behind.set(key, (run = []))
    else run.push(key)
  }
  return [...first, ...order.flatMap((key) => [key, ...(behind.get(key) ?? [])])]
}

function isEqual(one: readonly string[], two: readonly string[]): boolean {
  return one.length === two.length && one.every((key, i) => key === two[i])
}
