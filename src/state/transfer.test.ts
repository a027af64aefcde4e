import { writeDataset } from '#dataset/writeDataset.ts'
import type { Dataset } from '#model/records/dataset.ts'
import { anEvent, anIssue, exampleDataset } from '#storage/exampleDataset.fixture.ts'
import { steeredBoundary } from '#storage/steeredBoundary.fixture.ts'
import { openShelves } from '#storage/open.ts'
import { readWhole } from '#storage/read.ts'
import { everything } from '#storage/testShelves.fixture.ts'
import { writeRecords } from '#storage/writeRecords.ts'
import { afterEach, describe, expect, it } from 'vitest'
import type { Exported } from './exporting.ts'
import { useRelationships } from './relationships.ts'
import type { Surroundings } from './surroundings.ts'
import type { TestApp } from './testApp.fixture.ts'
import { eventually, NOW, testApp, testAppWithExample } from './testApp.fixture.ts'
import { useTransfer } from './transfer.ts'

let app: TestApp
afterEach(() => app.end())

const STAMP = { who: 'desk', when: NOW.toISOString() }
const ICE = { put: { issues: [anIssue('ice')] } }

async function fileOf(dataset: Dataset) {
  const { text } = await writeDataset(dataset)
  return { name: 'a.bilat.json', text: () => Promise.resolve(text) }
}

function textOf(exported: Exported): string {
  if (exported.type === 'failed') throw new Error(`${exported.why}: ${exported.message}`)
  return exported.text
}

async function opened(more: Partial<Surroundings> = {}) {
  app = await testApp(more)
  return useTransfer()
}

async function openedWithExample() {
  app = await testAppWithExample()
  const transfer = useTransfer()
  await eventually(() => useRelationships().current !== null)
  return transfer
}

describe('R15 a file out and in again', () => {
  it('is deep-equal after everything was wiped, and then gives the same bytes', async () => {
    const first = textOf(await (await openedWithExample()).exportAll())
    app.end()
    const transfer = await opened()
    await transfer.check({ name: 'x', text: () => Promise.resolve(first) })
    await transfer.apply()
    expect(transfer.step).toMatchObject({ type: 'applied', rel: 'aaa-bbb' })
    expect(await readWhole(app.opening.db, 'aaa-bbb')).toEqual(exampleDataset())
    expect(textOf(await transfer.exportAll())).toBe(first)
  })

  it('keeps every script, emoji and half a surrogate pair', async () => {
    const title = 'Привет 世界 שלום 🌍 \ud83c'
    const { events, ...rest } = exampleDataset()
    const file = await fileOf({ ...rest, events: events.map((event) => ({ ...event, title })) })
    const transfer = await opened()
    await transfer.check(file)
    await transfer.apply()
    expect((await readWhole(app.opening.db, 'aaa-bbb'))?.events[0]?.title).toBe(title)
    expect(textOf(await transfer.exportAll())).toContain('\\ud83c')
  })

  it('is 0 new, 0 changed in the browser that wrote it', async () => {
    const transfer = await openedWithExample()
    const text = textOf(await transfer.exportAll())
    await transfer.check({ name: 'x', text: () => Promise.resolve(text) })
    expect(transfer.step).toMatchObject({
      type: 'preview',
      preview: { isNew: false, nothing: true, merge: { counts: { unchanged: 14, onlyHere: 0 } } },
    })
  })

  it('carries the revisions it grew from, once for each change', async () => {
    const transfer = await openedWithExample()
    const ancestorsOf = (text: string): unknown => Reflect.get(Object(JSON.parse(text)), 'ancestors')
    const first = await transfer.exportAll()
    expect(ancestorsOf(textOf(first))).toEqual([])
    expect(textOf(await transfer.exportAll())).toBe(textOf(first))
    await writeRecords(app.opening.db, 'aaa-bbb', ICE, STAMP)
    const second = textOf(await transfer.exportAll())
    expect(ancestorsOf(second)).toEqual(first.type === 'exported' ? [first.revision] : [])
  })
})

