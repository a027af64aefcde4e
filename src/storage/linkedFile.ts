import type { Dataset } from '#model/records/dataset.ts'
import { forgetBase, keepBase } from './bases.ts'
import type { Shelves } from './database.ts'
import type { LinkRow } from './rows.ts'
import type { Saved } from './saveFailure.ts'
import { saving } from './saveFailure.ts'
import type { Stamp } from './write.ts'
import { refuseOtherVersion } from './write.ts'

/** Milliseconds after which a base of a linked file stays when the next save brings another. */
const BASE_STAYS = 3_600_000

/** A linked file, and whether it is behind. */
export interface LinkState {
  readonly rel: string
  readonly handle: FileSystemFileHandle
  readonly written: LinkRow['written']
  /** Whether what is written to it is sealed. */
  readonly sealed: boolean
  /** Sequence number of what is stored: what was written with another is behind. */
  readonly seq: number
}

/** What was written to a linked file. */
export interface LinkedSave {
  readonly dataset: Dataset
  /** Sequence number of the content. */
  readonly seq: number
  readonly revision: string
  readonly ancestors: readonly string[]
  /** Of the text. */
  readonly digest: string
}

/** All linked files. */
export function readLinks(db: Shelves): Promise<LinkState[]> {
  return db.transaction('r', db.meta, db.relationships, async () => {
    const rows = await db.meta.where('key').startsWith('link/').toArray()
    const states: LinkState[] = []
    for (const row of rows) {
      if (!('handle' in row)) continue
      const rel = row.key.slice('link/'.length)
      const stored = await db.relationships.get(rel)
      if (stored) {
        const { handle, written, sealed = false } = row
        states.push({ rel, handle, written, sealed, seq: stored.seq })
      }
    }
    return states
  })
}

/** The file that a relationship is linked to; null without one. */
export async function readLink(db: Shelves, rel: string): Promise<LinkRow | null> {
  const row = await db.meta.get(`link/${rel}`)
  return row && 'handle' in row ? row : null
}

/** Links a relationship to a file, in place of another where it had one. @param sealed whether it is sealed */
export function putLink(
  db: Shelves,
  rel: string,
  handle: FileSystemFileHandle,
  sealed = false,
): Promise<Saved<void>> {
  return changing(db, async () => {
    await db.meta.put({ key: `link/${rel}`, handle, written: null, ...(sealed ? { sealed } : {}) })
  })
}

/**
 * Notes that a linked file is sealed from now on, for good: what stands in it counts as behind, so that the next save
 * takes its place, sealed or sealed anew.
 */
export function sealLink(db: Shelves, rel: string): Promise<Saved<void>> {
  return changing(db, async () => {
    const row = await readLink(db, rel)
    if (!row) return
    const written = row.written && { ...row.written, seq: 0 }
    await db.meta.put({ ...row, written, sealed: true })
  })
}

/** Lets go of a linked file, which stays as it is. */
export function dropLink(db: Shelves, rel: string): Promise<Saved<void>> {
  return changing(db, () => db.meta.delete(`link/${rel}`))
}

/**
 * Notes that what is in a linked file has been seen and taken in: the next save may take its place. The file counts
 * as behind until then.
 *
 * @param digest of the text that was found in it
 */
export function acceptFound(db: Shelves, rel: string, digest: string, { when }: Stamp): Promise<Saved<void>> {
  return changing(db, async () => {
    const row = await readLink(db, rel)
    if (!row) return
    const { leftOut: _settled, ...rest } = row
    await db.meta.put({ ...rest, written: { digest, seq: 0, when } })
  })
}

/**
 * Notes that what is in a linked file has been taken in without some of its records: as long as the same stands there,
 * that is why it is not written over.
 *
 * @param digest of the text that was found in it
 */
export function noteLeftOut(db: Shelves, rel: string, digest: string): Promise<Saved<void>> {
  return changing(db, async () => {
    const row = await readLink(db, rel)
    if (row) await db.meta.put({ ...row, leftOut: digest })
  })
}

/**
 * Notes that a linked file was written: it is the last export now. It is kept as a base in place of the one
 * before, of which one an hour stays, and the journal has one line of it a day.
 */
export function recordLinkedSave(db: Shelves, save: LinkedSave, stamp: Stamp): Promise<Saved<void>> {
  const { dataset, seq, revision, digest } = save
  const rel = dataset.relationship.id
  return changing(db, async () => {
    const row = await readLink(db, rel)
    if (!row) return
    const { handle, sealed } = row
    const { when } = stamp
    const noted = when.slice(0, 10)
    await db.meta.put({ key: `export/${rel}`, when, fileName: handle.name, revision, seq })
    const bases = await keepOwnBase(db, row, save, when)
    if (row.noted !== noted) {
      const what = { type: 'export', fileName: handle.name, revision, to: 'linked-file' } as const
      await db.journal.add({ rel, ...stamp, what })
    }
    const written = { digest, seq, when }
    await db.meta.put({
      ...{ key: `link/${rel}`, handle, written, noted },
      ...bases,
      ...(sealed ? { sealed } : {}),
    })
  })
}

/** Whoever takes over what stands in the file grows from exactly that: an older base would undo what they take back. */
async function keepOwnBase(
  db: Shelves,
  { base, baseStayed }: LinkRow,
  { dataset, seq, revision, ancestors }: LinkedSave,
  when: string,
): Promise<Pick<LinkRow, 'base' | 'baseStayed'>> {
  const rel = dataset.relationship.id
  const stayed = baseStayed === undefined ? {} : { baseStayed }
  // A base that is there for another reason is not its own, and not its to forget.
  if (await db.bases.get([rel, revision])) return base ? { base, ...stayed } : stayed
  if (base) await forgetBase(db, rel, base.revision)
  await keepBase(db, { rel, revision, ancestors, seq, when }, dataset)
  const isToStay = baseStayed === undefined || Date.parse(when) - Date.parse(baseStayed) >= BASE_STAYS
  return isToStay ? { baseStayed: when } : { base: { revision, when }, ...stayed }
}

/** A base that a file carries which left the browser is no longer the linked file’s own. Call it within a transaction. */
export async function letGoOfBase(db: Shelves, rel: string, revision: string): Promise<void> {
  const row = await readLink(db, rel)
  if (row?.base?.revision !== revision) return
  const { base: _kept, ...rest } = row
  await db.meta.put(rest)
}

function changing(db: Shelves, change: () => PromiseLike<void>): Promise<Saved<void>> {
  return saving(db, () =>
    db.transaction('rw', db.meta, db.relationships, db.bases, db.contents, db.journal, async () => {
      await refuseOtherVersion(db)
      await change()
    }),
  )
}
