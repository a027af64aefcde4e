import { defineStore } from 'pinia'
import { afterEach, describe, expect, it } from 'vitest'
import { anEvent } from '#storage/exampleDataset.fixture.ts'
import { writeRecords } from '#storage/writeRecords.ts'
import { useAsOf } from './asOf.ts'
import { useRelationships } from './relationships.ts'
import type { TestApp } from './testApp.fixture.ts'
import { NOW, eventually, testAppWithExample } from './testApp.fixture.ts'
import type { Inspected } from './useInspection.ts'
import { useInspection } from './useInspection.ts'

let app: TestApp
afterEach(() => app.end())

/** As a component would use it. */
const useFound = defineStore('found', () => ({ found: useInspection() }))

describe('useInspection', () => {
  it('walks over the records as of the day, and again when the day or a record changes', async () => {
    app = await testAppWithExample({ asOf: '2021-02-01' })
    const relationships = useRelationships()
    await eventually(() => relationships.current !== null)
    const store = useFound()
    const known = (inspected: Inspected) =>
      typeof inspected === 'string' ? -1 : inspected.holdings.events.known
    expect(store.found).toBe('walking')
    await eventually(() => known(store.found) === 2)

    const later = known(store.found)
    useAsOf().choose('2021-12-31')
    await eventually(() => known(store.found) > later)
    const before = known(store.found)
    const put = { events: [anEvent('one-more', '2021-12-01')] }
    await writeRecords(app.opening.db, 'aaa-bbb', { put }, { who: 'desk', when: NOW.toISOString() })
    await eventually(() => known(store.found) === before + 1)
  })
})
