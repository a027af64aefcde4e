import { IDBDatabase, IDBFactory, IDBKeyRange, IDBOpenDBRequest } from 'fake-indexeddb'
import { describe, expect, it, vi } from 'vitest'
import { applyDataset } from './applyDataset.ts'
import { findBase } from './bases.ts'
import type { Shelves } from './database.ts'
import { declareShelves } from './database.ts'
import { deleteRelationship } from './deleteRelationship.ts'
import { anIssue, exampleDataset } from './exampleDataset.fixture.ts'
import type { MemoryReason, OpenOptions } from './open.ts'
import { openShelves } from './open.ts'
import { subscribe } from './live.ts'
import { readByIds, readList, readWhole } from './read.ts'
import { restore } from './restorePoints.ts'
import { everything, STAMP, testShelves } from './testShelves.fixture.ts'
import { writeRecords } from './writeRecords.ts'

const FILE = { mode: 'update', origin: 'file', stamp: STAMP } as const

function opening(factory: IDBFactory, more: Partial<OpenOptions> = {}) {
  return openShelves({ version: 1, factory: () => factory, IDBKeyRange, ...more })
}

/** A factory whose `open` does what the test says. */
function factoryThat(open: () => IDBOpenDBRequest): IDBFactory {
  return Object.assign(new IDBFactory(), { open })
}

describe('openShelves', () => {
  it('marks new shelves with the version of the dataset and an id of the installation', async () => {
    const factory = new IDBFactory()
    const { type, db } = await opening(factory)
    expect(type).toBe('ready')
    const row = await db.meta.get('dataset')
    expect(row).toMatchObject({ key: 'dataset', version: 1 })
    db.close()
    const again = await opening(factory)
    expect(await again.db.meta.get('dataset')).toEqual(row)
  })

  it('asks for strict durability in every transaction', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction')
    const db = await testShelves()
    await applyDataset(db, exampleDataset(), FILE)
    await writeRecords(db, 'aaa-bbb', { put: { issues: [anIssue('x')] } }, STAMP)
    const writing = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite')
    expect(writing.map(([, , options]) => options)).toEqual([
      { durability: 'strict' },
      { durability: 'strict' },
      { durability: 'strict' },
    ])
    transaction.mockRestore()
  })

  it('R09 opens newer data for reading only', async () => {
    const factory = new IDBFactory()
    const newer = await opening(factory, { version: 3 })
    await applyDataset(newer.db, exampleDataset(), FILE)
    newer.db.close()
    const older = await opening(factory, { version: 2 })
    expect(older).toMatchObject({ type: 'read-only', why: 'newer', found: 3 })
    expect(await readWhole(older.db, 'aaa-bbb')).toEqual(exampleDataset())
    expect(await applyDataset(older.db, exampleDataset(), FILE)).toEqual({
      type: 'not-saved',
      failure: { type: 'newer' },
    })
  })

  it('brings older data up to date by the steps given', async () => {
    const factory = new IDBFactory()
    const old = await opening(factory)
    await applyDataset(old.db, exampleDataset(), FILE)
    old.db.close()
    const migrate = vi.fn((dataset: ReturnType<typeof exampleDataset>) => ({
      ...dataset,
      issues: dataset.issues.map((issue) => ({ ...issue, title: 'Fish' })),
    }))
    const { type, db } = await opening(factory, { version: 2, migrate })
    expect(type).toBe('ready')
    expect(migrate).toHaveBeenCalledExactlyOnceWith(exampleDataset(), 1)
    expect((await readByIds(db, 'aaa-bbb', 'issues', ['fishing']))[0]?.title).toBe('Fish')
    expect(await db.meta.get('dataset')).toMatchObject({ version: 2 })
  })

  it('brings up to date what restore points and bases have set aside', async () => {
    const factory = new IDBFactory()
    const old = await opening(factory)
    await applyDataset(old.db, exampleDataset(), { ...FILE, revision: 'r1' })
    await applyDataset(old.db, { ...exampleDataset(), events: [] }, FILE)
    const deleted = await deleteRelationship(old.db, 'aaa-bbb', STAMP)
    await applyDataset(old.db, exampleDataset(), { ...FILE, revision: 'r2' })
    old.db.close()
    const titled = (dataset: ReturnType<typeof exampleDataset>) => ({
      ...dataset,
      issues: dataset.issues.map((issue) => ({ ...issue, title: 'Fish' })),
    })
    const { db } = await opening(factory, { version: 2, migrate: titled })
    expect((await findBase(db, 'aaa-bbb', ['r2']))?.dataset).toEqual(titled(exampleDataset()))
    if (deleted.type === 'saved') await restore(db, deleted.value.restorePoint, STAMP)
    expect(await readWhole(db, 'aaa-bbb')).toEqual(titled({ ...exampleDataset(), events: [] }))
  })

  it('R10 leaves old data intact and readable when a migration throws half-way', async () => {
    const factory = new IDBFactory()
    const old = await opening(factory)
    const second = { ...exampleDataset(), relationship: { ...exampleDataset().relationship, id: 'zzz' } }
    await applyDataset(old.db, exampleDataset(), FILE)
    await applyDataset(old.db, second, FILE)
    const before = await everything(old.db)
    old.db.close()
    const migrate = (dataset: ReturnType<typeof exampleDataset>) => {
      if (dataset.relationship.id === 'zzz') throw new Error('step 2 fails')
      return { ...dataset, issues: [] }
    }
    const stuck = await opening(factory, { version: 2, migrate })
    expect(stuck).toMatchObject({ type: 'read-only', why: 'not-migrated', found: 1 })
    expect(await everything(stuck.db)).toEqual(before)
    expect(await writeRecords(stuck.db, 'aaa-bbb', { put: { issues: [anIssue('x')] } }, STAMP)).toEqual({
      type: 'not-saved',
      failure: { type: 'not-migrated' },
    })
  })
})

