import { dayNumber } from '#model/day.ts'
import { afterEach, expect, it } from 'vitest'
import { createApp, effectScope } from 'vue'
import { useBandLevel } from './bandLevel.ts'
import { useCumulativeChoice } from './cumulativeChoice.ts'
import { useEventFilter } from './eventFilter.ts'
import { useMeasures } from './measures.ts'
import { SURROUNDINGS } from './surroundings.ts'
import type { TestApp } from './testApp.fixture.ts'
import { eventually, testAppWithSample } from './testApp.fixture.ts'
import { useCumulative } from './useCumulative.ts'

let app: TestApp
const watched = { scope: effectScope() }
afterEach(() => {
  watched.scope.stop()
  app.end()
})

async function cumulativeOn(asOf: string) {
  app = await testAppWithSample({ asOf })
  watched.scope = effectScope()
  return watched.scope.run(() => {
    useEventFilter().attend()
    return createApp({}).provide(SURROUNDINGS, app.surroundings).runWithContext(useCumulative)
  })!
}

it('has limits around the score on each day shown that has one, the same until it moves again', async () => {
  const { series, limits } = await cumulativeOn('2021-06-30')
  await eventually(() => limits.value !== null)
  const { from, value } = series.value!
  const { low, high } = limits.value!
  const first = useMeasures().page!.shown[0]!.period.first
  expect([low.length, high.length]).toEqual([value.length, value.length])
  for (let i = 0; i < value.length; i++) {
    const known = !Number.isNaN(value[i]!) && from + i >= first
    expect(Number.isNaN(low[i]!)).toBe(!known)
    if (known) expect(low[i]! <= value[i]! && value[i]! <= high[i]!).toBe(true)
  }
  const quiet = dayNumber('2021-06-26') - from
  expect([low[quiet], high[quiet]]).toEqual([low[quiet + 1], high[quiet + 1]])
})

it('follows the start and the scale of the reader, and goes where no interval is wanted', async () => {
  const { series, limits } = await cumulativeOn('2021-06-30')
  await eventually(() => limits.value !== null)
  const before = limits.value!.high.at(-1)!
  useCumulativeChoice().choose(5, 0.2)
  await eventually(() => limits.value !== null && limits.value.high.at(-1) !== before)
  expect(limits.value!.high.at(-1)).toBeGreaterThan(series.value!.value.at(-1)!)
  useBandLevel().choose('none')
  await eventually(() => limits.value === null)
})
