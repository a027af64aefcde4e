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

  it('R03 asks once to keep the data, after the first change and not before', async () => {
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
    await status.follow(saved)
    await eventually(() => status.persistence === 'persisted')
    expect(persist).toHaveBeenCalledOnce()
  })

  it('does not wait for a browser that never answers', async () => {
    const storageManager = { persist: () => new Promise<never>(() => {}) }
    app = await testApp({ opening: await ready(), storageManager })
    const status = useStatus()
    expect(await status.follow(saved)).toEqual({ type: 'saved', value: 1 })
    expect(status.save).toEqual({ type: 'saved' })
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
