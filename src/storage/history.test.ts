import { describe, expect, it } from 'vitest'
import { applyDataset } from './applyDataset.ts'
import type { Boundary } from './boundary.ts'
import type { Shelves } from './database.ts'
import { deleteRelationship } from './deleteRelationship.ts'
import { anEvent, anIssue, exampleDataset } from './exampleDataset.fixture.ts'
import {
  readEntry,
  readChangesAfter,
  readLog,
  readRecordHistory,
  readTrash,
  restoreRecord,
} from './history.ts'
import { subscribe } from './live.ts'
import { readByIds, readWhole } from './read.ts'
import { restore } from './restorePoints.ts'
import { revert } from './revert.ts'
import { steeredBoundary } from './steeredBoundary.fixture.ts'
import { everything, SOUND, soundIf, STAMP, testShelves } from './testShelves.fixture.ts'
import type { Edit } from './writeRecords.ts'
import { writeRecords } from './writeRecords.ts'

const REL = 'aaa-bbb'
const FILE = { mode: 'update', origin: 'file', stamp: STAMP, fileName: 'a.bilat.json' } as const
const E1 = { list: 'events', id: 'e1' } as const
const LONG_AGO = '2000-01-01T00:00:00.000Z'
const [FIRST] = exampleDataset().events

async function filled(boundary?: Boundary): Promise<Shelves> {
  const db = await testShelves(boundary)
  await applyDataset(db, exampleDataset(), FILE)
  return db
}

const edit = (db: Shelves, what: Edit, who = STAMP.who) => writeRecords(db, REL, what, { ...STAMP, who })
const move = (db: Shelves, date: string, who?: string) =>
  edit(db, { put: { events: [anEvent('e1', date)] } }, who)

describe('readLog', () => {
  it('tells newest first who did what when, how much, and what was taken back', async () => {
    const db = await filled()
    await move(db, '2021-01-11', 'Ann')
    await revert(db, 2, STAMP, SOUND)
    const { entries, hasMore } = await readLog(db, REL, 10)
    expect(entries.map(({ who, what, takenBackBy }) => [who, what.type, takenBackBy])).toEqual([
      ['desk', 'undo', null],
      ['Ann', 'edit', 3],
      ['desk', 'import', null],
    ])
    expect(entries.map(({ origin }) => origin.seq)).toEqual([2, 2, 1])
    expect(entries[2]?.touched?.counts).toMatchObject({ events: { added: 6, changed: 0, removed: 0 } })
    expect(hasMore).toBe(false)
  })

  it('says whether there is more, and does not read what was changed', async () => {
    const steered = steeredBoundary()
    const db = await filled(steered.boundary)
    await move(db, '2021-01-11')
    const read: string[] = []
    steered.meet(({ table }) => void read.push(table))
    expect(await readLog(db, REL, 1)).toMatchObject({ entries: [{ seq: 2 }], hasMore: true })
    expect([...new Set(read)]).toEqual(['journal'])
  })
})

describe('readEntry', () => {
  it('finds the change that a redo goes back to', async () => {
    const db = await filled()
    await move(db, '2021-01-11')
    await revert(db, 2, STAMP, SOUND)
    await revert(db, 3, STAMP, SOUND)
    expect(await readEntry(db, 4)).toMatchObject({ entry: { seq: 4 }, origin: { seq: 2 } })
    expect(await readEntry(db, 9)).toBeNull()
  })
})

describe('readRecordHistory', () => {
  it('tells each change of a record with what was before and after', async () => {
    const db = await filled()
    await move(db, '2021-01-11', 'Ann')
    await edit(db, { put: { issues: [anIssue('ice')] } })
    await applyDataset(db, { ...exampleDataset(), events: [anEvent('e1', '2021-01-12')] }, FILE)
    await edit(db, { remove: { events: ['e1'] } })
    const history = await readRecordHistory(db, REL, E1)
    const told = history.map(({ seq, who, what, before, after }) => [seq, who, what.type, before, after])
    expect(told).toEqual([
      [5, 'desk', 'edit', anEvent('e1', '2021-01-12'), null],
      [4, 'desk', 'import', anEvent('e1', '2021-01-11'), anEvent('e1', '2021-01-12')],
      [2, 'Ann', 'edit', FIRST, anEvent('e1', '2021-01-11')],
      [1, 'desk', 'import', null, FIRST],
    ])
  })
})

