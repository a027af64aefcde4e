import { describe, expect, it } from 'vitest'
import { estimate, persist, persisted } from './space.ts'

const never = () => new Promise<never>(() => {})

describe('R03 the storage manager', () => {
  it('tells whether the browser keeps the data', async () => {
    expect(await persist({ persist: async () => true })).toBe('persisted')
    expect(await persist({ persist: async () => false })).toBe('not-persisted')
    expect(await persisted({ persisted: async () => true })).toBe('persisted')
  })

  it('gives up on an answer that does not come', async () => {
    expect(await persist({ persist: never }, 20)).toBe('unknown')
    expect(await persisted({ persisted: never }, 20)).toBe('unknown')
    expect(await estimate({ estimate: never }, 20)).toBeNull()
  })

  it('says unknown where the browser offers none, or it fails', async () => {
    expect(await persist(undefined)).toBe('unknown')
    expect(await persisted({})).toBe('unknown')
    expect(await persist({ persist: () => Promise.reject(new TypeError('opaque origin')) })).toBe('unknown')
  })

  it('gives bytes used and granted', async () => {
    expect(await estimate({ estimate: async () => ({ usage: 5, quota: 100 }) })).toEqual({
      usage: 5,
      quota: 100,
    })
    expect(await estimate({ estimate: async () => ({ usage: 5 }) })).toBeNull()
  })
})
