import { MAX_ENTRIES } from '#dataset/limits.ts'
import { dayNumber } from '#model/day.ts'
import type { Relationship } from '#model/records/relationship.ts'
import { readWhole } from '#storage/read.ts'
import { writeRecords } from '#storage/writeRecords.ts'
import { createApp } from 'vue'
import { expect, it, onTestFinished } from 'vitest'
import type { DeckOut } from './issuing.ts'
import { useIssuing } from './issuing.ts'
import { useRelationships } from './relationships.ts'
import { SURROUNDINGS } from './surroundings.ts'
import { eventually, NOW, testAppWithExample } from './testApp.fixture.ts'

const REL = 'aaa-bbb'
const OUT: DeckOut = {
  ...{ briefing: { id: 'b-1', title: 'Before' }, slides: [], titles: [] },
  ...{ format: 'html', asOf: dayNumber('2021-05-13'), upTo: 'RED' },
}

it('R04 a briefing that goes out is not noted beyond what a file can hold', async () => {
  const app = await testAppWithExample({ rel: REL })
  onTestFinished(() => app.end())
  await eventually(() => useRelationships().current !== null)
  const { db } = app.opening
  const issue = createApp({})
    .provide(SURROUNDINGS, app.surroundings)
    .runWithContext(() => useIssuing())
  const stored = async (): Promise<Relationship> => (await readWhole(db, REL))!.relationship
  await issue(OUT)
  const pair = await stored()
  const [one] = pair.issued!
  const issued = Array.from({ length: MAX_ENTRIES - 1 }, (_, i) => ({ ...one!, id: `out-${i}` }))
  await writeRecords(db, REL, { relationship: { ...pair, issued } }, { who: 'desk', when: NOW.toISOString() })

  expect(await issue(OUT)).toMatchObject({ type: 'saved' })
  const fault = { path: 'relationship.issued', code: 'too-many', details: { max: MAX_ENTRIES } }
  expect(await issue(OUT)).toMatchObject({ type: 'not-saved', failure: { type: 'unreadable', fault } })
  expect((await stored()).issued).toHaveLength(MAX_ENTRIES)
})
