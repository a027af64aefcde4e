import { describe, expect, it } from 'vitest'
import { columnsOf } from '#model/columns.ts'
import { applyDataset } from './applyDataset.ts'
import type { Boundary } from './boundary.ts'
import type { Shelves } from './database.ts'
import { deleteRelationship } from './deleteRelationship.ts'
import { anEvent, anIssue, exampleDataset } from './exampleDataset.fixture.ts'
import { readJournal } from './journal.ts'
import { listRelationships, listRestorePoints, readColumns, readWhole } from './read.ts'
import { recordExport } from './recordExport.ts'
import { revert } from './revert.ts'
import { steeredBoundary } from './steeredBoundary.fixture.ts'
import { everything, SOUND, soundIf, STAMP, testShelves } from './testShelves.fixture.ts'
import type { Edit } from './writeRecords.ts'
import { writeRecords } from './writeRecords.ts'

const REL = 'aaa-bbb'
const FILE = {
  mode: 'replace',
  origin: 'file',
  stamp: STAMP,
  fileName: 'a.bilat.json',
  revision: 'r1',
} as const
const OTHER = { who: 'Ann', when: '2021-05-14T08:00:00.000Z' }
const MOVED: Edit = { put: { events: [anEvent('e1', '2021-01-12')] } }

async function filled(boundary?: Boundary): Promise<Shelves> {
  const db = await testShelves(boundary)
  await applyDataset(db, exampleDataset(), FILE)
  return db
}

/** Saves an edit and gives the number of its entry. */
async function edited(db: Shelves, edit: Edit, stamp = STAMP): Promise<number> {
  const saved = await writeRecords(db, REL, edit, stamp)
  if (saved.type !== 'saved') throw new Error(saved.failure.type)
  return saved.value.seq
}

/** Takes an entry back and gives the number of the entry that did so. */
async function taken(db: Shelves, seq: number): Promise<number> {
  const answer = await revert(db, seq, STAMP, SOUND)
  if (answer.type !== 'reverted') throw new Error(JSON.stringify(answer))
  return answer.seq
}

