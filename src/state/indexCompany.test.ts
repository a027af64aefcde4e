import { dayNumber } from '#model/day.ts'
import { applyDataset } from '#storage/applyDataset.ts'
import { exampleDataset } from '#storage/exampleDataset.fixture.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { useAsOf } from './asOf.ts'
import { dayBack, useIndexCompany, windowBack } from './indexCompany.ts'
import { useOverview } from './overview.ts'
import type { TestApp } from './testApp.fixture.ts'
import { NOW, eventually, testAppWithSample } from './testApp.fixture.ts'

let app: TestApp | null = null

afterEach(() => {
  app?.end()
  app = null
})

/** The sample and the made-up relationship on the shelves, the sample on screen. */
async function opened(asOf = '2021-05-13') {
  app = await testAppWithSample({ asOf })
  await applyDataset(app.opening.db, exampleDataset(), {
    ...{ mode: 'update', origin: 'file', stamp: { who: 'desk', when: NOW.toISOString() } },
  })
  app.surroundings.address.change({ rel: 'usa-rus' })
  const overview = useOverview()
  await eventually(() => overview.page?.relationship.id === 'usa-rus')
  return { overview, company: useIndexCompany(), address: app.surroundings.address }
}

describe('dayBack', () => {
  it('goes back by weeks and calendar months', () => {
    const day = dayNumber('2021-05-31')
    expect(dayBack(day, 'week')).toBe(dayNumber('2021-05-24'))
    expect(dayBack(day, 'month')).toBe(dayNumber('2021-04-30'))
    expect(dayBack(day, 'quarter')).toBe(dayNumber('2021-02-28'))
    expect(dayBack(day, 'year')).toBe(dayNumber('2020-05-31'))
  })
})

describe('windowBack', () => {
  it('shows as much as is asked for, and a quarter of it ahead', () => {
    const day = dayNumber('2021-05-31')
    expect(windowBack(day, 'year')).toEqual({ from: dayNumber('2020-05-31'), to: day + 91 })
  })
  it('always shows a week ahead', () => {
    const day = dayNumber('2021-05-31')
    expect(windowBack(day, 'week')).toEqual({ from: day - 7, to: day + 7 })
  })
})

describe('useIndexCompany', () => {
  it('is alone until somebody asks for company', async () => {
    const { company } = await opened()
    expect(company).toMatchObject({ others: [], asThenKnown: null, scaleLine: null, pairLine: null })
    expect(company.changePoints).toBeNull()
    expect(company.back).toBe('month')
    expect(company.show).toBe(null)
  })

  it('keeps in the address how much is shown, and passes over a span that there is none of', async () => {
    const { company, address } = await opened()
    company.setShow('quarter')
    expect(address.parts.value['show']).toEqual(['quarter'])
    address.change({ show: 'decade' })
    expect(company.show).toBe(null)
    company.setShow(null)
    expect(address.parts.value['show'] ?? []).toEqual([])
  })

  it('draws other half-lives, never the one that the index has', async () => {
    const { overview, company, address } = await opened()
    company.setHalfLives([14, 30, 90])
    expect(address.parts.value['half']).toEqual(['14', '30', '90'])
    expect(overview.page?.halfLife).toBe(30)
    expect(company.others.map(({ halfLife }) => halfLife)).toEqual([14, 90])
  })

  it('gives the index as then known, which ends where the index ends', async () => {
    const { overview, company } = await opened()
    company.setKnown(true)
    const { page } = overview
    expect(company.asThenKnown?.from).toBe(page?.series.from)
    expect(company.asThenKnown?.value.at(-1)).toBeCloseTo(page!.series.value.at(-1)!, 12)
  })

  it('scores by a second table, and by none where it is the first', async () => {
    const { company } = await opened()
    company.setScale('icews')
    expect(company.scaleLine?.id).toBe('icews')
    company.setScale('goldstein')
    expect(company.scaleLine).toBeNull()
    company.setScale('plover')
    await eventually(() => company.scaleLine?.id === 'plover')
    expect(company.scaleFailed).toBe(false)
  })

  it('lays another relationship beside it, by what was known of it on the day', async () => {
    const { company } = await opened()
    company.setPair(exampleDataset().relationship.id)
    await eventually(() => company.pairLine !== null)
    const later = company.pairLine!.items.length
    expect(company.pairLine?.relationship.id).toBe(exampleDataset().relationship.id)
    expect(later).toBeGreaterThan(0)
    useAsOf().choose('1999-01-01')
    await eventually(() => company.pairLine?.items.length === 0)
  })

  it('takes on the highest marking of what is known of that relationship by the day', async () => {
    const { company } = await opened()
    const example = exampleDataset()
    const [first, ...others] = example.events
    await applyDataset(
      app!.opening.db,
      { ...example, events: [{ ...first!, marking: 'AMBER' }, ...others] },
      { mode: 'replace', origin: 'file', stamp: { who: 'desk', when: NOW.toISOString() } },
    )
    app!.surroundings.address.change({ rel: 'usa-rus' })
    company.setPair(example.relationship.id)
    await eventually(() => company.pairLine?.marking === 'AMBER')
    useAsOf().choose('1999-01-01')
    await eventually(() => company.pairLine?.marking === 'CLEAR')
  })

  it('passes over what the address asks for and cannot have', async () => {
    const { company, address } = await opened()
    address.change({ half: '31', known: 'x', scale: 'best', pair: 'nobody', back: 'decade', shifts: 'yes' })
    expect(company).toMatchObject({ halfLives: [], known: false, scale: null, pair: null, shifts: false })
    expect(company.back).toBe('month')
  })

  it('says that a year is too short for change points', async () => {
    const { company } = await opened()
    company.setShifts(true)
    expect(company.changePoints).toMatchObject({ found: [], supported: false })
  })
})
