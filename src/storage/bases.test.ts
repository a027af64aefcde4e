import type { Dataset } from '#model/records/dataset.ts'
import { describe, expect, it } from 'vitest'
import { applyDataset } from './applyDataset.ts'
import { findBase, readLineages, retireBases, reviveBases } from './bases.ts'
import type { Shelves } from './database.ts'
import { anIssue, exampleDataset } from './exampleDataset.fixture.ts'
import { recordExport } from './recordExport.ts'
import { restore } from './restorePoints.ts'
import { STAMP, testShelves } from './testShelves.fixture.ts'
import { writeRecords } from './writeRecords.ts'

const REL = 'aaa-bbb'
const FILE = { mode: 'update', origin: 'file', stamp: STAMP, revision: 'r1', ancestors: ['r0'] } as const
const ICE = { put: { issues: [anIssue('ice')] } }
const smaller: Dataset = { ...exampleDataset(), issues: [] }

async function filled() {
  const db = await testShelves()
  await applyDataset(db, exampleDataset(), FILE)
  return db
}

function exportAs(db: Shelves, revision: string, seq: number, when = STAMP.when) {
  const file = { fileName: 'x', revision, ancestors: [], seq, dataset: exampleDataset() }
  return recordExport(db, file, { ...STAMP, when })
}

async function revisions(db: Shelves): Promise<string[]> {
  return (await readLineages(db, REL)).map(({ revision }) => revision)
}

describe('bases', () => {
  it('are none before the first file', async () => {
    const db = await testShelves()
    expect(await findBase(db, REL, ['r1'])).toBeNull()
    expect(await readLineages(db, REL)).toEqual([])
  })

  it('are the files that were imported and exported, oldest first', async () => {
    const db = await filled()
    await writeRecords(db, REL, ICE, STAMP)
    await exportAs(db, 'r2', 2)
    expect(await readLineages(db, REL)).toMatchObject([
      { revision: 'r1', ancestors: ['r0'], seq: 1 },
      { revision: 'r2', ancestors: [], seq: 2 },
    ])
  })

  it('hold what was in the file, whatever was made of it', async () => {
    const db = await filled()
    await applyDataset(db, smaller, { ...FILE, revision: 'r2', fileContent: { ...smaller, dates: [] } })
    expect(await findBase(db, REL, ['r9', 'r2', 'r1'])).toEqual({
      revision: 'r2',
      when: STAMP.when,
      dataset: { ...smaller, dates: [] },
    })
    expect((await findBase(db, REL, ['r1']))?.dataset).toEqual(exampleDataset())
  })

  it('are not there of an import that is no base', async () => {
    const db = await filled()
    const { revision: _none, ...part } = FILE
    await applyDataset(db, { ...exampleDataset(), issues: [anIssue('ice')] }, part)
    expect(await revisions(db)).toEqual(['r1'])
  })

  it('keep five contents and fifty revisions', async () => {
    const db = await filled()
    for (let i = 2; i <= 60; i++) await exportAs(db, `r${i}`, i)
    expect(await revisions(db)).toEqual(Array.from({ length: 50 }, (_, i) => `r${i + 11}`))
    const kept = (await db.contents.toArray()).map(({ key }) => key).filter((key) => key.startsWith('base/'))
    expect(kept).toHaveLength(5)
    expect(kept).toEqual(expect.arrayContaining(['base/r58', 'base/r59', 'base/r60']))
    expect(await findBase(db, REL, ['r55', 'r54'])).toBeNull()
  })

  it('of a day of work keep the newest three, the first of the day and the last of the day before', async () => {
    const db = await testShelves()
    await applyDataset(db, exampleDataset(), { ...FILE, stamp: { ...STAMP, when: '2022-01-01T17:00:00Z' } })
    await exportAs(db, 'evening', 2, '2022-01-01T18:00:00Z')
    for (let hour = 10; hour < 20; hour++) await exportAs(db, `at${hour}`, hour, `2022-01-03T${hour}:00:00Z`)
    const kept = (await db.contents.toArray()).map(({ key }) => key).filter((key) => key.startsWith('base/'))
    expect(kept.toSorted()).toEqual(['base/at10', 'base/at17', 'base/at18', 'base/at19', 'base/evening'])
  })

  it('are never one from which another has grown, in whatever order a file names them', async () => {
    const db = await filled()
    const grown = { ...FILE, revision: 'r2', ancestors: ['r0', 'r1'] }
    await applyDataset(db, smaller, grown)
    expect((await findBase(db, REL, ['r9', 'r1', 'r2']))?.revision).toBe('r2')
    await exportAs(db, 'r3', 3)
    expect((await findBase(db, REL, ['r3', 'r1', 'r2']))?.revision).toBe('r3')
  })

  it('are kept longer when they come again', async () => {
    const db = await filled()
    await exportAs(db, 'r2', 2, '2022-01-01T00:00:00Z')
    await exportAs(db, 'r1', 3, '2022-01-02T00:00:00Z')
    expect(await revisions(db)).toEqual(['r2', 'r1'])
  })
})

describe('the bases of a change that was taken back', () => {
  it('stand for nothing until that is undone', async () => {
    const db = await filled()
    await retireBases(db, REL, [1], 7)
    expect(await findBase(db, REL, ['r1'])).toBeNull()
    expect(await revisions(db)).toEqual([])
    await reviveBases(db, REL, [6])
    expect(await revisions(db)).toEqual([])
    await reviveBases(db, REL, [7])
    expect(await db.bases.toArray()).toEqual([
      { rel: REL, revision: 'r1', ancestors: ['r0'], seq: 1, when: STAMP.when },
    ])
    expect(await findBase(db, REL, ['r1'])).not.toBeNull()
  })

  it('are those that came with it, and not the one that was known before', async () => {
    const db = await filled()
    await applyDataset(db, smaller, { ...FILE, mode: 'replace', revision: 'r2' })
    await restore(db, 2, STAMP)
    expect(await revisions(db)).toEqual(['r1'])
    const again = await applyDataset(db, { ...smaller, dates: [] }, { ...FILE, mode: 'replace' })
    await restore(db, again.type === 'saved' ? again.value.restorePoint : 0, STAMP)
    expect(await revisions(db)).toEqual(['r1'])
  })

  it('stand again when the file comes again', async () => {
    const db = await filled()
    await retireBases(db, REL, [1], 7)
    await applyDataset(db, smaller, FILE)
    expect(await readLineages(db, REL)).toMatchObject([{ revision: 'r1', seq: 2 }])
  })
})
