import * as fc from 'fast-check'
import { expect } from 'vitest'
import { mergeDatasets, resolveMerge } from '#dataset/mergeDatasets.ts'
import { readDataset } from '#dataset/readDataset.ts'
import { asText, seal, unseal } from '#dataset/sealed.ts'
import { ITERATIONS, readSealed } from '#dataset/sealedEnvelope.ts'
import { writeDataset } from '#dataset/writeDataset.ts'
import type { Columns } from '#model/columns.ts'
import { columnsOf } from '#model/columns.ts'
import type { Dataset } from '#model/records/dataset.ts'
import type { EventRecord } from '#model/records/event.ts'
import { applyDataset } from '#storage/applyDataset.ts'
import type { Boundary } from '#storage/boundary.ts'
import type { Shelves } from '#storage/database.ts'
import { deleteRelationship } from '#storage/deleteRelationship.ts'
import { anEvent, anIssue, exampleDataset } from '#storage/exampleDataset.fixture.ts'
import { listRelationships, listRestorePoints, readColumns, readWhole } from '#storage/read.ts'
import { readRecordHistory, restoreRecord } from '#storage/history.ts'
import { readJournal } from '#storage/journal.ts'
import { restore } from '#storage/restorePoints.ts'
import { revert } from '#storage/revert.ts'
import type { SteeredBoundary } from '#storage/steeredBoundary.fixture.ts'
import { SOUND, STAMP } from '#storage/testShelves.fixture.ts'
import { readUndoQueue } from '#storage/undoQueue.ts'
import { writeRecords } from '#storage/writeRecords.ts'

const REL = 'aaa-bbb'

/** What the shelves should hold: the relationship, and what each restore point would bring back. */
interface Model {
  now: Dataset | null
  /** What the other desk was given last. */
  shared: Dataset | null
  readonly before: Map<number, Dataset | null>
  /** What was there before each entry of the journal. */
  readonly entries: Map<number, Dataset | null>
}

interface Put {
  readonly type: 'put'
  readonly id: string
  readonly day: number
}

interface Remove {
  readonly type: 'remove'
  readonly id: string
}

type Step =
  | Put
  | Remove
  | { readonly type: 'import'; readonly ids: readonly string[] }
  | { readonly type: 'delete' }
  | { readonly type: 'restore' }
  /** Brings an event back to what it first was. */
  | { readonly type: 'bring-back'; readonly id: string }
  /** Takes the newest entry back that can be, or an undo. */
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  | { readonly type: 'fail'; readonly row: number }
  /** The whole is given to another desk. */
  | { readonly type: 'share' }
  /** It comes back as that desk has changed it; where both have, what is here stays. */
  | { readonly type: 'merge'; readonly there: readonly (Put | Remove)[] }
  /** All is exported sealed, and taken in again from that file in the place of what is there. */
  | { readonly type: 'sealed' }
  | { readonly type: 'reload' }

const id = fc.constantFrom('x1', 'x2', 'x3', 'e1', 'e4')
const put: fc.Arbitrary<Put> = fc.record({
  type: fc.constant('put'),
  id,
  day: fc.integer({ min: 1, max: 28 }),
})
const remove: fc.Arbitrary<Remove> = fc.record({ type: fc.constant('remove'), id })
const there = fc.array(fc.oneof(put, remove), { maxLength: 4 })
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: put },
  { weight: 3, arbitrary: remove },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('share') }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('merge'), there }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('reload') }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('import'), ids: fc.uniqueArray(id) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('delete') }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('sealed') }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('restore') }) },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('undo') }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('redo') }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('bring-back'), id }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('fail'), row: fc.integer({ min: 1, max: 12 }) }) },
)

/** The shelves under test, and how they are closed and opened again, as by a reload. */
export interface SoakShelves {
  readonly steered: SteeredBoundary
  readonly open: (boundary: Boundary) => Promise<Shelves>
}

/** Steps of a soak by their kinds; those that found nothing to do count too. */
export type Taken = ReadonlyMap<string, number>

/** Steps of all kinds, and what they were, in words. */
export function summary(taken: Taken): { readonly total: number; readonly words: string } {
  const total = [...taken.values()].reduce((sum, n) => sum + n, 0)
  const words = [...taken].map(([type, n]) => `${type} ${n}`).join(', ')
  return { total, words: `${total} steps (${words})` }
}

/** How often, how long, and from which seed. */
export interface SoakOptions {
  readonly runs: number
  readonly steps: number
  readonly seed: number
}

/**
 * Runs of edits, imports, merges, undos, deletions, faults and reloads at random; after each step the shelves must
 * hold what the model does. fast-check prints the shortest run that goes wrong, and its seed.
 *
 * @param place gives shelves of their own for each run
 * @returns how many steps of each kind were taken
 */
export async function soak(place: () => SoakShelves, { runs, steps, seed }: SoakOptions): Promise<Taken> {
  const taken = new Map<Step['type'], number>()
  const lists = fc.array(step, { minLength: Math.ceil(steps / 4), maxLength: steps, size: 'max' })
  const run = fc.asyncProperty(lists, async (all) => {
    const { steered, open } = place()
    let db = await open(steered.boundary)
    const model: Model = { now: null, shared: null, before: new Map(), entries: new Map() }
    for (const one of all) {
      if (one.type === 'reload') {
        db.close()
        db = await open(steered.boundary)
      } else await take(db, steered, model, one)
      await compare(db, model)
      taken.set(one.type, (taken.get(one.type) ?? 0) + 1)
    }
    db.close()
  })
  await fc.assert(run, { numRuns: runs, seed })
  return taken
}

