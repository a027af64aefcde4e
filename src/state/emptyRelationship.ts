import type { Dataset } from '#model/records/dataset.ts'
import { applyDataset } from '#storage/applyDataset.ts'
import type { Shelves } from '#storage/database.ts'
import type { Saved } from '#storage/saveFailure.ts'
import type { Stamp } from '#storage/write.ts'
import { unreadableIn } from './readable.ts'

/** A pair of countries that somebody starts to track. */
export interface NewPair {
  /** Three-letter codes. */
  readonly a: string
  readonly b: string
  /** Shown names, where the reader's language has none or another is wanted. */
  readonly nameA?: string
  readonly nameB?: string
  readonly title: string
}

/** Stores a pair without a record under a free id. @param taken ids that are in use @returns its id */
export async function startPair(
  db: Shelves,
  pair: NewPair,
  taken: readonly string[],
  stamp: Stamp,
): Promise<Saved<string>> {
  const dataset = emptyRelationship(freeId(pair, taken), pair, stamp)
  const { relationship } = dataset
  const failure = await unreadableIn({ relationship: { base: null, mine: relationship } }, stamp)
  if (failure) return { type: 'not-saved', failure }
  const saved = await applyDataset(db, dataset, { mode: 'replace', origin: 'new', stamp, expectedSeq: 0 })
  return saved.type === 'saved' ? { type: 'saved', value: saved.value.rel } : saved
}

/** A relationship in which nothing has been recorded yet; its two countries are its actors. */
function emptyRelationship(id: string, pair: NewPair, { who, when }: Stamp): Dataset {
  return {
    relationship: {
      id,
      ...pair,
      actors: [
        { id: pair.a, name: pair.nameA ?? pair.a, side: 'a' },
        { id: pair.b, name: pair.nameB ?? pair.b, side: 'b' },
      ],
      people: [],
      coverage: [],
      createdAt: when,
      updatedAt: when,
      updatedBy: who,
    },
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

/** An id for a pair that no stored relationship has: `usa-rus`, then `usa-rus-2` … */
function freeId({ a, b }: Pick<NewPair, 'a' | 'b'>, taken: readonly string[]): string {
  const id = `${a}-${b}`.toLowerCase()
  if (!taken.includes(id)) return id
  let n = 2
  while (taken.includes(`${id}-${n}`)) n++
  return `${id}-${n}`
}