describe('the log and the history of a record, once the pair was removed', () => {
  it('mark what is of a former life, and tell of the present one alone', async () => {
    const db = await filled()
    await move(db, '2021-01-11', 'Ann')
    await deleteRelationship(db, REL, STAMP)
    await applyDataset(db, exampleDataset(), FILE)
    await move(db, '2021-01-12')
    const { entries } = await readLog(db, REL, 10)
    expect(entries.map(({ seq, isFormer }) => [seq, isFormer])).toEqual([
      [5, false],
      [4, false],
      [3, true],
      [2, true],
      [1, true],
    ])
    const history = await readRecordHistory(db, REL, E1)
    expect(history.map(({ seq, before }) => [seq, before])).toEqual([
      [5, FIRST],
      [4, null],
    ])
  })

  it('go on where it was put back, and the record was not gone before', async () => {
    const db = await filled()
    await move(db, '2021-01-11', 'Ann')
    await deleteRelationship(db, REL, STAMP)
    await applyDataset(db, { ...exampleDataset(), events: [anEvent('e1', '2021-01-12')] }, FILE)
    await revert(db, 3, STAMP, SOUND)
    const moved = anEvent('e1', '2021-01-11')
    const history = await readRecordHistory(db, REL, E1)
    expect(history.map(({ seq, before, after }) => [seq, before, after])).toEqual([
      [5, moved, moved],
      [2, FIRST, moved],
      [1, null, FIRST],
    ])
    const { entries } = await readLog(db, REL, 10)
    expect(entries.filter(({ isFormer }) => isFormer).map(({ seq }) => seq)).toEqual([4])
  })
})

describe('a live question', () => {
  it.each<[string, (db: Shelves) => Promise<readonly unknown[]>, number]>([
    ['about the edits of a record', (db) => readRecordHistory(db, REL, E1), 2],
    ['about the trash', (db) => readTrash(db, REL, LONG_AGO), 1],
    [
      'about what others have changed',
      async (db) => (await readChangesAfter(db, REL, 1, ['desk'])).foreign,
      1,
    ],
    ['about the log', async (db) => (await readLog(db, REL, 9)).entries, 4],
  ])('%s is answered', async (_what, ask, expected) => {
    const db = await filled()
    await edit(db, { put: { issues: [anIssue('ice')] } })
    await move(db, '2021-01-11', 'Ann')
    await edit(db, { remove: { issues: ['ice'] } })
    const answer = await new Promise<readonly unknown[]>((next, error) => {
      subscribe(db, () => ask(db), { next, error })
    })
    expect(answer).toHaveLength(expected)
  })
})

describe('restoreRecord', () => {
  it('brings a record back to an earlier point, as an edit that says so', async () => {
    const db = await filled()
    await move(db, '2021-01-11')
    await move(db, '2021-01-12')
    const stamp = { who: 'Ann', when: '2021-05-14T00:00:00.000Z' }
    expect(await restoreRecord(db, REL, { ...E1, seq: 1, at: 'after' }, stamp, SOUND)).toMatchObject({
      type: 'saved',
    })
    const [record] = await readByIds(db, REL, 'events', ['e1'])
    expect(record).toEqual({ ...FIRST, updatedAt: stamp.when, updatedBy: 'Ann' })
    expect((await readLog(db, REL, 1)).entries[0]).toMatchObject({ what: { type: 'edit', restores: 1 } })
  })

  it('brings a deleted record back and lifts its tombstone', async () => {
    const db = await filled()
    await edit(db, { remove: { events: ['e1'] } })
    await restoreRecord(db, REL, { ...E1, seq: 2, at: 'before' }, STAMP, SOUND)
    const whole = await readWhole(db, REL)
    expect(whole?.events[0]).toMatchObject({ id: 'e1', date: FIRST?.date })
    expect(whole?.deleted.map(({ id }) => id)).toEqual(['e0'])
  })

  it('is refused where the whole would be unsound, and where the record was not there', async () => {
    const db = await filled()
    await move(db, '2021-01-11')
    const refused = (type: string) => ({ type: 'not-saved', failure: { type } })
    const before = await everything(db)
    expect(
      await restoreRecord(
        db,
        REL,
        { ...E1, seq: 1, at: 'after' },
        STAMP,
        soundIf(() => false),
      ),
    ).toEqual(refused('unsound'))
    expect(await restoreRecord(db, REL, { ...E1, seq: 1, at: 'before' }, STAMP, SOUND)).toEqual(
      refused('stale'),
    )
    expect(await everything(db)).toEqual(before)
  })
})

