import { isObject, isText } from '../walk.ts'

type Fields = Readonly<Record<string, unknown>>

/**
 * Where two versions of a record must be in conflict, found in another way than they are merged in: what both have
 * changed under one key, each in its own way, and what one has changed and the other has deleted. Keys are fields,
 * the ids of entries, and the sources of citations. Where a list names a source more than once, its citations are one
 * value, unless both have only added to them.
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
    if (!Array.isArray(mine) || !Array.isArray(theirs)) return [path]
    // Other lists are sets: what each adds and takes out goes together.
    return disputedSources(base, mine, theirs).map((source) => `${path}[${source}]`)
  }
  return [...known].flatMap(([key, entry]) => {
    const at = `${path}[${key}]`
    const [one, two] = [here.get(key), there.get(key)]
    return one && two ? disputesOf(entry, one, two, at) : disputesAt(entry, one, two, at)
  })
}

/** Sources that a list names more than once, and of whose citations one side changed what the other changed too. */
function disputedSources(...lists: readonly unknown[]): readonly string[] {
  const citations = lists.map((list) => (Array.isArray(list) ? (list as readonly unknown[]) : []))
  const sources = new Set(
    citations.flat().flatMap((one) => (isObject(one) && isText(one['source']) ? one['source'] : [])),
  )
  return [...sources].filter((source) => {
    const [before = [], ...sides] = citations.map((list) =>
      list.filter((one) => isObject(one) && one['source'] === source).map((one) => JSON.stringify(one)),
    )
    const isShared = [before, ...sides].some(({ length }) => length > 1)
    const isAddedTo = sides.every((side) => before.every((one) => side.includes(one)))
    const [own, other] = sides.map((side) => JSON.stringify(side))
    const isOneSided = own === other || [own, other].includes(JSON.stringify(before))
    return isShared && !isAddedTo && !isOneSided
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
