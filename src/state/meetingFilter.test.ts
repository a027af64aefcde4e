import { afterEach, describe, expect, it } from 'vitest'
import { useAsOf } from './asOf.ts'
import { useMeetingFilter } from './meetingFilter.ts'
import { useOverview } from './overview.ts'
import type { TestApp } from './testApp.fixture.ts'
import { eventually, testAppWithSample } from './testApp.fixture.ts'

let app: TestApp
afterEach(() => app.end())

async function opened(asOf: string) {
  app = await testAppWithSample({ asOf })
  await eventually(() => useOverview().page !== null)
  return useMeetingFilter()
}
const parts = () => app.surroundings.address.parts.value

describe('the filter of meetings in the address', () => {
  it('leaves all that is known on the day while nothing is asked', async () => {
    const filter = await opened('2021-05-13')
    expect(filter.count).toBe(filter.total)
    expect(filter.upcoming).toEqual(useOverview().page?.upcoming)
    expect(filter.active).toEqual([])
  })

  it('is written and read again, and leaves nothing that became known later', async () => {
    const filter = await opened('2021-05-13')
    filter.change({ level: ['ministers'], certainty: ['agreed', 'held'] })
    expect(parts()).toEqual({ asOf: ['2021-05-13'], level: ['ministers'], certainty: ['agreed', 'held'] })
    expect(filter.upcoming.meetings.map(({ id }) => id)).toEqual(['m-reyk'])
    expect(filter.dates).toEqual([])
    useAsOf().choose('2021-05-11')
    expect(filter.meetings.map(({ id }) => id)).not.toContain('m-reyk')
    useAsOf().choose('2021-05-21')
    expect(filter.upcoming.past.map(({ id }) => id)).toContain('m-reyk')
  })

  it('says how many which part hides, and clears one or all', async () => {
    const filter = await opened('2021-05-13')
    filter.change({ level: ['leaders'], certainty: ['cancelled'] })
    expect(filter.count).toBe(0)
    expect([...filter.hiddenBy.keys()]).toEqual(['level', 'certainty'])
    expect(filter.hiddenBy.get('certainty')).toBe(filter.total)
    filter.clear('certainty')
    expect(filter.meetings.every(({ level }) => level === 'leaders')).toBe(true)
    expect(filter.hiddenBy.get('level')).toBe(filter.total - filter.count)
    filter.clear(...filter.active)
    expect(parts()).toEqual({ asOf: ['2021-05-13'] })
  })

  it('passes over what cannot be had, says so, and lets the rest hold', async () => {
    const filter = await opened('2021-05-13')
    app.surroundings.address.change({ level: ['kings', 'leaders', 'leaders'], issue: 'no-such' })
    expect(filter.faults).toEqual([
      { part: 'level', found: 'kings' },
      { part: 'issue', found: 'no-such' },
    ])
    expect(filter.filter).toEqual({ level: ['leaders'], certainty: [], issue: [] })
  })

  it('offers each level, certainty and issue with how many have it', async () => {
    const filter = await opened('2021-05-13')
    const { level, issue } = filter.options
    expect(level.reduce((sum, { count }) => sum + count, 0)).toBe(useOverview().page?.meetings.length)
    const some = issue.find(({ count }) => count > 0)
    filter.change({ issue: [some?.value ?? ''] })
    expect(filter.count).toBe(some?.count)
  })
})
