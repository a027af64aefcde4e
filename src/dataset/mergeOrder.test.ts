import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inserted, whoReordered, woven } from './mergeOrder.ts'

const list = (text: string): string[] => text.split('')

describe('whoReordered', () => {
  it.each([
    ['abc', 'abxc', 'yabc', 'nobody'],
    ['abc', 'abc', 'cab', 'theirs'],
    ['abc', 'bac', 'abc', 'mine'],
    ['abc', 'bac', 'acb', 'both'],
    ['ab', 'axyb', 'ayxb', 'both'],
  ])('of %s, as %s and %s: %s', (base, mine, theirs, who) => {
    expect(whoReordered({ base: list(base), mine: list(mine), theirs: list(theirs) })).toBe(who)
  })

  it('cannot tell without a base', () => {
    expect(whoReordered({ base: null, mine: list('ab'), theirs: list('ba') })).toBe('both')
    expect(whoReordered({ base: null, mine: list('ab'), theirs: list('axb') })).toBe('nobody')
  })
})

describe('woven', () => {
  it('keeps both orders, the smaller first where there is a choice', () => {
    expect(woven(list('azb'), list('amb')).join('')).toBe('amzb')
    expect(woven(list('xa'), list('ya')).join('')).toBe('xya')
    expect(woven([], list('ba')).join('')).toBe('ba')
  })

  it('is the same with the sides changed over, and holds each key once', () => {
    const part = fc.subarray(list('abcdefgh'))
    fc.assert(
      fc.property(part, part, fc.subarray(list('uvw')), fc.subarray(list('xyz')), (one, two, u, x) => {
        const [mine, theirs] = [
          [...u, ...one],
          [...two, ...x],
        ]
        const result = woven(mine, theirs)
        expect(result).toEqual(woven(theirs, mine))
        expect(result.filter((key) => mine.includes(key))).toEqual(mine)
        expect(result.filter((key) => theirs.includes(key))).toEqual(theirs)
        expect(result).toHaveLength(new Set([...mine, ...theirs]).size)
      }),
    )
  })
})

describe('inserted', () => {
  it('puts what only the other has behind what stands before it there', () => {
    expect(inserted(list('ba'), list('xaybz')).join('')).toBe('xbzay')
  })
})
