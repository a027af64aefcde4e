import { describe, expect, it } from 'vitest'
import { applyDataset } from './applyDataset.ts'
import { countSampleChanges, deleteRelationship, removeSample } from './deleteRelationship.ts'
import type { Shelves } from './database.ts'
import { anIssue, exampleDataset } from './exampleDataset.fixture.ts'
import { listRelationships, listRestorePoints, readWhole } from './read.ts'
import { putLink, readLink } from './linkedFile.ts'
import { readLastExport, recordExport } from './recordExport.ts'
import { purgeRestorePoints, restore } from './restorePoints.ts'
import { revert, revertToRestorePoint } from './revert.ts'
import { everything, SOUND, STAMP, testShelves } from './testShelves.fixture.ts'
import { readUndoQueue } from './undoQueue.ts'
import { writeRecords } from './writeRecords.ts'

const REL = 'aaa-bbb'
const FILE = { mode: 'update', origin: 'file', stamp: STAMP, fileName: 'a.bilat.json' } as const
const SAMPLE = { mode: 'update', origin: 'sample', stamp: STAMP } as const
/** How many restore points have their content. */
const kept = (db: Shelves) => db.contents.filter(({ key }) => key.startsWith('restore/')).count()
const ICE = { put: { issues: [anIssue('ice')] } }

const handle = (name: string) => ({ kind: 'file', name }) as FileSystemFileHandle

/** A relationship that is told from the example by an issue, was written to a file, and is linked to one. */
async function writtenAndLinked(db: Shelves, name: string): Promise<void> {
  await applyDataset(db, exampleDataset(), FILE)
  await writeRecords(db, REL, { put: { issues: [anIssue('fog')] } }, STAMP)
  const file = { fileName: 'x', revision: 'r1', ancestors: [], seq: 2, dataset: exampleDataset() }
  await recordExport(db, file, STAMP)
  await putLink(db, REL, handle(name))
}

describe('restore', () => {
  it('takes a first import back to nothing', async () => {
    const db = await testShelves()
    await applyDataset(db, exampleDataset(), FILE)
    expect(await listRestorePoints(db)).toEqual([
      {
        id: 1,
        rel: REL,
        ...STAMP,
        why: 'import',
        title: 'Aland – Beland',
        fileName: 'a.bilat.json',
        seqAfter: 1,
        keepUntil: '2021-06-12T10:00:00.000Z',
      },
    ])
    expect(await restore(db, 1, STAMP)).toMatchObject({ type: 'restored', rel: REL })
    expect(await listRelationships(db)).toEqual([])
    const left = await everything(db)
    expect(Object.keys(left).filter((name) => left[name]?.length)).toEqual(['journal', 'contents', 'meta'])
  })

  it('refuses with its reason what has been changed since', async () => {
    const db = await testShelves()
    await applyDataset(db, exampleDataset(), FILE)
    await writeRecords(db, REL, ICE, STAMP)
    expect(await restore(db, 1, STAMP)).toEqual({
      type: 'refused',
      why: 'changed-since',
      changes: 1,
      by: STAMP.who,
      when: STAMP.when,
    })
    expect((await readWhole(db, REL))?.issues).toHaveLength(2)
  })

  it('does not count an export as a change', async () => {
    const db = await testShelves()
    await applyDataset(db, exampleDataset(), FILE)
    const file = { fileName: 'x', revision: 'r', ancestors: [], seq: 1, dataset: exampleDataset() }
    await recordExport(db, file, STAMP)
    expect(await restore(db, 1, STAMP)).toMatchObject({ type: 'restored', rel: REL })
  })

  it('does not count what was taken back as a change', async () => {
    const db = await testShelves()
    await applyDataset(db, exampleDataset(), FILE)
    await writeRecords(db, REL, ICE, STAMP)
    await revert(db, 2, STAMP, SOUND)
    expect(await restore(db, 1, STAMP)).toMatchObject({ type: 'restored', rel: REL })
  })

  it('refuses what is no longer kept', async () => {
    const db = await testShelves()
    expect(await restore(db, 7, STAMP)).toEqual({ type: 'refused', why: 'gone' })
  })

  it('is forgotten after 30 days, content and all', async () => {
    const db = await testShelves()
    await applyDataset(db, exampleDataset(), FILE)
    await purgeRestorePoints(db, '2021-06-12T09:59:59.000Z')
    expect(await kept(db)).toBe(1)
    await purgeRestorePoints(db, '2021-06-12T10:00:01.000Z')
    expect(await listRestorePoints(db)).toEqual([])
    expect(await kept(db)).toBe(0)
  })
})

