import { openShelves } from '#storage/open.ts'
import { shallowRef } from 'vue'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { useStatus } from './status.ts'
import type { TestApp } from './testApp.fixture.ts'
import { eventually, testApp } from './testApp.fixture.ts'

let app: TestApp
afterEach(() => app.end())

const ready = () => openShelves({ version: 1, factory: () => new IDBFactory(), IDBKeyRange })
const saved = Promise.resolve({ type: 'saved', value: 1 } as const)

describe('status', () => {
  it('says why there is only memory', async () => {
    app = await testApp()
    const status = useStatus()
    expect([status.mode, status.why]).toEqual(['memory', 'absent'])
  })

  it.each(['stale', 'unsound'] as const)(
    'R04 shows a failure until something is saved, and none where a write is refused as %s',
    async (type) => {
      app = await testApp({ opening: await ready() })
      const status = useStatus()
      await status.follow(Promise.resolve({ type: 'not-saved', failure: { type } }))
      expect(status.save).toEqual({ type: 'saved' })
      const failure = { type: 'quota' } as const
      await status.follow(Promise.resolve({ type: 'not-saved', failure }))
      await status.follow(Promise.resolve({ type: 'not-saved', failure: { type } }))
      expect(status.save).toEqual({ type: 'not-saved', failure })
      await status.follow(saved)
      expect(status.save).toEqual({ type: 'saved' })
    },
  )

  it('R03 asks once to keep the data, however often that is worth it', async () => {
    const persist = vi.fn(async () => true)
    const storageManager = {
      persist,
      persisted: async () => false,
      estimate: async () => ({ usage: 1, quota: 9 }),
    }
    app = await testApp({ opening: await ready(), storageManager })
    const status = useStatus()
    await eventually(() => status.space !== null)
    expect([status.persistence, status.space]).toEqual(['not-asked', { usage: 1, quota: 9 }])
    expect(persist).not.toHaveBeenCalled()
    await status.follow(saved)
    expect(persist).not.toHaveBeenCalled()
    void status.askToPersistOnce()
    void status.askToPersistOnce()
    await eventually(() => status.persistence === 'persisted')
    expect(persist).toHaveBeenCalledOnce()
  })

  it('R03 does not ask again at the next start, and says what the answer was', async () => {
    const storageManager = { persist: vi.fn(async () => false), persisted: async () => false }
    const kept = new Map<string, string>()
    const preferences = () => ({
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => void kept.set(key, text),
    })
    const opening = await ready()
    app = await testApp({ opening, storageManager, preferences })
    await useStatus().askToPersistOnce()
    app.end()
    app = await testApp({ opening, storageManager, preferences })
    const status = useStatus()
    await eventually(() => status.persistence === 'not-persisted')
    await status.askToPersistOnce()
    expect(storageManager.persist).toHaveBeenCalledOnce()
  })

  it('R03 does not wait for a browser that never answers', async () => {
    const storageManager = { persist: () => new Promise<never>(() => {}), persisted: async () => false }
    app = await testApp({ opening: await ready(), storageManager })
    const status = useStatus()
    void status.askToPersistOnce()
    expect(await status.follow(saved)).toEqual({ type: 'saved', value: 1 })
    expect(status.save).toEqual({ type: 'saved' })
    await eventually(() => status.persistence === 'unknown')
    // What it says of itself later is no answer to that.
    await status.refreshSpace()
    expect(status.persistence).toBe('unknown')
  })

  it('R03 takes the answer of a user who is asked by the browser, however late it comes', async () => {
    let answer = (_kept: boolean): void => undefined
    const persist = () => new Promise<boolean>((resolve) => (answer = resolve))
    app = await testApp({ opening: await ready(), storageManager: { persist, persisted: async () => false } })
    const status = useStatus()
    void status.askToPersist()
    await eventually(() => status.persistence === 'unknown')
    answer(true)
    await eventually(() => status.persistence === 'persisted')
  })

  it('tells when a newer version has taken over', async () => {
    const superseded = shallowRef(false)
    app = await testApp({ superseded })
    const status = useStatus()
    expect(status.superseded).toBe(false)
    superseded.value = true
    expect(status.superseded).toBe(true)
  })
})
