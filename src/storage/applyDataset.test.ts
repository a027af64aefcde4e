import { describe, expect, it } from 'vitest'
import { columnsOf } from '#model/columns.ts'
import { applyDataset } from './applyDataset.ts'
import { anEvent, exampleDataset } from './exampleDataset.fixture.ts'
import { steeredBoundary } from './steeredBoundary.fixture.ts'
import { readChanges, readJournal } from './journal.ts'
import { readColumns, readWhole } from './read.ts'
import { restore } from './restorePoints.ts'
import { everything, STAMP, testShelves } from './testShelves.fixture.ts'
import { writeRecords } from './writeRecords.ts'

const FILE = {
  mode: 'update',
  origin: 'file',
  stamp: STAMP,
  fileName: 'a.bilat.json',
  revision: 'r1',
} as const

describe('applyDataset', () => {
  it('puts on the shelves what reading gives back deep-equal', async () => {
    const db = await testShelves()
    const saved = await applyDataset(db, exampleDataset(), FILE)
    expect(saved).toEqual({ type: 'saved', value: { rel: 'aaa-bbb', restorePoint: 1, seq: 1 } })
    expect(await readWhole(db, 'aaa-bbb')).toEqual(exampleDataset())
  })

  it('keeps fields that it does not know, at every level', async () => {
    const db = await testShelves()
    const { issues, ...rest } = exampleDataset()
    const known = {
      ...rest,
      issues: issues.map((issue) => ({ ...issue, colour: ['blue'] })),
      mood: { of: 'b' },
    }
    await applyDataset(db, known, FILE)
    await writeRecords(db, 'aaa-bbb', { put: { events: [anEvent('e1', '2021-01-10')] } }, STAMP)
    expect(await readWhole(db, 'aaa-bbb')).toMatchObject({
      mood: { of: 'b' },
      issues: [{ colour: ['blue'] }],
    })
  })

  it('stores the columns that the events give', async () => {
    const db = await testShelves()
    await applyDataset(db, exampleDataset(), FILE)
    const { events, relationship } = exampleDataset()
    expect(await readColumns(db, 'aaa-bbb')).toEqual(columnsOf(events, relationship))
  })

  it('leaves the store byte-equal when any row of a first import fails', async () => {
    const steered = steeredBoundary()
    const db = await testShelves(steered.boundary)
    const before = await everything(db)
    let faults = 0
    for (;;) {
      steered.failAtRow(faults + 1)
      const saved = await applyDataset(db, exampleDataset(), FILE)
      if (saved.type === 'saved') break
      faults++
      expect(saved.failure).toEqual({ type: 'quota' })
      expect(await everything(db), `row ${faults}`).toEqual(before)
    }
    // restore point and its content, journal, 13 records, tombstone, columns, relationship, closing, base twice …
    expect(faults).toBeGreaterThanOrEqual(20)
    expect(await readWhole(db, 'aaa-bbb')).toEqual(exampleDataset())
  })

  it('leaves the store byte-equal when any row of a replacing import fails', async () => {
    const steered = steeredBoundary()
    const db = await testShelves(steered.boundary)
    await applyDataset(db, exampleDataset(), FILE)
    const before = await everything(db)
    const { events, ...rest } = exampleDataset()
    const smaller = { ...rest, events: [...events.slice(0, 2), anEvent('e9', '2021-03-03')], deleted: [] }
    let faults = 0
    for (;;) {
      steered.failAtRow(faults + 1)
      const saved = await applyDataset(db, smaller, { ...FILE, mode: 'replace', revision: 'r2' })
      if (saved.type === 'saved') break
      faults++
      expect(await everything(db), `row ${faults}`).toEqual(before)
    }
    expect(faults).toBeGreaterThanOrEqual(14)
    expect(await readWhole(db, 'aaa-bbb')).toEqual({ ...smaller, deleted: [] })
  })

  it('survives a slow store', async () => {
    const steered = steeredBoundary()
    const db = await testShelves(steered.boundary)
    steered.meet(() => ({ type: 'delay', milliseconds: 3 }))
    expect(await applyDataset(db, exampleDataset(), FILE)).toMatchObject({ type: 'saved' })
    steered.meet(() => undefined)
    expect(await readWhole(db, 'aaa-bbb')).toEqual(exampleDataset())
  })

  it('makes one entry in the journal, with each record as it was before', async () => {
    const db = await testShelves()
    await applyDataset(db, exampleDataset(), FILE)
    const { events, ...rest } = exampleDataset()
    const changed = {
      ...rest,
      events: [anEvent('e1', '2021-01-11'), ...events.slice(1), anEvent('e7', '2021-03-01')],
    }
    await applyDataset(db, changed, FILE)
    const [entry, first] = await readJournal(db, 'aaa-bbb')
    expect(entry).toEqual({
      seq: 2,
      rel: 'aaa-bbb',
      ...STAMP,
      what: {
        type: 'import',
        origin: 'file',
        mode: 'update',
        restorePoint: 2,
        fileName: 'a.bilat.json',
        revision: 'r1',
      },
      touched: { counts: { events: { added: 1, changed: 1, removed: 0 } }, keys: ['events e1', 'events e7'] },
    })
    expect(entry && (await readChanges(db, entry))).toEqual([
      { list: 'events', id: 'e1', before: events[0] },
      { list: 'events', id: 'e7', before: null },
    ])
    // 14 records, the relationship itself and a tombstone.
    expect(first && (await readChanges(db, first))).toHaveLength(16)
  })

  it('is taken back whole by its restore point', async () => {
    const db = await testShelves()
    await applyDataset(db, exampleDataset(), FILE)
    const other = { ...exampleDataset(), events: [anEvent('e1', '2021-01-11')], deleted: [] }
    const saved = await applyDataset(db, other, { ...FILE, mode: 'replace' })
    const restorePoint = saved.type === 'saved' ? saved.value.restorePoint : 0
    expect(await restore(db, restorePoint, STAMP)).toMatchObject({ type: 'restored', rel: 'aaa-bbb' })
    expect(await readWhole(db, 'aaa-bbb')).toEqual(exampleDataset())
    const { events, relationship } = exampleDataset()
    expect(await readColumns(db, 'aaa-bbb')).toEqual(columnsOf(events, relationship))
  })

  it('is refused when the relationship has changed since the preview', async () => {
    const db = await testShelves()
    await applyDataset(db, exampleDataset(), { ...FILE, expectedSeq: 0 })
    await writeRecords(db, 'aaa-bbb', { put: { events: [anEvent('e8', '2021-03-01')] } }, STAMP)
    const saved = await applyDataset(db, exampleDataset(), { ...FILE, expectedSeq: 1 })
    expect(saved).toEqual({ type: 'not-saved', failure: { type: 'stale' } })
  })
})
