import { describe, expect, it } from 'vitest'
import { applyDataset } from './applyDataset.ts'
import { deleteRelationship } from './deleteRelationship.ts'
import { exampleDataset } from './exampleDataset.fixture.ts'
import { purge } from './purge.ts'
import { revert } from './revert.ts'
import { everything, SOUND, STAMP, testShelves } from './testShelves.fixture.ts'

const FILE = { mode: 'update', origin: 'file', stamp: STAMP, revision: 'r1' } as const
const DAY_30 = '2021-06-12T09:59:59.000Z'
const DAY_31 = '2021-06-12T10:00:01.000Z'

/** Names of the tables in which anything lies. */
async function filledTables(db: Awaited<ReturnType<typeof testShelves>>): Promise<string[]> {
  const tables = await everything(db)
  return Object.keys(tables).filter((name) => tables[name]?.length)
}

describe('purge', () => {
  it('R25 leaves nothing of a deleted relationship after 30 days, and all that restores it before', async () => {
    const db = await testShelves()
    await applyDataset(db, exampleDataset(), FILE)
    await deleteRelationship(db, 'aaa-bbb', STAMP)
    expect(await purge(db, DAY_30)).toEqual([])
    expect(await filledTables(db)).toEqual(['journal', 'restorePoints', 'contents', 'meta'])
    expect(await purge(db, DAY_31)).toEqual(['aaa-bbb'])
    expect(await filledTables(db)).toEqual(['meta'])
  })

  it('leaves nothing of a first import that was taken back', async () => {
    const db = await testShelves()
    await applyDataset(db, exampleDataset(), FILE)
    await revert(db, 1, STAMP, SOUND)
    await purge(db, DAY_31)
    expect(await filledTables(db)).toEqual(['meta'])
  })

  it('keeps the journal and the bases of a relationship that is there', async () => {
    const db = await testShelves()
    await applyDataset(db, exampleDataset(), FILE)
    expect(await purge(db, '2031-01-01T00:00:00.000Z')).toEqual([])
    expect(await db.journal.count()).toBe(1)
    expect(await db.bases.count()).toBe(1)
    expect((await db.contents.toArray()).map(({ key }) => key).toSorted()).toEqual(['base/r1', 'changes/1'])
  })
})
