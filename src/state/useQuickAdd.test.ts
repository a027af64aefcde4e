import { anEvent, exampleDataset } from '#storage/exampleDataset.fixture.ts'
import { readByIds, readWhole } from '#storage/read.ts'
import { writeRecords } from '#storage/writeRecords.ts'
import { defineStore } from 'pinia'
import { nextTick } from 'vue'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { useAsOf } from './asOf.ts'
import { useDrafts } from './drafts.ts'
import { useEdits } from './edits.ts'
import { useRelationships } from './relationships.ts'
import type { TestApp } from './testApp.fixture.ts'
import { eventually, testAppWithExample } from './testApp.fixture.ts'
import { useUndoing } from './undoing.ts'
import type { QuickAdd } from './useQuickAdd.ts'
import { useQuickAdd } from './useQuickAdd.ts'

const REL = 'aaa-bbb'
const LINE = '12 may aaa>bbb A demands release "They said so" @New_paper'

let app: TestApp
let close: () => void
beforeEach(async () => {
  app = await testAppWithExample({ asOf: '2021-05-13' })
  await eventually(() => useRelationships().current !== null)
})
afterEach(() => {
  app.end()
})

async function opened(): Promise<QuickAdd> {
  // Handed out by a function: what stands in a store loses its refs.
  const store = defineStore('dialog', () => {
    const made = useQuickAdd('en-GB')
    return { quick: () => made }
  })()
  close = () => {
    store.$dispose()
  }
  const quick = store.quick()
  await eventually(() => quick.status.value === 'ready')
  return quick
}

const whole = async () => {
  const found = await readWhole(app.opening.db, REL)
  if (!found) throw new Error('it is there')
  return found
}

describe('an event that is added', () => {
  it('is stored with its new source as one change, and gone with one undo', async () => {
    const before = await whole()
    const quick = await opened()
    quick.typeLine(LINE)
    expect(quick.faults.value).toEqual([])
    expect(await quick.save()).toMatchObject({ type: 'saved' })
    const after = await whole()
    const event = after.events.find(({ title }) => title === 'A demands release')
    const source = after.sources.find(({ publisher }) => publisher === 'New paper')
    expect(event).toMatchObject({ date: '2021-05-12', type: '1053', initiator: 'AAA', target: 'BBB' })
    expect(event?.id).toBe('ev-2021-05-12-a-demands-release')
    expect(event?.citations).toEqual([{ source: source?.id, quote: 'They said so' }])
    for (const record of [event, source]) {
      expect(record?.createdAt).toMatch(/^2021-05-13T/)
      expect(record?.updatedBy).toBe('unnamed')
    }
    await useUndoing().undo()
    const undone = await whole()
    expect(undone.events).toEqual(before.events)
    expect(undone.sources).toEqual(before.sources)
  })

  it('leaves an empty line and no draft behind', async () => {
    const quick = await opened()
    quick.typeLine(LINE)
    quick.edit({ credibility: '2' })
    await quick.save()
    await nextTick()
    expect(quick.line.value).toBe('')
    expect(quick.fields.value.credibility).toBe('6')
    expect(useDrafts().readAll()).toEqual([])
  })

  it('lets alone what is typed while it is being saved', async () => {
    const quick = await opened()
    quick.typeLine(LINE)
    const saving = quick.save()
    quick.typeLine(`${LINE}13 may`)
    quick.edit({ status: 'confirmed' })
    await saving
    await nextTick()
    expect(quick.line.value).toBe('13 may')
    expect(quick.fields.value.status).toBe('confirmed')
    expect((await whole()).events.find(({ title }) => title === 'A demands release')?.status).toBe('reported')
  })

  it('gets an id that nothing has', async () => {
    const quick = await opened()
    for (const id of ['ev-2021-05-12-a-demands-release', 'ev-2021-05-12-a-demands-release-2']) {
      quick.typeLine(LINE)
      await quick.save()
      expect(await readByIds(app.opening.db, REL, 'events', [id])).toHaveLength(1)
      await eventually(() => quick.known.value?.events.some((event) => event.id === id) === true)
    }
  })

  it('is not stored while anything is wrong', async () => {
    const before = await whole()
    const quick = await opened()
    quick.typeLine('12 may A demands release')
    expect(quick.faults.value).toMatchObject([{ field: 'direction', why: 'missing' }])
    expect(await quick.save()).toBeNull()
    expect(await whole()).toEqual(before)
    expect(quick.line.value).toBe('12 may A demands release')
  })

  it('whose id another tab has taken meanwhile is stored under another one when it is asked for again', async () => {
    const quick = await opened()
    quick.typeLine('12 may aaa>bbb A demands release')
    const id = 'ev-2021-05-12-a-demands-release'
    const stamp = { who: 'other tab', when: '2021-05-13T12:00:00.000Z' }
    const write = writeRecords(app.opening.db, REL, { put: { events: [anEvent(id, '2021-05-12')] } }, stamp)
    const edited = await Promise.all([write, quick.save()])
    expect(edited[1]).toMatchObject({ type: 'not-saved', failure: { type: 'conflict' } })
    expect(useEdits().unsaved).toEqual([])
    expect(quick.line.value).not.toBe('')
    await eventually(() => quick.known.value?.events.some((event) => event.id === id) === true)
    expect(await quick.save()).toMatchObject({ type: 'saved' })
    expect(await readByIds(app.opening.db, REL, 'events', [`${id}-2`])).toHaveLength(1)
  })
})

describe('an event like one that is there', () => {
  const like = { date: '2021-05-12', title: 'A demands release', initiator: 'AAA', target: 'BBB' }
  const put = async (more: object = {}): Promise<void> => {
    const event = anEvent('e-like', like.date, { ...like, mutual: false, ...more })
    const stamp = { who: 'desk', when: '2021-05-13T12:00:00.000Z' }
    await writeRecords(app.opening.db, REL, { put: { events: [event] } }, stamp)
  }

  it('is pointed out by date, direction and title', async () => {
    await put()
    const quick = await opened()
    quick.typeLine('12 may aaa>bbb a demands release')
    expect(quick.like.value).toMatchObject({ id: 'e-like' })
    quick.edit({ title: 'A demands a release' })
    expect(quick.like.value).toBeNull()
  })

  it('is not shown where the day on screen does not know it', async () => {
    await put({ knownOn: '2021-05-14' })
    const quick = await opened()
    quick.typeLine('12 may aaa>bbb a demands release')
    expect(quick.like.value).toBe('later')
  })
})

describe('what is typed', () => {
  it('is there again after the dialog was closed', async () => {
    const first = await opened()
    first.typeLine(LINE)
    first.edit({ credibility: '2' })
    close()
    const second = await opened()
    await eventually(() => second.line.value !== '')
    expect(second.line.value).toBe(LINE)
    expect(second.fields.value.credibility).toBe('2')
    expect(second.isOwn('credibility')).toBe(true)
    expect(second.draft.of.value).toMatch(/^2021-05-13T/)
    second.clear()
    close()
    const third = await opened()
    expect(third.line.value).toBe('')
  })

  it('names only what the day on screen knows', async () => {
    const { issues } = exampleDataset()
    const quick = await opened()
    expect(quick.known.value?.issues.length).toBeLessThanOrEqual(issues.length)
    useAsOf().choose('2000-01-01')
    expect(quick.known.value?.events).toEqual([])
  })
})
