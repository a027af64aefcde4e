import type { IssuedBriefing } from '#model/records/issued.ts'
import { describe, expect, it } from 'vitest'
import { applyDataset } from './applyDataset.ts'
import { readBackups } from './backups.ts'
import type { Shelves } from './database.ts'
import { anEvent, exampleDataset } from './exampleDataset.fixture.ts'
import { readStatesAt } from './history.ts'
import { readJournal } from './journal.ts'
import { readSeq, readWhole } from './read.ts'
import { recordIssue } from './recordIssue.ts'
import { revert } from './revert.ts'
import { SOUND, STAMP, testShelves } from './testShelves.fixture.ts'
import { readUndoQueue } from './undoQueue.ts'
import { writeRecords } from './writeRecords.ts'

const REL = 'aaa-bbb'
const ISSUED: IssuedBriefing = {
  ...{ id: 'out-1', when: STAMP.when, by: STAMP.who, briefing: 'b-1', title: 'Before', format: 'html' },
  ...{ fileName: 'before.html', asOf: '2021-03-01', upTo: 'GREEN', revision: 'r', slides: [], facts: [] },
}
const LATER = { who: 'desk', when: '2021-05-14T08:00:00.000Z' }

async function filled(): Promise<Shelves> {
  const db = await testShelves()
  await applyDataset(db, exampleDataset(), { mode: 'update', origin: 'new', stamp: STAMP })
  return db
}

async function issuedIn(db: Shelves): Promise<readonly IssuedBriefing[] | undefined> {
  return (await readWhole(db, REL))?.relationship.issued
}

describe('a briefing that was handed out', () => {
  it('stands with the relationship and in the journal, under one number, and changes nothing else', async () => {
    const db = await filled()
    expect(await recordIssue(db, REL, ISSUED, STAMP)).toMatchObject({ type: 'saved' })
    const { fileName, revision } = ISSUED
    const [newest] = await readJournal(db, REL)
    const briefing = { id: 'b-1', title: 'Before' }
    expect(newest).toMatchObject({ who: STAMP.who, what: { type: 'export', fileName, revision, briefing } })
    expect(await readSeq(db, REL)).toBe(newest?.seq)
    const { relationship, ...lists } = exampleDataset()
    expect(await readWhole(db, REL)).toEqual({
      ...lists,
      relationship: { ...relationship, issued: [ISSUED] },
    })
  })

  it('is no export of the data, and nothing to be taken back', async () => {
    const db = await filled()
    const before = await readBackups(db)
    await recordIssue(db, REL, ISSUED, STAMP)
    expect(await readBackups(db)).toEqual(before)
    expect((await readUndoQueue(db, REL, [STAMP.who], '2000-01-01')).undo).toBeNull()
  })

  it('does not stand in the way of taking back what was done before, and stays', async () => {
    const db = await filled()
    const { relationship } = exampleDataset()
    const edit = await writeRecords(db, REL, { relationship: { ...relationship, title: 'Other' } }, STAMP)
    await recordIssue(db, REL, ISSUED, STAMP)
    const seq = edit.type === 'saved' ? edit.value.seq : 0
    expect((await revert(db, seq, STAMP, SOUND)).type).toBe('reverted')
    expect((await readWhole(db, REL))?.relationship.title).toBe(relationship.title)
    expect(await issuedIn(db)).toEqual([ISSUED])
  })

  it('is refused where its relationship is gone', async () => {
    const answer = await recordIssue(await filled(), 'nowhere', ISSUED, STAMP)
    expect(answer).toMatchObject({ type: 'not-saved', failure: { type: 'stale' } })
  })
})

it('records are had as they were at an instant, as far as anything has touched them since', async () => {
  const db = await filled()
  const keys = new Set(['events e1', 'events e2', 'events e9'])
  const at = (when: string) => readStatesAt(db, REL, when, keys)
  await writeRecords(db, REL, { put: { events: [anEvent('e1', '2021-01-12')] } }, LATER)
  const last = { ...LATER, when: '2021-05-15T08:00:00.000Z' }
  await writeRecords(
    db,
    REL,
    { put: { events: [anEvent('e1', '2021-01-13'), anEvent('e9', '2021-02-02')] } },
    last,
  )
  const first = exampleDataset().events.find(({ id }) => id === 'e1')
  expect([...(await at(STAMP.when))]).toEqual([
    ['events e1', first],
    ['events e9', null],
  ])
  expect((await at(LATER.when)).get('events e1')).toMatchObject({ date: '2021-01-12' })
  expect((await at(last.when)).size).toBe(0)
})
