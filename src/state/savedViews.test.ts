import { afterEach, describe, expect, it } from 'vitest'
import { useSavedViews } from './savedViews.ts'
import type { TestApp } from './testApp.fixture.ts'
import { testApp } from './testApp.fixture.ts'

let app: TestApp | undefined
afterEach(() => app?.end())

async function opened(kept: string | null = null) {
  const texts = new Map(kept === null ? [] : [['bilat-views', kept]])
  app = await testApp({
    preferences: () => ({
      getItem: (key) => texts.get(key) ?? null,
      setItem: (key, text) => void texts.set(key, text),
    }),
  })
  return { views: useSavedViews(), texts }
}

describe('saved views', () => {
  it('are kept on this device, in the order of their names', async () => {
    const { views, texts } = await opened()
    views.save(' Cyber ', { issue: ['cyber'], sort: ['-score'] })
    views.save('Arms', {})
    const list = [
      { name: 'Arms', asked: {} },
      { name: 'Cyber', asked: { issue: ['cyber'], sort: ['-score'] } },
    ]
    expect(views.list).toEqual(list)
    expect(JSON.parse(texts.get('bilat-views') ?? '')).toEqual(list)
  })

  it('take the place of one of the same name, when saved and when renamed', async () => {
    const { views } = await opened()
    views.save('Arms', { issue: ['arms'] })
    views.save('Cyber', { issue: ['cyber'] })
    views.save('Arms', { q: ['start'] })
    expect(views.list.map(({ asked }) => asked)).toEqual([{ q: ['start'] }, { issue: ['cyber'] }])
    views.rename('Cyber', 'Arms')
    expect(views.list).toEqual([{ name: 'Arms', asked: { issue: ['cyber'] } }])
    views.rename('Arms', '  ')
    views.rename('Nobody', 'Else')
    expect(views.list.map(({ name }) => name)).toEqual(['Arms'])
    views.remove('Arms')
    expect(views.list).toEqual([])
  })

  it.each([
    ['no JSON', '{'],
    ['no list', '{"name":"x","asked":{}}'],
    ['null', 'null'],
  ])('are none where what was kept is %s', async (_what, kept) => {
    const { views } = await opened(kept)
    expect(views.list).toEqual([])
    views.save('New', {})
    expect(views.list).toHaveLength(1)
  })

  it('keep what of them can be understood', async () => {
    const odd = [
      null,
      3,
      { name: 4, asked: {} },
      { name: 'x' },
      { name: 'y', asked: { q: 'text', tag: ['t'], other: ['o'] } },
    ]
    const { views } = await opened(JSON.stringify(odd))
    expect(views.list).toEqual([{ name: 'y', asked: { tag: ['t'] } }])
  })
})