describe('deleteRelationship', () => {
  it('takes everything from the shelves, and all of it can be had back', async () => {
    const db = await testShelves()
    await applyDataset(db, exampleDataset(), FILE)
    const other = { ...exampleDataset(), relationship: { ...exampleDataset().relationship, id: 'other' } }
    await applyDataset(db, other, FILE)
    const saved = await deleteRelationship(db, REL, STAMP)
    expect(saved).toEqual({ type: 'saved', value: { restorePoint: 3, seq: 3 } })
    expect(await readWhole(db, REL)).toBeNull()
    expect(await db.events.where('rel').equals(REL).count()).toBe(0)
    expect(await db.events.where('rel').equals('other').count()).toBe(6)
    expect(await restore(db, 3, STAMP)).toMatchObject({ type: 'restored', rel: REL })
    expect(await readWhole(db, REL)).toEqual(exampleDataset())
  })

  it('R25 can be taken back while the name is used again: it takes the place, and undo has that back', async () => {
    const db = await testShelves()
    await writtenAndLinked(db, 'first')
    await deleteRelationship(db, REL, STAMP)
    await applyDataset(db, exampleDataset(), { ...FILE, revision: 'r2' })
    await writeRecords(db, REL, ICE, STAMP)
    const second = await readWhole(db, REL)
    await putLink(db, REL, handle('second'))
    const trash = async () =>
      (await listRestorePoints(db)).flatMap(({ id, why, restored }) =>
        why === 'delete' ? [[id, restored]] : [],
      )
    expect(await trash()).toEqual([[2, undefined]])

    const back = await revertToRestorePoint(db, 2, STAMP, SOUND)
    const seq = back.type === 'reverted' ? back.seq : 0
    expect((await readWhole(db, REL))?.issues.map(({ id }) => id)).toEqual(['fishing', 'fog'])
    expect((await readLink(db, REL))?.handle.name).toBe('first')
    expect((await readLastExport(db, REL))?.revision).toBe('r1')
    expect(await trash()).toEqual([[2, seq]])
    expect((await listRestorePoints(db))[0]).toMatchObject({ why: 'replace', seqAfter: seq })
    expect(await db.bases.get([REL, 'r2'])).toMatchObject({ retired: seq })
    expect(await restore(db, 2, STAMP)).toEqual({ type: 'refused', why: 'already' })
    const queue = await readUndoQueue(db, REL, [STAMP.who], '')
    expect(queue.undo?.seq).toBe(seq)

    expect(await revert(db, seq, STAMP, SOUND)).toMatchObject({ type: 'reverted' })
    expect(await readWhole(db, REL)).toEqual(second)
    expect((await readLink(db, REL))?.handle.name).toBe('second')
    expect(await readLastExport(db, REL)).toBeNull()
    expect(await db.bases.get([REL, 'r2'])).not.toHaveProperty('retired')
    expect(await trash()).toEqual([[2, undefined]])

    await revert(db, seq + 1, STAMP, SOUND)
    expect((await readWhole(db, REL))?.issues.map(({ id }) => id)).toEqual(['fishing', 'fog'])
    expect((await readLink(db, REL))?.handle.name).toBe('first')
    expect(await db.bases.get([REL, 'r2'])).toMatchObject({ retired: seq + 2 })
    expect(await trash()).toEqual([[2, seq + 2]])
  })

  it('R25 gives the linked file and the last backup back with it', async () => {
    const db = await testShelves()
    await writtenAndLinked(db, 'first')
    const beside = [await readLastExport(db, REL), await readLink(db, REL)]
    const saved = await deleteRelationship(db, REL, STAMP)
    expect([await readLastExport(db, REL), await readLink(db, REL)]).toEqual([null, null])
    await revert(db, saved.type === 'saved' ? saved.value.seq : 0, STAMP, SOUND)
    expect([await readLastExport(db, REL), await readLink(db, REL)]).toEqual(beside)
  })

  it('R25 gives them back when the undo of a first import is taken back, by redo or from the trash', async () => {
    const db = await testShelves()
    await applyDataset(db, exampleDataset(), FILE)
    await putLink(db, REL, handle('first'))
    await revert(db, 1, STAMP, SOUND)
    expect(await readLink(db, REL)).toBeNull()
    await revert(db, 2, STAMP, SOUND)
    expect((await readLink(db, REL))?.handle.name).toBe('first')
    await revert(db, 3, STAMP, SOUND)
    const [newest] = await listRestorePoints(db)
    expect(newest).toMatchObject({ why: 'delete', seqAfter: 4 })
    await applyDataset(db, exampleDataset(), SAMPLE)
    await revertToRestorePoint(db, newest?.id ?? 0, STAMP, SOUND)
    expect((await readLink(db, REL))?.handle.name).toBe('first')
    const kept = await listRestorePoints(db)
    expect(kept.filter(({ why, restored }) => why === 'delete' && restored === undefined)).toEqual([])
  })

  it('is refused where nothing is there', async () => {
    const db = await testShelves()
    expect(await deleteRelationship(db, REL, STAMP)).toEqual({
      type: 'not-saved',
      failure: { type: 'stale' },
    })
  })
})