describe('readTrash', () => {
  it('R25 holds what was deleted, by hand and by a file, as it was', async () => {
    const db = await filled()
    await edit(db, { remove: { events: ['e1'] } }, 'Ann')
    const { issues, ...rest } = exampleDataset()
    const deleted = [...rest.deleted, { id: 'fishing', kind: 'issues', on: STAMP.when, by: 'Bob' } as const]
    await applyDataset(
      db,
      { ...rest, issues: [], events: rest.events.slice(1), deleted },
      { ...FILE, mode: 'replace' },
    )
    expect(await readTrash(db, REL, LONG_AGO)).toEqual([
      { list: 'issues', id: 'fishing', seq: 3, when: STAMP.when, who: 'desk', record: issues[0] },
      { list: 'events', id: 'e1', seq: 2, when: STAMP.when, who: 'Ann', record: FIRST },
    ])
  })

  it('R25 holds what a file took away that left nothing else, each of it to be had back', async () => {
    const db = await filled()
    const { dates, events, ...rest } = exampleDataset()
    const file = { ...rest, dates: [], events: events.slice(1) }
    await applyDataset(db, file, { ...FILE, mode: 'replace' })
    expect((await readWhole(db, REL))?.deleted).toEqual(rest.deleted)
    const lost = await readTrash(db, REL, LONG_AGO)
    expect(lost.map(({ list, id, seq }) => [list, id, seq])).toEqual([
      ['events', 'e1', 2],
      ['dates', dates[0]?.id, 2],
    ])
    await restoreRecord(db, REL, { ...E1, seq: 2, at: 'before' }, STAMP, SOUND)
    expect((await readTrash(db, REL, LONG_AGO)).map(({ list }) => list)).toEqual(['dates'])
    await revert(db, 3, STAMP, SOUND)
    await revert(db, 2, STAMP, SOUND)
    expect(await readTrash(db, REL, LONG_AGO)).toEqual([])
    await revert(db, 5, STAMP, SOUND)
    expect(await readTrash(db, REL, LONG_AGO)).toHaveLength(2)
  })

  it('holds nothing of a life before a deletion', async () => {
    const db = await filled()
    await edit(db, { remove: { events: ['e1'] } })
    await deleteRelationship(db, REL, STAMP)
    const { events, ...rest } = exampleDataset()
    await applyDataset(db, { ...rest, events: events.slice(1) }, FILE)
    expect(await readTrash(db, REL, LONG_AGO)).toEqual([])
  })

  it('R25 keeps it for so long and no longer', async () => {
    const db = await filled()
    await edit(db, { remove: { events: ['e1'] } })
    expect(await readTrash(db, REL, STAMP.when)).toMatchObject([{ id: 'e1', record: FIRST }])
    expect(await readTrash(db, REL, '2021-05-13T10:00:00.001Z')).toEqual([])
  })

  it('does not hold what is there again, or was taken away by an undo', async () => {
    const db = await filled()
    await edit(db, { remove: { events: ['e1'] } })
    await restoreRecord(db, REL, { ...E1, seq: 2, at: 'before' }, STAMP, SOUND)
    await edit(db, { put: { issues: [anIssue('ice')] } })
    await revert(db, 4, STAMP, SOUND)
    expect(await readTrash(db, REL, LONG_AGO)).toEqual([])
  })
})

describe('readChangesAfter', () => {
  it('tells what others and files have changed, from the first of them on', async () => {
    const db = await filled()
    await move(db, '2021-01-11', 'Ann')
    await move(db, '2021-01-12', 'Ann')
    await edit(db, { put: { issues: [anIssue('ice')] } })
    await applyDataset(db, { ...exampleDataset(), dates: [] }, { ...FILE, mode: 'replace' })
    const { foreign, own } = await readChangesAfter(db, REL, 1, ['desk'])
    expect([...own]).toEqual(['issues ice'])
    expect(foreign.map(({ list, id, before }) => [list, id, before === null])).toEqual([
      ['events', 'e1', false],
      ['issues', 'ice', false],
      ['dates', 'fair', false],
    ])
    expect(foreign[0]?.before).toEqual(FIRST)
  })

  it('leaves out what was taken back, and how the relationship began or came back', async () => {
    const db = await filled()
    expect((await readChangesAfter(db, REL, 0, ['desk'])).foreign).toEqual([])
    await move(db, '2021-01-11', 'Ann')
    await revert(db, 2, STAMP, SOUND)
    await deleteRelationship(db, REL, { ...STAMP, who: 'Ann' })
    await restore(db, 2, STAMP)
    expect((await readChangesAfter(db, REL, 1, ['desk'])).foreign).toEqual([])
  })
})
