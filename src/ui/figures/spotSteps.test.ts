import { describe, expect, it } from 'vitest'
import { spotAfterKey, spotUnder } from './spotSteps.ts'

function spot(key: string, lane: number, x: number, width = 10) {
  return { key, lane, box: { x, y: lane * 20, width, height: 20 } }
}
const [a, b, c] = [spot('a', 0, 0), spot('b', 0, 50), spot('c', 0, 100)]
const [d, e] = [spot('d', 2, 40), spot('e', 2, 95)]
const spots = [a, b, c, d, e]

describe('the spot under the pointer', () => {
  it('is the one whose box holds it, the edges included', () => {
    expect(spotUnder(spots, 55, 10)).toBe(b)
    expect(spotUnder(spots, 60, 20)).toBe(b)
    expect(spotUnder(spots, 61, 10)).toBeUndefined()
  })

  it('is the smallest of several, and the later of two alike', () => {
    const lane = spot('lane', 0, 0, 200)
    expect(spotUnder([lane, b], 55, 10)).toBe(b)
    expect(spotUnder([b, lane], 55, 10)).toBe(b)
    const twin = spot('twin', 0, 50)
    expect(spotUnder([b, twin], 55, 10)).toBe(twin)
  })
})

describe('a key leads', () => {
  it('left and right within the lane and no further', () => {
    expect(spotAfterKey(spots, a, 'ArrowRight')).toBe(b)
    expect(spotAfterKey(spots, b, 'ArrowLeft')).toBe(a)
    expect(spotAfterKey(spots, a, 'ArrowLeft')).toBeUndefined()
    expect(spotAfterKey(spots, c, 'ArrowRight')).toBeUndefined()
  })

  it('to the ends of the lane', () => {
    expect(spotAfterKey(spots, b, 'Home')).toBe(a)
    expect(spotAfterKey(spots, b, 'End')).toBe(c)
  })

  it('up and down to the nearest in the next lane that has any', () => {
    expect(spotAfterKey(spots, b, 'ArrowDown')).toBe(d)
    expect(spotAfterKey(spots, c, 'ArrowDown')).toBe(e)
    expect(spotAfterKey(spots, e, 'ArrowUp')).toBe(c)
    expect(spotAfterKey(spots, a, 'ArrowUp')).toBeUndefined()
    expect(spotAfterKey(spots, d, 'ArrowDown')).toBeUndefined()
  })

  it('nowhere where it means nothing', () => {
    expect(spotAfterKey(spots, b, 'x')).toBeUndefined()
  })
})
