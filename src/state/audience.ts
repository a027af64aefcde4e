import { datasetUpTo } from '#dataset/datasetUpTo.ts'
import type { Marking } from '#model/records/base.ts'
import { applyDataset } from '#storage/applyDataset.ts'
import { shelvesInMemory } from '#storage/open.ts'
import { listRelationships, readWhole } from '#storage/read.ts'
import { countedSurroundings } from './countedSurroundings.ts'
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
  const { surroundings, busy } = countedSurroundings(outer)
  return {
    surroundings: { ...surroundings, opening: { type: 'ready', db: copy } },
    isBusy: () => busy.value > 0,
    end: () => copy.close(),
  }
}
