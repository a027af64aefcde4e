import { describe, expect, it } from 'vitest'
import { applyDataset } from './applyDataset.ts'
import { exampleDataset } from './exampleDataset.fixture.ts'
import { readJournal } from './journal.ts'
import { readSeq } from './read.ts'
import { readLastExport, recordExport } from './recordExport.ts'
import { STAMP, testShelves } from './testShelves.fixture.ts'

const REL = 'aaa-bbb'
const FILE = { mode: 'update', origin: 'file', stamp: STAMP, revision: 'r1', ancestors: ['r0'] } as const

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
