import { MAX_WORDS } from '#dataset/limits.ts'
import { readByIds, readWhole } from '#storage/read.ts'
import { writeRecords } from '#storage/writeRecords.ts'
import type { EventRecord } from '#model/records/event.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { createApp } from 'vue'
import { useRelationships } from './relationships.ts'
import { SURROUNDINGS } from './surroundings.ts'
import type { TestApp } from './testApp.fixture.ts'
import { NOW, eventually, testAppWithExample } from './testApp.fixture.ts'
import { useUndoing } from './undoing.ts'
import { useBulkEdit } from './useBulkEdit.ts'

let app: TestApp
afterEach(() => app.end())

async function opened() {
  app = await testAppWithExample()
  const relationships = useRelationships()
  await eventually(() => relationships.current !== null)
  const { db } = app.opening
  const whole = (await readWhole(db, 'aaa-bbb'))!
  const ids = whole.events.slice(0, 3).map(({ id }) => id)
  const bulk = createApp({}).provide(SURROUNDINGS, app.surroundings).runWithContext(useBulkEdit)
  const read = await bulk.read(ids)
  if (read.type !== 'saved') throw new Error('not read')
  const stored = (): Promise<readonly EventRecord[]> => readByIds(db, 'aaa-bbb', 'events', ids)
  return { db, bulk, ids, events: read.value, stored, whole }
}

describe('editing several events together', () => {
  it('is one entry of the journal, and one undo takes all of it back', async () => {
    const { bulk, events, stored, db, whole } = await opened()
    const change = { addTags: ['spring'] }
    expect(bulk.countOf(events, change)).toBe(3)
    const saved = await bulk.change(events, change)
    expect(saved).toEqual({ type: 'saved', value: { changed: 3, seq: 2 } })
    const after = await stored()
    expect(after.map(({ tags }) => tags.at(-1))).toEqual(['spring', 'spring', 'spring'])
    expect(after.map(({ updatedBy }) => updatedBy)).toEqual(['unnamed', 'unnamed', 'unnamed'])
    expect((await useUndoing().undo()).answer.type).toBe('reverted')
    expect((await readWhole(db, 'aaa-bbb'))!.events).toEqual(whole.events)
  })

  it('touches only what differs, and nothing where nothing does', async () => {
    const { bulk, events, ids, stored } = await opened()
    await bulk.change(events.slice(0, 1), { addTags: ['spring'] })
    const now = await bulk.read(ids)
    const again = now.type === 'saved' ? now.value : []
    expect(bulk.countOf(again, { addTags: ['spring'] })).toBe(2)
    expect(await bulk.change(again, { addTags: ['spring'] })).toMatchObject({ value: { changed: 2 } })
    expect(await bulk.change(await stored(), { addTags: ['spring'] })).toEqual({ type: 'saved', value: null })
  })

  it('gives each development an id that the event does not have yet', async () => {
    const { bulk, events, stored } = await opened()
    const since = { on: '2021-05-13' }
    await bulk.change(events, { credibility: 1, status: 'disputed', since })
    await bulk.change(await stored(), { status: 'retracted', since: { on: '2021-05-14' } })
    for (const { changes } of await stored()) {
      expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length)
      expect(changes.slice(-2).map(({ set }) => set.status)).toEqual(['disputed', 'retracted'])
    }
  })

  it('changes none of them where another tab has changed one', async () => {
    const { bulk, events, stored, db } = await opened()
    const theirs = { ...events[1]!, title: 'Theirs' }
    await writeRecords(
      db,
      'aaa-bbb',
      { put: { events: [theirs] } },
      { who: 'other', when: NOW.toISOString() },
    )
    const saved = await bulk.change(events, { addTags: ['spring'] })
    expect(saved).toMatchObject({ type: 'not-saved', failure: { type: 'conflict' } })
    expect((await stored()).flatMap(({ tags }) => tags)).not.toContain('spring')
  })

  it('changes none of them where one would have more tags than a file can hold', async () => {
    const { bulk, events, stored } = await opened()
    const full = Array.from({ length: MAX_WORDS }, (_, n) => `tag ${n}`)
    await bulk.change(events.slice(0, 1), { addTags: full.slice(events[0]!.tags.length) })
    const now = await stored()
    const saved = await bulk.change(now, { addTags: ['spring'] })
    expect(saved).toMatchObject({ failure: { type: 'unreadable', fault: { path: 'tags' } } })
    expect(await stored()).toEqual(now)
  })

  it('deletes them together, with a tombstone for each', async () => {
    const { bulk, events, ids, stored, db } = await opened()
    expect(await bulk.remove(events)).toMatchObject({ value: { changed: 3 } })
    expect(await stored()).toEqual([])
    const { deleted } = (await readWhole(db, 'aaa-bbb'))!
    expect(deleted.map(({ id }) => id)).toEqual(expect.arrayContaining(ids))
    expect((await useUndoing().undo()).answer.type).toBe('reverted')
    expect(await stored()).toEqual(events)
  })
})
