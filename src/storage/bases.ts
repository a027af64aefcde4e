import type { Dataset } from '#model/records/dataset.ts'
import type { Shelves } from './database.ts'
import type { BaseRow } from './rows.ts'

/** Bases kept of each relationship; each is a whole dataset. */
const BASES_KEPT = 5

/** Keeps a revision as a base and forgets the oldest beyond five. Call it within a transaction. */
export async function keepBase(db: Shelves, base: BaseRow, dataset: Dataset): Promise<void> {
  await db.bases.put(base)
  await db.contents.put({ rel: base.rel, key: `base/${base.revision}`, dataset })
  await dropBases(db, (await basesOf(db, base.rel)).slice(BASES_KEPT))
}

/** The newest revision that a relationship is known to have had in a file; null before the first file. */
export async function readNewestBase(db: Shelves, rel: string): Promise<BaseRow | null> {
  return (await basesOf(db, rel)).find(({ retired }) => retired === undefined) ?? null
}

/**
 * Retires the bases that came with some entries, when the entry `by` takes those back. Call it within a
 * transaction.
 */
export async function retireBases(
  db: Shelves,
  rel: string,
  entries: readonly number[],
  by: number,
): Promise<void> {
  const bases = (await basesOf(db, rel)).filter(
    ({ seq, retired }) => entries.includes(seq) && retired === undefined,
  )
  await db.bases.bulkPut(bases.map((base) => ({ ...base, retired: by })))
}

/** Has the bases back that some entries had retired. Call it within a transaction. */
export async function reviveBases(db: Shelves, rel: string, retiredBy: readonly number[]): Promise<void> {
  const bases = (await basesOf(db, rel)).filter(({ retired = 0 }) => retiredBy.includes(retired))
  await db.bases.bulkPut(bases.map(({ retired: _by, ...base }) => base))
}

/** Forgets all bases of a relationship. Call it within a transaction. */
export async function forgetBases(db: Shelves, rel: string): Promise<void> {
  await dropBases(db, await basesOf(db, rel))
}

/** Forgets one base. Call it within a transaction. */
export async function forgetBase(db: Shelves, rel: string, revision: string): Promise<void> {
  await db.bases.delete([rel, revision])
  await db.contents.delete([rel, `base/${revision}`])
}

async function dropBases(db: Shelves, bases: readonly BaseRow[]): Promise<void> {
  await db.bases.bulkDelete(bases.map(({ rel, revision }) => [rel, revision]))
  await db.contents.bulkDelete(bases.map(({ rel, revision }) => [rel, `base/${revision}`]))
}

async function basesOf(db: Shelves, rel: string): Promise<BaseRow[]> {
  const bases = await db.bases.where('rel').equals(rel).toArray()
  return bases.toSorted((one, other) => other.seq - one.seq || (one.when < other.when ? 1 : -1))
}
