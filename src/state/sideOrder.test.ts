import { afterEach, describe, expect, it } from 'vitest'
import { useRelationships } from './relationships.ts'
import { useSideOrder } from './sideOrder.ts'
import type { TestApp } from './testApp.fixture.ts'
import { eventually, testAppWithExample } from './testApp.fixture.ts'

let app: TestApp
afterEach(() => app.end())

async function opened(kept = new Map<string, string>()) {
  app = await testAppWithExample(
    {},
    {
      preferences: () => ({
        getItem: (key) => kept.get(key) ?? null,
        setItem: (key, text) => void kept.set(key, text),
      }),
    },
  )
  const relationships = useRelationships()
  await eventually(() => relationships.current !== null)
  return { kept, relationships, sideOrder: useSideOrder() }
}

describe('the order of the sides', () => {
  it('is that of the relationship until it is swapped, and swapped again', async () => {
    const { sideOrder } = await opened()
    expect(sideOrder.order).toEqual(['a', 'b'])
    sideOrder.swap()
    expect(sideOrder.order).toEqual(['b', 'a'])
    sideOrder.swap()
    expect(sideOrder.order).toEqual(['a', 'b'])
  })

  it('is kept in the installation for each relationship by itself', async () => {
    const { sideOrder, kept, relationships } = await opened()
    const before = relationships.current
    sideOrder.swap()
    expect(kept.get('bilat-swapped')).toBe('aaa-bbb')
    expect(sideOrder.orderOf('another')).toEqual(['a', 'b'])
    expect(relationships.current).toBe(before)
    app.end()
    const again = await opened(kept)
    expect(again.sideOrder.order).toEqual(['b', 'a'])
  })
})
