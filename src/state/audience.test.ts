import { until } from '@vueuse/core'
import { readWhole } from '#storage/read.ts'
import type { Marking } from '#model/records/base.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { effectScope } from 'vue'
import { applyDataset } from '#storage/applyDataset.ts'
import { exampleDataset } from '#storage/exampleDataset.fixture.ts'
import type { Audience } from './audience.ts'
import { audienceUpTo } from './audience.ts'
import { useMeasures } from './measures.ts'
import { useOverview } from './overview.ts'
import { pinnedApp } from './pinnedApp.ts'
import { useShownMarking } from './shownMarking.ts'
import { useKnown } from './useKnown.ts'
import type { TestApp } from './testApp.fixture.ts'
import { NOW, testApp } from './testApp.fixture.ts'

const PIN = { asOf: '2021-05-13', filters: [], settings: [] }
let outer: TestApp | undefined
let ended: (() => void)[] = []

afterEach(() => {
  for (const end of ended) end()
  ended = []
  outer?.end()
})

/** The made-up relationship, one event of which is marked. */
async function withMarked(marking: Marking): Promise<TestApp> {
  const data = exampleDataset()
  const events = data.events.map((event, i) => (i === 0 ? { ...event, marking, title: 'Held back' } : event))
  outer = await testApp()
  const stamp = { who: 'desk', when: NOW.toISOString() }
  await applyDataset(outer.opening.db, { ...data, events }, { mode: 'update', origin: 'file', stamp })
  return outer
}

async function storesFor(upTo: Marking) {
  const { surroundings } = outer!
  const audience: Audience = await audienceUpTo(surroundings, upTo)
  const rel = exampleDataset().relationship.id
  const { app, within, end } = pinnedApp(audience.surroundings, rel, PIN)
  const scope = effectScope(true)
  ended.push(() => scope.stop(), end, audience.end)
  const stores = scope.run(() =>
    within(() =>
      app.runWithContext(() => ({
        ...{ overview: useOverview(), measures: useMeasures() },
        ...{ level: useShownMarking(), known: useKnown() },
      })),
    ),
  )!
  await until(() => stores.overview.page && stores.measures.page && stores.known.known.value).toBeTruthy()
  return { ...stores, db: audience.surroundings.opening.db, rel }
}

describe('S05 stores for an audience', () => {
  it('neither list, count, measure nor hold what is above its marking', async () => {
    await withMarked('AMBER')
    const [all, green] = [await storesFor('RED'), await storesFor('GREEN')]
    expect(all.level.value).toBe('AMBER')
    expect(green.level.value).toBe('CLEAR')
    expect(green.overview.page?.eventCount).toBe((all.overview.page?.eventCount ?? 0) - 1)
    expect(green.overview.page?.events.map(({ id }) => id)).toEqual(
      all.overview.page?.events.map(({ id }) => id).filter((id) => id !== exampleDataset().events[0]?.id),
    )
    expect(green.measures.page?.members.length).toBeLessThan(all.measures.page?.members.length ?? 0)
    expect(JSON.stringify(green.known.known.value)).not.toContain('Held back')
    expect(JSON.stringify(await readWhole(green.db, green.rel))).not.toContain('Held back')
    expect(JSON.stringify(all.known.known.value)).toContain('Held back')
  })

  it('are beside what is stored: that stays whole, and what is stored meanwhile does not reach them', async () => {
    const { opening } = await withMarked('AMBER')
    const green = await storesFor('GREEN')
    const before = green.overview.page?.eventCount
    const stamp = { who: 'desk', when: NOW.toISOString() }
    await applyDataset(opening.db, exampleDataset(), { mode: 'update', origin: 'file', stamp })
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(green.overview.page?.eventCount).toBe(before)
    const stored = await readWhole(opening.db, green.rel)
    expect(stored?.events.length).toBe(exampleDataset().events.length)
  })
})
