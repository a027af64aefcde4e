import type { Dataset } from '#model/records/dataset.ts'
import { dropContents, putContent, readContent } from './contents.ts'
import type { Shelves } from './database.ts'
import type { BaseRow } from './rows.ts'

/** How many bases of a relationship are kept with their content; each is a whole dataset. */
const CONTENTS_KEPT = 5

/** Of these, how many are the newest, whatever their age. */
const NEWEST_KEPT = 3

const DAY = 86_400_000

/** How many are remembered by their revision. */
const ROWS_KEPT = 50

/**
 * Keeps a revision as a base: its content for a merge with a later file, and its revision for the lineage of the
 * next one. Of five the content is kept: the three newest, the oldest of the last 24 hours and the newest before them, for
 * a copy of a file may come back after a day without a network. Beyond fifty the oldest revision goes. Call it within a
 * transaction.
 *
 * A revision that is known already stays the one it was: to take a second import of the same file back does not
 * make it unknown.
 */
export async function keepBase(db: Shelves, base: BaseRow, dataset: Dataset): Promise<void> {
  const { rel, revision } = base
  const known = await db.bases.get([rel, revision])
  const isKnown = known && known.retired === undefined
  await db.bases.put(isKnown ? { ...known, when: base.when } : base)
  await dropContents(db, rel, [keyOf(revision)])
  await putContent(db, { rel, key: keyOf(revision), dataset })
  const all = await basesOf(db, rel)
  const held = await heldContents(db, rel)
  const kept = worthKeeping(all.slice(0, ROWS_KEPT).filter((one) => held.has(one.revision)))
  const gone = [...held].filter((one) => !kept.has(one))
  await dropContents(db, rel, gone.map(keyOf))
  await db.bases.bulkDelete(all.slice(ROWS_KEPT).map((old) => [rel, old.revision]))
}

/** Revisions of the bases whose content is kept. */
async function heldContents(db: Shelves, rel: string): Promise<ReadonlySet<string>> {
  const keys = await db.contents
    .where('[rel+key]')
    .between([rel, keyOf('')], [rel, keyOf('\uffff')])
    .primaryKeys()
  return new Set(keys.map(([, key]) => key.slice(keyOf('').length)))
}

/** @param bases newest first */
function worthKeeping(bases: readonly BaseRow[]): ReadonlySet<string> {
  const [newest] = bases
  const isOfLastDay = ({ when }: BaseRow): boolean =>
    newest !== undefined && Date.parse(newest.when) - Date.parse(when) < DAY
  const aged = [bases.findLast(isOfLastDay), bases.find((base) => !isOfLastDay(base))]
  const inTurn = [...bases.slice(0, NEWEST_KEPT), ...aged, ...bases].flatMap((base) => base?.revision ?? [])
  return new Set([...new Set(inTurn)].slice(0, CONTENTS_KEPT))
}

/** What a merge with a file may start from. */
export interface Base {
  readonly revision: string
  /** When this browser had it last: the instant of the import or export. */
  readonly when: string
  readonly dataset: Dataset
}

/**
 * Of some revisions the one whose content this browser keeps and that none of the others grew from: what has come together
 * from several files names an older one after a newer one.
 *
 * @param revisions of a file and what it grew from, newest first
 */
export async function findBase(db: Shelves, rel: string, revisions: readonly string[]): Promise<Base | null> {
  const held = await heldContents(db, rel)
  const rows = await db.bases.bulkGet(revisions.filter((one) => held.has(one)).map((one) => [rel, one]))
  const known = rows.flatMap((row) => (row && row.retired === undefined ? [row] : []))
  const isLast = ({ revision }: BaseRow): boolean =>
    !known.some(({ ancestors }) => ancestors.includes(revision))
  const row = known.find(isLast) ?? known[0]
  const content = row && (await readContent(db, rel, keyOf(row.revision)))
  if (!content || !('dataset' in content) || !content.dataset) return null
  return { revision: row.revision, when: row.when, dataset: content.dataset }
}

/** The revisions that a relationship is known to have grown from, each with its own ancestors; oldest first. */
export async function readLineages(db: Shelves, rel: string): Promise<BaseRow[]> {
  return (await basesOf(db, rel)).filter(({ retired }) => retired === undefined).toReversed()
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
  const keys = (await basesOf(db, rel)).map(({ revision }) => revision)
  await db.bases.bulkDelete(keys.map((revision) => [rel, revision]))
  await dropContents(db, rel, keys.map(keyOf))
}

/** Forgets one base. Call it within a transaction. */
export async function forgetBase(db: Shelves, rel: string, revision: string): Promise<void> {
  await db.bases.delete([rel, revision])
  await dropContents(db, rel, [keyOf(revision)])
}

function keyOf(revision: string): `base/${string}` {
  return `base/${revision}`
}

/** Newest first. */
async function basesOf(db: Shelves, rel: string): Promise<BaseRow[]> {
  const bases = await db.bases.where('rel').equals(rel).toArray()
  return bases.toSorted((one, other) =>
    one.when === other.when ? other.seq - one.seq : one.when < other.when ? 1 : -1,
  )
}