function denied(): never {
  throw new DOMException('denied', 'SecurityError')
}

function broken(): never {
  throw new DOMException('broken', 'UnknownError')
}

const LACKING: readonly (readonly [MemoryReason, () => IDBFactory | undefined])[] = [
  ['absent', () => undefined],
  ['throwing', denied],
  ['throwing', () => factoryThat(denied)],
  ['failing', () => factoryThat(broken)],
  ['pending', () => factoryThat(() => new IDBOpenDBRequest())],
]

describe('R21 without storage', () => {
  it.each(LACKING)('%s: works in memory', async (why, factory) => {
    const outcome = await openShelves({ version: 1, factory, IDBKeyRange, patience: 50 })
    expect(outcome).toMatchObject({ type: 'memory', why })
    await applyDataset(outcome.db, exampleDataset(), FILE)
    expect(await readWhole(outcome.db, 'aaa-bbb')).toEqual(exampleDataset())
  })

  it('even where naming it throws, at whatever moment', async () => {
    Object.defineProperty(globalThis, 'indexedDB', { configurable: true, get: denied })
    const outcome = await openShelves({ version: 1, IDBKeyRange })
    expect(outcome).toMatchObject({ type: 'memory', why: 'throwing' })
    Reflect.deleteProperty(globalThis, 'indexedDB')
  })

  it('opens at the second attempt when the first one fails', async () => {
    let calls = 0
    const outcome = await openShelves({
      version: 1,
      IDBKeyRange,
      factory: () => new IDBFactory(),
      boundary: ({ table }) =>
        table === 'meta' && calls++ === 0 ? { type: 'fail', error: new Error('crash'), after: 0 } : undefined,
    })
    expect(outcome.type).toBe('ready')
  })

  it('falls back when the shelves open but cannot be written', async () => {
    let calls = 0
    const outcome = await openShelves({
      version: 1,
      IDBKeyRange,
      factory: () => new IDBFactory(),
      boundary: ({ rows }) =>
        rows > 0 && calls++ < 2 ? { type: 'fail', error: new Error('disk'), after: 0 } : undefined,
    })
    expect(outcome).toMatchObject({ type: 'memory', why: 'failing' })
  })

  it('answers live questions as well', async () => {
    const { db } = await openShelves({ version: 1, factory: () => undefined })
    await applyDataset(db, exampleDataset(), FILE)
    const issues = await new Promise((resolve, error) => {
      subscribe(db, () => readList(db, 'aaa-bbb', 'issues'), { next: resolve, error })
    })
    expect(issues).toEqual(exampleDataset().issues)
  })
})

