import type { DatasetHeader } from '#dataset/header.ts'
import { inPauses } from '#dataset/inPauses.ts'
import { likenessIn } from '#dataset/likeness.ts'
import type { Choice, DatasetMerge, Decisions } from '#dataset/mergeDatasets.ts'
import { addEdits, addPart, mergeInSteps, resolveInSteps } from '#dataset/mergeDatasets.ts'
import type { MergeOutcome } from '#dataset/mergeOutcome.ts'
import { outcomeOf } from '#dataset/mergeOutcome.ts'
import type { BrokenRecord } from '#dataset/mixtureFaults.ts'
import type { ForeignNote } from '#exchange/foreign.ts'
import type { AnyRecord, Dataset, ListName } from '#model/records/dataset.ts'
import { LIST_NAMES } from '#model/records/dataset.ts'
import type { Relationship } from '#model/records/relationship.ts'
import { isSame } from '#model/sameValue.ts'
import type { Steps } from '#model/steps.ts'
import { atOnce } from '#model/steps.ts'
import type { ApplyOptions } from '#storage/applyDataset.ts'
import type { Base } from '#storage/bases.ts'
import { findBase } from '#storage/bases.ts'
import type { Shelves } from '#storage/database.ts'
import { readSeq, readWhole } from '#storage/read.ts'
import type { ApplyMode } from '#storage/rows.ts'

/** What a file would change, before anything is changed, with what has been decided about it. */
export interface Preview {
  readonly relationship: Relationship
  /** Nothing is stored under its id yet. */
  readonly isNew: boolean
  /** The file holds what was known on a day or may be seen up to a marking, not everything. */
  readonly isPartial: boolean
  /** The file is no dataset, but a calendar or a table: it can add and change, and nothing else. */
  readonly foreign: Pick<ForeignContent, 'kind' | 'notes'> | null
  /** When this browser last had the version that both come from; null where none is known. */
  readonly sharedOn: string | null
  readonly mode: ApplyMode
  readonly merge: DatasetMerge
  readonly decisions: Decisions
  readonly outcome: MergeOutcome
  /** The file adds, changes and deletes nothing by itself; it may still have an older version of what is here. */
  readonly nothing: boolean
  /** There is something to apply: the file does something by itself, or an older version was decided for. */
  readonly isApplicable: boolean
  /** Whether the file says the same as what is stored, to the last letter. */
  readonly isSame: () => boolean
  /** Id of a stored record that a new one looks like. */
  readonly alike: (list: ListName, record: AnyRecord) => string | undefined
}

/** What an accepted file holds. */
export interface FileContent {
  readonly dataset: Dataset
  readonly header: DatasetHeader
  /** Of a file that is no dataset. */
  readonly foreign?: ForeignContent
}

/** What is known of records that come out of a calendar or a table. */
export interface ForeignContent {
  readonly kind: 'calendar' | 'table'
  readonly notes: readonly ForeignNote[]
  /** Whether what the file says of a record was made of the record as it is here. */
  readonly isBase: (id: string) => boolean
}

/** A file that was accepted, and what it is compared with. */
export interface Comparison {
  readonly incoming: Dataset
  readonly header: DatasetHeader
  readonly foreign: ForeignContent | null
  readonly stored: Dataset | null
  /** What both come from, where this browser keeps it. */
  readonly base: Pick<Base, 'dataset' | 'when'> | null
  /** Sequence number of what is stored; 0 for nothing. */
  readonly seq: number
}

/** Compares a file with what is stored under the same id. */
export async function compareWithStored(
  db: Shelves,
  { dataset, header, foreign }: FileContent,
): Promise<Comparison> {
  const rel = dataset.relationship.id
  // In this order a change in between is noticed when the file is applied.
  const seq = await readSeq(db, rel)
  const stored = await readWhole(db, rel)
  const { revision, ancestors } = header
  const newestFirst = [...(revision === undefined ? [] : [revision]), ...ancestors.toReversed()]
  const base = stored && !foreign && !isPartial(header) ? await findBase(db, rel, newestFirst) : null
  return { incoming: dataset, header, foreign: foreign ?? null, stored, base, seq }
}

/** The preview of a file in a mode, with nothing decided yet. */
export function previewOf(comparison: Comparison, mode: ApplyMode): Preview {
  return atOnce(previewInSteps(comparison, mode))
}

