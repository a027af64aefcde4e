import { describe, expect, it } from 'vitest'
import { applyDataset } from './applyDataset.ts'
import type { Shelves } from './database.ts'
import { anEvent, exampleDataset } from './exampleDataset.fixture.ts'
import { readLog, readRecordHistory } from './history.ts'
import { readChanges, readJournal } from './journal.ts'
import { readWhole } from './read.ts'
import { revert } from './revert.ts'
import { SOUND, STAMP, testShelves } from './testShelves.fixture.ts'
import { readUndoQueue } from './undoQueue.ts'

const REL = 'aaa-bbb'
const FILE = { mode: 'update', origin: 'file', stamp: STAMP } as const
const LONG_AGO = '2000-01-01T00:00:00.000Z'

/** Shelves as the first version of the app left them: entries hold what they changed, and nothing lies apart. */
async function asEarlier(): Promise<Shelves> {
  const db = await testShelves()
  await applyDataset(db, exampleDataset(), FILE)
  const events = [anEvent('e1', '2021-01-11'), ...exampleDataset().events.slice(1)]
  await applyDataset(db, { ...exampleDataset(), events }, FILE)
  for (const row of await readJournal(db, REL)) {
    const changes = (await readChanges(db, row)).filter(({ list }) => list !== 'deleted' && list !== 'extra')
    const { touched: _unknown, ...rest } = row
    const what: typeof row.what = Object.assign({}, row.what, { changes })
    await db.journal.put({ ...rest, what })
    await db.contents.delete([REL, `changes/${row.seq}`])
  }
  return db
}

describe('a journal of an earlier version', () => {
  it('is read: log, edits of a record and undo queue', async () => {
    const db = await asEarlier()
    expect((await readLog(db, REL, 9)).entries.map(({ what }) => what.type)).toEqual(['import', 'import'])
    const history = await readRecordHistory(db, REL, { list: 'events', id: 'e1' })
    expect(
      history.map(({ before, after }) => [before === null, after && 'date' in after && after.date]),
    ).toEqual([
      [false, '2021-01-11'],
      [true, exampleDataset().events[0]?.date],
    ])
    expect((await readUndoQueue(db, REL, [STAMP.who], LONG_AGO)).undo?.seq).toBe(2)
  })

  it('has its imports taken back by their restore points', async () => {
    const db = await asEarlier()
    expect((await revert(db, 2, STAMP, SOUND)).type).toBe('reverted')
    expect(await readWhole(db, REL)).toEqual(exampleDataset())
  })

  it('tells what had been taken back in it, and does not offer that again', async () => {
    const db = await asEarlier()
    const what = { type: 'undo', restorePoint: 2 } as const
    await db.journal.add({ rel: REL, ...STAMP, what })
    expect((await readLog(db, REL, 9)).entries.map(({ takenBackBy }) => takenBackBy)).toEqual([null, 3, null])
    const queue = await readUndoQueue(db, REL, [STAMP.who], LONG_AGO)
    expect([queue.undo?.seq, queue.redo]).toEqual([1, null])
  })
})