describe('revert', () => {
  it('takes an edit back, tombstones, counts and columns included', async () => {
    const db = await filled()
    const edit = { put: { events: [anEvent('e0', '2021-02-02'), anEvent('e1', '2021-01-12')] } }
    const seq = await edited(db, { ...edit, remove: { events: ['e2'], issues: ['fishing'] } })
    expect((await readWhole(db, REL))?.deleted.map(({ id }) => id)).toEqual(['e2', 'fishing'])
    await taken(db, seq)
    expect(await readWhole(db, REL)).toEqual(exampleDataset())
    expect((await listRelationships(db))[0]?.counts.events).toBe(6)
    const { events, relationship } = exampleDataset()
    const days = (from: Int32Array | undefined) => [...(from ?? [])].toSorted()
    expect(days((await readColumns(db, REL))?.from)).toEqual(days(columnsOf(events, relationship).from))
  })

  it('R25 takes back one change after the other and does them again in the same order', async () => {
    const db = await filled()
    const states = [await readWhole(db, REL)]
    const edits: Edit[] = [MOVED, { remove: { events: ['e1'] } }, { put: { issues: [anIssue('ice')] } }]
    const seqs: number[] = []
    for (const edit of edits) {
      seqs.push(await edited(db, edit))
      states.push(await readWhole(db, REL))
    }
    const undos: number[] = []
    for (const [i, seq] of [...seqs.entries()].toReversed()) {
      undos.push(await taken(db, seq))
      expect(await readWhole(db, REL)).toEqual(states[i])
    }
    for (const [i, undo] of undos.toReversed().entries()) {
      await taken(db, undo)
      expect(await readWhole(db, REL)).toEqual(states[i + 1])
    }
    const told = (await readJournal(db, REL)).map(({ what }) => what.type)
    expect(told.slice(0, 6)).toEqual(['redo', 'redo', 'redo', 'undo', 'undo', 'undo'])
  })

  it('takes an import back record by record, unknown fields and tombstones included, and redoes it', async () => {
    const db = await filled()
    const { events, ...rest } = exampleDataset()
    const other = {
      ...rest,
      mood: { of: 'b' },
      events: [anEvent('e9', '2021-03-03'), ...events.slice(1)],
      deleted: [],
    }
    await applyDataset(db, other, { ...FILE, revision: 'r2' })
    const after = await readWhole(db, REL)
    const undo = await taken(db, 2)
    expect(await readWhole(db, REL)).toEqual(exampleDataset())
    expect(await db.bases.get([REL, 'r2'])).toMatchObject({ retired: undo })
    await taken(db, undo)
    expect(await readWhole(db, REL)).toEqual(after)
    expect(await db.bases.get([REL, 'r2'])).not.toHaveProperty('retired')
  })

  it('takes back a first import to the trash, from where redo has all of it again', async () => {
    const db = await filled()
    const undo = await taken(db, 1)
    expect(await listRelationships(db)).toEqual([])
    expect(await db.events.count()).toBe(0)
    expect((await listRestorePoints(db))[0]).toMatchObject({ why: 'delete', title: 'Aland – Beland' })
    const redo = await taken(db, undo)
    expect(await readWhole(db, REL)).toEqual(exampleDataset())
    expect(await db.bases.get([REL, 'r1'])).not.toHaveProperty('retired')
    await taken(db, redo)
    expect(await readWhole(db, REL)).toBeNull()
  })

  it('takes a deletion back through its restore point, and that again', async () => {
    const db = await filled()
    await edited(db, MOVED)
    const before = await readWhole(db, REL)
    await deleteRelationship(db, REL, STAMP)
    const back = await taken(db, 3)
    expect(await readWhole(db, REL)).toEqual(before)
    expect((await readJournal(db, REL))[0]?.what).toMatchObject({ type: 'restore', of: 3 })
    await taken(db, back)
    expect(await readWhole(db, REL)).toBeNull()
  })

  it('does not mind later changes of other records', async () => {
    const db = await filled()
    const seq = await edited(db, MOVED)
    await edited(db, { put: { issues: [anIssue('ice')] } }, OTHER)
    await taken(db, seq)
    const { issues, ...rest } = exampleDataset()
    expect(await readWhole(db, REL)).toEqual({ ...rest, issues: [...issues, anIssue('ice')] })
  })

  it('refuses what somebody else has changed since, and says who, when and what', async () => {
    const db = await filled()
    const seq = await edited(db, MOVED)
    await edited(db, { put: { events: [anEvent('e1', '2021-01-13')] } }, OTHER)
    const before = await everything(db)
    expect(await revert(db, seq, STAMP, SOUND)).toEqual({
      type: 'refused',
      why: 'changed-since',
      by: 'Ann',
      when: OTHER.when,
      records: [{ list: 'events', id: 'e1' }],
    })
    expect(await everything(db)).toEqual(before)
  })

  it('is possible again once the later change has been taken back', async () => {
    const db = await filled()
    const seq = await edited(db, MOVED)
    await taken(db, await edited(db, { put: { events: [anEvent('e1', '2021-01-13')] } }, OTHER))
    await taken(db, seq)
    expect(await readWhole(db, REL)).toEqual(exampleDataset())
  })

  it('refuses what belongs to a former life of a pair, also where nothing has touched the same since', async () => {
    const db = await filled()
    const seq = await edited(db, { put: { issues: [anIssue('ice')] } })
    await edited(db, { remove: { issues: ['ice'] } })
    const { seq: gone } = (await db.journal.toCollection().last())!
    await deleteRelationship(db, REL, STAMP)
    expect(await revert(db, gone, STAMP, SOUND)).toEqual({ type: 'refused', why: 'former' })
    await applyDataset(db, exampleDataset(), FILE)
    const before = await everything(db)
    for (const former of [seq, gone])
      expect(await revert(db, former, STAMP, SOUND)).toEqual({ type: 'refused', why: 'former' })
    expect(await everything(db)).toEqual(before)
  })

  it('refuses a first import once anything stands on it', async () => {
    const db = await filled()
    await edited(db, { put: { issues: [anIssue('ice')] } }, OTHER)
    expect(await revert(db, 1, STAMP, SOUND)).toMatchObject({
      why: 'changed-since',
      by: 'Ann',
      records: [{ list: 'issues', id: 'ice' }],
    })
  })

  it('refuses what would leave an unsound whole, and asks only where something else has changed', async () => {
    const db = await filled()
    const seq = await edited(db, { put: { issues: [anIssue('ice')] } })
    await edited(db, { put: { events: [anEvent('e1', '2021-01-10', { issueIds: ['ice'] })] } })
    const before = await everything(db)
    const seen: number[] = []
    const unsound = await revert(
      db,
      seq,
      STAMP,
      soundIf((whole) => {
        seen.push(whole.issues.length)
        return false
      }),
    )
    expect(unsound).toEqual({ type: 'refused', why: 'unsound' })
    expect(seen).toEqual([1])
    expect(await everything(db)).toEqual(before)
    await taken(db, 3)
    expect(
      (
        await revert(
          db,
          4,
          STAMP,
          soundIf(() => false),
        )
      ).type,
    ).toBe('reverted')
  })

  it('refuses what has been taken back, what changed nothing, and what was never there', async () => {
    const db = await filled()
    const seq = await edited(db, MOVED)
    await taken(db, seq)
    const file = { fileName: 'x', revision: 'r', ancestors: [], seq: 1, dataset: exampleDataset() }
    await recordExport(db, file, STAMP)
    expect(await revert(db, seq, STAMP, SOUND)).toEqual({ type: 'refused', why: 'already' })
    expect(await revert(db, 4, STAMP, SOUND)).toEqual({ type: 'refused', why: 'gone' })
    expect(await revert(db, 99, STAMP, SOUND)).toEqual({ type: 'refused', why: 'gone' })
  })

  it.each<[string, (db: Shelves) => Promise<number>]>([
    ['an edit', (db) => edited(db, { ...MOVED, remove: { events: ['e2'] } })],
    ['an undo', async (db) => taken(db, await edited(db, { ...MOVED, remove: { events: ['e2'] } }))],
    ['a first import', () => Promise.resolve(1)],
    ['a deletion', async (db) => (await deleteRelationship(db, REL, STAMP), 2)],
  ])('R11 leaves the store byte-equal when any row of taking back %s fails', async (_what, prepare) => {
    const steered = steeredBoundary()
    const db = await filled(steered.boundary)
    const seq = await prepare(db)
    const before = await everything(db)
    let faults = 0
    for (;;) {
      steered.failAtRow(faults + 1)
      const answer = await revert(db, seq, STAMP, SOUND)
      if (answer.type === 'reverted') break
      faults++
      expect(answer).toEqual({ type: 'not-saved', failure: { type: 'quota' } })
      expect(await everything(db), `row ${faults}`).toEqual(before)
    }
    expect(faults).toBeGreaterThanOrEqual(6)
  })
})
