/** Characters of long texts that a list lays out at once: some twenty printed pages. */
const MOST_CHARACTERS = 25_000
/** Shorter texts are titles and ids: they are counted as entries. */
const LINE = 200
/** Parts of a thing that are looked at: far more than the texts of a record are. */
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

/** Characters of the texts in a thing that are longer than a line, nearest ones first. */
export function charactersIn(thing: unknown): number {
  const parts: unknown[] = [thing]
  let characters = 0
  for (const part of parts) {
    if (typeof part === 'string') characters += part.length > LINE ? part.length : 0
    if (part !== null && typeof part === 'object')
      for (const inner of Object.values(part as Record<string, unknown>).slice(0, MOST_PARTS - parts.length))
        parts.push(inner)
  }
  return characters
}
