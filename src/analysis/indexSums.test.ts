import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IndexSums } from './indexSums.ts'
import {
  addItem,
  addUpTo,
  decay,
  effectiveN,
  GAP,
  gapOf,
  isSilent,
  isSupported,
  startingSums,
} from './indexSums.ts'
import { someItems } from './oracle/someItems.ts'

function sumsOn(day: number, halfLife = 30): IndexSums {
  return { ...startingSums(halfLife), day }
}

describe('the sums of the index', () => {
  it('by hand: halve with every half-life, the squares to a quarter', () => {
    const sums = sumsOn(0)
    addItem(sums, { day: 0, w: 1, g: -4 }, 1)
    decay(sums, 30)
    expect(sums).toMatchObject({ day: 30, kw: 0.5, kwg: -2, kkww: 0.25 })
    addItem(sums, { day: 0, w: 1, g: -4 }, -1)
    expect(sums).toMatchObject({ kw: 0, kwg: 0, kkww: 0 })
  })

  it('are the same whether an item comes on its day or later', () => {
    const item = fc.record({ day: fc.integer({ min: 0, max: 90 }), g: fc.integer({ min: -10, max: 10 }) })
    fc.assert(
      fc.property(fc.array(item, { maxLength: 20 }), (list) => {
        const [onTime, late] = [startingSums(30), sumsOn(90)]
        expect(addUpTo(onTime, someItems(list), 0, 90)).toBe(list.length)
        for (const { day, g } of list) addItem(late, { day, g, w: 1 }, 1)
        expect(onTime.kw).toBeCloseTo(late.kw, 10)
        expect(onTime.kwg).toBeCloseTo(late.kwg, 10)
        expect(onTime.kkww).toBeCloseTo(late.kkww, 10)
      }),
    )
  })

  it('are supported from four of full weight and eight effective items on', () => {
    const sums = sumsOn(0)
    for (let i = 0; i < 8; i++) addItem(sums, { day: 0, w: 0.5, g: 1 }, 1)
    expect([effectiveN(sums), isSupported(sums)]).toEqual([8, true])
    addItem(sums, { day: 0, w: 0.5, g: 1 }, -1)
    expect([effectiveN(sums), isSupported(sums)]).toEqual([7, false])
    expect(effectiveN(sumsOn(0))).toBe(0)
  })

  it('say why a day has no index: nobody watched, nothing yet, nothing new for a half-life, too little', () => {
    const sums = sumsOn(0)
    const whys = [
      ...[gapOf(sums, 8, false, -31), gapOf(sums, 0, true, -Infinity)],
      ...[gapOf(sums, 8, true, -31), gapOf(sums, 8, true, -30), gapOf(sums, 8, true, 7)],
    ]
    expect(whys).toEqual([...[GAP.notCovered, GAP.noItems, GAP.silent, GAP.unsupported, GAP.unsupported]])
  })

  it('are silent from the day after one half-life on', () => {
    expect([30, 31].map((day) => isSilent(day, 0, 30))).toEqual([false, true])
    expect(isSilent(0, -Infinity, 30)).toBe(true)
  })

  it('of a half-life that is not positive are a bug of the caller', () => {
    expect(() => startingSums(0)).toThrow(RangeError)
  })
})
