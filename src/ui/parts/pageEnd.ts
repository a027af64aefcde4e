/** Characters of long texts that a list lays out at once: some seven printed pages, as many as one text may have. */
const MOST_CHARACTERS = 20_000
/** Shorter texts are counted as entries. */
const LINE = 200
/** Parts of a thing that are looked at: texts of more than a line among them are soon too many. */
const MOST_PARTS = 2000

/**
 * Where a part of a list ends that a page lays out without standing still.
 *
 * @param from place of its first entry, which is in it however long it is
 * @param page entries at most
 * @param texts what of an entry is laid out that may be long; missing: nothing
 */
export function pageEnd<T>(
  list: readonly T[],
  from: number,
  page: number,
  texts: (entry: T) => unknown = () => null,
): number {
  const last = Math.min(list.length, from + page)
  let characters = 0
  for (let at = from; at < last; at++) {
    characters += charactersIn(texts(list[at]!))
    if (at > from && characters > MOST_CHARACTERS) return at
  }
  return Math.max(from, last)
}

/** Characters of the texts in a thing that are longer than a line; no more are counted than a list lays out at once. */
export function charactersIn(thing: unknown): number {
  const parts: unknown[] = [thing]
  const seen = new Set<object>()
  let characters = 0
  for (let looked = 0; parts.length > 0 && looked < MOST_PARTS && characters <= MOST_CHARACTERS; looked++) {
    const part = parts.pop()
    if (typeof part === 'string') characters += part.length > LINE ? part.length : 0
    if (typeof part !== 'object' || part === null || seen.has(part)) continue
    seen.add(part)
    const inner: readonly unknown[] = Array.isArray(part) ? part.slice(0, MOST_PARTS) : Object.values(part)
    // The first is looked at next, with all that is in it: what lies deep is counted before the quota is used up.
    for (let at = inner.length - 1; at >= 0; at--) parts.push(inner[at])
  }
  return characters
}
