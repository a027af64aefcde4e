import type { ViewPin } from '#model/records/briefing.ts'
import { until } from '@vueuse/core'
import { IDBIndex, IDBObjectStore } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { EffectScope } from 'vue'
import { effectScope } from 'vue'
import { useBriefingEdits } from './briefingEdits.ts'
import { useBriefings } from './briefings.ts'
import { useKnown } from './useKnown.ts'
import { useMeasures } from './measures.ts'
import { useOverview } from './overview.ts'
import { useRelationships } from './relationships.ts'
import type { SharedPin } from './sharedPins.ts'
import { sharedPin } from './sharedPins.ts'
import { duplicatedSlide } from './slideOrder.ts'
import { eventually, testApp, testAppWithSample } from './testApp.fixture.ts'
import type { TestApp } from './testApp.fixture.ts'

const PIN: ViewPin = { asOf: '2021-05-11', filters: [], settings: [] }
const REL = 'usa-rus'

let outer: TestApp | undefined
let open: SharedPin[] = []
let scope: EffectScope
beforeEach(() => (scope = effectScope()))
afterEach(() => {
  vi.restoreAllMocks()
  scope.stop()
  for (const one of open) one.release()
  open = []
  outer?.end()
})

function opened(pin: ViewPin, prepare: () => void = () => undefined): SharedPin {
  const one = sharedPin(outer!.surroundings, REL, pin, prepare)
  open.push(one)
  return one
}
const overviewIn = ({ app, within }: SharedPin) => within(() => app.runWithContext(() => useOverview()))

it('what is pinned alike is one app, whose stores live until the last who uses it is done', async () => {
  outer = await testApp()
  const prepare = vi.fn()
  const [one, two] = [opened(PIN, prepare), opened({ ...PIN }, prepare)]
  const other = opened({ ...PIN, asOf: '2021-05-12' }, prepare)
  expect(two.app).toBe(one.app)
  expect(other.app).not.toBe(one.app)
  expect(prepare.mock.calls).toEqual([[one.app], [other.app]])
  expect(overviewIn(two)).toBe(overviewIn(one))
  one.release()
  one.release()
  expect(opened(PIN, prepare).app).toBe(two.app)
  for (const each of open) each.release()
  expect(opened(PIN, prepare).app).not.toBe(one.app)
})

/** Until nothing more is read: what an app reads late, such as the sources of its lists, is read before. */
async function quiet(readSoFar: () => number): Promise<void> {
  for (let before = -1; before !== readSoFar();) {
    before = readSoFar()
    await new Promise((done) => setTimeout(done, 100))
  }
}

it('a slide that is duplicated makes nobody read the record again, nor measure anything', async () => {
  const band = vi.fn(() => new Promise<never>(() => undefined))
  outer = await testAppWithSample({ asOf: '2021-05-13' }, { band })
  const pins = ['2021-05-11', '2021-05-12', '2021-05-12', '2021-05-13'].map((asOf) =>
    opened({ ...PIN, asOf }),
  )
  const stores = pins.map(({ app, within }) =>
    within(() => app.runWithContext(() => ({ overview: useOverview(), measures: useMeasures() }))),
  )
  await until(() => useRelationships().current).not.toBeNull()
  const edits = useBriefingEdits()
  const views = [{ shows: 'index', pin: PIN, marks: [] }]
  const slides = [{ id: 's-1', title: '', layout: 'chart' as const, views }]
  const id = (await edits.create({ title: 'One', seat: 'neutral', slides })) ?? ''
  const briefings = useBriefings()
  const [{ app, within }] = pins as [SharedPin]
  const { whole } = scope.run(() => within(() => app.runWithContext(() => useKnown())))!
  for (const { measures, overview } of stores) {
    await until(() => measures.page).not.toBeNull()
    await until(() => overview.details.pending).toBe(false)
  }
  await until(() => briefings.list).toMatch((list) => list?.length === 1)
  await until(whole).not.toBeNull()

  const reads = [
    vi.spyOn(IDBObjectStore.prototype, 'get'),
    vi.spyOn(IDBObjectStore.prototype, 'getAll'),
    vi.spyOn(IDBObjectStore.prototype, 'openCursor'),
    vi.spyOn(IDBIndex.prototype, 'getAll'),
    vi.spyOn(IDBIndex.prototype, 'openCursor'),
  ]
  const readSoFar = (): number => reads.reduce((sum, { mock }) => sum + mock.calls.length, 0)
  await quiet(readSoFar)
  for (const read of reads) read.mockClear()
  const pages = stores.map(({ overview, measures }) => [overview.page, measures.page])
  const relationship = useRelationships().current
  const computed = band.mock.calls.length
  await edits.changeSlides(id, (now) => duplicatedSlide(now, 's-1'))
  await eventually(() => briefings.list?.[0]?.slides.length === 2)
  await eventually(() => whole.value?.briefings[0]?.slides.length === 2)

  const count = readSoFar()
  // The row, what lies on it, and once for all apps: the pairs, the row behind the record, the briefings.
  const names = reads.flatMap(({ mock }) =>
    (mock.contexts as readonly IDBObjectStore[]).map(({ name }) => name),
  )
  expect(count, names.join(' ')).toBeLessThanOrEqual(18)
  for (const shelf of ['events', 'sources', 'issues', 'columns']) expect(names).not.toContain(shelf)
  expect(useRelationships().current).toBe(relationship)
  expect(stores.map(({ overview, measures }) => [overview.page, measures.page])).toEqual(pages)
  for (const [i, { overview, measures }] of stores.entries()) {
    expect(overview.page).toBe(pages[i]?.[0])
    expect(measures.page).toBe(pages[i]?.[1])
  }
  expect(band).toHaveBeenCalledTimes(computed)
})
