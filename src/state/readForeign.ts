import type { Repairs } from '#dataset/repair.ts'
import type { Rejected } from '#dataset/faultList.ts'
import { decodeText } from '#exchange/decodeText.ts'
import type { ForeignFile } from '#exchange/foreign.ts'
import { readCalendar } from '#exchange/icsIn.ts'
import type { IsoDay } from '#model/day.ts'
import type { Dataset } from '#model/records/dataset.ts'
import type { Shelves } from '#storage/database.ts'
import { readWhole } from '#storage/read.ts'
import type { Stamp } from '#storage/write.ts'
import type { ForeignOutcome, Places } from './foreignFile.ts'
import { composeForeign } from './foreignFile.ts'
import type { FileContent } from './preview.ts'

/** Longest calendar or table that is read, in bytes. */
const MAX_BYTES = 50_000_000

/** To what a calendar or a table is added, by whom, and as of when. */
export interface ForeignTarget {
  readonly db: Shelves
  /** Null where there is no relationship to add to. */
  readonly rel: string | null
  readonly day: IsoDay
  readonly stamp: Stamp
}

export type ForeignRead =
  | ({ readonly type: 'accepted' } & FileContent)
  | (Rejected & { readonly places: Places })
  | { readonly type: 'unknown-kind' }
  /** No relationship is stored to which it could be added. */
  | { readonly type: 'no-pair' }
  | { readonly type: 'too-large'; readonly size: number; readonly max: number }

/** Reads a calendar and compares it with what is stored. Rejects where that cannot be read. */
export async function readForeign(file: Blob, target: ForeignTarget, repairs: Repairs): Promise<ForeignRead> {
  if (file.size > MAX_BYTES) return { type: 'too-large', size: file.size, max: MAX_BYTES }
  const stored = target.rel === null ? null : await readWhole(target.db, target.rel)
  if (!stored) return { type: 'no-pair' }
  const decoded = decodeText(new Uint8Array(await file.arrayBuffer()))
  const read =
    decoded && readCalendar(decoded.text, { rel: stored.relationship.id, people: peopleOf(stored) })
  return read ? answer(read, 'calendar', stored, target, repairs) : { type: 'unknown-kind' }
}

function answer(
  read: ForeignFile,
  kind: 'calendar',
  stored: Dataset,
  { day, stamp }: ForeignTarget,
  repairs: Repairs,
): ForeignRead {
  const outcome: ForeignOutcome = composeForeign(read, { stored, day, stamp, repairs })
  if (outcome.type === 'rejected') return { ...outcome.rejected, places: outcome.places }
  const { dataset, foreign } = outcome
  return { type: 'accepted', dataset, header: { version: 1, ancestors: [] }, foreign: { kind, ...foreign } }
}

function peopleOf({ relationship }: Dataset): ReadonlyMap<string, string> {
  return new Map(relationship.people.map(({ id, name }) => [name.trim().toLowerCase(), id]))
}
