import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Columns } from '#model/columns.ts'
import { columnsOf } from '#model/columns.ts'
import type { Dataset } from '#model/records/dataset.ts'
import type { EventRecord } from '#model/records/event.ts'
import { applyDataset } from './applyDataset.ts'
import type { Shelves } from './database.ts'
import { deleteRelationship } from './deleteRelationship.ts'
import { anEvent, anIssue, exampleDataset } from './exampleDataset.fixture.ts'
import { listRelationships, readColumns, readWhole } from './read.ts'
import { readRecordHistory, restoreRecord } from './history.ts'
import { readJournal } from './journal.ts'
import { listRestorePoints, restore } from './restorePoints.ts'
import { revert } from './revert.ts'
import type { SteeredBoundary } from './steeredBoundary.fixture.ts'
import { steeredBoundary } from './steeredBoundary.fixture.ts'
import { STAMP, testShelves } from './testShelves.fixture.ts'
import { readUndoQueue } from './undoQueue.ts'
import { writeRecords } from './writeRecords.ts'

const REL = 'aaa-bbb'

/** What the shelves should hold: the relationship, and what each restore point would bring back. */
interface Model {
  now: Dataset | null
  readonly before: Map<number, Dataset | null>
  /** What was there before each entry of the journal. */
  readonly entries: Map<number, Dataset | null>
}

type Step =
  | { readonly type: 'put'; readonly id: string; readonly day: number }
  | { readonly type: 'remove'; readonly id: string }
  | { readonly type: 'import'; readonly ids: readonly string[] }
  | { readonly type: 'delete' }
  | { readonly type: 'restore' }
  /** Takes the newest entry back that can be, or an undo. */
  /** Brings an event back to what it first was. */
  | { readonly type: 'bring-back'; readonly id: string }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  | { readonly type: 'fail'; readonly row: number }

const id = fc.constantFrom('x1', 'x2', 'x3', 'e1', 'e4')
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant('put'), id, day: fc.integer({ min: 1, max: 28 }) }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('remove'), id }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('import'), ids: fc.uniqueArray(id) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('delete') }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('restore') }) },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('undo') }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('redo') }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('bring-back'), id }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('fail'), row: fc.integer({ min: 1, max: 12 }) }) },
)

describe('the shelves', () => {
  it('hold what they should after any run of edits, imports, deletions, undos and faults', async () => {
    const run = fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
      const steered = steeredBoundary()
      const db = await testShelves(steered.boundary)
      const model: Model = { now: null, before: new Map(), entries: new Map() }
      for (const one of steps) {
        await take(db, steered, model, one)
        await compare(db, model)
      }
      db.close()
    })
    await fc.assert(run, { numRuns: 30 })
  }, 60_000)
})

async function take(db: Shelves, steered: SteeredBoundary, model: Model, one: Step): Promise<void> {
  const then = model.now
  if (one.type === 'restore') await takeBack(db, model)
  else if (one.type === 'undo' || one.type === 'redo') await queued(db, model, one.type)
  else if (one.type === 'import') await takeIn(db, model, datasetOf(one.ids))
  else if (one.type === 'fail') {
    steered.failAtRow(one.row)
    await takeIn(db, model, datasetOf(['x9']))
    steered.failAtRow(Infinity)
  } else if (one.type === 'delete') {
    const saved = await deleteRelationship(db, REL, STAMP)
    if (saved.type === 'saved') model.before.set(saved.value.restorePoint, model.now)
    model.now = null
  } else if (one.type === 'bring-back') await bringBack(db, model, one.id)
  else if ('id' in one) await edit(db, model, one)
  const [newest] = await readJournal(db, REL, 1)
  if (newest && !model.entries.has(newest.seq)) model.entries.set(newest.seq, then)
}

