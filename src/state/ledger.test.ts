import { defineStore } from 'pinia'
import { afterEach, describe, expect, it } from 'vitest'
import { useLedger } from './ledger.ts'
import { useOverview } from './overview.ts'
import type { TestApp } from './testApp.fixture.ts'
import { eventually, testAppWithSample } from './testApp.fixture.ts'

let app: TestApp
afterEach(() => app.end())

describe('useLedger', () => {
  it('holds what each side did as known on the day, and asks for the titles', async () => {
    app = await testAppWithSample({ asOf: '2021-05-13' })
    const page = defineStore('page', () => ({ ledger: useLedger('test') }))()
    const overview = useOverview()
    expect(page.ledger).toBeNull()
    await eventually(() => overview.details.events.has('us-expels-10'))
    expect(page.ledger?.totals.relations.a.sums).toEqual([{ n: 10, unit: 'diplomats' }])
    expect(page.ledger?.entries.flatMap(({ ids }) => ids)).not.toContain('visas-24')
  })
})
