import { describe, expect, it } from 'vitest'
import { applyDataset } from './applyDataset.ts'
import { readLineage } from './bases.ts'
import { anIssue, exampleDataset } from './exampleDataset.ts'
import { readJournal } from './journal.ts'
import { readSeq } from './read.ts'
import { readLastExport, recordExport } from './recordExport.ts'
import { STAMP, testShelves } from './testShelves.ts'
import { writeRecords } from './writeRecords.ts'

const REL = 'aaa-bbb'
const FILE = { mode: 'merge', origin: 'file', stamp: STAMP, revision: 'r1', ancestors: ['r0'] } as const
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

describe('readLineage', () => {
  it('starts with nothing', async () => {
    const db = await testShelves()
    expect(await readLineage(db, REL)).toEqual({ unchanged: null, ancestors: [] })
  })

  it('keeps the ancestors of content that is unchanged', async () => {
    const db = await filled()
    expect(await readLineage(db, REL)).toEqual({ unchanged: 'r1', ancestors: ['r0'] })
  })

  it('lets changed content descend from the newest base', async () => {
    const db = await filled()
    await writeRecords(db, REL, ICE, STAMP)
    expect(await readLineage(db, REL)).toEqual({ unchanged: null, ancestors: ['r0', 'r1'] })
  })

  it('carries fifty ancestors and keeps five bases with their contents', async () => {
    const db = await filled()
    for (let i = 2; i <= 60; i++) {
      await writeRecords(db, REL, ICE, STAMP)
      const { ancestors } = await readLineage(db, REL)
      const seq = await readSeq(db, REL)
      const file = { fileName: 'x', revision: `r${i}`, ancestors, seq, dataset: exampleDataset() }
      await recordExport(db, file, STAMP)
    }
    await writeRecords(db, REL, ICE, STAMP)
    const { ancestors } = await readLineage(db, REL)
    expect(ancestors).toHaveLength(50)
    expect([ancestors[0], ancestors.at(-1)]).toEqual(['r11', 'r60'])
    expect((await db.bases.toArray()).map(({ revision }) => revision)).toEqual([
      'r56',
      'r57',
      'r58',
      'r59',
      'r60',
    ])
    const kept = (await db.contents.toArray()).map(({ key }) => key)
    expect(kept.filter((key) => key.startsWith('base/'))).toHaveLength(5)
  })

  it('takes a merged file for no base, because the shelves then hold more than the file', async () => {
    const db = await filled()
    const incoming = { ...exampleDataset(), issues: [anIssue('ice')] }
    await applyDataset(db, incoming, { ...FILE, revision: 'r9', ancestors: [] })
    expect(await readLineage(db, REL)).toEqual({ unchanged: null, ancestors: ['r0', 'r1'] })
  })
})