describe('removeSample', () => {
  it('leaves the shelves as if the sample had never been loaded', async () => {
    const db = await testShelves()
    const before = await everything(db)
    await applyDataset(db, exampleDataset(), SAMPLE)
    expect(await countSampleChanges(db, REL)).toBe(0)
    expect(await removeSample(db, REL, STAMP)).toEqual({ type: 'saved', value: null })
    expect(await everything(db)).toEqual(before)
  })

  it('R25 leaves an earlier life of it in the trash, which can be put back and taken back again', async () => {
    const db = await testShelves()
    await applyDataset(db, exampleDataset(), SAMPLE)
    await writeRecords(db, REL, ICE, STAMP)
    await removeSample(db, REL, STAMP)
    const before = await everything(db)
    await applyDataset(db, exampleDataset(), SAMPLE)
    expect(await countSampleChanges(db, REL)).toBe(0)
    expect(await removeSample(db, REL, STAMP)).toEqual({ type: 'saved', value: null })
    expect(await everything(db)).toEqual(before)
    await applyDataset(db, exampleDataset(), SAMPLE)
    await restore(db, 2, STAMP)
    expect((await readWhole(db, REL))?.issues.map(({ id }) => id)).toEqual(['fishing', 'ice'])
    expect(await countSampleChanges(db, REL)).toBe(1)
  })

  it('erases nothing that the sample took the place of', async () => {
    const db = await testShelves()
    await applyDataset(db, exampleDataset(), SAMPLE)
    await deleteRelationship(db, REL, STAMP)
    await applyDataset(db, exampleDataset(), SAMPLE)
    await writeRecords(db, REL, ICE, STAMP)
    await restore(db, 2, STAMP)
    expect(await countSampleChanges(db, REL)).toBe(0)
    expect(await removeSample(db, REL, STAMP)).toMatchObject({ value: { restorePoint: 5 } })
  })

  it('tells how many records have been added, changed or deleted, each counted once', async () => {
    const db = await testShelves()
    await applyDataset(db, exampleDataset(), SAMPLE)
    await writeRecords(db, REL, ICE, STAMP)
    await writeRecords(db, REL, ICE, STAMP)
    await writeRecords(db, REL, { remove: { events: ['e1'] } }, STAMP)
    expect(await countSampleChanges(db, REL)).toBe(2)
  })

  it('keeps a restore point when the user’s own work goes with it', async () => {
    const db = await testShelves()
    await applyDataset(db, exampleDataset(), SAMPLE)
    await writeRecords(db, REL, ICE, STAMP)
    await removeSample(db, REL, STAMP)
    expect(await readWhole(db, REL)).toBeNull()
    const [newest] = await listRestorePoints(db)
    expect(newest?.why).toBe('delete')
    await restore(db, newest?.id ?? 0, STAMP)
    expect((await readWhole(db, REL))?.issues.map(({ id }) => id)).toEqual(['fishing', 'ice'])
  })
})