/** The same as work that can be put aside. */
export function* previewInSteps(comparison: Comparison, mode: ApplyMode): Steps<Preview> {
  const { incoming, header, foreign, stored, base } = comparison
  const merge = yield* mergeIn(mode, comparison)
  const { counts, quiet } = merge
  const arriving = counts.conflict + counts.new + counts.changed + counts.changedBoth + counts.deletedThere
  const going = mode === 'replace' ? counts.onlyHere : 0
  return decided(
    {
      relationship: incoming.relationship,
      isNew: stored === null,
      isPartial: isPartial(header),
      foreign,
      sharedOn: base?.when ?? null,
      mode,
      merge,
      nothing: stored !== null && arriving + going + quiet === 0,
      isSame: () => stored !== null && saysTheSame(stored, incoming),
      alike: likenessIn(stored ?? nothingOf(incoming)),
    },
    new Map(),
  )
}

/** The same preview after other decisions. */
export function decided(
  preview: Omit<Preview, 'decisions' | 'outcome' | 'isApplicable'>,
  decisions: Decisions,
): Preview {
  const outcome = outcomeOf(preview.merge, decisions)
  const going = preview.mode === 'replace' ? preview.merge.counts.onlyHere : 0
  const isApplicable = !preview.nothing || outcome.adds + outcome.changes + outcome.removes > 0
  return { ...preview, isApplicable, decisions, outcome: { ...outcome, removes: outcome.removes + going } }
}

/** One choice for some decisions, by their keys; what is chosen is the default where it is what would be anyway. */
export function withChoice(decisions: Decisions, keys: readonly string[], choice: Choice): Decisions {
  return new Map([...decisions, ...keys.map((key) => [key, choice] as const)])
}

function mergeIn(
  mode: ApplyMode,
  { incoming, header, foreign, stored, base }: Comparison,
): Steps<DatasetMerge> {
  const mine = stored ?? nothingOf(incoming)
  if (foreign) return addEdits(mine, incoming, foreign.isBase)
  // What gives way is what the file comes from, so to speak: all that differs is the file's.
  if (mode === 'replace') return mergeInSteps(mine, mine, incoming)
  return isPartial(header) ? addPart(mine, incoming) : mergeInSteps(base?.dataset ?? null, mine, incoming)
}

/** What an import comes to. */
export interface Composed {
  readonly dataset: Dataset
  /** What the shelves are to be told of its file. */
  readonly options: Pick<ApplyOptions, 'expectedSeq' | 'revision' | 'ancestors' | 'fileContent'>
  /** Records that may not be stored as they would be; none where it may be stored. */
  readonly broken: readonly BrokenRecord[]
}

/** The dataset to store. Rejects when the rules of records cannot be fetched. */
export async function toApply(comparison: Comparison, preview: Preview): Promise<Composed> {
  const { incoming, header, foreign, stored, seq } = comparison
  const { mode, merge, decisions } = preview
  const isWhole = !foreign && (mode === 'replace' || (!stored && decisions.size === 0))
  const dataset = isWhole ? incoming : await inPauses(resolveInSteps(merge, decisions))
  const { revision, ancestors } = header
  const isBase = revision !== undefined && !foreign && !isPartial(header)
  const options = { expectedSeq: seq, ...(isBase ? { revision, ancestors, fileContent: incoming } : {}) }
  if (isWhole) return { dataset, options, broken: [] }
  const { faultsOfMixture } = await import('#dataset/mixtureFaults.ts')
  return { dataset, options, broken: await inPauses(faultsOfMixture(dataset, merge.entries)) }
}

/** A file as the worked sample: marked, so that it is badged and can be removed exactly. */
export function asSample({ dataset, header }: FileContent): FileContent {
  if (dataset.relationship.sample) return { dataset, header }
  // The mark makes it another content than that of the file, whose revision does not name it any more.
  const { revision: _ofFile, ...rest } = header
  return { dataset: { ...dataset, relationship: { ...dataset.relationship, sample: true } }, header: rest }
}

/** Whether two datasets have the same content, in whatever order it stands. */
function saysTheSame(one: Dataset, two: Dataset): boolean {
  return isSame(sorted(one), sorted(two))
}

function sorted(dataset: Dataset): object {
  const lists = SORTED.map((list) => [list, byId<{ readonly id: string }>(dataset[list])] as const)
  return { ...dataset, ...Object.fromEntries(lists) }
}

function byId<T extends { readonly id: string }>(all: readonly T[]): readonly T[] {
  const isSorted = all.every(({ id }, i) => i === 0 || all[i - 1]!.id <= id)
  return isSorted ? all : all.toSorted((one, two) => (one.id < two.id ? -1 : 1))
}

const SORTED = [...LIST_NAMES, 'deleted'] as const

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
