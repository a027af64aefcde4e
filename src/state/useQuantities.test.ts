import { dayNumber } from '#model/day.ts'
import { afterEach, expect, it } from 'vitest'
import { createApp, effectScope } from 'vue'
import { useEventFilter } from './eventFilter.ts'
import { useMeasures } from './measures.ts'
import { SURROUNDINGS } from './surroundings.ts'
import type { TestApp } from './testApp.fixture.ts'
import { eventually, testAppWithSample } from './testApp.fixture.ts'
import { useQuantities } from './useQuantities.ts'

let app: TestApp
const watched = { scope: effectScope() }
afterEach(() => {
  watched.scope.stop()
  app.end()
})

it('gives a year that nobody monitored no interval, though events of it are recorded', async () => {
  app = await testAppWithSample({ asOf: '2021-06-30' })
  const measures = useMeasures()
  measures.chooseUnit('year')
  watched.scope = effectScope()
  const quantities = watched.scope.run(() => {
    useEventFilter().attend()
    const host = createApp({}).provide(SURROUNDINGS, app.surroundings)
    return host.runWithContext(() => useQuantities('balance'))
  })!
  await eventually(() => (quantities.limits.value?.length ?? 0) > 0)
  const shown = measures.page!.shown
  const at = shown.findIndex(({ period }) => period.first === dayNumber('2020-01-01'))
  expect(shown[at]).toMatchObject({ blank: true, period: { events: 5 } })
  expect(quantities.limits.value?.[at]).toBeNull()
  const { low, high } = quantities.limits.value!.at(-1)!
  expect(low).toBeLessThan(high)
})
