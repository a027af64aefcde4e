import { columnsOf } from '#model/columns.ts'
import { describe, expect, it } from 'vitest'
import { applyDataset } from './applyDataset.ts'
import type { Shelves } from './database.ts'
import { exampleDataset } from './exampleDataset.fixture.ts'
import { readColumns } from './read.ts'
import { COLUMNS_LAYOUT } from './rows.ts'
import { storeColumns } from './storeColumns.ts'
import { STAMP, testShelves } from './testShelves.fixture.ts'

const REL = 'aaa-bbb'

/** The made-up relationship, its columns laid out otherwise and empty. */
async function laidOut(layout: number): Promise<Shelves> {
  const db = await testShelves()
  await applyDataset(db, exampleDataset(), { mode: 'update', origin: 'file', stamp: STAMP })
  const row = (await db.columns.get(REL))!
  await db.columns.put({ ...row, layout, columns: { ...row.columns, ids: [] } })
  return db
}

describe('storeColumns', () => {
  it('stores columns of an older layout in this one, once', async () => {
    const db = await laidOut(COLUMNS_LAYOUT - 1)
    const { events, relationship } = exampleDataset()
    expect(await storeColumns(db, REL)).toBe(true)
    expect(await db.columns.get(REL)).toEqual({
      ...{ rel: REL, seq: (await db.relationships.get(REL))!.seq, layout: COLUMNS_LAYOUT },
      columns: columnsOf(events, relationship),
    })
    expect(await readColumns(db, REL)).toEqual(columnsOf(events, relationship))
    expect(await storeColumns(db, REL)).toBe(false)
  })

  it('stores those that are missing, and none of what is not there', async () => {
    const db = await laidOut(COLUMNS_LAYOUT)
    await db.columns.delete(REL)
    expect(await storeColumns(db, REL)).toBe(true)
    expect(await storeColumns(db, 'nobody')).toBe(false)
    expect(await db.columns.toCollection().primaryKeys()).toEqual([REL])
  })

  it('leaves those of its own layout and of a newer one, as they are', async () => {
    for (const layout of [COLUMNS_LAYOUT, COLUMNS_LAYOUT + 1]) {
      const db = await laidOut(layout)
      expect(await storeColumns(db, REL)).toBe(false)
      expect(await db.columns.get(REL)).toMatchObject({ layout, columns: { ids: [] } })
    }
  })
})
