import { anEvent } from '#storage/exampleDataset.fixture.ts'
import { writeRecords } from '#storage/writeRecords.ts'
import { defineStore } from 'pinia'
import { afterEach, expect, it } from 'vitest'
import { useAsOf } from './asOf.ts'
import { useDrafts } from './drafts.ts'
import type { TestApp } from './testApp.fixture.ts'
import { eventually, NOW, testAppWithExample } from './testApp.fixture.ts'
import { useLostTexts } from './useLostTexts.ts'

let app: TestApp
afterEach(() => app.end())

/** As a component would use it. */
const useTexts = defineStore('texts', () => useLostTexts())

const REL = 'aaa-bbb'
const OF = { rel: REL, list: 'events', id: 'e1' } as const
const STAMP = { who: 'desk', when: NOW.toISOString() }

it('R23 offers what was typed for a record that another tab has deleted, until it is back', async () => {
  app = await testAppWithExample({ rel: REL, asOf: '2021-05-13' })
  const { db } = app.opening
  const [base] = (await db.events.bulkGet([[REL, 'e1']])).flatMap((row) => (row ? [row.record] : []))
  const drafts = useDrafts()
  drafts.keep(OF, base!, { title: 'Typed and not saved', summary: base!.summary ?? '' })
  drafts.flush()
  const texts = useTexts()
  await writeRecords(db, REL, { put: { events: [anEvent('e9', '2021-01-01')] } }, STAMP)
  expect(texts.lost).toEqual([])

  await writeRecords(db, REL, { remove: { events: ['e1'] } }, STAMP)
  await eventually(() => texts.lost.length === 1)
  expect(texts.lost[0]).toMatchObject({
    ...{ list: 'events', id: 'e1', at: NOW.toISOString(), isKnown: true },
    texts: [{ field: 'title', text: 'Typed and not saved' }],
  })
  useAsOf().choose('2000-01-01')
  expect(texts.lost[0]).toMatchObject({ isKnown: false })

  await writeRecords(db, REL, { put: { events: [base!] } }, STAMP)
  await eventually(() => texts.lost.length === 0)
  expect(await drafts.read(OF)).toMatchObject({ texts: { title: 'Typed and not saved' } })

  await writeRecords(db, REL, { remove: { events: ['e1'] } }, STAMP)
  await eventually(() => texts.lost.length === 1)
  texts.discard(texts.lost[0]!)
  await eventually(() => texts.lost.length === 0)
  expect(await drafts.read(OF)).toBeNull()
})
