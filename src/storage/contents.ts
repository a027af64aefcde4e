import type { ListName } from '#model/records/dataset.ts'
import { LIST_NAMES } from '#model/records/dataset.ts'
import type { Shelves } from './database.ts'
import type { ChangesRow, ContentRow, PartedRow, PartRow } from './rows.ts'
import { PAGE, portions } from './turns.ts'

type SetAside = ContentRow | ChangesRow
type List = PartRow['list']

const LISTS: readonly (ListName | 'deleted')[] = [...LIST_NAMES, 'deleted']

/**
 * Sets a whole dataset aside, or what an entry of the journal changed. More than a page of it is kept in parts, for the
 * browser packs and unpacks a row in one go. Call it within a transaction; what lies under the key is to be forgotten
 * before.
 */
export async function putContent(db: Shelves, row: SetAside): Promise<void> {
  const lists = listsOf(row)
  if (lists.reduce((sum, [, entries]) => sum + entries.length, 0) <= PAGE) {
    await db.contents.put(row)
    return
  }
  const { rel, key } = row
  let parts = 0
  for (const [list, entries] of lists) {
    for (const portion of portions<unknown>(entries))
      await db.contents.put({ rel, key: partKey(key, parts++), list, entries: portion })
  }
  await db.contents.put({ ...withoutLists(row), parts })
}

/** What was set aside under a key; undefined where nothing is. */
export async function readContent(db: Shelves, rel: string, key: string): Promise<SetAside | undefined> {
  const row = await db.contents.get([rel, key])
  if (!row || 'entries' in row) return undefined
  if (!('parts' in row)) return row
  const lists = new Map<List, unknown[]>()
  for (let i = 0; i < row.parts; i++) {
    const part = await db.contents.get([rel, partKey(row.key, i)])
    // What was written with all its parts has them all, unless somebody has been at it from outside.
    if (!part || !('entries' in part)) return undefined
    const known = lists.get(part.list)
    if (known) for (const entry of part.entries) known.push(entry)
    else lists.set(part.list, [...part.entries])
  }
  return withLists(row, lists)
}

/** Forgets what was set aside under some keys. Call it within a transaction. */
export async function dropContents(db: Shelves, rel: string, keys: readonly string[]): Promise<void> {
  await db.contents.bulkDelete(keys.map((key) => [rel, key]))
  for (const key of keys) await dropParts(db, rel, key)
}

async function dropParts(db: Shelves, rel: string, key: string): Promise<void> {
  const [from, to] = [`${PART}${key}/`, `${PART}${key}/\uffff`]
  await db.contents.where('[rel+key]').between([rel, from], [rel, to]).delete()
}

/** Whether a key is that of a part of something that was set aside. */
export function isPart(key: string): boolean {
  return key.startsWith(PART)
}

const PART = 'part/'

function partKey(key: SetAside['key'], part: number): PartRow['key'] {
  return `${PART}${key}/${part}`
}

function listsOf(row: SetAside): [list: List, entries: readonly unknown[]][] {
  if ('changes' in row) return [['changes', row.changes]]
  const { dataset } = row
  return dataset ? LISTS.map((list) => [list, dataset[list]]) : []
}

function withoutLists(row: SetAside): Omit<PartedRow, 'parts'> {
  if ('changes' in row) return { rel: row.rel, key: row.key }
  const { rel, key, dataset, beside } = row
  const frame = dataset && { ...dataset, ...Object.fromEntries(LISTS.map((list) => [list, []])) }
  return { rel, key, ...(frame ? { frame } : {}), ...(beside ? { beside } : {}) }
}

function withLists({ rel, key, frame, beside }: PartedRow, lists: ReadonlyMap<List, unknown[]>): SetAside {
  // The lists are those that were taken out of it, by their names.
  if (!frame) return { rel, key, changes: lists.get('changes') ?? [] } as ChangesRow
  const dataset = { ...frame, ...Object.fromEntries(lists) }
  return { rel, key, dataset, ...(beside ? { beside } : {}) } as ContentRow
}
