import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonFault } from './jsonFault.ts'

/** The text up to the fault, as a reader would mark it. */
function soundPart(text: string): string {
  return text.slice(0, jsonFault(text))
}

describe('jsonFault', () => {
  it('points at the first character that may not stand there', () => {
    expect(soundPart('{"a": oops}')).toBe('{"a": ')
    expect(soundPart('{"a": 1,}')).toBe('{"a": 1,')
    expect(soundPart('{a: 1}')).toBe('{')
    expect(soundPart('{"a" 1}')).toBe('{"a" ')
    expect(soundPart('[1 2]')).toBe('[1 ')
    expect(soundPart('[1}')).toBe('[1')
    expect(soundPart('[,1]')).toBe('[')
    expect(soundPart('{} {}')).toBe('{} ')
    expect(soundPart('1, 2')).toBe('1')
    expect(soundPart(']')).toBe('')
    expect(soundPart('01')).toBe('0')
    expect(soundPart('[NaN]')).toBe('[')
  })

  it('points into texts with line breaks and escapes that are none', () => {
    expect(soundPart('["a\nb"]')).toBe('["a')
    expect(soundPart('["a\\x"]')).toBe('["a')
    expect(soundPart('["a\\u12"]')).toBe('["a')
  })

  it('points at the end of what ends too early', () => {
    for (const text of ['', ' ', '{', '{"a"', '{"a":', '{"a": 1', '[1,', '["a', '["a\\"', '[[]']) {
      expect(soundPart(text), text).toBe(text)
    }
  })

  it('finds nothing in sound JSON, however it is written', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(undefined, 1, '\t'), (json, space) => {
        const text = JSON.stringify(JSON.parse(json), null, space)
        return jsonFault(text) === text.length
      }),
    )
  })

  it('finds a place in every text that JSON.parse refuses, at or before which it is cut sound', () => {
    fc.assert(
      fc.property(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', ',', '"', '}', 'x', '\n', ':', '1'),
        (json, where, put) => {
          const at = where % (json.length + 1)
          const text = json.slice(0, at) + put + json.slice(at + 1)
          const isSound = parses(text)
          const fault = jsonFault(text)
          expect(fault <= text.length).toBe(true)
          if (!isSound && fault < text.length) expect(parses(text.slice(0, fault + 1))).toBe(false)
          if (fault < text.length) expect(isSound).toBe(false)
        },
      ),
      { numRuns: 500 },
    )
  })
})

function parses(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
