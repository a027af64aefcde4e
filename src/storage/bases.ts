import type { Dataset } from '#model/records/dataset.ts'
import type { Shelves } from './database.ts'
import type { BaseRow } from './rows.ts'

/** Bases kept of each relationship; each is a whole dataset. */
const BASES_KEPT = 5

/** Ancestors a file carries. */
const ANCESTORS_KEPT = 50

/** What a file that is written now has grown from. */
export interface Lineage {
  /** The revision whose content the shelves hold unchanged; null after a change. */
  readonly unchanged: string | null
  /** Oldest first, at most 50. */
  readonly ancestors: readonly string[]
}

/** Keeps a revision as a base and forgets the oldest beyond five. Call it within a transaction. */
export async function keepBase(db: Shelves, base: BaseRow, dataset: Dataset): Promise<void> {
  await db.bases.put(base)
  await db.contents.put({ rel: base.rel, key: `base/${base.revision}`, dataset })
  const older = (await basesOf(db, base.rel)).slice(BASES_KEPT)
  await db.bases.bulkDelete(older.map(({ rel, revision }) => [rel, revision]))
  await db.contents.bulkDelete(older.map(({ rel, revision }) => [rel, `base/${revision}`]))
}

/**
 * The ancestors that a file of a relationship is written with. Unchanged content keeps those it came with;
 * changed content descends from the newest base.
 */
export async function readLineage(db: Shelves, rel: string): Promise<Lineage> {
  const row = await db.relationships.get(rel)
  const newest = (await basesOf(db, rel))[0]
  if (!row || !newest) return { unchanged: null, ancestors: [] }
  if (newest.seq === row.seq) return { unchanged: newest.revision, ancestors: newest.ancestors }
  return { unchanged: null, ancestors: [...newest.ancestors, newest.revision].slice(-ANCESTORS_KEPT) }
}

async function basesOf(db: Shelves, rel: string): Promise<BaseRow[]> {
  const bases = await db.bases.where('rel').equals(rel).toArray()
  return bases.toSorted((one, other) => other.seq - one.seq || (one.when < other.when ? 1 : -1))
}
