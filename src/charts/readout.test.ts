import { describe, expect, it } from 'vitest'
import { dayAfterKey, lineAfterKey, lineUnder, readoutText } from './readout.ts'

const days = { from: 100, to: 200 }

describe('dayAfterKey', () => {
  it.each([
    ['ArrowRight', false, 151],
    ['ArrowUp', false, 151],
    ['ArrowLeft', false, 149],
    ['ArrowDown', false, 149],
    ['ArrowRight', true, 157],
    ['ArrowLeft', true, 143],
    ['PageUp', false, 180],
    ['PageDown', true, 120],
    ['Home', false, 100],
    ['End', false, 200],
  ])('%s, with Shift %s, leads from 150 to %d', (key, shift, expected) => {
    expect(dayAfterKey(key, shift, 150, days)).toBe(expected)
  })

  it('stays among the days that can be read', () => {
    expect(dayAfterKey('ArrowLeft', false, 100, days)).toBe(100)
    expect(dayAfterKey('PageUp', false, 190, days)).toBe(200)
  })

  it('means nothing by other keys', () => {
    expect(dayAfterKey('a', false, 150, days)).toBeUndefined()
    expect(dayAfterKey('toString', false, 150, days)).toBeUndefined()
  })
})

describe('lineUnder', () => {
  it('is the first line where no other is nearer, or none in reach', () => {
    expect(lineUnder([100, 140], 138)).toBe(1)
    expect(lineUnder([100, 140], 149)).toBe(0)
    expect(lineUnder([100, 104], 102)).toBe(0)
    expect(lineUnder([100, 104, 108], 107)).toBe(2)
  })

  it('is another where the first has no value, and never one without a value', () => {
    expect(lineUnder([NaN, 104], 102)).toBe(1)
    expect(lineUnder([100, NaN], 100)).toBe(0)
    expect(lineUnder([], 3)).toBe(0)
  })
})

describe('lineAfterKey', () => {
  it('goes down and up among the lines that have a value, and back to the first', () => {
    const values = [1, NaN, 3]
    expect(lineAfterKey('ArrowDown', 0, values)).toBe(2)
    expect(lineAfterKey('ArrowDown', 2, values)).toBe(2)
    expect(lineAfterKey('ArrowUp', 2, values)).toBe(0)
    expect(lineAfterKey('ArrowUp', 0, values)).toBe(0)
    expect(lineAfterKey('ArrowUp', 2, [NaN, NaN, 3])).toBe(0)
    expect(lineAfterKey('ArrowLeft', 0, values)).toBeUndefined()
  })
})

describe('readoutText', () => {
  it('says all lines, scores before their texts', () => {
    const text = readoutText({
      title: '12 May 2021',
      lines: [
        { kind: 'figure', text: '−1.3' },
        { kind: 'event', text: 'Blinken calls', score: { text: '−5.0', sign: -1 } },
      ],
    })
    expect(text).toBe('12 May 2021. −1.3. −5.0 Blinken calls')
  })
})
