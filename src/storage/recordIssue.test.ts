import { describe, expect, it } from 'vitest'
import { applyDataset } from './applyDataset.ts'
import { readBackups } from './backups.ts'
import { exampleDataset } from './exampleDataset.fixture.ts'
import { readJournal } from './journal.ts'
import { readSeq } from './read.ts'
import { recordIssue } from './recordIssue.ts'
import { STAMP, testShelves } from './testShelves.fixture.ts'
import { readUndoQueue } from './undoQueue.ts'

const REL = 'aaa-bbb'
const briefing = {
  id: 'b-1',
  title: 'Before',
  asOf: '2021-03-01',
  upTo: 'GREEN',
  shows: [{ shows: 'index' }],
} as const
const FILE = { rel: REL, fileName: 'before.html', revision: 'r', briefing }

describe('a briefing that was handed out', () => {
  it('stands in the journal and changes nothing of the relationship', async () => {
    const db = await testShelves()
    await applyDataset(db, exampleDataset(), { mode: 'update', origin: 'file', stamp: STAMP })
    const seq = await readSeq(db, REL)
    expect(await recordIssue(db, FILE, STAMP)).toMatchObject({ type: 'saved' })
    const [newest] = await readJournal(db, REL)
    const { fileName, revision } = FILE
    expect(newest).toMatchObject({ who: STAMP.who, what: { type: 'export', fileName, revision, briefing } })
    expect(await readSeq(db, REL)).toBe(seq)
  })

  it('is no export of the data, and nothing to be taken back', async () => {
    const db = await testShelves()
    await applyDataset(db, exampleDataset(), { mode: 'update', origin: 'new', stamp: STAMP })
    const before = await readBackups(db)
    await recordIssue(db, FILE, STAMP)
    expect(await readBackups(db)).toEqual(before)
    expect((await readUndoQueue(db, REL, [STAMP.who], '2000-01-01')).undo).toBeNull()
  })
})
