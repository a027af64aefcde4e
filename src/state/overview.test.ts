import { indexAt } from '#analysis/relationshipIndex.ts'
import { dayNumber, isoDay } from '#model/day.ts'
import { viewDataset } from '#model/view.ts'
import { applyDataset } from '#storage/applyDataset.ts'
import { anEvent, exampleDataset } from '#storage/exampleDataset.fixture.ts'
import { writeRecords } from '#storage/writeRecords.ts'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { useAsOf } from './asOf.ts'
import { firstDaysOf, leaksOf } from './leaks.fixture.ts'
import { useOverview } from './overview.ts'
import type { AddressQuery } from './surroundings.ts'
import type { TestApp } from './testApp.fixture.ts'
import { eventually, NOW, testApp, testAppWithExample } from './testApp.fixture.ts'

let app: TestApp
afterEach(() => app.end())

const STAMP = { who: 'desk', when: NOW.toISOString() }
const ALL = exampleDataset().events.map(({ id }) => id)

async function opened(query: AddressQuery = {}) {
  app = await testAppWithExample(query)
  const overview = useOverview()
  await eventually(() => overview.page !== null && !overview.details.pending)
  return overview
}

describe('the overview', () => {
  it('gives nothing that became known later, on any day of 2021', async () => {
    const overview = await opened()
    overview.want('test', ALL)
    await eventually(() => !overview.details.pending && overview.details.events.size > 2)
    const asOf = useAsOf()
    const firstDays = firstDaysOf(exampleDataset())
    const leaks: string[] = []
    for (let day = dayNumber('2021-01-01'); day <= dayNumber('2021-12-31'); day++) {
      asOf.choose(isoDay(day))
      const { firstRecordDay: _ahead, ...page } = overview.page ?? {}
      const given = [
        page,
        overview.details,
        overview.band,
        overview.change,
        overview.eventsOfIssue('fishing'),
      ]
      leaks.push(...leaksOf(firstDays, day, given).map((text) => `${isoDay(day)} ${text}`))
      expect(overview.details.pending).toBe(false)
    }
    expect(leaks).toEqual([])
  })

  it('leads with a meeting on the day it is held, and no longer', async () => {
    const overview = await opened({ asOf: '2021-03-10' })
    expect(overview.page?.lead).toEqual({ kind: 'today', meetingId: 'summit' })
    useAsOf().choose('2021-03-11')
    expect(overview.page?.lead).toEqual({ kind: 'none' })
  })

  it('gives on every day what the view of the whole dataset gives', async () => {
    const overview = await opened()
    overview.want('test', ALL)
    await eventually(() => !overview.details.pending && overview.details.events.size > 2)
    const asOf = useAsOf()
    for (let day = dayNumber('2021-01-01'); day <= dayNumber('2021-04-30'); day++) {
      asOf.choose(isoDay(day))
      const view = viewDataset(exampleDataset(), day)
      const { page, details } = overview
      expect(page?.issues).toEqual(view.issues)
      expect(page?.cases).toEqual(view.cases)
      expect(page?.meetings).toEqual(view.meetings)
      expect(page?.dates).toEqual(view.dates)
      expect(page?.relationship).toEqual(view.relationship)
      expect([...details.events.values()]).toEqual(view.events)
      expect(page?.eventCount).toBe(view.events.length)
      expect(page?.events.map(({ id }) => id).toSorted()).toEqual(view.events.map(({ id }) => id))
    }
  })

  it('gives the texts of the events that it names, without being asked', async () => {
    const overview = await opened()
    const { recent = [], issueRows = [] } = overview.page ?? {}
    expect(recent.map(({ id }) => id)).toEqual(['e3', 'e2', 'e1'])
    expect(issueRows[0]?.lastMove?.id).toBe('e3')
    expect(overview.details.events.get('e3')?.title).toBe('Event e3')
    expect([...overview.details.sources.keys()]).toEqual(['s1', 's2'])
  })

  it('gives those of further events while somebody wants them', async () => {
    const overview = await opened({ asOf: '2021-03-20' })
    const extra = Array.from({ length: 20 }, (_, i) => anEvent(`x${i}`, '2021-02-01'))
    await writeRecords(app.opening.db, 'aaa-bbb', { put: { events: extra } }, STAMP)
    await eventually(() => overview.page?.eventCount === 26 && !overview.details.pending)
    expect(overview.details.events.has('x0')).toBe(false)
    overview.want('panel', ['x0'])
    await eventually(() => overview.details.events.has('x0'))
    overview.want('panel', [])
    await eventually(() => !overview.details.events.has('x0'))
  })

  it('counts what is hidden, and says where to go while nothing is known', async () => {
    const overview = await opened({ asOf: '2021-01-01' })
    // six events, an issue, a case, a meeting, a date
    expect(overview.page).toMatchObject({ eventCount: 0, hiddenLater: 10, firstRecordDay: '2021-01-10' })
    useAsOf().choose('2021-03-15')
    expect(overview.page).toMatchObject({ eventCount: 6, hiddenLater: 0, firstRecordDay: null })
  })

  it('shows both sides’ custody, the range of an imprecise start, and nobody once he is free', async () => {
    const overview = await opened({ asOf: '2021-02-03' })
    expect(overview.page?.custody.b).toEqual([])
    expect(overview.page?.custody.a).toMatchObject([{ case: { person: 'Cy Doe' }, min: 3, max: 33 }])
    useAsOf().choose('2021-03-15')
    expect(overview.page?.custody.a).toEqual([])
  })

  it('remembers what a held meeting had been planned for', async () => {
    const overview = await opened({ asOf: '2021-03-10' })
    expect(overview.page?.meetings[0]).toMatchObject({ certainty: 'held', date: '2021-03-10' })
    expect([...(overview.page?.planned ?? [])]).toEqual([['summit', '2021-03-10']])
    useAsOf().choose('2021-03-09')
    expect(overview.page?.planned.size).toBe(0)
  })

  it('shows five months back and 48 days ahead, or what was brushed', async () => {
    const overview = await opened({ asOf: '2021-03-12' })
    const days = () => [overview.window.from, overview.window.to].map(isoDay)
    expect(days()).toEqual(['2020-10-01', '2021-04-29'])
    expect(overview.page?.marks.map(({ id }) => id)).toEqual(['e1', 'e2', 'e3', 'e4', 'e5'])
    overview.setWindow({ from: dayNumber('2021-02-01'), to: dayNumber('2021-02-28') })
    expect(overview.page?.marks.map(({ id }) => id)).toEqual(['e2', 'e3'])
    overview.setWindow(null)
    expect(days()).toEqual(['2020-10-01', '2021-04-29'])
  })

  it('follows what is written, in this tab or another', async () => {
    const overview = await opened()
    const later = anEvent('e7', '2021-02-27', { title: 'New' })
    await writeRecords(app.opening.db, 'aaa-bbb', { put: { events: [later] } }, STAMP)
    await eventually(() => overview.page?.recent[0]?.id === 'e7' && overview.details.events.has('e7'))
    expect(overview.details.events.get('e7')?.title).toBe('New')
  })

  it('is ready and has no page where nothing is stored', async () => {
    app = await testApp()
    const overview = useOverview()
    await eventually(() => overview.status === 'ready')
    expect(overview.page).toBeNull()
  })
})

