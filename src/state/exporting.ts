import type { Lineage } from '#dataset/header.ts'
import type { IsoDay } from '#model/day.ts'
import { dayNumber } from '#model/day.ts'
import type { Dataset } from '#model/records/dataset.ts'
import { LIST_NAMES } from '#model/records/dataset.ts'
import { readLineages } from '#storage/bases.ts'
import type { Shelves } from '#storage/database.ts'
import { readSeq, readWhole } from '#storage/read.ts'
import { recordExport } from '#storage/recordExport.ts'
import type { Counts } from '#storage/rows.ts'
import type { Stamp } from '#storage/write.ts'
import { fileName } from './fileName.ts'
import { sealAndProve, sealedName } from './sealing.ts'
import type { Mended } from './mendedWhole.ts'
import type { Surroundings } from './surroundings.ts'

/** A file that was written and has been read back, or why there is none. */
export type Exported =
  | {
      readonly type: 'exported'
      readonly fileName: string
      readonly text: string
      readonly revision: string
      readonly counts: Counts
      /** Where some of what is stored could not be read: how much of it is there as it last was kept, and how much not. */
      readonly mended?: Omit<Mended, 'dataset'>
    }
  | ExportFailure

/** Why a file was not made. */
export interface ExportFailure {
  readonly type: 'failed'
  /**
   * `gone`: nothing is stored. `not-read-back`: what was written does not read as what was to be written. `no-crypto`:
   * the browser gives this page nothing to seal it with.
   */
  readonly why: 'gone' | 'not-read-back' | 'no-crypto' | 'unknown'
  readonly message: string
}

export interface ExportRequest {
  readonly rel: string
  /** The day of the file's name, and of its content where it is not all. */
  readonly day: IsoDay
  readonly what: 'all' | 'as-of'
  readonly stamp: Stamp
  /** The version of what is stored, where this program neither writes nor changes it: all of it goes out as it is. */
  readonly found?: number
  /** The file is sealed with it, if there is one. */
  readonly passphrase?: string | undefined
}

/** How many records of each kind. */
function countsOf(dataset: Dataset): Counts {
  const lists = LIST_NAMES.map((list) => [list, dataset[list].length] as const)
  return Object.fromEntries(lists) as Record<(typeof LIST_NAMES)[number], number> // one entry for each name
}

/** Writes a relationship as the text of a file, reads it back, and only then gives it out. */
export async function exportDataset(
  db: Shelves,
  readFile: Surroundings['readFile'],
  request: ExportRequest,
): Promise<Exported> {
  try {
    if (request.found !== undefined && request.what === 'all') {
      const dataset = await readWhole(db, request.rel)
      if (!dataset) return GONE
      return await sealExported(await writeFound(dataset, request.day, request.found), request.passphrase)
    }
    const proved = await writeStored(db, readFile, request)
    if (!proved) return GONE
    const { exported: plain, ancestors, seq, dataset } = proved
    const exported = await sealExported(plain, request.passphrase)
    if (exported.type === 'failed' || request.what !== 'all') return exported
    const { fileName: name, revision } = exported
    // The file is good whether or not the shelves can note it: a reader may be here because they cannot.
    await recordExport(db, { fileName: name, revision, ancestors, seq, dataset }, request.stamp)
    return exported
  } catch (cause) {
    return exportFailure(cause)
  }
}

/** What an error of the browser says of a file that was to be made. */
export function exportFailure(cause: unknown): ExportFailure {
  return { type: 'failed', why: 'unknown', message: cause instanceof Error ? cause.message : String(cause) }
}

const GONE: ExportFailure = { type: 'failed', why: 'gone', message: '' }

/** What was written of a relationship, and what it was made of. */
export interface StoredProved extends Proved {
  /** Sequence number of the content. */
  readonly seq: number
  readonly dataset: Dataset
}

/**
 * Writes a relationship as the text of a file and reads it back. Where that fails, records that nothing can be made of are
 * looked for, and it is written without them, or as they last were kept. Null where nothing is stored.
 */
export async function writeStored(
  db: Shelves,
  readFile: Surroundings['readFile'],
  request: Pick<ExportRequest, 'rel' | 'day' | 'what'>,
): Promise<StoredProved | null> {
  const first = await writeRead(db, readFile, request).catch((cause: unknown) => ({ cause }))
  if (first && 'exported' in first && first.exported.type === 'exported') return first
  const { leaveOutUnsound } = await import('./unsoundRecords.ts')
  if ((await leaveOutUnsound(db, request.rel)).isNew) return writeRead(db, readFile, request)
  if (first && 'cause' in first) throw first.cause
  return first
}

async function writeRead(
  db: Shelves,
  readFile: Surroundings['readFile'],
  request: Pick<ExportRequest, 'rel' | 'day' | 'what'>,
): Promise<StoredProved | null> {
  // In this order a change in between leaves the file behind.
  const seq = await readSeq(db, request.rel)
  const whole = await readWhole(db, request.rel)
  if (!whole) return null
  const bases = request.what === 'all' ? await readLineages(db, request.rel) : []
  const { dataset, ...mended } =
    db.leftOut.size > 0
      ? await (await import('./mendedWhole.ts')).mendedWhole(db, whole)
      : { dataset: whole, kept: 0, leftOut: 0 }
  const { exported, ancestors } = await writeAndProve(readFile, dataset, { ...request, bases })
  const isMended = mended.kept + mended.leftOut > 0 && exported.type === 'exported'
  return { exported: isMended ? { ...exported, mended } : exported, ancestors, seq, dataset }
}

interface Proved {
  readonly exported: Exported
  readonly ancestors: readonly string[]
}

/** What of a dataset is to be written, and what it grew from. */
export type Writing = Pick<ExportRequest, 'day' | 'what'> & { readonly bases: readonly Lineage[] }

/** Writes a dataset as the text of a file and reads it back. Nothing of the shelves is needed. */
export async function writeAndProve(
  readFile: Surroundings['readFile'],
  dataset: Dataset,
  { day, what, bases }: Writing,
): Promise<Proved> {
  // The schema comes with it, which nothing else on the page needs.
  const { writeDataset } = await import('#dataset/writeDataset.ts')
  const written = await writeDataset(dataset, {
    bases,
    ...(what === 'as-of' ? { asOf: dayNumber(day) } : {}),
  })
  const { text, revision, ancestors } = written
  const read = await readFile(new Blob([text]))
  if (read.type !== 'accepted' || read.header.revision !== revision) {
    return { exported: { type: 'failed', why: 'not-read-back', message: read.type }, ancestors }
  }
  const name = fileName(dataset.relationship, what, day)
  const counts = countsOf(read.dataset)
  return { exported: { type: 'exported', fileName: name, text, revision, counts }, ancestors }
}

/** What is stored in another version, as it is. It is no base of anything, and nothing of it is noted. */
async function writeFound(dataset: Dataset, day: IsoDay, found: number): Promise<Exported> {
  const { writeAsFound } = await import('#dataset/writeAsFound.ts')
  const text = writeAsFound(dataset, found)
  const name = fileName(dataset.relationship, 'all', day)
  return { type: 'exported', fileName: name, text, revision: '', counts: countsOf(dataset) }
}

/** A file that was made, sealed; as it is where there is no passphrase or it was not made. */
async function sealExported(exported: Exported, passphrase: string | undefined): Promise<Exported> {
  if (exported.type === 'failed' || passphrase === undefined) return exported
  const sealed = await sealAndProve(exported.text, passphrase)
  return sealed.type === 'failed'
    ? { ...sealed, message: '' }
    : { ...exported, text: sealed.text, fileName: sealedName(exported.fileName) }
}
