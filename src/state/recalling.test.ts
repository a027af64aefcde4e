import { dayNumber } from '#model/day.ts'
import type { EventRecord } from '#model/records/event.ts'
import { readList, readWhole } from '#storage/read.ts'
import { writeRecords } from '#storage/writeRecords.ts'
import { createApp, effectScope } from 'vue'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { useIssuing } from './issuing.ts'
import type { Recalled, ToldRecall } from './recalling.ts'
import { useIssuedWith, useRecall, useRecalls } from './recalling.ts'
import { useRelationships } from './relationships.ts'
import { SURROUNDINGS } from './surroundings.ts'
import { testAppWithExample } from './testApp.fixture.ts'
import { useUndoing } from './undoing.ts'
import { useKnown } from './useKnown.ts'

const DAY = '2021-05-13'
const BRIEFING = { id: 'b-1', title: 'Before' }
const REL = 'aaa-bbb'
const NEWER = '2999-01-02T00:00:00Z'

/** The stores, with a deck of one slide of the index that has gone out. */
async function issuedApp() {
  const app = await testAppWithExample({ rel: REL, asOf: DAY })
  const scope = effectScope(true)
  onTestFinished(() => {
    scope.stop()
    app.end()
  })
  await vi.waitFor(() => expect(useRelationships().currentId).toBe(REL))
  const { db } = app.opening
  const host = createApp({}).provide(SURROUNDINGS, app.surroundings)
  const within = <T>(use: () => T): T => scope.run(() => host.runWithContext(use))!
  const issue = within(() => useIssuing())
  const slide = { id: 's-1', title: '', views: [{ shows: 'index', marks: [] }] }
  const noted = await issue({
    ...{ briefing: BRIEFING, format: 'pptx', fileName: 'before.pptx', asOf: dayNumber(DAY), upTo: 'RED' },
    ...{ slides: [slide], titles: [{ id: 's-1', title: 'Index' }] },
  })
  expect(noted?.type).toBe('saved')
  const [event] = await readList(db, REL, 'events')
  const edit = (fields: Partial<EventRecord>) =>
    writeRecords(
      db,
      REL,
      { put: { events: [{ ...event!, ...fields }] } },
      { who: app.opening.type, when: '2999-01-01T00:00:00Z' },
    )
  return { db, within, event: event!, edit }
}

describe('a briefing that has gone out', () => {
  it('is noted with its slides, what it rested on, and the hash of the data', async () => {
    const { db } = await issuedApp()
    const [issued] = (await readWhole(db, REL))?.relationship.issued ?? []
    expect(issued).toMatchObject({ briefing: 'b-1', format: 'pptx', asOf: DAY, upTo: 'RED' })
    expect(issued?.slides).toEqual([{ id: 's-1', title: 'Index' }])
    expect(issued?.revision).toMatch(/^[0-9a-f]{64}$/)
    expect(issued?.facts.length).toBeGreaterThan(3)
  })

  it('is named on the records that it used', async () => {
    const { within, event } = await issuedApp()
    const used = within(() => useIssuedWith(() => ({ list: 'events', id: event.id })))
    const other = within(() => useIssuedWith(() => ({ list: 'cases', id: event.id })))
    await vi.waitFor(() => expect(used.value.map(({ title }) => title)).toEqual(['Before']))
    expect(other.value).toEqual([])
  })

  it('is recalled when a fact of it changes, with what it said, and no longer once that is undone', async () => {
    const { within, event, edit } = await issuedApp()
    const all = within(() => useRecalls())
    await vi.waitFor(() => expect(all.value).toHaveLength(1))
    const { id } = (all.value as readonly Recalled[])[0]!.issued
    const one = within(() => useRecall(() => id))
    await vi.waitFor(() => expect(one.value?.facts).toEqual([]))

    const saved = await edit({ title: 'Otherwise' })
    await vi.waitFor(() => expect(one.value?.facts).toHaveLength(1))
    const [fact] = (one.value as ToldRecall).facts
    expect(fact).toMatchObject({ id: event.id, turn: 'corrected', slides: [1] })
    expect(fact?.fields).toEqual([{ field: 'title', before: event.title, after: 'Otherwise' }])
    expect(all.value?.[0]?.facts).toMatchObject([{ id: event.id, turn: 'corrected' }])

    const seq = saved.type === 'saved' ? saved.value.seq : 0
    expect((await useUndoing().takeBack(seq)).answer.type).toBe('reverted')
    await vi.waitFor(() => expect(one.value?.facts).toEqual([]))
    expect(all.value?.[0]?.facts).toEqual([])
  })

  it('is not recalled anew for what is typed into a briefing', async () => {
    const { db, within } = await issuedApp()
    const all = within(() => useRecalls())
    const known = within(() => useKnown())
    await vi.waitFor(() => expect(all.value).toHaveLength(1))
    const before = all.value
    const briefing = { id: 'b-2', title: 'Typed', seat: 'neutral', slides: [], changes: [] } as const
    const kept = { createdAt: NEWER, updatedAt: NEWER, updatedBy: 'desk' }
    await writeRecords(
      db,
      REL,
      { put: { briefings: [{ ...briefing, ...kept }] } },
      { who: 'desk', when: NEWER },
    )
    await vi.waitFor(() => expect(known.whole.value?.briefings).toHaveLength(1))
    await vi.waitFor(() => expect(all.value).toBe(before))
  })
})
