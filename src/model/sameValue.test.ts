import { describe, expect, it } from 'vitest'
import { isSame, sortedText } from './sameValue.ts'

describe('isSame', () => {
  it('looks through the order of keys, and not through that of lists', () => {
    expect(isSame({ a: 1, b: { c: [1, { d: 2 }] } }, { b: { c: [1, { d: 2 }] }, a: 1 })).toBe(true)
    expect(isSame([1, 2], [2, 1])).toBe(false)
    expect(isSame([], {})).toBe(false)
  })

  it('takes an undefined field for none', () => {
    expect(isSame({ a: undefined }, {})).toBe(true)
    expect(isSame({}, { a: null })).toBe(false)
    expect(isSame({ a: 1 }, { b: 1 })).toBe(false)
  })

  it('does not take for a field what every object inherits', () => {
    expect(isSame({}, { toString: 'x' })).toBe(false)
    expect(isSame({ toString: 'x' }, {})).toBe(false)
  })
})

describe('sortedText', () => {
  it('is the same for what says the same', () => {
    expect(sortedText([{ b: 1, a: { d: 2, c: 3 } }])).toBe('[{"a":{"c":3,"d":2},"b":1}]')
    expect(sortedText(['b', 'a'])).not.toBe(sortedText(['a', 'b']))
    expect(sortedText(null)).toBe('null')
  })
})
