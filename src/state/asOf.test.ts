import { applyDataset } from '#storage/applyDataset.ts'
import { exampleDataset } from '#storage/exampleDataset.fixture.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { useAsOf } from './asOf.ts'
import { useRelationships } from './relationships.ts'
import { useStored } from './stored.ts'
import { stepDay } from './stepDay.ts'
import { dayNumber, isoDay } from '#model/day.ts'
import type { AddressQuery } from './surroundings.ts'
import type { TestApp } from './testApp.fixture.ts'
import { eventually, NOW, testApp, testAppWithExample } from './testApp.fixture.ts'

let app: TestApp
afterEach(() => app.end())

async function opened(query: AddressQuery = {}) {
  app = await testAppWithExample(query)
  const asOf = useAsOf()
  await eventually(() => useStored().glance !== null)
  return asOf
}

describe('the as-of day', () => {
  it('is the reader’s own day where nothing says otherwise', async () => {
    app = await testApp()
    const asOf = useAsOf()
    expect([asOf.day, asOf.isToday, asOf.notice]).toEqual(['2021-05-13', true, null])
  })

  it('opens where the relationship says', async () => {
    const asOf = await opened()
    expect([asOf.day, asOf.isToday, asOf.opensAt]).toEqual(['2021-03-01', false, '2021-03-01'])
    expect(isoDay(asOf.number)).toBe('2021-03-01')
  })

  it('is named by the address', async () => {
    const asOf = await opened({ asOf: '2021-02-14' })
    expect([asOf.day, asOf.notice]).toEqual(['2021-02-14', null])
  })

  it.each(['2021-13-05', '0000-01-01', '0001-12-31'])('falls back from %s and says so', async (found) => {
    const asOf = await opened({ asOf: found })
    expect(asOf.day).toBe('2021-03-01')
    expect(asOf.notice).toEqual({ code: 'bad-as-of', found, used: '2021-03-01' })
  })

  it('steps to the days on which events became known, and no further', async () => {
    const asOf = await opened()
    expect([asOf.previousEventDay, asOf.nextEventDay]).toEqual(['2021-02-18', '2021-03-02'])
    asOf.toNextEvent()
    asOf.toNextEvent()
    asOf.toNextEvent()
    expect([asOf.day, asOf.nextEventDay]).toEqual(['2021-03-12', null])
    asOf.toNextEvent()
    expect(asOf.day).toBe('2021-03-12')
    asOf.choose('2021-01-10')
    expect(asOf.previousEventDay).toBeNull()
  })

  it('ends, in a record of the past, with the last thing that became known', async () => {
    const asOf = await opened()
    expect([asOf.latest, asOf.isLatest]).toEqual(['2021-03-15', false])
    asOf.toLatest()
    expect([asOf.day, asOf.isLatest]).toEqual(['2021-03-15', true])
  })

  it('ends today in a record that is kept up, and leaves the address clean', async () => {
    app = await testApp({}, { asOf: '2021-02-01' })
    const { relationship, ...rest } = exampleDataset()
    const { opensAsOf: _none, ...open } = relationship
    const stamp = { who: 'desk', when: NOW.toISOString() }
    await applyDataset(
      app.opening.db,
      { relationship: open, ...rest },
      { mode: 'update', origin: 'file', stamp },
    )
    const asOf = useAsOf()
    await eventually(() => useStored().glance !== null)
    expect(asOf.latest).toBe('2021-05-13')
    asOf.toLatest()
    expect(asOf.day).toBe('2021-05-13')
    expect(app.surroundings.address.query.value).toEqual({})
  })

  it('starts anew with another relationship', async () => {
    const asOf = await opened({ asOf: '2021-02-14' })
    useRelationships().choose('aaa-bbb')
    expect(asOf.day).toBe('2021-03-01')
  })
})

describe('stepDay', () => {
  it.each([
    ['2021-03-01', 'day', -1, '2021-02-28'],
    ['2021-12-31', 'day', 1, '2022-01-01'],
    ['2021-03-01', 'week', 1, '2021-03-08'],
    ['2021-01-31', 'month', 1, '2021-02-28'],
    ['2024-03-31', 'month', -1, '2024-02-29'],
    ['2021-12-15', 'month', 1, '2022-01-15'],
    ['2022-01-15', 'month', -1, '2021-12-15'],
  ] as const)('%s, one %s by %i, is %s', (from, unit, by, to) => {
    expect(isoDay(stepDay(dayNumber(from), unit, by))).toBe(to)
  })
})
