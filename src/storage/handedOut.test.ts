import type { IssuedBriefing } from '#model/records/issued.ts'
import { describe, expect, it } from 'vitest'
import { applyDataset } from './applyDataset.ts'
import type { Shelves } from './database.ts'
import { deleteRelationship } from './deleteRelationship.ts'
import { exampleDataset } from './exampleDataset.fixture.ts'
import { readHandedOut } from './handedOut.ts'
import { readSeq, readWhole } from './read.ts'
import { recordExport } from './recordExport.ts'
import { recordIssue } from './recordIssue.ts'
import { STAMP, testShelves } from './testShelves.fixture.ts'

const REL = 'aaa-bbb'
const LATER = { who: 'guest', when: '2021-05-14T08:00:00.000Z' }
const ISSUED: IssuedBriefing = {
  ...{ id: 'out-1', when: LATER.when, by: LATER.who, briefing: 'b-1', title: 'Before', format: 'html' },
  ...{ fileName: 'before.html', asOf: '2021-03-01', upTo: 'GREEN', revision: 'r', slides: [], facts: [] },
}

async function filled(): Promise<Shelves> {
  const db = await testShelves()
  await applyDataset(db, exampleDataset(), { mode: 'update', origin: 'file', stamp: STAMP })
  return db
}

async function backUp(db: Shelves): Promise<void> {
  const dataset = await readWhole(db, REL)
  if (!dataset) throw new Error('nothing to back up')
  const seq = await readSeq(db, REL)
  await recordExport(db, { fileName: 'all.bilat.json', revision: 'r1', ancestors: [], seq, dataset }, STAMP)
}

describe('what was handed out', () => {
  it('is nothing where files only came in', async () => {
    expect(await readHandedOut(await filled())).toEqual([])
  })

  it('is every file and every briefing, newest first, with whose it is and who did it', async () => {
    const db = await filled()
    await backUp(db)
    await recordIssue(db, REL, ISSUED, LATER)
    const { title } = exampleDataset().relationship
    expect(await readHandedOut(db)).toMatchObject([
      { ...LATER, rel: REL, what: 'briefing', fileName: 'before.html', title: 'Before' },
      { ...STAMP, rel: REL, what: 'file', fileName: 'all.bilat.json', title },
    ])
  })

  it('is still told of a relationship that was removed', async () => {
    const db = await filled()
    await backUp(db)
    await deleteRelationship(db, REL, LATER)
    expect(await readHandedOut(db)).toMatchObject([{ rel: REL, what: 'file', title: null }])
  })
})