async function take(db: Shelves, steered: SteeredBoundary, model: Model, one: Step): Promise<void> {
  const then = model.now
  if (one.type === 'restore') await takeBack(db, model)
  else if (one.type === 'undo' || one.type === 'redo') await queued(db, model, one.type)
  else if (one.type === 'share') model.shared = model.now
  else if (one.type === 'sealed') await throughSealedFile(db, model)
  else if (one.type === 'merge') await merge(db, model, one.there)
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
  else if (one.type === 'put' || one.type === 'remove') await edit(db, model, one)
  const [newest] = await readJournal(db, REL, 1)
  if (newest && !model.entries.has(newest.seq)) model.entries.set(newest.seq, then)
}

async function bringBack(db: Shelves, model: Model, event: string): Promise<void> {
  const history = await readRecordHistory(db, REL, { list: 'events', id: event })
  const oldest = history.findLast(({ after }) => after)
  const { now } = model
  if (!oldest?.after || !now) return
  const moment = { list: 'events', id: event, seq: oldest.seq, at: 'after' } as const
  expect((await restoreRecord(db, REL, moment, STAMP, SOUND)).type).toBe('saved')
  const record = { ...oldest.after, updatedAt: STAMP.when, updatedBy: STAMP.who } as EventRecord // of that list
  model.now = {
    ...now,
    events: [...now.events.filter((one) => one.id !== event), record].toSorted(byId),
    deleted: now.deleted.filter((dead) => dead.id !== event),
  }
}

/** What is taken back is the newest thing standing, so that all becomes what it was before that. */
async function queued(db: Shelves, model: Model, way: 'undo' | 'redo'): Promise<void> {
  const queue = await readUndoQueue(db, REL, [STAMP.who], STAMP.when)
  const entry = queue[way]
  if (!entry) return
  const answer = await revert(db, entry.seq, STAMP, SOUND)
  if (answer.type !== 'reverted') {
    // Nothing but its coming back can be done to a relationship that is gone.
    expect([answer, model.now]).toEqual([{ type: 'refused', why: 'gone' }, null])
    return
  }
  const then = model.now
  model.now = model.entries.get(entry.seq) ?? null
  const [trash] = await listRestorePoints(db)
  if (trash?.seqAfter === answer.seq) model.before.set(trash.id, then)
}

async function takeIn(db: Shelves, model: Model, dataset: Dataset): Promise<void> {
  const saved = await applyDataset(db, dataset, { mode: 'replace', origin: 'file', stamp: STAMP })
  if (saved.type === 'not-saved') return
  model.before.set(saved.value.restorePoint, model.now)
  model.now = dataset
}

/** What comes out of a sealed file is what went in. */
async function throughSealedFile(db: Shelves, model: Model): Promise<void> {
  if (!model.now) return
  const { text } = await writeDataset(model.now)
  const file = await seal(text, 'Reykjavík, 20 May', { iterations: ITERATIONS.min })
  const read = readSealed(file ?? '')
  if (read.type !== 'sealed') throw new Error(`a sealed file is read as ${read.type}`)
  expect(asText(await unseal(read.sealed, 'Reykjavík, 20 May'))).toEqual({ type: 'opened', text })
  const outcome = readDataset(text)
  // The model knows nothing of what its records refer to.
  if (outcome.type !== 'accepted') return
  await takeIn(db, model, outcome.dataset)
}

async function merge(db: Shelves, model: Model, changes: readonly (Put | Remove)[]): Promise<void> {
  const { now, shared } = model
  if (!now || !shared) return
  const theirs = changes.reduce(changed, shared)
  const dataset = resolveMerge(mergeDatasets(shared, now, theirs), new Map())
  await takeIn(db, model, {
    ...dataset,
    events: dataset.events.toSorted(byId),
    deleted: dataset.deleted.toSorted(byId),
  })
}

async function takeBack(db: Shelves, model: Model): Promise<void> {
  const newest = (await listRestorePoints(db)).find(({ restored }) => restored === undefined)
  if (!newest) return
  const then = model.now
  const restored = await restore(db, newest.id, STAMP)
  if (restored.type !== 'restored') return
  model.now = model.before.get(newest.id) ?? null
  const [replaced] = await listRestorePoints(db)
  if (replaced?.seqAfter === restored.seq) model.before.set(replaced.id, then)
}

async function edit(db: Shelves, model: Model, one: Put | Remove): Promise<void> {
  const { now } = model
  const isThere = now?.events.some((event) => event.id === one.id) ?? false
  const edit =
    one.type === 'put' ? { put: { events: [eventOf(one)] } } : { remove: { events: isThere ? [one.id] : [] } }
  const saved = await writeRecords(db, REL, edit, STAMP)
  expect(saved.type).toBe(now ? 'saved' : 'not-saved')
  if (now) model.now = changed(now, one)
}

/** A dataset after one change: what is deleted leaves a tombstone, what comes back lifts it. */
function changed(dataset: Dataset, one: Put | Remove): Dataset {
  const others = dataset.events.filter((event) => event.id !== one.id)
  const dead = dataset.deleted.filter(({ id: gone }) => gone !== one.id)
  if (one.type === 'put') {
    return { ...dataset, events: [...others, eventOf(one)].toSorted(byId), deleted: dead }
  }
  if (others.length === dataset.events.length) return dataset
  const tombstone = { id: one.id, kind: 'events', on: STAMP.when, by: STAMP.who } as const
  return { ...dataset, events: others, deleted: [...dead, tombstone].toSorted(byId) }
}

function eventOf({ id: name, day }: Put): EventRecord {
  return anEvent(name, `2021-03-${String(day).padStart(2, '0')}`)
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
