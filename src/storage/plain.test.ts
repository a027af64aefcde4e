import { reactive } from 'vue'
import { describe, expect, it } from 'vitest'
import { plain } from './plain.ts'

describe('plain', () => {
  it('copies what is deeply reactive into what can be cloned', () => {
    const proxy = reactive({ list: [{ a: 1 }, 'x', null, true], deep: { er: { est: 0.5 } } })
    expect(() => structuredClone(proxy)).toThrow()
    expect(structuredClone(plain(proxy))).toEqual({
      list: [{ a: 1 }, 'x', null, true],
      deep: { er: { est: 0.5 } },
    })
  })

  it('leaves absent fields out', () => {
    expect(Object.keys(plain({ a: 1, b: undefined }))).toEqual(['a'])
  })

  it('keeps a field named __proto__ a field', () => {
    const hostile: unknown = JSON.parse('{"__proto__": {"polluted": true}}')
    const copy = plain({ hostile })
    expect(Reflect.get(Object(copy.hostile), 'polluted')).toBeUndefined()
    expect(JSON.stringify(copy)).toBe('{"hostile":{"__proto__":{"polluted":true}}}')
  })

  it('keeps every text as it is', () => {
    const text = 'Привет 世界 שלום 🌍 \ud800 \u0000'
    expect(plain([text])).toEqual([text])
  })
})
