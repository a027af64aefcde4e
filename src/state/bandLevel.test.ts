import { afterEach, describe, expect, it } from 'vitest'
import type { BandOptions } from '#analysis/band.ts'
import type { ChangeOptions } from '#analysis/change.ts'
import { useBandLevel } from './bandLevel.ts'
import { useOverview } from './overview.ts'
import type { TestApp } from './testApp.fixture.ts'
import { eventually, testAppWithSample } from './testApp.fixture.ts'

let app: TestApp
afterEach(() => app.end())

const NO_CHANGE = { value: 0, low: 0, high: 0, word: 'little changed', newItems: 0, ageing: 0 } as const

/** The overview, and at which levels it asks. */
async function opened() {
  const asked: { readonly band: (number | undefined)[]; readonly change: (number | undefined)[] } = {
    band: [],
    change: [],
  }
  app = await testAppWithSample(
    { asOf: '2021-05-13' },
    {
      band: (_items, { days, level }: BandOptions) => {
        asked.band.push(level)
        return Promise.resolve({ low: new Float64Array(days.length), high: new Float64Array(days.length) })
      },
      change: (_items, { level }: ChangeOptions) => {
        asked.change.push(level)
        return Promise.resolve(NO_CHANGE)
      },
    },
  )
  const overview = useOverview()
  await eventually(() => overview.band !== null && overview.change !== null)
  return { asked, overview, band: useBandLevel() }
}

describe('the band', () => {
  it('holds 80 %, and a change is judged at the same level', async () => {
    const { asked, overview } = await opened()
    expect(new Set([...asked.band, ...asked.change])).toEqual(new Set([0.8]))
    expect(overview.band?.level).toBe(0.8)
  })

  it('holds 95 % where that is chosen, and a change with it', async () => {
    const { asked, overview, band } = await opened()
    band.choose('95')
    await eventually(() => overview.band?.level === 0.95 && overview.change !== null)
    expect([asked.band.at(-1), asked.change.at(-1)]).toEqual([0.95, 0.95])
  })

  it('is not asked for where none is wanted; a change is judged at 80 % then', async () => {
    const { asked, overview, band } = await opened()
    band.choose('95')
    await eventually(() => overview.band?.level === 0.95)
    const before = asked.band.length
    band.choose('none')
    await eventually(() => overview.band === null && overview.change !== null)
    expect(asked.band).toHaveLength(before)
    expect(asked.change.at(-1)).toBe(0.8)
    band.choose('80')
    await eventually(() => overview.band?.level === 0.8)
  })
})
