import { isObject, isText } from '../walk.ts'

type Fields = Readonly<Record<string, unknown>>

/**
 * Where two versions of a record must be in conflict, found in another way than they are merged in: what both have
 * changed under one key, each in its own way, and what one has changed and the other has deleted. Keys are fields,
 * the ids of entries, and the sources of citations as long as each list names each once.
 */
export function disputesOf(base: object, mine: object, theirs: object, path = ''): string[] {
  const [before, own, other] = [base, mine, theirs] as readonly Fields[] as readonly [Fields, Fields, Fields]
  const fields = new Set([...Object.keys(before), ...Object.keys(own), ...Object.keys(other)])
  return [...fields].flatMap((field) => {
    if (['createdAt', 'updatedAt', 'updatedBy'].includes(field)) return []
    return disputesAt(before[field], own[field], other[field], path === '' ? field : `${path}.${field}`)
  })
}

function disputesAt(base: unknown, mine: unknown, theirs: unknown, path: string): string[] {
  const [before, own, other] = [base, mine, theirs].map((value) => JSON.stringify(value))
  if (own === other || own === before || other === before) return []
  const lists = [base, mine, theirs].map(keyed)
  const [known, here, there] = lists
  if (!known || !here || !there) {
    // Other lists are sets: what each adds and takes out goes together.
    return Array.isArray(mine) && Array.isArray(theirs) ? [] : [path]
  }
  return [...known].flatMap(([key, entry]) => {
    const at = `${path}[${key}]`
    const [one, two] = [here.get(key), there.get(key)]
    return one && two ? disputesOf(entry, one, two, at) : disputesAt(entry, one, two, at)
  })
}

/** The entries of a list by their ids or sources; null where they have none, or share one. */
function keyed(list: unknown): ReadonlyMap<string, object> | null {
  if (!Array.isArray(list)) return null
  const entries = new Map<string, object>()
  for (const entry of list as readonly unknown[]) {
    const key = isObject(entry) ? (entry['id'] ?? entry['source']) : undefined
    if (!isObject(entry) || !isText(key)) return null
    entries.set(key, entry)
  }
  return entries.size === list.length ? entries : null
}
