import { dayNumber } from '#model/day.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { effectScope } from 'vue'
import { useAsOf } from './asOf.ts'
import { useEventFilter } from './eventFilter.ts'
import { useMeasures } from './measures.ts'
import type { TestApp } from './testApp.fixture.ts'
import { eventually, testAppWithSample } from './testApp.fixture.ts'

let app: TestApp
const watched = { scope: effectScope() }
afterEach(() => {
  watched.scope.stop()
  app.end()
})

/** The measures of the sample with somebody looking at them. */
async function opened(asOf = '2021-05-13') {
  app = await testAppWithSample({ asOf })
  const measures = useMeasures()
  watched.scope = effectScope()
  watched.scope.run(() => useEventFilter().attend())
  await eventually(() => useEventFilter().isReady && measures.page !== null)
  return measures
}
const parts = () => app.surroundings.address.parts.value

describe('the measures of periods', () => {
  it('gives months up to the day, the last of them open, each beside the one before', async () => {
    const { page } = await opened()
    expect(page?.shown.map(({ open }) => open)).toEqual([false, false, false, false, false, true])
    expect(page?.shown[0]).toMatchObject({ blank: true, period: { first: dayNumber('2020-12-01') } })
    const may = page?.shown.at(-1)
    expect(may?.period.first).toBe(dayNumber('2021-05-01'))
    expect(may?.compared).toMatchObject({ first: dayNumber('2021-04-01'), last: dayNumber('2021-04-13') })
  })

  it('keeps unit and comparison in the address, the usual ones unsaid', async () => {
    const measures = await opened()
    measures.chooseUnit('quarter')
    measures.chooseAgainst('year')
    expect(parts()).toMatchObject({ unit: ['quarter'], against: ['year'] })
    expect(measures.page?.shown.at(-1)?.period.first).toBe(dayNumber('2021-04-01'))
    measures.chooseUnit('month')
    measures.chooseAgainst('previous')
    expect(parts()).toEqual({ asOf: ['2021-05-13'] })
  })

  it('takes what an address says that there is not for the usual', async () => {
    const measures = await opened()
    app.surroundings.address.change({ unit: 'decade', against: 'rivals' })
    expect([measures.unit, measures.against]).toEqual(['month', 'previous'])
  })

  it('counts only what passes the filter, and leaves the items as they are without one', async () => {
    const measures = await opened()
    const all = measures.page!
    useEventFilter().change({ direction: ['ab'] })
    const some = measures.page!
    expect(some.items.length).toBeLessThan(all.items.length)
    expect(some.items.length).toBeGreaterThan(0)
    useEventFilter().change({ direction: [], words: 'no such word anywhere' })
    expect(measures.page?.items.length).toBe(0)
    useEventFilter().clear('words')
    expect(measures.page?.items.length).toBe(all.items.length)
  })

  it('follows the day without anything that became known later', async () => {
    const measures = await opened('2021-12-31')
    const december = measures.page!.items.length
    useAsOf().choose('2021-03-31')
    const march = measures.page!
    expect(march.items.length).toBeLessThan(december)
    expect(Math.max(...march.items.day)).toBeLessThanOrEqual(dayNumber('2021-03-31'))
    expect(march.shown.at(-1)).toMatchObject({ open: false, period: { last: dayNumber('2021-03-31') } })
  })

  it('shows the days that the filter asks for', async () => {
    const measures = await opened()
    useEventFilter().change({ period: { from: dayNumber('2021-02-10'), to: dayNumber('2021-04-02') } })
    expect(measures.page?.shown.map(({ period }) => period.first)).toEqual(
      ['2021-02-01', '2021-03-01', '2021-04-01'].map((day) => dayNumber(day as '2021-02-01')),
    )
  })

  it('finds no change of level in fewer than 24 periods', async () => {
    const { page } = await opened()
    expect(page?.changes).toMatchObject({ found: [], supported: false, periods: 4 })
  })
})
