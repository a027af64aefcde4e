import type { Dataset } from '#model/records/dataset.ts'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import type { Boundary } from './boundary.ts'
import type { Shelves } from './database.ts'
import { openShelves } from './open.ts'
import type { Soundness, Stamp } from './write.ts'

export const STAMP: Stamp = { who: 'desk', when: '2021-05-13T10:00:00.000Z' }

/** Takes every whole for sound. */
export const SOUND = soundIf(() => true)

/** Takes a whole for sound where it is so, after it was put aside once. */
export function soundIf(isSound: (whole: Dataset) => boolean): Soundness {
  return function* (whole) {
    yield
    return isSound(whole)
  }
}

/** Shelves of their own for one test, as ready as those of a browser. */
export async function testShelves(boundary?: Boundary, factory = new IDBFactory()): Promise<Shelves> {
  const opening = await openShelves({
    version: 1,
    factory: () => factory,
    IDBKeyRange,
    ...(boundary ? { boundary } : {}),
  })
  if (opening.type !== 'ready') throw new Error(`opened as ${opening.type}`)
  return opening.db
}

/** Everything that lies on the shelves, to be compared. */
export async function everything(db: Shelves): Promise<Record<string, unknown[]>> {
  const tables = await Promise.all(
    db.tables.map(async (table) => [table.name, await table.toArray()] as const),
  )
  return Object.fromEntries(tables)
}
