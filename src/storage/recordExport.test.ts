import { describe, expect, it } from 'vitest'
import { applyDataset } from './applyDataset.ts'
import { readNewestBase } from './bases.ts'
import { anIssue, exampleDataset } from './exampleDataset.fixture.ts'
import { readJournal } from './journal.ts'
import { readSeq } from './read.ts'
import { readLastExport, recordExport } from './recordExport.ts'
import { restore } from './restorePoints.ts'
import { STAMP, testShelves } from './testShelves.fixture.ts'
import { writeRecords } from './writeRecords.ts'

const REL = 'aaa-bbb'
const FILE = { mode: 'update', origin: 'file', stamp: STAMP, revision: 'r1', ancestors: ['r0'] } as const
const ICE = { put: { issues: [anIssue('ice')] } }

async function filled() {
  const db = await testShelves()
  await applyDataset(db, exampleDataset(), FILE)
  return db
}

describe('recordExport', () => {
  it('remembers the last export and changes nothing of the relationship', async () => {
    const db = await filled()
    expect(await readLastExport(db, REL)).toBeNull()
    const file = {
      fileName: 'x.bilat.json',
      revision: 'r2',
      ancestors: ['r1'],
      seq: 1,
      dataset: exampleDataset(),
    }
    expect(await recordExport(db, file, STAMP)).toMatchObject({ type: 'saved' })
    expect(await readLastExport(db, REL)).toEqual({
      key: 'export/aaa-bbb',
      when: STAMP.when,
      fileName: 'x.bilat.json',
      revision: 'r2',
      seq: 1,
    })
    expect(await readSeq(db, REL)).toBe(1)
    expect((await readJournal(db, REL))[0]?.what).toEqual({
      type: 'export',
      fileName: 'x.bilat.json',
      revision: 'r2',
    })
  })
})

describe('readNewestBase', () => {
  it('starts with nothing', async () => {
    const db = await testShelves()
    expect(await readNewestBase(db, REL)).toBeNull()
  })

  it('is the file that was imported, and then the file that was exported', async () => {
    const db = await filled()
    expect(await readNewestBase(db, REL)).toMatchObject({ revision: 'r1', ancestors: ['r0'], seq: 1 })
    await writeRecords(db, REL, ICE, STAMP)
    const file = { fileName: 'x', revision: 'r2', ancestors: ['r0', 'r1'], seq: 2, dataset: exampleDataset() }
    await recordExport(db, file, STAMP)
    expect(await readNewestBase(db, REL)).toMatchObject({ revision: 'r2', ancestors: ['r0', 'r1'], seq: 2 })
  })

  it('keeps five bases with their contents', async () => {
    const db = await filled()
    for (let i = 2; i <= 9; i++) {
      await writeRecords(db, REL, ICE, STAMP)
      const file = { fileName: 'x', revision: `r${i}`, ancestors: [], seq: i, dataset: exampleDataset() }
      await recordExport(db, file, STAMP)
    }
    expect((await db.bases.toArray()).map(({ revision }) => revision)).toEqual(['r5', 'r6', 'r7', 'r8', 'r9'])
    const kept = (await db.contents.toArray()).map(({ key }) => key)
    expect(kept.filter((key) => key.startsWith('base/'))).toHaveLength(5)
  })

  it('is not touched by an import that is not all of a file', async () => {
    const db = await filled()
    const { revision: _none, ...part } = FILE
    await applyDataset(db, { ...exampleDataset(), issues: [anIssue('ice')] }, part)
    expect(await readNewestBase(db, REL)).toMatchObject({ revision: 'r1' })
  })

  it('does not go by the file of an import that was taken back', async () => {
    const db = await filled()
    await applyDataset(db, { ...exampleDataset(), issues: [] }, { ...FILE, mode: 'replace', revision: 'r2' })
    expect(await readNewestBase(db, REL)).toMatchObject({ revision: 'r2' })
    await restore(db, 2, STAMP)
    expect(await readNewestBase(db, REL)).toMatchObject({ revision: 'r1' })
    expect(await db.bases.get([REL, 'r2'])).toMatchObject({ retired: 3 })
  })
})
