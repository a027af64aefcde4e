import type { IsoDay } from '#model/day.ts'
import { dayNumber } from '#model/day.ts'
import type { Dataset } from '#model/records/dataset.ts'
import { LIST_NAMES } from '#model/records/dataset.ts'
import { readNewestBase } from '#storage/bases.ts'
import type { Shelves } from '#storage/database.ts'
import { readSeq, readWhole } from '#storage/read.ts'
import { recordExport } from '#storage/recordExport.ts'
import type { Counts } from '#storage/rows.ts'
import type { Stamp } from '#storage/write.ts'
import { fileName } from './fileName.ts'
import type { Surroundings } from './surroundings.ts'

/** A file that was written and has been read back, or why there is none. */
export type Exported =
  | {
      readonly type: 'exported'
      readonly fileName: string
      readonly text: string
      readonly revision: string
      readonly counts: Counts
    }
  /** `gone`: nothing is stored. `not-read-back`: what was written does not read as what was to be written. */
  | { readonly type: 'failed'; readonly why: 'gone' | 'not-read-back' | 'unknown'; readonly message: string }

export interface ExportRequest {
  readonly rel: string
  /** The day of the file's name, and of its content where it is not all. */
  readonly day: IsoDay
  readonly what: 'all' | 'as-of'
  readonly stamp: Stamp
}

/** Writes a relationship as the text of a file, reads it back, and only then gives it out. */
export async function exportDataset(
  db: Shelves,
  readFile: Surroundings['readFile'],
  request: ExportRequest,
): Promise<Exported> {
  try {
    const seq = await readSeq(db, request.rel)
    const dataset = await readWhole(db, request.rel)
    if (!dataset) return { type: 'failed', why: 'gone', message: '' }
    return await writeAndProve(db, readFile, request, { dataset, seq })
  } catch (cause) {
    return { type: 'failed', why: 'unknown', message: cause instanceof Error ? cause.message : String(cause) }
  }
}

async function writeAndProve(
  db: Shelves,
  readFile: Surroundings['readFile'],
  { rel, day, what, stamp }: ExportRequest,
  { dataset, seq }: { readonly dataset: Dataset; readonly seq: number },
): Promise<Exported> {
  // The schema comes with it, which nothing else on the page needs.
  const { writeDataset } = await import('#dataset/writeDataset.ts')
  const base = what === 'all' ? await readNewestBase(db, rel) : null
  const written = await writeDataset(dataset, {
    ...(base ? { base } : {}),
    ...(what === 'as-of' ? { asOf: dayNumber(day) } : {}),
  })
  const { text, revision, ancestors } = written
  const read = await readFile(new Blob([text]))
  if (read.type !== 'accepted' || read.header.revision !== revision) {
    return { type: 'failed', why: 'not-read-back', message: read.type }
  }
  const name = fileName(dataset.relationship, what, day)
  // The file is good whether or not the shelves can note it: a reader may be here because they cannot.
  if (what === 'all') await recordExport(db, { fileName: name, revision, ancestors, seq, dataset }, stamp)
  const lists = LIST_NAMES.map((list) => [list, read.dataset[list].length] as const)
  const counts = Object.fromEntries(lists) as Record<(typeof LIST_NAMES)[number], number> // one entry for each name
  return { type: 'exported', fileName: name, text, revision, counts }
}