describe('a file that comes in', () => {
  it('stores nothing before the word is given', async () => {
    const transfer = await opened()
    const before = await everything(app.opening.db)
    await transfer.check(await fileOf(exampleDataset()))
    expect(transfer.step).toMatchObject({
      type: 'preview',
      fileName: 'a.bilat.json',
      renewed: false,
      preview: { isNew: true, isPartial: false, nothing: false, mode: 'update', outcome: { adds: 14 } },
    })
    expect(await everything(app.opening.db)).toEqual(before)
    transfer.cancel()
    expect(transfer.step).toEqual({ type: 'idle' })
    await transfer.apply()
    expect(await everything(app.opening.db)).toEqual(before)
  })

  it('is refused with all its faults, and stores nothing', async () => {
    const transfer = await opened()
    const before = await everything(app.opening.db)
    const events = ['2021-13-02', '2021-02-30', 'soon'].map((date, i) => anEvent(`f${i}`, date))
    const { text } = await writeDataset({
      ...exampleDataset(),
      events,
      issues: [],
      cases: [],
      meetings: [],
      dates: [],
    })
    await transfer.check({ name: 'bad', text: () => Promise.resolve(text) })
    expect(transfer.step).toMatchObject({ type: 'faulty', total: 3, records: 3 })
    await transfer.check({ name: 'worse', text: () => Promise.resolve('{') })
    expect(transfer.step).toMatchObject({ type: 'refused', fileName: 'worse', outcome: { type: 'not-json' } })
    expect(await everything(app.opening.db)).toEqual(before)
  })

  it('is told as unreadable when the disk is gone', async () => {
    const transfer = await opened()
    await transfer.check({ name: 'lost', text: () => Promise.reject(new Error('gone')) })
    expect(transfer.step).toEqual({ type: 'unreadable', fileName: 'lost', message: 'gone' })
  })

  it('gives way to the next one', async () => {
    let slow = (): void => undefined
    const late = new Promise<void>((resolve) => (slow = resolve))
    const transfer = await opened()
    const first = transfer.check({ name: 'first', text: () => late.then(() => '{') })
    await transfer.check(await fileOf(exampleDataset()))
    slow()
    await first
    expect(transfer.step).toMatchObject({ type: 'preview', fileName: 'a.bilat.json' })
  })

  it('adds to what is here, or replaces it by an explicit choice', async () => {
    const transfer = await openedWithExample()
    const { events, issues, ...rest } = exampleDataset()
    const incoming = {
      ...rest,
      issues: issues.map((issue) => ({ ...issue, title: 'Fish' })),
      events: [...events.slice(0, 4), anEvent('e9', '2021-04-01')],
    }
    await transfer.check(await fileOf(incoming))
    expect(transfer.step).toMatchObject({
      preview: {
        mode: 'update',
        nothing: false,
        sharedOn: null,
        merge: { counts: { new: 1, conflict: 1, onlyHere: 2 } },
      },
    })
    await transfer.apply()
    const ids = async () => (await readWhole(app.opening.db, 'aaa-bbb'))?.events.map(({ id }) => id)
    expect(await ids()).toEqual(['e1', 'e2', 'e3', 'e4', 'e5', 'e6', 'e9'])

    await transfer.check(await fileOf(incoming))
    expect(transfer.step).toMatchObject({ preview: { nothing: true, merge: { counts: { onlyHere: 2 } } } })
    await transfer.setMode('replace')
    expect(transfer.step).toMatchObject({ preview: { mode: 'replace', nothing: false } })
    await transfer.apply()
    expect(await ids()).toEqual(['e1', 'e2', 'e3', 'e4', 'e9'])
    expect(await transfer.undo()).toMatchObject({ type: 'restored' })
    expect(await ids()).toEqual(['e1', 'e2', 'e3', 'e4', 'e5', 'e6', 'e9'])
    expect(transfer.step).toEqual({ type: 'idle' })
  })

  it('is compared anew when something else was written after the preview', async () => {
    const transfer = await openedWithExample()
    await transfer.check(await fileOf({ ...exampleDataset(), events: exampleDataset().events.slice(0, 5) }))
    await transfer.setMode('replace')
    expect(transfer.step).toMatchObject({ preview: { outcome: { removes: 1 } } })
    await writeRecords(app.opening.db, 'aaa-bbb', ICE, STAMP)
    await transfer.apply()
    expect(transfer.step).toMatchObject({
      type: 'preview',
      renewed: true,
      preview: { mode: 'replace', outcome: { removes: 2 } },
    })
    expect((await readWhole(app.opening.db, 'aaa-bbb'))?.issues).toHaveLength(2)
    await transfer.apply()
    expect(transfer.step).toMatchObject({ type: 'applied' })
  })

  it('R11 can be applied again after a failure that stored nothing', async () => {
    const steered = steeredBoundary()
    const opening = await openShelves({ version: 1, factory: () => undefined, boundary: steered.boundary })
    const transfer = await opened({ opening })
    await transfer.check(await fileOf(exampleDataset()))
    const before = await everything(opening.db)
    steered.failAtRow(7)
    await transfer.apply()
    expect(transfer.step).toMatchObject({
      type: 'failed',
      failure: { type: 'quota' },
      preview: { isNew: true },
    })
    expect(await everything(opening.db)).toEqual(before)
    await transfer.apply()
    expect(transfer.step).toMatchObject({ type: 'applied' })
  })

  it('is shown at once when it is another relationship', async () => {
    const transfer = await openedWithExample()
    const { relationship, ...rest } = exampleDataset()
    await transfer.check(
      await fileOf({ relationship: { ...relationship, id: 'other', title: 'Zed' }, ...rest }),
    )
    await transfer.apply()
    expect(useRelationships().currentId).toBe('other')
  })
})

describe('a file that goes out', () => {
  it('is named after the pair, what of it, and the day', async () => {
    const transfer = await openedWithExample()
    expect(await transfer.exportAll()).toMatchObject({
      type: 'exported',
      fileName: 'bilat-aaa-bbb_all_2021-05-13.bilat.json',
      counts: { events: 6, sources: 4 },
    })
    expect(await transfer.exportAsOf('2021-02-01')).toMatchObject({
      fileName: 'bilat-aaa-bbb_as-of_2021-02-01.bilat.json',
      counts: { events: 2 },
    })
  })

  it('says what it is part of, and is no base', async () => {
    const transfer = await openedWithExample()
    const text = textOf(await transfer.exportAsOf('2021-02-01'))
    await transfer.check({ name: 'part', text: () => Promise.resolve(text) })
    expect(transfer.step).toMatchObject({ preview: { isPartial: true, nothing: true } })
    expect(await app.opening.db.bases.count()).toBe(0)
  })

  it('is not given out when it does not read as what was written', async () => {
    app = await testApp({ readFile: () => Promise.resolve({ type: 'not-utf8' }) })
    const transfer = useTransfer()
    await useRelationships().newPair({ a: 'FIN', b: 'SWE', title: 'Finland – Sweden' })
    expect(await transfer.exportAll()).toEqual({ type: 'failed', why: 'not-read-back', message: 'not-utf8' })
    expect(await app.opening.db.meta.count()).toBe(1)
  })

  it('is nothing where nothing is stored', async () => {
    const transfer = await opened()
    expect(await transfer.exportAll()).toMatchObject({ type: 'failed', why: 'gone' })
  })
})
