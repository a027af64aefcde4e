import type { IssuedBriefing } from '#model/records/issued.ts'
import { dayNumber } from '#model/day.ts'
import { datasetUpTo } from '#dataset/datasetUpTo.ts'
import { writeDataset } from '#dataset/writeDataset.ts'
import { readWhole } from '#storage/read.ts'
import { writeRecords } from '#storage/writeRecords.ts'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ComputedRef, EffectScope, ShallowRef } from 'vue'
import { createApp, effectScope } from 'vue'
import type { IssuedSide } from './issuedSide.ts'
import { useIsAsIssued, useIssued, useIssuedSide } from './issuedSide.ts'
import { SURROUNDINGS } from './surroundings.ts'
import type { TestApp } from './testApp.fixture.ts'
import { eventually, testAppWithSample } from './testApp.fixture.ts'

const OUT: IssuedBriefing = {
  ...{ id: 'out', when: '2021-05-14T10:00:00.000Z', by: 'desk', briefing: 'b', title: 'Before' },
  ...{ format: 'html', asOf: '2021-05-13', upTo: 'GREEN', revision: '', slides: [], facts: [] },
}
let app: TestApp
let scope: EffectScope
let issued: ComputedRef<readonly IssuedBriefing[]>
let side: ComputedRef<IssuedSide | null>
let same: Readonly<ShallowRef<boolean | null>>

beforeEach(async () => {
  app = await testAppWithSample()
  const host = createApp({}).provide(SURROUNDINGS, app.surroundings)
  scope = effectScope(true)
  scope.run(() => {
    host.runWithContext(() => {
      issued = useIssued()
      side = useIssuedSide(() => 'out')
      same = useIsAsIssued(() => side.value)
    })
  })
})
afterEach(() => {
  scope.stop()
  app.end()
})

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

it('a side is what went out by its hash, the relationship as it was then included, unless something is missing', async () => {
  const { db } = app.opening
  const [row] = await db.relationships.toArray()
  const rel = row?.id ?? ''
  const whole = await readWhole(db, rel)
  const [event] = whole?.events ?? []
  if (!whole || !event) throw new Error('the sample has events')
  const part = { asOf: dayNumber('2021-05-13'), upTo: 'GREEN' } as const
  const { revision } = await writeDataset(datasetUpTo(whole, part), part)
  const issued = [{ ...OUT, revision }]
  await writeRecords(
    db,
    rel,
    { relationship: { ...whole.relationship, issued } },
    { who: 'desk', when: OUT.when },
  )
  const later = { who: 'desk', when: '2021-05-20T10:00:00.000Z' }
  const relationship = { ...whole.relationship, issued, title: 'Another title' }
  await writeRecords(
    db,
    rel,
    {
      relationship,
      put: { events: [{ ...event, title: 'Rewritten' }] },
      remove: { events: [whole.events[1]?.id ?? ''] },
    },
    later,
  )
  await eventually(() => same.value === true)

  const other = [{ ...OUT, revision: 'another' }]
  await writeRecords(db, rel, { relationship: { ...relationship, issued: other } }, later)
  await eventually(() => same.value === false)
})
