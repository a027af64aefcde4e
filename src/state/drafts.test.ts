import { anEvent } from '#storage/exampleDataset.fixture.ts'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { useDrafts } from './drafts.ts'
import type { Surroundings } from './surroundings.ts'
import type { TestApp } from './testApp.fixture.ts'
import { NOW, testApp } from './testApp.fixture.ts'

let app: TestApp
afterEach(() => {
  app.end()
  vi.unstubAllGlobals()
})

const OF = { rel: 'aaa-bbb', list: 'events', id: 'e1' } as const
const OTHER = { ...OF, id: 'e2' }
const base = anEvent('e1', '2021-01-12')
const draft = (title: string) => ({ at: NOW.toISOString(), base, texts: { title } })

async function opened(preferences: Surroundings['preferences']) {
  app = await testApp({ preferences })
  return useDrafts()
}

/** One more tab of the same browser. */
async function tab(preferences: Surroundings['preferences'], id: string, open: readonly string[] | null) {
  const session = new Map([['bilat-tab', id]])
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => session.get(key) ?? null,
    setItem: (key: string, text: string) => void session.set(key, text),
  })
  const locks = {
    request: (_name: string, _options: unknown, hold: () => unknown) => Promise.resolve(hold()),
    query: async () => ({ held: (open ?? []).map((name) => ({ name: `bilat-tab/${name}` })) }),
  }
  vi.stubGlobal('navigator', open ? { locks } : {})
  app = await testApp({ preferences, opening: app.opening })
  return useDrafts()
}

/** localStorage with what has been written to it. */
function storage(setItem?: () => never) {
  const kept = new Map<string, string>()
  const put = (key: string, text: string): void => void kept.set(key, text)
  return {
    kept,
    preferences: () => ({
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: setItem ?? put,
      removeItem: (key: string) => void kept.delete(key),
      key: (i: number) => [...kept.keys()][i] ?? null,
      length: kept.size,
    }),
  }
}

describe('R06 a draft', () => {
  it('is written a moment after the last keystroke, and at once when the page is about to go', async () => {
    const { kept, preferences } = storage()
    const drafts = await opened(preferences)
    drafts.keep(OF, base, { title: 'A' })
    drafts.keep(OF, base, { title: 'AB' })
    expect(kept.size).toBe(0)
    await expect.poll(() => kept.size, { timeout: 400, interval: 20 }).toBe(1)
    expect(await drafts.read(OF)).toEqual(draft('AB'))
    drafts.keep(OF, base, { title: 'ABC' })
    drafts.flush()
    expect([...kept.values()].map((text) => JSON.parse(text) as unknown)).toEqual([draft('ABC')])
  })

  it('belongs to one record of one installation', async () => {
    const { kept, preferences } = storage()
    const drafts = await opened(preferences)
    drafts.keep(OF, base, { title: 'One' })
    drafts.keep(OTHER, base, { title: 'Two' })
    expect(await drafts.read(OF)).toEqual(draft('One'))
    expect(await drafts.read(OTHER)).toEqual(draft('Two'))
    expect([...kept.keys()].every((key) => key.includes(app.opening.db.installation))).toBe(true)
    app.end()
    expect(await (await opened(preferences)).read(OF)).toBeNull()
  })

  it('goes when it is discarded, written down or not', async () => {
    const { kept, preferences } = storage()
    const drafts = await opened(preferences)
    drafts.keep(OF, base, { title: 'One' })
    drafts.discard(OF)
    drafts.flush()
    drafts.keep(OF, base, { title: 'Two' })
    drafts.flush()
    drafts.discard(OF)
    expect([kept.size, await drafts.read(OF)]).toEqual([0, null])
  })

  it.each<[string, Surroundings['preferences']]>([
    ['there is no localStorage', undefined],
    [
      'it is full',
      storage(() => {
        throw new DOMException('full', 'QuotaExceededError')
      }).preferences,
    ],
    [
      'naming it throws',
      () => {
        throw new DOMException('denied', 'SecurityError')
      },
    ],
  ])('lives as long as the page where %s', async (_why, preferences) => {
    const drafts = await opened(preferences)
    drafts.keep(OF, base, { title: 'One' })
    drafts.flush()
    expect(await drafts.read(OF)).toEqual(draft('One'))
    drafts.discard(OF)
    expect(await drafts.read(OF)).toBeNull()
  })

  it('is none where something else stands in its place', async () => {
    const { preferences } = storage()
    const drafts = await opened(() => ({ ...preferences(), getItem: () => '{"at":1}' }))
    expect(await drafts.read(OF)).toBeNull()
    app.end()
    const other = await opened(() => ({ ...preferences(), getItem: () => 'no JSON' }))
    expect(await other.read(OF)).toBeNull()
  })
})

