/** More entries than this are not all compared with each other. */
export const MANY = 300
/** Of a record that is alike to more than this, the others are named once, with whichever they are alike to first. */
const MOST_OTHERS = 10

/** What has one key, together. */
export function grouped<T>(entries: readonly T[], keyOf: (entry: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>()
  for (const entry of entries) {
    const key = keyOf(entry)
    const group = groups.get(key)
    if (group) group.push(entry)
    else groups.set(key, [entry])
  }
  return [...groups.values()]
}

/** Pairs of groups of the same; of very many each and the one before it, so that none goes unnamed. */
export function pairsOfSame<T extends { readonly id: string }>(
  groups: readonly (readonly T[])[],
): (readonly [T, T])[] {
  return groups.flatMap((group) => {
    const same = byId(group)
    return same.length > MANY
      ? same.slice(1).map((two, i) => [same[i]!, two] as const)
      : pairsIn(same, () => true)
  })
}

/**
 * Pairs of a list, each with those behind it. Whatever is in any pair is named in one, but not in more than can be read.
 *
 * @param endOf where those that one is compared with end, by its place
 */
export function pairsIn<T>(
  list: readonly T[],
  isPair: (one: T, two: T) => boolean,
  endOf: (at: number) => number = () => list.length,
): (readonly [T, T])[] {
  const named = new Set<T>()
  return list.flatMap((one, i) => {
    const others: T[] = []
    for (let j = i + 1, end = endOf(i); j < end; j++) {
      const two = list[j]!
      if ((others.length >= MOST_OTHERS && named.has(two)) || !isPair(one, two)) continue
      others.push(two)
      named.add(two)
    }
    return others.map((two) => [one, two] as const)
  })
}

/** The same pairs are found whatever the order of the records. */
export function byId<T extends { readonly id: string }>(records: readonly T[]): readonly T[] {
  return records.toSorted((one, two) => (one.id < two.id ? -1 : 1))
}
