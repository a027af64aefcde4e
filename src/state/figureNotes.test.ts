import type { IsoDay } from '#model/day.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { useAsOf } from './asOf.ts'
import type { FigureMark, OwnText } from './figureNotes.ts'
import { MOST_MARKS, useFigureNotes } from './figureNotes.ts'
import { useRelationships } from './relationships.ts'
import type { TestApp } from './testApp.fixture.ts'
import { NOW, eventually, testApp, testAppWithExample } from './testApp.fixture.ts'
import { applyDataset } from '#storage/applyDataset.ts'
import { exampleDataset } from '#storage/exampleDataset.fixture.ts'

let app: TestApp | undefined
afterEach(() => app?.end())

async function opened(kept: string | null = null) {
  const texts = new Map(kept === null ? [] : [['bilat-figures', kept]])
  app = await testAppWithExample(
    { asOf: '2021-05-13' },
    {
      preferences: () => ({
        getItem: (key) => texts.get(key) ?? null,
        setItem: (key, text) => void texts.set(key, text),
      }),
    },
  )
  const relationships = useRelationships()
  await eventually(() => relationships.currentId !== null)
  return { notes: useFigureNotes(), asOf: useAsOf(), texts, rel: relationships.currentId ?? '' }
}

function own(text: string, on: IsoDay = '2021-05-13'): OwnText {
  return { text, on, facts: ['risen'] }
}

function mark(text: string, more: Partial<FigureMark> = {}): FigureMark {
  return { from: '2021-04-15', text, on: '2021-05-13', ...more }
}

describe('what a reader makes of a figure', () => {
  it('is kept on this device, for its relationship and figure alone', async () => {
    const { notes, texts, rel } = await opened()
    const note = { title: own('It has risen'), marks: [mark('Sanctions')], marking: 'AMBER' as const }
    notes.keep('index', note)
    expect(notes.stored('index')).toEqual(note)
    expect(notes.stored('quad')).toEqual({ marks: [] })
    expect(Object.keys(JSON.parse(texts.get('bilat-figures') ?? '') as object)).toEqual([`${rel} index`])
  })

  it('leaves nothing once it is empty', async () => {
    const { notes, texts } = await opened()
    notes.keep('index', { title: own('It has risen'), marks: [] })
    notes.keep('index', { marks: [] })
    expect(notes.stored('index')).toEqual({ marks: [] })
    expect(texts.get('bilat-figures')).toBe('')
  })

  it('is not shown on a day before it was written, and is counted there', async () => {
    const { notes, asOf } = await opened()
    notes.keep('index', {
      title: own('It has risen'),
      alt: own('A line', '2021-04-01'),
      marks: [mark('Sanctions'), mark('Call', { on: '2021-04-20' })],
    })
    asOf.choose('2021-05-01')
    const then = notes.noteOf('index')
    expect(then.title).toBeUndefined()
    expect(then.alt?.text).toBe('A line')
    expect(then.marks.map(({ text }) => text)).toEqual(['Call'])
    expect(then.later).toBe(2)
    asOf.choose('2021-05-13')
    expect(notes.noteOf('index').title?.text).toBe('It has risen')
    expect(notes.noteOf('index').later).toBe(0)
  })
})

