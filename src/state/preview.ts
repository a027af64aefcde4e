import type { ImportChoice } from '#dataset/composeImport.ts'
import { composeImport } from '#dataset/composeImport.ts'
import type { DatasetDiff } from '#dataset/diffDatasets.ts'
import { diffBesideRecords, diffDatasets } from '#dataset/diffDatasets.ts'
import type { DatasetHeader } from '#dataset/header.ts'
import type { ReadOutcome } from '#dataset/readDataset.ts'
import type { Dataset } from '#model/records/dataset.ts'
import { LIST_NAMES } from '#model/records/dataset.ts'
import type { Relationship } from '#model/records/relationship.ts'
import type { ApplyOptions } from '#storage/applyDataset.ts'
import type { Shelves } from '#storage/database.ts'
import { readSeq, readWhole } from '#storage/read.ts'

export type { DatasetDiff } from '#dataset/diffDatasets.ts'
export type ImportMode = ImportChoice['mode']

/** What a file would change, before anything is changed. */
export interface Preview {
  readonly relationship: Relationship
  /** Nothing is stored under its id yet. */
  readonly isNew: boolean
  /** The file holds what was known on a day or may be seen up to a marking, not everything. */
  readonly isPartial: boolean
  readonly diff: DatasetDiff
  /** Over all kinds of record; the relationship itself, where it differs, counts as one changed record. */
  readonly counts: DatasetDiff['counts']
  readonly mode: ImportMode
  /** Applying it would change nothing. */
  readonly nothing: boolean
}

/** What an accepted file holds. */
export interface FileContent {
  readonly dataset: Dataset
  readonly header: DatasetHeader
}

/** A file that was accepted, and what it is compared with. */
export interface Comparison {
  readonly incoming: Dataset
  readonly header: DatasetHeader
  readonly stored: Dataset | null
  /** Sequence number of what is stored; 0 for nothing. */
  readonly seq: number
}

/** The preview of a file in a mode. */
export function previewOf({ incoming, header, stored }: Comparison, mode: ImportMode): Preview {
  const here = stored ?? nothingOf(incoming)
  const after = composeImport(here, incoming, choiceOf({ header, stored }, mode))
  const diff =
    mode === 'update' && isPartial(header)
      ? diffDatasets(here, after)
      : // In an update, people, actors and unknown fields that are only here stay: that is no change.
        { ...diffDatasets(here, incoming), ...diffBesideRecords(here, after) }
  const { relationship, beside } = diff
  const besideRecords = relationship.length + beside.length > 0 ? 1 : 0
  const counts = { ...diff.counts, changed: diff.counts.changed + besideRecords }
  const changes = counts.new + counts.changed + counts.deletedThere + counts.deletedHere
  const going = mode === 'replace' ? counts.onlyHere : 0
  return {
    relationship: incoming.relationship,
    isNew: stored === null,
    isPartial: isPartial(header),
    diff,
    counts,
    mode,
    nothing: stored !== null && changes + going === 0,
  }
}

/** Of a part, only what is missing here is added: what it knows less of stays as it is. */
function choiceOf({ header, stored }: Pick<Comparison, 'header' | 'stored'>, mode: ImportMode): ImportChoice {
  if (mode === 'replace' || !stored || !isPartial(header)) return { mode }
  const ids = LIST_NAMES.flatMap((list) => stored[list].map(({ id }) => id))
  return { mode, leave: new Set([stored.relationship.id, ...ids]) }
}

/** What an import comes to. */
export interface Composed {
  readonly dataset: Dataset
  /** What the shelves are to be told of its file. */
  readonly options: Pick<ApplyOptions, 'expectedSeq' | 'revision' | 'ancestors'>
  /** Why it may not be stored, though the file alone may; null where it may. */
  readonly refused: Extract<ReadOutcome, { readonly type: 'rejected' }> | null
}

/** The dataset to store. Rejects when the rules between records cannot be fetched. */
export async function toApply(
  { incoming, header, stored, seq }: Comparison,
  mode: ImportMode,
): Promise<Composed> {
  const dataset = stored ? composeImport(stored, incoming, choiceOf({ header, stored }, mode)) : incoming
  const { revision, ancestors } = header
  const isBase = revision !== undefined && !isPartial(header) && isAllOf(dataset, incoming)
  const file = isBase ? { revision, ancestors } : {}
  const options = { expectedSeq: seq, ...file }
  if (!stored || mode !== 'update') return { dataset, options, refused: null }
  const { faultsOfMixture } = await import('#dataset/mixtureFaults.ts')
  return { dataset, options, refused: faultsOfMixture(dataset) }
}

/** Whether what is to be stored is all of a file and nothing else: only then may it stand for its revision later. */
function isAllOf(dataset: Dataset, incoming: Dataset): boolean {
  if (dataset === incoming) return true
  const { counts, relationship, beside } = diffDatasets(dataset, incoming)
  const { unchanged: _same, ...others } = counts
  const differences = Object.values(others).reduce((sum, count) => sum + count, 0)
  const more = dataset.deleted.length - incoming.deleted.length
  return differences + relationship.length + beside.length + more === 0
}

/** Compares a file with what is stored under the same id. */
export async function compareWithStored(db: Shelves, { dataset, header }: FileContent): Promise<Comparison> {
  const rel = dataset.relationship.id
  // In this order a change in between is noticed when the file is applied.
  const seq = await readSeq(db, rel)
  return { incoming: dataset, header, stored: await readWhole(db, rel), seq }
}

/** A file as the worked sample: marked, so that it is badged and can be removed exactly. */
export function asSample({ dataset, header }: FileContent): FileContent {
  if (dataset.relationship.sample) return { dataset, header }
  // The mark makes it another content than that of the file, whose revision does not name it any more.
  const { revision: _ofFile, ...rest } = header
  return { dataset: { ...dataset, relationship: { ...dataset.relationship, sample: true } }, header: rest }
}

function isPartial(header: DatasetHeader): boolean {
  return header.asOf !== undefined || header.upTo !== undefined
}

/** The same relationship with nothing in it. */
function nothingOf({ relationship }: Dataset): Dataset {
  return {
    relationship,
    events: [],
    issues: [],
    cases: [],
    meetings: [],
    dates: [],
    sources: [],
    briefings: [],
    deleted: [],
  }
}