async function bringBack(db: Shelves, model: Model, event: string): Promise<void> {
  const oldest = (await readRecordHistory(db, REL, { list: 'events', id: event })).findLast(
    ({ after }) => after,
  )
  const { now } = model
  if (!oldest?.after || !now) return
  const moment = { list: 'events', id: event, seq: oldest.seq, at: 'after' } as const
  expect((await restoreRecord(db, REL, moment, STAMP, () => true)).type).toBe('saved')
  const record = { ...oldest.after, updatedAt: STAMP.when, updatedBy: STAMP.who } as EventRecord // of that list
  model.now = {
    ...now,
    events: [...now.events.filter((one) => one.id !== event), record].toSorted(byId),
    deleted: now.deleted.filter((dead) => dead.id !== event),
  }
}

/** What is taken back is the newest thing standing, so that all becomes what it was before that. */
async function queued(db: Shelves, model: Model, way: 'undo' | 'redo'): Promise<void> {
  const queue = await readUndoQueue(db, REL, STAMP.who, STAMP.when)
  const entry = queue[way]
  if (!entry) return
  const answer = await revert(db, entry.seq, STAMP, () => true)
  if (answer.type !== 'reverted') {
    // Nothing but its coming back can be done to a relationship that is gone.
    expect([answer, model.now]).toEqual([{ type: 'refused', why: 'gone' }, null])
    return
  }
  const then = model.now
  model.now = model.entries.get(entry.seq) ?? null
  const [trash] = await listRestorePoints(db)
  if (trash && model.now === null) model.before.set(trash.id, then)
}

async function takeIn(db: Shelves, model: Model, dataset: Dataset): Promise<void> {
  const saved = await applyDataset(db, dataset, { mode: 'replace', origin: 'file', stamp: STAMP })
  if (saved.type === 'not-saved') return
  model.before.set(saved.value.restorePoint, model.now)
  model.now = dataset
}

async function takeBack(db: Shelves, model: Model): Promise<void> {
  const newest = (await listRestorePoints(db))[0]
  if (!newest) return
  const restored = await restore(db, newest.id, STAMP)
  if (restored.type === 'restored') model.now = model.before.get(newest.id) ?? null
}

async function edit(db: Shelves, model: Model, one: Step & { readonly id: string }): Promise<void> {
  const { now } = model
  const put = one.type === 'put' ? [anEvent(one.id, `2021-03-${String(one.day).padStart(2, '0')}`)] : []
  const remove = one.type === 'remove' && now?.events.some((event) => event.id === one.id) ? [one.id] : []
  const saved = await writeRecords(db, REL, { put: { events: put }, remove: { events: remove } }, STAMP)
  expect(saved.type).toBe(now ? 'saved' : 'not-saved')
  if (!now) return
  const others = now.events.filter((event) => event.id !== one.id || put.length + remove.length === 0)
  const tombstones = remove.map(
    (gone) => ({ id: gone, kind: 'events', on: STAMP.when, by: STAMP.who }) as const,
  )
  model.now = {
    ...now,
    events: [...others, ...put].toSorted(byId),
    deleted: [
      ...now.deleted.filter((dead) => !put.some((event) => event.id === dead.id)),
      ...tombstones,
    ].toSorted(byId),
  }
}

async function compare(db: Shelves, { now }: Model): Promise<void> {
  expect(await readWhole(db, REL)).toEqual(now)
  const [row] = await listRelationships(db)
  expect(row?.counts.events).toBe(now?.events.length)
  const columns = await readColumns(db, REL)
  if (!now || !columns) expect(columns).toBe(now)
  else expect(statesOf(columns)).toEqual(statesOf(columnsOf(now.events, now.relationship)))
}

/** Rows as texts in order: the place of a row has no meaning. */
function statesOf(columns: Columns): string[] {
  return [...columns.record]
    .map(
      (record, row) => `${columns.ids[record] ?? ''} ${columns.from[row] ?? ''} ${columns.first[row] ?? ''}`,
    )
    .toSorted()
}

function datasetOf(ids: readonly string[]): Dataset {
  return {
    ...exampleDataset(),
    events: ids.map((one) => anEvent(one, '2021-02-02')).toSorted(byId),
    issues: [anIssue('i1')],
  }
}

function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  return one.id < other.id ? -1 : 1
}
