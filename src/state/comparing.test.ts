import { pairedChange } from '#analysis/change.ts'
import { compareSides } from '#analysis/comparison.ts'
import { dayNumber } from '#model/day.ts'
import { readWhole } from '#storage/read.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createApp, effectScope, shallowRef } from 'vue'
import type { ComparedSide, Comparing } from './comparing.ts'
import { useComparing } from './comparing.ts'
import { SURROUNDINGS } from './surroundings.ts'
import type { TestApp } from './testApp.fixture.ts'
import { eventually, testAppWithSample } from './testApp.fixture.ts'

let app: TestApp
const scope = effectScope(true)
const sides = shallowRef<readonly [ComparedSide, ComparedSide] | null>(null)
let found: Comparing

beforeEach(async () => {
  app = await testAppWithSample()
  sides.value = null
  const host = createApp({}).provide(SURROUNDINGS, app.surroundings)
  const made = scope.run(() => host.runWithContext(() => useComparing(() => sides.value)))
  if (!made) throw new Error('the scope has ended')
  found = made
})
afterEach(() => app.end())

async function side(day: string): Promise<ComparedSide> {
  const { db } = app.opening
  const [row] = await db.relationships.toArray()
  const data = await readWhole(db, row?.id ?? '')
  if (!data) throw new Error('the sample is not there')
  return { data, asOf: dayNumber(day), upTo: 'RED' }
}

describe('comparing', () => {
  it('waits for both sides', () => {
    expect(found.comparison.value).toBeNull()
    expect(found.measures.value).toBeNull()
    expect(found.bands.value).toBeNull()
  })

  it('tells what changed, measures both days by one half-life, and its intervals come a moment later', async () => {
    const both = [await side('2021-05-13'), await side('2021-05-26')] as const
    sides.value = both
    expect(found.comparison.value?.since).toEqual(compareSides(...both).since)
    const measures = found.measures.value
    expect(measures?.halfLife).toBe(30)
    expect(measures?.told.index).toBe(measures?.known.index)
    expect(measures?.now.events).toBeGreaterThan(measures?.told.events ?? 0)
    await eventually(() => found.bands.value !== null)
    const bands = found.bands.value
    expect(bands?.now[0]).toBeLessThan(measures?.now.index ?? 0)
    expect(bands?.now[1]).toBeGreaterThan(measures?.now.index ?? 0)
    expect(bands?.told).toEqual(bands?.known)
    const items = measures?.now.items
    const between = { from: both[0].asOf, to: both[1].asOf, halfLife: 30, draws: 50 }
    expect(bands?.change).toEqual(items && pairedChange(items, between))
    expect(bands?.level).toBe(0.8)
  })
})
