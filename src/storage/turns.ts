import type { Steps } from '#model/steps.ts'
import type { Table } from 'dexie'
import { Dexie } from 'dexie'
import type { Shelves } from './database.ts'

/** Milliseconds of work after which the page gets its turn. */
const TURN = 20

/** Rows read or written at once: more of them hold up the page while the browser packs or unpacks them. */
export const PAGE = 1000

/**
 * Does work within a transaction without holding up the page: now and then the database is asked something, which keeps
 * the transaction, and until it answers the page has its turn.
 */
export async function inTurns<T>(db: Shelves, steps: Steps<T>): Promise<T> {
  let begun = performance.now()
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value
    if (performance.now() - begun < TURN) continue
    await db.meta.get('dataset')
    begun = performance.now()
  }
}

/** Some things in portions, each of at most so many. */
export function portions<T>(all: readonly T[], size = PAGE): (readonly T[])[] {
  const count = Math.ceil(all.length / size)
  return Array.from({ length: count }, (_, i) => all.slice(i * size, (i + 1) * size))
}

type Key = [rel: string, id: string]

/** Name of the index that is the key of whatever belongs to a relationship. */
export const KEY = '[rel+id]'

/** Writes rows in portions. @param told hears after each how many rows it had */
export async function putAll<R>(
  table: Table<R, Key>,
  rows: readonly R[],
  told: (rows: number) => void = () => undefined,
): Promise<void> {
  for (const portion of portions(rows)) {
    await table.bulkPut(portion)
    told(portion.length)
  }
}

/** All rows of a table that have one of some keys, in the order of the keys; undefined where there is none. */
export async function getAll<R>(table: Table<R, Key>, keys: readonly Key[]): Promise<(R | undefined)[]> {
  const found: (R | undefined)[] = []
  for (const portion of portions(keys)) for (const row of await table.bulkGet([...portion])) found.push(row)
  return found
}

/** Up to so many rows go one by one. */
const FEW = 500

/**
 * Deletes rows of a relationship. Many of them go in stretches of neighbours: each is one thing to do for the browser,
 * and one to tell to those who follow what is stored.
 */
export async function removeAll<R>(table: Table<R, Key>, rel: string, ids: readonly string[]): Promise<void> {
  if (ids.length <= FEW) {
    await table.bulkDelete(ids.map((id): Key => [rel, id]))
    return
  }
  const gone = new Set(ids)
  let after: unknown = Dexie.minKey
  for (let keys = await keysAfter(table, rel, after); ; keys = await keysAfter(table, rel, after)) {
    const runs = stretches(keys, gone)
    if (runs.length > FEW) await table.bulkDelete(keys.filter(([, id]) => gone.has(id)))
    else
      for (const [from, to] of runs)
        await table.where(KEY).between([rel, from], [rel, to], true, true).delete()
    const last = keys.at(-1)
    if (keys.length < PAGE || !last) return
    after = last[1]
  }
}

function keysAfter<R>(table: Table<R, Key>, rel: string, after: unknown): PromiseLike<Key[]> {
  return table.where(KEY).between([rel, after], [rel, Dexie.maxKey], false, false).limit(PAGE).primaryKeys()
}

/** The first and the last id of each run of keys that all go. */
function stretches(keys: readonly Key[], gone: ReadonlySet<string>): [from: string, to: string][] {
  const found: [from: string, to: string][] = []
  let isOpen = false
  for (const [, id] of keys) {
    const last = found.at(-1)
    if (!gone.has(id)) isOpen = false
    else if (isOpen && last) last[1] = id
    else {
      found.push([id, id])
      isOpen = true
    }
  }
  return found
}
