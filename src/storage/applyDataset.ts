import type { Dataset } from '#model/records/dataset.ts'
import type { Shelves } from './database.ts'
import { changesOf, deltaBetween } from './delta.ts'
import { plainDataset } from './plain.ts'
import { readWhole } from './read.ts'
import { keepBase } from './bases.ts'
import { closeRestorePoint, setRestorePoint } from './restorePoints.ts'
import type { ApplyMode, Origin } from './rows.ts'
import type { Saved } from './saveFailure.ts'
import { inTurns } from './turns.ts'
import type { Stamp } from './write.ts'
import { commit } from './write.ts'

export interface ApplyOptions {
  /** Told in the journal. */
  readonly mode: ApplyMode
  readonly origin: Origin
  readonly stamp: Stamp
  readonly fileName?: string
  /** Revision and ancestors of the file, where it may be a base. */
  readonly revision?: string
  readonly ancestors?: readonly string[]
  /** All that is in the file, where the dataset is another. */
  readonly fileContent?: Dataset
  /** Sequence number of what the preview was compared with; 0: nothing was there. */
  readonly expectedSeq?: number
  /** Told now and then the share of the rows that have been written, 0…1. */
  readonly progress?: (share: number) => void
}

/** What an import leaves behind. */
export interface Applied {
  readonly rel: string
  readonly restorePoint: number
  readonly seq: number
}

/**
 * Makes a relationship what a dataset says, in one transaction, or leaves the shelves as they were. A restore
 * point comes first. Records that are there alike are not written.
 *
 * @param dataset the whole of it as it is to be, checked; may be deeply reactive
 */
export async function applyDataset(
  db: Shelves,
  dataset: Dataset,
  options: ApplyOptions,
): Promise<Saved<Applied>> {
  const rel = dataset.relationship.id
  const { expectedSeq, progress } = options
  const saved = await commit(db, {
    rel,
    stamp: options.stamp,
    ...(expectedSeq === undefined ? {} : { expectedSeq }),
    ...(progress ? { progress } : {}),
    plan: () => planOf(db, dataset, options),
  })
  if (saved.type === 'not-saved') return saved
  const { seq, value = 0 } = saved.value
  return { type: 'saved', value: { rel, restorePoint: value, seq } }
}

async function planOf(db: Shelves, dataset: Dataset, options: ApplyOptions) {
  const { mode, origin, stamp, fileName, revision } = options
  const incoming = await inTurns(db, plainDataset(dataset))
  const rel = incoming.relationship.id
  const before = await readWhole(db, rel)
  const delta = await inTurns(db, deltaBetween(before, incoming))
  const named = fileName === undefined ? {} : { fileName }
  const restorePoint = await setRestorePoint(db, {
    rel,
    stamp,
    ...named,
    why: mode === 'replace' ? 'replace' : 'import',
    title: incoming.relationship.title,
    dataset: before,
  })
  return {
    delta,
    what: {
      type: 'import',
      origin,
      mode,
      restorePoint,
      ...named,
      ...(revision === undefined ? {} : { revision }),
      changes: await inTurns(db, changesOf(before, delta)),
    },
    also: async (seq: number) => {
      if (revision !== undefined) {
        const { ancestors = [], fileContent } = options
        const isOther = fileContent !== undefined && fileContent !== dataset
        const content = isOther ? await inTurns(db, plainDataset(fileContent)) : incoming
        await keepBase(db, { rel, revision, ancestors, seq, when: stamp.when }, content)
      }
      return closeRestorePoint(db, restorePoint, seq)
    },
  } as const
}
