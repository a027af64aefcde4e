import { dayNumber, isoDay } from '#model/day.ts'
import { exampleDataset } from '#storage/exampleDataset.fixture.ts'
import { writeRecords } from '#storage/writeRecords.ts'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { useAsOf } from './asOf.ts'
import { useEventFilter } from './eventFilter.ts'
import { firstDaysOf, leaksOf } from './leaks.fixture.ts'
import { useOverview } from './overview.ts'
import type { AddressQuery } from './surroundings.ts'
import type { TestApp } from './testApp.fixture.ts'
import { NOW, eventually, testAppWithExample } from './testApp.fixture.ts'

let app: TestApp
const page = { scope: effectScope() }
afterEach(() => {
  page.scope.stop()
  app.end()
  vi.useRealTimers()
})

/** The filter with somebody attending. */
async function opened(query: AddressQuery = {}) {
  app = await testAppWithExample(query)
  const filter = useEventFilter()
  page.scope = effectScope()
  page.scope.run(() => filter.attend())
  await eventually(() => filter.isReady && useOverview().page !== null)
  return filter
}
const parts = () => app.surroundings.address.parts.value

describe('the filter of events', () => {
  it('gives nothing that became known later, on any day', async () => {
    const filter = await opened()
    const firstDays = firstDaysOf(exampleDataset())
    const leaks: string[] = []
    for (let day = dayNumber('2021-01-01'); day <= dayNumber('2021-04-30'); day++) {
      useAsOf().choose(isoDay(day))
      const rows = filter.ids.map((_, place) => filter.rowAt(place))
      // The words of a status are known before any event has it.
      const options = { ...filter.options, status: [] }
      const given = [rows, filter.marks, options, filter.firstDate]
      leaks.push(...leaksOf(firstDays, day, given).map((text) => `${isoDay(day)} ${text}`))
      expect(filter.ids).toEqual(useOverview().page?.events.map(({ id }) => id))
    }
    expect(leaks).toEqual([])
  })

  it('stands in the address and outlives a change of the day', async () => {
    const filter = await opened({ asOf: '2021-04-01' })
    filter.change({ issue: ['fishing'], score: { min: -10, max: -1 } })
    expect(parts()).toEqual({ asOf: ['2021-04-01'], issue: ['fishing'], score: ['-10..-1'] })
    expect(filter.ids).toEqual(['e3', 'e1'])
    expect(filter.marks.map(({ id }) => id)).toEqual(['e3', 'e1'])
    useAsOf().choose('2021-02-01')
    expect(filter.ids).toEqual(['e1'])
    expect(filter.faults).toEqual([])
    filter.clear('issue', 'score')
    expect(parts()).toEqual({ asOf: ['2021-02-01'] })
  })

  it('says what of an address cannot be had on the day, passes it over and leaves it there', async () => {
    const filter = await opened({ asOf: '2021-01-04' })
    useAsOf().choose('2021-01-04')
    app.surroundings.address.change({ issue: ['fishing'] })
    expect(filter.faults).toEqual([{ name: 'issue', found: 'fishing' }])
    useAsOf().choose('2021-02-01')
    expect(filter.faults).toEqual([])
    expect(filter.ids).toEqual(['e1'])
  })

  it('says how many each part hides where nothing is left', async () => {
    const filter = await opened({ asOf: '2021-03-01' })
    filter.change({ status: ['denied'], issue: ['fishing'] })
    expect([filter.count, filter.total, filter.active]).toEqual([0, 3, ['issue', 'status']])
    expect(Object.fromEntries(filter.hiddenBy)).toEqual({ issue: 1, status: 3 })
    expect(filter.rowAt(0)).toBeNull()
  })

  it('takes words at once and puts them into the address when the typing rests', async () => {
    const filter = await opened({ asOf: '2021-04-01' })
    vi.useFakeTimers()
    filter.type('привет')
    expect(filter.ids).toEqual(['e6'])
    expect(parts()['q']).toBeUndefined()
    vi.advanceTimersByTime(400)
    expect(parts()['q']).toEqual(['привет'])
    filter.type('привет nobody')
    expect(filter.ids).toEqual([])
    page.scope.stop()
    vi.advanceTimersByTime(400)
    expect([parts()['q'], filter.filter.words]).toEqual([['привет'], 'привет'])
  })

  it('sorts by any column, what is equal newest first and what is empty last', async () => {
    const filter = await opened({ asOf: '2021-04-01' })
    const sorted = (by: Parameters<typeof filter.setSort>[0]['by'], descending: boolean) => {
      filter.setSort({ by, descending })
      return filter.ids.join(' ')
    }
    expect(sorted('date', true)).toBe('e6 e5 e4 e3 e2 e1')
    expect(parts()['sort']).toBeUndefined()
    expect(sorted('date', false)).toBe('e1 e2 e3 e4 e5 e6')
    expect(parts()['sort']).toEqual(['date'])
    expect(sorted('score', true)).toBe('e6 e5 e4 e2 e1 e3')
    expect(sorted('issue', false)).toBe('e4 e3 e1 e6 e5 e2')
    expect(sorted('grade', false)).toBe('e5 e4 e3 e2 e1 e6')
    expect(sorted('sources', true)).toBe('e3 e5 e4 e2 e1 e6')
    expect(sorted('event', true)).toBe('e6 e5 e4 e3 e2 e1')
    expect(sorted('direction', false)).toBe('e6 e1 e5 e2 e4 e3')
    expect(sorted('type', false)).toBe('e6 e5 e4 e2 e1 e3')
  })

  it('takes a span to the day, whichever it is, and other days instead of it', async () => {
    const filter = await opened({ asOf: '2021-04-20' })
    filter.setSpan('3m')
    expect([parts()['from'], filter.span, filter.ids.length]).toEqual([['3m'], '3m', 5])
    useAsOf().choose('2021-03-01')
    expect(filter.ids).toEqual(['e3', 'e2', 'e1'])
    filter.change({ issue: ['fishing'] })
    expect(parts()['from']).toEqual(['3m'])
    filter.change({ period: { from: dayNumber('2021-02-01'), to: null } })
    expect([parts()['from'], filter.span]).toEqual([['2021-02-01'], null])
    filter.setSpan(null)
    expect(parts()['from']).toBeUndefined()
  })

  it('asks again for what was kept, and for nothing else', async () => {
    const filter = await opened({ asOf: '2021-04-01' })
    filter.change({ issue: ['fishing'] })
    const kept = filter.asked
    filter.change({ issue: [], words: 'event', status: ['denied'] })
    filter.ask(kept)
    expect(parts()).toEqual({ asOf: ['2021-04-01'], issue: ['fishing'] })
  })

  it('follows an edit', async () => {
    const filter = await opened({ asOf: '2021-04-01' })
    const [event] = exampleDataset().events
    const stamp = { who: 'desk', when: NOW.toISOString() }
    const changed = { ...event!, title: 'Renamed', tags: ['new tag'] }
    await writeRecords(app.opening.db, 'aaa-bbb', { put: { events: [changed] } }, stamp)
    await eventually(() => filter.options?.tag.length === 1)
    filter.change({ tag: ['new tag'] })
    expect(filter.rowAt(0)?.title).toBe('Renamed')
  })

  it('offers what there is, with how many events have it', async () => {
    const { options } = await opened({ asOf: '2021-04-01' })
    expect(options?.issue).toEqual([{ value: 'fishing', title: 'Issue fishing', count: 3 }])
    expect(options?.direction.map(({ value, count }) => `${value} ${count}`)).toEqual([
      ...['ab 2', 'ba 2', 'mutual 2', 'none 0'],
    ])
    expect(options?.status.filter(({ count }) => count > 0)).toEqual([
      { value: 'confirmed', count: 5 },
      { value: 'denied', count: 1 },
    ])
    expect(options?.grade.filter(({ count }) => count > 0)).toEqual([
      ...[
        { value: 'B', count: 5 },
        { value: 'none', count: 1 },
        { value: 2, count: 5 },
      ],
    ])
    expect(options?.publishers[0]).toEqual({ value: 'Paper s2', count: 2 })
    expect(options?.tiers).toContainEqual({ value: 'press', count: 5 })
    expect([options?.unsourced, options?.tag, options?.class.at(0)?.count]).toEqual([1, [], 4])
  })
})
