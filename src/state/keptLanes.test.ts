import { afterEach, describe, expect, it } from 'vitest'
import { useKeptLanes } from './keptLanes.ts'
import { useRelationships } from './relationships.ts'
import type { TestApp } from './testApp.fixture.ts'
import { eventually, testAppWithExample } from './testApp.fixture.ts'

let app: TestApp
afterEach(() => app.end())

const WINDOW = { from: 100, to: 160 }
const DAY = { asOf: 150, period: null }

async function opened() {
  app = await testAppWithExample()
  const relationships = useRelationships()
  await eventually(() => relationships.current !== null)
  return { relationships, lanes: useKeptLanes() }
}

describe('how the lanes were left', () => {
  it('is nothing until a window is chosen', async () => {
    const { lanes } = await opened()
    expect(lanes.chosen(DAY)).toBeNull()
    lanes.choose(WINDOW, DAY)
    expect(lanes.chosen(DAY)).toEqual(WINDOW)
  })

  it('ends for days with the day on screen, and goes along for a span with a name', async () => {
    const { lanes } = await opened()
    lanes.choose(WINDOW, DAY)
    expect(lanes.chosen({ ...DAY, asOf: 151 })).toBeNull()
    lanes.choose('1y', DAY)
    expect(lanes.chosen({ ...DAY, asOf: 151 })).toBe('1y')
  })

  it('ends once a filter asks for other days', async () => {
    const { lanes } = await opened()
    const period = { from: 90, to: 200 }
    lanes.choose(WINDOW, { ...DAY, period })
    expect(lanes.chosen({ ...DAY, period: { ...period } })).toEqual(WINDOW)
    expect(lanes.chosen({ ...DAY, period: { from: 90, to: 201 } })).toBeNull()
    expect(lanes.chosen(DAY)).toBeNull()
  })

  it('does not go to another relationship', async () => {
    const { lanes, relationships } = await opened()
    lanes.choose('all', DAY)
    const saved = await relationships.newPair({ a: 'FRA', b: 'DEU', title: 'France – Germany' })
    expect(saved.type).toBe('saved')
    await eventually(() => relationships.current?.a === 'FRA')
    expect(lanes.chosen(DAY)).toBeNull()
  })
})
