import { sortedText } from '#model/sameValue.ts'
import { isObject, isText } from './walk.ts'

/** What a list holds, by keys that tell it apart, in the order of the list. */
export type Entries = ReadonlyMap<string, unknown>

/** Entries by their ids; null where one has none, or shares it. */
export function byId(list: readonly unknown[]): Entries | null {
  const entries = new Map<string, unknown>()
  for (const entry of list) {
    const id = idOf(entry)
    if (id === null) return null
    entries.set(id, entry)
  }
  return entries.size === list.length ? entries : null
}

/** The citations of each source, in a list; null where an entry is none. */
export function bySource(list: readonly unknown[]): ReadonlyMap<string, readonly unknown[]> | null {
  const groups = new Map<string, unknown[]>()
  for (const entry of list) {
    const source = sourceOf(entry)
    if (source === null) return null
    groups.set(source, [...(groups.get(source) ?? []), entry])
  }
  return groups
}

/** Citations one by one: a source is the key of its first, and with a number that of a further one. */
export function eachCitation(list: readonly unknown[]): Entries {
  const times = new Map<string, number>()
  return new Map(
    list.map((entry) => {
      const source = sourceOf(entry) ?? ''
      const time = (times.get(source) ?? 0) + 1
      times.set(source, time)
      return [time === 1 ? source : `${source} ${time}`, entry]
    }),
  )
}

/**
 * Values by what they say; null where two say the same, or one has an id, and so would be matched by it, or says more than
 * is looked up.
 */
export function byContent(list: readonly unknown[]): Entries | null {
  const entries = new Map<string, unknown>()
  for (const entry of list) {
    const key = idOf(entry) === null ? sortedText(entry) : null
    if (key === null || key.length > LOOKED_UP) return null
    entries.set(key, entry)
  }
  return entries.size === list.length ? entries : null
}

/**
 * Longest key, in characters. Engines take the length alone for the hash of a very long text, so that thousands of one
 * length are compared with each other.
 */
const LOOKED_UP = 10_000

function idOf(entry: unknown): string | null {
  return isObject(entry) && isText(entry['id']) ? entry['id'] : null
}

/** A citation has no id: it goes by its source. */
function sourceOf(entry: unknown): string | null {
  return idOf(entry) === null && isObject(entry) && isText(entry['source']) ? entry['source'] : null
}
