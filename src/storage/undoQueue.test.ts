import { describe, expect, it } from 'vitest'
import { applyDataset } from './applyDataset.ts'
import type { Shelves } from './database.ts'
import { deleteRelationship } from './deleteRelationship.ts'
import { anIssue, exampleDataset } from './exampleDataset.fixture.ts'
import { recordExport } from './recordExport.ts'
import { revert } from './revert.ts'
import { SOUND, STAMP, testShelves } from './testShelves.fixture.ts'
import { readUndoQueue } from './undoQueue.ts'
import { writeRecords } from './writeRecords.ts'

const REL = 'aaa-bbb'
const LONG_AGO = '2000-01-01T00:00:00.000Z'

async function filled(origin: 'file' | 'sample' | 'new' = 'sample'): Promise<Shelves> {
  const db = await testShelves()
  await applyDataset(db, exampleDataset(), { mode: 'update', origin, stamp: STAMP })
  return db
}

const edit = (db: Shelves, id: string, who = STAMP.who) =>
  writeRecords(db, REL, { put: { issues: [anIssue(id)] } }, { ...STAMP, who })
const take = (db: Shelves, seq: number) => revert(db, seq, STAMP, SOUND)
const queue = async (db: Shelves, since = LONG_AGO) => {
  const { undo, redo } = await readUndoQueue(db, REL, [STAMP.who], since)
  return [undo?.seq ?? null, redo?.seq ?? null]
}

describe('readUndoQueue', () => {
  it('R25 goes back one change after the other, and forth again', async () => {
    const db = await filled()
    await edit(db, 'one')
    await edit(db, 'two')
    expect(await queue(db)).toEqual([3, null])
    await take(db, 3)
    expect(await queue(db)).toEqual([2, 4])
    await take(db, 2)
    expect(await queue(db)).toEqual([null, 5])
    await take(db, 5)
    expect(await queue(db)).toEqual([6, 4])
    await take(db, 4)
    expect(await queue(db)).toEqual([7, null])
    await take(db, 7)
    expect(await queue(db)).toEqual([6, 8])
  })

  it('has nothing to redo after a new change', async () => {
    const db = await filled()
    await edit(db, 'one')
    await take(db, 2)
    await edit(db, 'two')
    expect(await queue(db)).toEqual([4, null])
    await take(db, 4)
    await take(db, 5)
    expect(await queue(db)).toEqual([6, null])
  })

  it('passes over what others did, and exports', async () => {
    const db = await filled()
    await edit(db, 'one')
    await edit(db, 'two', 'Ann')
    const file = { fileName: 'x', revision: 'r', ancestors: [], seq: 3, dataset: exampleDataset() }
    await recordExport(db, file, STAMP)
    expect(await queue(db)).toEqual([2, null])
  })

  it('has files in it, but neither the sample nor the making of a pair', async () => {
    expect(await queue(await filled('file'))).toEqual([1, null])
    expect(await queue(await filled('sample'))).toEqual([null, null])
    expect(await queue(await filled('new'))).toEqual([null, null])
  })

  it('passes over a file that changed nothing', async () => {
    const db = await filled('file')
    await applyDataset(db, exampleDataset(), { mode: 'update', origin: 'file', stamp: STAMP })
    expect(await queue(db)).toEqual([1, null])
  })

  it('ends where what is kept ends', async () => {
    const db = await filled()
    await edit(db, 'one')
    expect(await queue(db, STAMP.when)).toEqual([2, null])
    expect(await queue(db, '2021-05-13T10:00:00.001Z')).toEqual([null, null])
  })

  it('finds a change under many of others', async () => {
    const db = await filled()
    await edit(db, 'one')
    for (let i = 0; i < 120; i++) await edit(db, 'two', 'Ann')
    expect(await queue(db)).toEqual([2, null])
  })

  it('ends at a deletion that stands, and not at one that was taken back', async () => {
    const db = await filled()
    await edit(db, 'one')
    await deleteRelationship(db, REL, STAMP)
    expect(await queue(db)).toEqual([null, null])
    await applyDataset(db, exampleDataset(), { mode: 'update', origin: 'new', stamp: STAMP })
    expect(await queue(db)).toEqual([null, null])
    await edit(db, 'two')
    await take(db, 5)
    expect(await queue(db)).toEqual([null, 6])

    const other = await filled()
    await edit(other, 'one')
    await deleteRelationship(other, REL, STAMP)
    await take(other, 3)
    expect(await queue(other)).toEqual([4, null])
  })

  it('does not offer to redo a first import once the pair has been begun anew', async () => {
    const db = await filled('file')
    await take(db, 1)
    expect(await queue(db)).toEqual([null, 2])
    await applyDataset(db, exampleDataset(), { mode: 'update', origin: 'sample', stamp: STAMP })
    expect(await queue(db)).toEqual([null, null])
  })
})