interface Limits {
  readonly low: Float64Array
  readonly high: Float64Array
}

describe('the band', () => {
  /** Two events a week, so that the index is supported. */
  async function dense(more: Parameters<typeof testApp>[0] = {}) {
    app = await testApp(more, { asOf: '2021-05-13' })
    const events = Array.from({ length: 40 }, (_, i) =>
      anEvent(`d${i}`, isoDay(dayNumber('2021-01-01') + 3 * i), { type: i % 3 === 0 ? '036' : '112' }),
    )
    const dataset = { ...exampleDataset(), events, issues: [], cases: [], meetings: [], dates: [] }
    await applyDataset(app.opening.db, dataset, { mode: 'update', origin: 'file', stamp: STAMP })
    const overview = useOverview()
    await eventually(() => overview.page !== null)
    return overview
  }

  it('follows the page, its last day the as-of day', async () => {
    const overview = await dense()
    await eventually(() => overview.band !== null)
    const { asOf, days = [], low, high } = overview.band ?? {}
    expect(asOf).toBe(dayNumber('2021-05-13'))
    expect([days[0], days.at(-1)]).toEqual([overview.window.from, asOf])
    const { items, halfLife } = overview.page!
    const { value } = indexAt(items, dayNumber('2021-05-13'), halfLife)
    expect(low?.at(-1)).toBeLessThan(value)
    expect(high?.at(-1)).toBeGreaterThan(value)
  })

  it('drops an answer that comes too late, and asks only the newest question next', async () => {
    const answers: (() => void)[] = []
    const band = vi.fn(
      (_items: unknown, { days }: { readonly days: readonly number[] }) =>
        new Promise<Limits>((resolve) => {
          const limits = new Float64Array(days.length)
          answers.push(() => resolve({ low: limits, high: limits }))
        }),
    )
    const overview = await dense({ band })
    const asOf = useAsOf()
    await eventually(() => answers.length === 1)
    asOf.choose('2021-05-12')
    asOf.choose('2021-05-11')
    answers[0]?.()
    await eventually(() => answers.length === 2)
    expect(overview.band).toBeNull()
    answers[1]?.()
    await eventually(() => overview.band !== null)
    expect(overview.band?.asOf).toBe(dayNumber('2021-05-11'))
    expect(band).toHaveBeenCalledTimes(2)
    asOf.choose('2021-05-10')
    await eventually(() => overview.band === null)
  })

  it('says when it could not be computed, until an answer comes', async () => {
    const band = vi
      .fn<(items: unknown, options: { readonly days: readonly number[] }) => Promise<Limits>>()
      .mockRejectedValueOnce(new Error('the worker broke'))
      .mockImplementation((_, { days }) => {
        const limits = new Float64Array(days.length)
        return Promise.resolve({ low: limits, high: limits })
      })
    const overview = await dense({ band })
    await eventually(() => overview.uncertaintyFailed)
    expect(overview.band).toBeNull()
    useAsOf().choose('2021-05-12')
    await eventually(() => overview.band !== null)
    expect(overview.uncertaintyFailed).toBe(false)
  })
})