describe('what was kept', () => {
  it.each([
    ['no JSON', '{'],
    ['a list', '[1]'],
    ['null', 'null'],
    ['notes that are none', '{"x index":3,"y index":null}'],
  ])('is nothing where it is %s', async (_what, kept) => {
    const { notes } = await opened(kept)
    expect(notes.stored('index')).toEqual({ marks: [] })
    notes.keep('index', { marks: [mark('Sanctions')] })
    expect(notes.stored('index').marks).toHaveLength(1)
  })

  it('is read as far as it can be understood', async () => {
    const { notes: before, rel } = await opened()
    expect(before.stored('index').marks).toEqual([])
    app?.end()
    const odd = {
      title: { text: 'x'.repeat(100), on: '2021-05-13', facts: ['a'], kept: 4 },
      alt: { text: ' ', on: '2021-05-13', facts: [] },
      marks: [
        3,
        { from: '2021-13-01', text: 'no day', on: '2021-05-13' },
        { from: '2021-04-01', to: '2021-03-01', text: 'ends before it begins', on: '2021-05-13' },
        ...Array.from({ length: 9 }, () => mark('one of many', { to: '2021-04-20' })),
      ],
      marking: 'PURPLE',
    }
    const { notes } = await opened(JSON.stringify({ [`${rel} index`]: odd }))
    const note = notes.stored('index')
    expect(note.title).toEqual({ text: 'x'.repeat(90), on: '2021-05-13', facts: ['a'] })
    expect(note.alt).toBeUndefined()
    expect(note.marking).toBeUndefined()
    expect(note.marks).toHaveLength(MOST_MARKS)
    expect(note.marks[0]).toEqual({ from: '2021-04-01', text: 'ends before it begins', on: '2021-05-13' })
    expect(note.marks[1]).toEqual(mark('one of many', { to: '2021-04-20' }))
  })
})

describe('what a reader has made of the figures of a relationship', () => {
  const DAY_MS = 86_400_000
  const note = { marks: [mark('Sanctions')], title: own('It has risen') }

  /** The same device, so many days later. */
  async function later(days: number, texts: Map<string, string>): Promise<void> {
    const { opening } = app!
    app!.end()
    app = await testApp({
      ...{ opening: { type: 'ready', db: opening.db }, now: () => new Date(NOW.getTime() + days * DAY_MS) },
      preferences: () => ({
        getItem: (key) => texts.get(key) ?? null,
        setItem: (key, text) => void texts.set(key, text),
      }),
    })
    useRelationships()
  }

  /** Loads it as a sample, in place of what there is of it beside the trash. */
  async function asSample(rel: string): Promise<void> {
    const { db } = app!.opening
    const stamp = { who: 'desk', when: NOW.toISOString() }
    if (await db.relationships.get(rel)) {
      await db.transaction('rw', db.tables, async () => {
        for (const table of db.tables) if (table.name !== 'meta') await table.clear()
      })
    }
    await applyDataset(db, exampleDataset(), { mode: 'update', origin: 'sample', stamp })
    await eventually(() => useRelationships().currentId === rel)
  }

  it('comes back with it within 30 days of its removal', async () => {
    const { notes, texts, rel } = await opened()
    notes.keep('index', note)
    const relationships = useRelationships()
    const removed = await relationships.remove(rel)
    await eventually(() => relationships.currentId === null)
    expect(notes.stored('index')).toEqual({ marks: [] })
    await later(29, texts)
    const restored = removed.type === 'saved' ? removed.value.restorePoint : 0
    await eventually(() => useRelationships().trash.length > 0)
    expect((await useRelationships().restore(restored)).type).toBe('restored')
    await eventually(() => useRelationships().currentId === rel)
    expect(useFigureNotes().stored('index')).toEqual(note)
  })

  it('goes with it once nothing is left of it, and not what was made of others', async () => {
    const { notes, texts, rel } = await opened(JSON.stringify({ 'other index': note }))
    notes.keep('index', note)
    await useRelationships().remove(rel)
    await later(31, texts)
    await eventually(() => !(texts.get('bilat-figures') ?? '').includes(rel))
    expect(JSON.parse(texts.get('bilat-figures') ?? '')).toEqual({ 'other index': note })
  })

  it('goes with a sample that is removed', async () => {
    const { notes, texts, rel } = await opened()
    notes.keep('index', note)
    await asSample(rel)
    expect(await useRelationships().removeSample(rel)).toEqual({ type: 'saved', value: null })
    expect(texts.get('bilat-figures')).toBe('')
  })

  it('stays with a sample of which an earlier life lies in the trash', async () => {
    const { notes, texts, rel } = await opened()
    notes.keep('index', note)
    await useRelationships().remove(rel)
    await asSample(rel)
    await eventually(() => useRelationships().trash.length > 0)
    await useRelationships().removeSample(rel)
    expect(texts.get('bilat-figures')).toContain(rel)
  })
})
