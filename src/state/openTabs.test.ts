import { describe, expect, it } from 'vitest'
import type { LocksLike } from './openTabs.ts'
import { beCounted, countOtherTabs } from './openTabs.ts'

/** Locks of the tabs of one browser, of which nobody lets go, and one of another app. */
function tabs(): () => LocksLike {
  const held = [{ name: 'another app' }]
  return () => ({
    request: (name, _, hold) => {
      held.push({ name })
      return hold()
    },
    query: () => Promise.resolve({ held }),
  })
}

/** A browser that forbids locks. */
const FORBIDDEN: LocksLike = {
  request: () => Promise.reject(new DOMException('opaque', 'SecurityError')),
  query: () => Promise.reject(new DOMException('opaque', 'SecurityError')),
}

describe('other tabs', () => {
  it('are counted without this one, and without other apps', async () => {
    const tab = tabs()
    const own = tab()
    void beCounted(own)
    expect(await countOtherTabs(own)).toBe(0)
    void beCounted(tab())
    void beCounted(tab())
    expect(await countOtherTabs(own)).toBe(2)
  })

  it('are not made of this one, whose pages come and go', async () => {
    const own = tabs()()
    void beCounted(own)
    void beCounted(own)
    expect(await countOtherTabs(own)).toBe(0)
  })

  it('are still being counted while this one is not counted itself', async () => {
    expect(await countOtherTabs(tabs()())).toBeUndefined()
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