describe('R07 drafts of two tabs', () => {
  async function twoTabs(open: readonly string[] | null) {
    const { kept, preferences } = storage()
    app = await testApp()
    const one = await tab(preferences, 'one', open)
    one.keep(OF, base, { title: 'Of one' })
    one.flush()
    const two = await tab(preferences, 'two', open)
    return { kept, preferences, one, two }
  }

  it('do not touch each other', async () => {
    const { one, two, kept } = await twoTabs(['one', 'two'])
    expect(await two.read(OF)).toBeNull()
    two.keep(OF, base, { title: 'Of two' })
    two.flush()
    expect(kept.size).toBe(2)
    two.discard(OF)
    expect([await one.read(OF), await two.read(OF)]).toEqual([draft('Of one'), null])
  })

  it('are left alone while their tab is open, and offered once it is closed', async () => {
    const { two } = await twoTabs(['one', 'two'])
    expect(await two.readLeft(OF)).toEqual([])
    app.end()
    const { two: later } = await twoTabs(['two'])
    expect(await later.readLeft(OF)).toMatchObject([{ draft: draft('Of one') }])
  })

  it('are offered where nobody says which tabs are open, and go when they are discarded', async () => {
    const { two, kept } = await twoTabs(null)
    const [left] = await two.readLeft(OF)
    expect(left?.draft).toEqual(draft('Of one'))
    two.discardLeft(left!)
    expect([kept.size, await two.readLeft(OF)]).toEqual([0, []])
  })

  it('change places when one is taken up in the other’s tab', async () => {
    const { two, kept } = await twoTabs(['two'])
    two.takeUp(OF, (await two.readLeft(OF))[0]!)
    expect([await two.read(OF), kept.size]).toEqual([draft('Of one'), 1])
    const one = await tab(() => undefined, 'one', null)
    expect(await one.read(OF)).toBeNull()
    const again = await twoTabs(['two'])
    again.two.keep(OF, base, { title: 'Of two' })
    again.two.takeUp(OF, (await again.two.readLeft(OF))[0]!)
    expect(await again.two.read(OF)).toEqual(draft('Of one'))
    expect((await again.two.readLeft(OF)).map((left) => left.draft)).toEqual([draft('Of two')])
  })

  it('of tabs that begin as copies are told apart', async () => {
    const { preferences } = await twoTabs(['one'])
    const session = new Map([['bilat-tab', 'one']])
    const held = new Set(['bilat-tab/one'])
    vi.stubGlobal('sessionStorage', {
      getItem: (key: string) => session.get(key) ?? null,
      setItem: (key: string, text: string) => void session.set(key, text),
    })
    const request = (name: string, _options: unknown, hold: () => unknown) => {
      if (held.has(name)) return Promise.reject(new DOMException('late', 'TimeoutError'))
      return Promise.resolve(hold())
    }
    vi.stubGlobal('navigator', { locks: { request, query: async () => ({ held: [] }) } })
    app = await testApp({ preferences, opening: app.opening })
    expect(await useDrafts().read(OF)).toBeNull()
    expect(session.get('bilat-tab')).not.toBe('one')
  })
})