describe('two connections', () => {
  it('R07 keep what each of them writes, and tell the one that is behind', async () => {
    const factory = new IDBFactory()
    const [one, other] = [await opening(factory), await opening(factory)]
    await applyDataset(one.db, exampleDataset(), FILE)
    const write = (db: Shelves, id: string, seq?: number) =>
      writeRecords(
        db,
        'aaa-bbb',
        { put: { issues: [anIssue(id)] } },
        STAMP,
        seq === undefined ? {} : { expectedSeq: seq },
      )
    await Promise.all([write(one.db, 'from-one'), write(other.db, 'from-other')])
    const ids = (await readList(one.db, 'aaa-bbb', 'issues')).map(({ id }) => id)
    expect(ids).toEqual(['fishing', 'from-one', 'from-other'])
    expect(await write(other.db, 'from-one', 2)).toEqual({ type: 'not-saved', failure: { type: 'stale' } })
  })

  it('R08 the old one lets go and is told, the new one opens', async () => {
    const factory = new IDBFactory()
    const onSuperseded = vi.fn()
    const old = await opening(factory, { onSuperseded })
    await applyDataset(old.db, exampleDataset(), FILE)
    const next = declareShelves({ version: 1, indexedDB: factory, IDBKeyRange })
    next.version(2).stores({ extra: 'id' })
    await next.open()
    expect(onSuperseded).toHaveBeenCalledOnce()
    expect(await writeRecords(old.db, 'aaa-bbb', { put: { issues: [anIssue('x')] } }, STAMP)).toEqual({
      type: 'not-saved',
      failure: { type: 'closed' },
    })
    next.close()
  })

  it('does not hang when the old one never lets go', async () => {
    const factory = new IDBFactory()
    const open = factory.open('bilat', 1)
    await new Promise((resolve) => open.addEventListener('success', resolve))
    const outcome = await opening(factory, { patience: 50 })
    expect(outcome).toMatchObject({ type: 'memory', why: 'blocked' })
    open.result.close()
  })

  it('R20 heals a connection that the browser has closed', async () => {
    const factory = new IDBFactory()
    const { db } = await opening(factory)
    await applyDataset(db, exampleDataset(), FILE)
    // What Dexie hears when the browser closes a connection by itself.
    db.backendDB().onclose?.(new Event('close'))
    const saved = await writeRecords(db, 'aaa-bbb', { put: { issues: [anIssue('x')] } }, STAMP)
    expect(saved).toMatchObject({ type: 'saved' })
    expect((await readWhole(db, 'aaa-bbb'))?.issues.map(({ id }) => id)).toEqual(['fishing', 'x'])
  })

  it('R20 writes nothing into what the browser has put in the place of lost data, and reads nothing from it', async () => {
    const factory = new IDBFactory()
    const { db } = await opening(factory)
    await applyDataset(db, exampleDataset(), FILE)
    await new Promise((deleted) => {
      factory.deleteDatabase('bilat').onsuccess = deleted
    })
    expect(db.superseded).toBe(false)
    const write = () => writeRecords(db, 'aaa-bbb', { put: { issues: [anIssue('x')] } }, STAMP)
    const vanished = { type: 'not-saved', failure: { type: 'vanished' } }
    expect(await write()).toEqual(vanished)
    expect(await write()).toEqual(vanished)
    expect(await applyDataset(db, exampleDataset(), FILE)).toEqual(vanished)
    await expect(readWhole(db, 'aaa-bbb')).rejects.toThrow()
    const next = await opening(factory)
    expect(await next.db.relationships.count()).toBe(0)
  })
})
