import { describe, expect, it } from 'vitest'
import type { LocksLike } from './openTabs.ts'
import { beCounted, countOtherTabs } from './openTabs.ts'

/** Locks of one browser, of which nobody lets go, and one of another app. */
function locks(): LocksLike {
  const held = [{ name: 'another app' }]
  return {
    request: (name, _, hold) => {
      held.push({ name })
      return hold()
    },
    query: () => Promise.resolve({ held }),
  }
}

/** A browser that forbids locks. */
const FORBIDDEN: LocksLike = {
  request: () => Promise.reject(new DOMException('opaque', 'SecurityError')),
  query: () => Promise.reject(new DOMException('opaque', 'SecurityError')),
}

describe('other tabs', () => {
  it('are counted without this one, and without other apps', async () => {
    const browser = locks()
    void beCounted(browser)
    expect(await countOtherTabs(browser)).toBe(0)
    void beCounted(browser)
    void beCounted(browser)
    expect(await countOtherTabs(browser)).toBe(2)
  })

  it('are still being counted while this one is not counted itself', async () => {
    expect(await countOtherTabs(locks())).toBeUndefined()
  })

  it('are not known where there are no locks or the browser forbids them', async () => {
    await beCounted(FORBIDDEN)
    expect(await countOtherTabs(FORBIDDEN)).toBeNull()
  })

  it('are no reason to swallow a bug', async () => {
    const broken: LocksLike = { ...FORBIDDEN, query: () => Promise.reject(new TypeError('bug')) }
    await expect(countOtherTabs(broken)).rejects.toThrow('bug')
  })
})
