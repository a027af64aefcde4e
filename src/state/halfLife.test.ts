import { dayNumber } from '#model/day.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { isHalfLife, useHalfLife } from './halfLife.ts'
import { useOverview } from './overview.ts'
import type { TestApp } from './testApp.fixture.ts'
import { eventually, testApp, testAppWithSample } from './testApp.fixture.ts'

let app: TestApp | undefined
afterEach(() => app?.end())

describe('isHalfLife', () => {
  it.each([1, 30, 3650])('accepts %d days', (days) => expect(isHalfLife(days)).toBe(true))

  it.each([0, -30, 1.5, 3651, NaN, Infinity])('refuses %d', (days) => expect(isHalfLife(days)).toBe(false))
})

describe('the half-life', () => {
  it('is that of the rule until another is chosen', async () => {
    app = await testAppWithSample({ asOf: '2021-05-13' })
    const [halfLife, overview] = [useHalfLife(), useOverview()]
    await eventually(() => overview.page !== null)
    expect(overview.page).toMatchObject({ halfLife: 30, halfLifeChosen: false })
    halfLife.choose(90)
    expect(overview.page).toMatchObject({ halfLife: 90, halfLifeChosen: true })
    halfLife.choose('automatic')
    expect(overview.page).toMatchObject({ halfLife: 30, halfLifeChosen: false })
  })

  it('is followed by the line, the figure, the band and the change', async () => {
    app = await testAppWithSample({ asOf: '2021-05-13' })
    const [halfLife, overview] = [useHalfLife(), useOverview()]
    await eventually(() => overview.band !== null && overview.change !== null)
    const before = { band: overview.band, change: overview.change }
    halfLife.choose(90)
    const isAnother = (): boolean =>
      ![overview.band, overview.change].some(
        (one) => one === null || one === before.band || one === before.change,
      )
    await eventually(isAnother)
    const { series, clause } = overview.page!
    // The oracle's value of 13 May by 90 days, with the events before 2021.
    expect(series.value[dayNumber('2021-05-13') - series.from]).toBeCloseTo(-0.5133629636, 9)
    expect(clause).toMatchObject({ kind: 'stands', value: series.value.at(-1) })
    const { low, high } = overview.band!
    expect((low.at(-1)! + high.at(-1)!) / 2).toBeCloseTo(-0.5133629636, 6)
  })

  it('is kept, and what is no half-life is read as none', async () => {
    const kept = new Map([['bilat-half-life', '-4']])
    app = await testApp({
      preferences: () => ({
        getItem: (key) => kept.get(key) ?? null,
        setItem: (key, text) => void kept.set(key, text),
      }),
    })
    const halfLife = useHalfLife()
    expect(halfLife.choice).toBe('automatic')
    halfLife.choose(45)
    expect(kept.get('bilat-half-life')).toBe('45')
    expect(halfLife.choice).toBe(45)
  })
})
