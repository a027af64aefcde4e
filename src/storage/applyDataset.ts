import type { Dataset } from '#model/records/dataset.ts'
import type { Shelves } from './database.ts'
import { changesOf, deltaBetween, unionOf } from './delta.ts'
import { plain } from './plain.ts'
import { readWhole } from './read.ts'
import { keepBase } from './bases.ts'
import { closeRestorePoint, setRestorePoint } from './restorePoints.ts'
import type { ApplyMode, Origin } from './rows.ts'
import type { Saved } from './saveFailure.ts'
import type { Stamp } from './write.ts'
import { commit } from './write.ts'

export interface ApplyOptions {
  readonly mode: ApplyMode
  readonly origin: Origin
  readonly stamp: Stamp
  readonly fileName?: string
  /** Revision and ancestors of the file, where it is a whole dataset. */
  readonly revision?: string
  readonly ancestors?: readonly string[]
  /** Sequence number of what the preview was compared with; 0: nothing was there. */
  readonly expectedSeq?: number
}

/** What an import leaves behind. */
export interface Applied {
  readonly rel: string
  readonly restorePoint: number
  readonly seq: number
}

/**
 * Puts a dataset onto the shelves in one transaction, or leaves them as they were. A restore point comes first.
 *
 * @param dataset checked by the reader; may be deeply reactive
 */
export async function applyDataset(
  db: Shelves,
  dataset: Dataset,
  options: ApplyOptions,
): Promise<Saved<Applied>> {
  const incoming = plain(dataset)
  const rel = incoming.relationship.id
  const { expectedSeq } = options
  const saved = await commit(db, {
    rel,
    stamp: options.stamp,
    ...(expectedSeq === undefined ? {} : { expectedSeq }),
    plan: () => planOf(db, incoming, options),
  })
  if (saved.type === 'not-saved') return saved
  const { seq, value = 0 } = saved.value
  return { type: 'saved', value: { rel, restorePoint: value, seq } }
}

async function planOf(db: Shelves, incoming: Dataset, options: ApplyOptions) {
  const { mode, origin, stamp, fileName, revision } = options
  const rel = incoming.relationship.id
  const before = await readWhole(db, rel)
  const after = mode === 'merge' ? unionOf(before, incoming) : incoming
  const delta = deltaBetween(before, after)
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
      changes: changesOf(before, delta),
    },
    also: async (seq: number) => {
      // Only what equals the file's content may count as the file's revision.
      if (revision !== undefined && (mode === 'replace' || before === null)) {
        const { ancestors = [] } = options
        await keepBase(db, { rel, revision, ancestors, seq, when: stamp.when }, after)
      }
      return closeRestorePoint(db, restorePoint, seq)
    },
  } as const
}
