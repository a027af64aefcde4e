import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crosses, grown, inside, meet, tooClose } from './boxes.ts'

const square = { x: 10, y: 10, width: 10, height: 10 }

describe('tooClose', () => {
  it('is true for boxes that overlap and false for boxes that touch', () => {
    expect(tooClose(square, { ...square, x: 19 }, 0)).toBe(true)
    expect(tooClose(square, { ...square, x: 20 }, 0)).toBe(false)
  })

  it('allows exactly the gap and nothing less', () => {
    expect(tooClose(square, { ...square, x: 32 }, 12)).toBe(false)
    expect(tooClose(square, { ...square, x: 31 }, 12)).toBe(true)
  })

  it('needs the gap in one direction only', () => {
    expect(tooClose(square, { ...square, x: 22, y: 40 }, 12)).toBe(false)
    expect(tooClose(square, { ...square, x: 22, y: 24 }, 12)).toBe(true)
  })

  it('does not depend on the order', () => {
    const other = { x: 25, y: 3, width: 40, height: 8 }
    for (const gap of [0, 4, 5, 6, 20])
      expect(tooClose(square, other, gap)).toBe(tooClose(other, square, gap))
  })
})

describe('inside', () => {
  it('allows edges to coincide', () => {
    expect(inside(square, square)).toBe(true)
    expect(inside({ ...square, x: 9 }, square)).toBe(false)
    expect(inside({ ...square, height: 11 }, square)).toBe(false)
  })
})

describe('grown', () => {
  it('adds the margin on all four sides', () => {
    expect(grown(square, 3)).toEqual({ x: 7, y: 7, width: 16, height: 16 })
  })
})

describe('crosses', () => {
  it.each([
    ['through', { x1: 0, y1: 15, x2: 40, y2: 15 }, true],
    ['wholly inside', { x1: 12, y1: 12, x2: 14, y2: 14 }, true],
    ['ending at the edge', { x1: 0, y1: 15, x2: 10, y2: 15 }, true],
    ['stopping short', { x1: 0, y1: 15, x2: 9.9, y2: 15 }, false],
    ['past a corner', { x1: 0, y1: 19, x2: 19, y2: 0 }, false],
    ['cutting a corner', { x1: 0, y1: 22, x2: 22, y2: 0 }, true],
    ['upright beside it', { x1: 9, y1: 0, x2: 9, y2: 40 }, false],
    ['upright through it', { x1: 11, y1: 0, x2: 11, y2: 40 }, true],
  ] as const)('a segment %s', (_, segment, expected) => {
    expect(crosses(segment, square)).toBe(expected)
    const { x1, y1, x2, y2 } = segment
    expect(crosses({ x1: x2, y1: y2, x2: x1, y2: y1 }, square)).toBe(expected)
  })

  it('is true wherever a point of the segment lies in the box', () => {
    const at = fc.integer({ min: 0, max: 30 })
    fc.assert(
      fc.property(at, at, at, at, fc.double({ min: 0, max: 1, noNaN: true }), (x1, y1, x2, y2, t) => {
        const [x, y] = [x1 + (x2 - x1) * t, y1 + (y2 - y1) * t]
        const within = x > 10.001 && x < 19.999 && y > 10.001 && y < 19.999
        return !within || crosses({ x1, y1, x2, y2 }, square)
      }),
    )
  })
})

describe('meet', () => {
  const flat = { x1: 0, y1: 0, x2: 10, y2: 0 }

  it.each([
    ['a cross', { x1: 5, y1: -5, x2: 5, y2: 5 }, true],
    ['a touch', { x1: 5, y1: 0, x2: 5, y2: 5 }, true],
    ['a parallel', { x1: 0, y1: 1, x2: 10, y2: 1 }, false],
    ['a line that would cross further on', { x1: 12, y1: -5, x2: 12, y2: 5 }, false],
    ['an overlap on one line', { x1: 8, y1: 0, x2: 20, y2: 0 }, true],
    ['a gap on one line', { x1: 12, y1: 0, x2: 20, y2: 0 }, false],
  ] as const)('with %s', (_, other, expected) => {
    expect(meet(flat, other)).toBe(expected)
    expect(meet(other, flat)).toBe(expected)
  })
})
