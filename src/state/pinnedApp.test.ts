import type { ViewPin } from '#model/records/briefing.ts'
import { until } from '@vueuse/core'
import { afterEach, describe, expect, it } from 'vitest'
import { useBandLevel } from './bandLevel.ts'
import { useHalfLife } from './halfLife.ts'
import { useMeasures } from './measures.ts'
import { useOverview } from './overview.ts'
import { pinnedApp } from './pinnedApp.ts'
import { useSideOrder } from './sideOrder.ts'
import type { TestApp } from './testApp.fixture.ts'
import { testAppWithSample } from './testApp.fixture.ts'
import { windowText } from './trendWindow.ts'
import { useViewPin } from './viewPin.ts'

const PIN: ViewPin = { asOf: '2021-05-11', filters: [], settings: [] }
const REL = 'usa-rus'

let outer: TestApp | undefined
let ended: (() => void)[] = []

afterEach(() => {
  for (const end of ended) end()
  ended = []
  outer?.end()
})

/** What some stores say by a pin, once the day has been read. */
async function within<T>(
  pin: ViewPin,
  use: () => T,
): Promise<{ stores: T; overview: ReturnType<typeof useOverview> }> {
  const { surroundings } = (outer ??= await testAppWithSample())
  const { app, within: inside, end } = pinnedApp(surroundings, REL, pin)
  ended.push(end)
  const [stores, overview] = inside(() => app.runWithContext(() => [use(), useOverview()] as const))
  await until(() => overview.page).toMatch((page) => page !== null)
  return { stores, overview }
}

describe('stores by a pin', () => {
  it('know what was known on its day, while those of the dashboard stay where they are', async () => {
    outer = await testAppWithSample({ asOf: '2021-05-13' })
    const dashboard = useOverview()
    const { overview } = await within(PIN, () => null)
    await until(() => dashboard.page).toMatch((page) => page !== null)
    const ids = overview.page?.meetings.map(({ id }) => id)
    expect(ids).not.toContain('m-reyk')
    expect(dashboard.page?.meetings.map(({ id }) => id)).toContain('m-reyk')
    expect(dashboard.page?.asOf).toBe((overview.page?.asOf ?? 0) + 2)
  })

  it('follow its filters and settings, and nobody else does', async () => {
    outer = await testAppWithSample()
    const dashboard = useHalfLife()
    const settings = [
      { name: 'band', value: '95' },
      { name: 'halfLife', value: '90' },
      { name: 'swapped', value: 'yes' },
    ]
    const filters = [{ name: 'unit', value: 'week' }]
    const { stores } = await within({ ...PIN, filters, settings }, () => ({
      measures: useMeasures(),
      halfLife: useHalfLife(),
      band: useBandLevel(),
      sides: useSideOrder(),
    }))
    const { measures, halfLife, band, sides } = stores
    expect([measures.unit, halfLife.choice, band.choice]).toEqual(['week', 90, '95'])
    expect(sides.order).toEqual(['b', 'a'])
    expect(dashboard.choice).toBe('automatic')
  })

  it('keep the days that the index is drawn over, and are as the day has them where none are kept', async () => {
    const window = '2021-02-01/2021-05-20'
    const { overview } = await within({ ...PIN, window }, () => null)
    expect(windowText(overview.window)).toBe(window)
    const { overview: other } = await within(PIN, () => null)
    expect(windowText(other.window)).toBe('2020-12-01/2021-06-28')
  })

  it('keep nothing: a choice made in them is gone with them', async () => {
    outer = await testAppWithSample()
    const dashboard = useHalfLife()
    const { stores } = await within(PIN, () => ({ halfLife: useHalfLife(), measures: useMeasures() }))
    stores.halfLife.choose(14)
    stores.measures.chooseUnit('year')
    expect(stores.measures.unit).toBe('month')
    expect(dashboard.choice).toBe('automatic')
    expect(outer.surroundings.preferences?.()?.getItem('bilat-half-life') ?? null).toBeNull()
  })

  it('are pinned the same where they are pinned again', async () => {
    const settings = [
      { name: 'band', value: 'none' },
      { name: 'cumulative', value: '1 2' },
      { name: 'halfLife', value: '90' },
      { name: 'scores', value: 'icews' },
      { name: 'swapped', value: 'yes' },
    ]
    const filters = [
      { name: 'issue', value: 'cybersecurity' },
      { name: 'issue', value: 'ukraine' },
      { name: 'unit', value: 'week' },
    ]
    const pin = { asOf: '2021-04-20', filters, settings, window: '2021-01-01/2021-05-01' }
    const { stores } = await within(pin, useViewPin)
    expect(stores()).toEqual(pin)
  })
})
