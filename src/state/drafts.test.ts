import { anEvent } from '#storage/exampleDataset.fixture.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { useDrafts } from './drafts.ts'
import type { Surroundings } from './surroundings.ts'
import type { TestApp } from './testApp.fixture.ts'
import { NOW, testApp } from './testApp.fixture.ts'

let app: TestApp
afterEach(() => app.end())

const OF = { rel: 'aaa-bbb', list: 'events', id: 'e1' } as const
const OTHER = { ...OF, id: 'e2' }
const base = anEvent('e1', '2021-01-12')
const draft = (title: string) => ({ at: NOW.toISOString(), base, texts: { title } })

async function opened(preferences: Surroundings['preferences']) {
  app = await testApp({ preferences })
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
    expect(drafts.read(OF)).toEqual(draft('AB'))
    drafts.keep(OF, base, { title: 'ABC' })
    drafts.flush()
    expect([...kept.values()].map((text) => JSON.parse(text) as unknown)).toEqual([draft('ABC')])
  })

  it('belongs to one record of one installation', async () => {
    const { kept, preferences } = storage()
    const drafts = await opened(preferences)
    drafts.keep(OF, base, { title: 'One' })
    drafts.keep(OTHER, base, { title: 'Two' })
    expect(drafts.read(OF)).toEqual(draft('One'))
    expect(drafts.read(OTHER)).toEqual(draft('Two'))
    expect([...kept.keys()].every((key) => key.includes(app.opening.db.installation))).toBe(true)
    app.end()
    expect((await opened(preferences)).read(OF)).toBeNull()
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
    expect([kept.size, drafts.read(OF)]).toEqual([0, null])
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
    expect(drafts.read(OF)).toEqual(draft('One'))
    drafts.discard(OF)
    expect(drafts.read(OF)).toBeNull()
  })

  it('is none where something else stands in its place', async () => {
    const { preferences } = storage()
    const drafts = await opened(() => ({ ...preferences(), getItem: () => '{"at":1}' }))
    expect(drafts.read(OF)).toBeNull()
    app.end()
    expect((await opened(() => ({ ...preferences(), getItem: () => 'no JSON' }))).read(OF)).toBeNull()
  })
})
