import { datasetUpTo } from '#dataset/datasetUpTo.ts'
import type { Marking } from '#model/records/base.ts'
import { applyDataset } from '#storage/applyDataset.ts'
import { shelvesInMemory } from '#storage/open.ts'
import { listRelationships, readWhole } from '#storage/read.ts'
import type { Surroundings } from './surroundings.ts'

/** What an app for an audience is placed in. */
export interface Audience {
  readonly surroundings: Surroundings
  /** Whether something that its charts have asked for is still being computed. */
  readonly isBusy: () => boolean
  /** Lets the copy go. Nothing may be asked of its stores afterwards. */
  readonly end: () => void
}

let copies = 0

/**
 * Surroundings whose shelves, in memory, hold nothing above a marking. Stores, charts and lists among them need not ask
 * what may be shown: what may not is not there. What is stored meanwhile does not reach them.
 */
export async function audienceUpTo(outer: Surroundings, upTo: Marking): Promise<Audience> {
  const { db } = outer.opening
  const copy = await shelvesInMemory({ name: `bilat-audience-${++copies}`, version: db.datasetVersion })
  const stamp = { who: '', when: outer.now().toISOString() }
  for (const { id } of await listRelationships(db)) {
    const whole = await readWhole(db, id)
    if (!whole) continue
    const options = { mode: 'update', origin: 'file', stamp } as const
    const saved = await applyDataset(copy, datasetUpTo(whole, { upTo }), options)
    if (saved.type === 'not-saved') throw new Error(`the data for an audience: ${saved.failure.type}`)
  }
  const { computing, isBusy } = counted(outer)
  return {
    surroundings: { ...outer, ...computing, opening: { type: 'ready', db: copy } },
    isBusy,
    end: () => copy.close(),
  }
}

type Computing = Pick<Surroundings, 'band' | 'change' | 'cumulativeBand' | 'quantityBands' | 'quantityChange'>

/** What computes off the page, with a count of what is under way. */
function counted(outer: Computing): { readonly computing: Computing; readonly isBusy: () => boolean } {
  let busy = 0
  const count =
    <A extends readonly unknown[], R>(ask: (...asked: A) => Promise<R>) =>
    async (...asked: A): Promise<R> => {
      busy++
      try {
        return await ask(...asked)
      } finally {
        busy--
      }
    }
  const computing: Computing = {
    band: count(outer.band),
    change: count(outer.change),
    cumulativeBand: count(outer.cumulativeBand),
    quantityBands: count(outer.quantityBands),
    quantityChange: count(outer.quantityChange),
  }
  return { computing, isBusy: () => busy > 0 }
}
