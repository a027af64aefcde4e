import { exampleDataset } from '#storage/exampleDataset.fixture.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { useAsOf } from './asOf.ts'
import { useOverview } from './overview.ts'
import type { TestApp } from './testApp.fixture.ts'
import { eventually, testAppWithExample } from './testApp.fixture.ts'
import { useFirstStatus } from './useFirstStatus.ts'

let app: TestApp
afterEach(() => app.end())

describe('useFirstStatus', () => {
  it('tells with what a record began, and nothing before it is known', async () => {
    app = await testAppWithExample({ asOf: '2021-03-20' })
    const overview = useOverview()
    await eventually(() => overview.page !== null)
    const firstStatus = useFirstStatus()
    const [stored] = exampleDataset().cases
    expect(firstStatus('cases', stored!.id)?.status).toBe(stored!.status)
    expect(overview.page?.cases[0]?.status).not.toBe(stored!.status)
    useAsOf().choose('2020-12-31')
    expect(firstStatus('cases', stored!.id)).toBeNull()
    expect(firstStatus('issues', 'nothing')).toBeNull()
  })
})
