import type { IssuedBriefing } from '#model/records/issued.ts'
import { dayNumber } from '#model/day.ts'
import { readWhole } from '#storage/read.ts'
import { writeRecords } from '#storage/writeRecords.ts'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ComputedRef } from 'vue'
import { createApp, effectScope } from 'vue'
import type { IssuedSide } from './issuedSide.ts'
import { useIssued, useIssuedSide } from './issuedSide.ts'
import { SURROUNDINGS } from './surroundings.ts'
import type { TestApp } from './testApp.fixture.ts'
import { eventually, testAppWithSample } from './testApp.fixture.ts'

const OUT: IssuedBriefing = {
  ...{ id: 'out', when: '2021-05-14T10:00:00.000Z', by: 'desk', briefing: 'b', title: 'Before' },
  ...{ format: 'html', asOf: '2021-05-13', upTo: 'GREEN', revision: '', slides: [], facts: [] },
}
let app: TestApp
let issued: ComputedRef<readonly IssuedBriefing[]>
let side: ComputedRef<IssuedSide | null>

beforeEach(async () => {
  app = await testAppWithSample()
  const host = createApp({}).provide(SURROUNDINGS, app.surroundings)
  effectScope(true).run(() => {
    host.runWithContext(() => {
      issued = useIssued()
      side = useIssuedSide(() => 'out')
    })
  })
})
afterEach(() => app.end())

it('a briefing that went out is a side with what was stored then, as far as the journal tells', async () => {
  const { db } = app.opening
  const [row] = await db.relationships.toArray()
  const rel = row?.id ?? ''
  const whole = await readWhole(db, rel)
  const [event, other] = whole?.events ?? []
  if (!whole || !event || !other) throw new Error('the sample has events')
  const first = { who: 'desk', when: OUT.when }
  await writeRecords(db, rel, { relationship: { ...whole.relationship, issued: [OUT] } }, first)
  const later = { who: 'desk', when: '2021-05-20T10:00:00.000Z' }
  await writeRecords(
    db,
    rel,
    { put: { events: [{ ...event, title: 'Rewritten' }] }, remove: { events: [other.id] } },
    later,
  )
  await eventually(() => issued.value.length === 1 && side.value !== null)
  const found = side.value?.side
  expect(found).toMatchObject({ asOf: dayNumber('2021-05-13'), upTo: 'GREEN' })
  expect(found?.data.events.find(({ id }) => id === event.id)?.title).toBe(event.title)
  expect(found?.data.events.some(({ id }) => id === other.id)).toBe(true)
  expect(found?.data.events).toHaveLength(whole.events.length)
})
