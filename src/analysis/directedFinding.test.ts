import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FLOW } from '#model/columns.ts'
import { dayNumber } from '#model/day.ts'
import { signHoweverMutualCounts, withMutualAt } from './directedFinding.ts'
import type { Items } from './items.ts'
import { itemsOf } from './items.ts'
import { oracleColumns } from './oracle/oracleColumns.ts'
import { someItems } from './oracle/someItems.ts'

/** M a→b less M b→a. */
function difference({ length, flow, w, g }: Items): number {
  const [above, below] = [
    [0, 0],
    [0, 0],
  ]
  for (let i = 0; i < length; i++) {
    const way = flow[i] === FLOW.ab ? 0 : 1
    above[way]! += w[i]! * g[i]!
    below[way]! += w[i]!
  }
  return above[0]! / below[0]! - above[1]! / below[1]!
}

const meeting = [
  { day: 1, g: 6, w: 0.5, flow: 'ab' },
  { day: 1, g: 6, w: 0.5, flow: 'ba' },
] as const

describe('signHoweverMutualCounts', () => {
  it('by hand: holds where it is the same without the meeting, with half of it, and with all of it', () => {
    // M a→b: −4, (−4 + 3)/1.5 = −0.67, (−4 + 6)/2 = 1. M b→a: −1, (−1 + 3)/1.5 = 1.33, (−1 + 6)/2 = 2.5
    const items = someItems([{ day: 0, g: -4 }, { day: 0, g: -1, flow: 'ba' }, ...meeting])
    expect(signHoweverMutualCounts(items, difference)).toBe(-1)
    expect(signHoweverMutualCounts(items, (all) => -difference(all))).toBe(1)
  })

  it('by hand: does not hold where the weight of meetings turns it round', () => {
    // Without: −2 against −3, so a is the higher. With 12 acts of −3 the meeting lifts b less than a …
    const many = Array.from({ length: 4 }, () => ({ day: 0, g: -2, flow: 'ab' as const }))
    const items = someItems([...many, { day: 0, g: -3, flow: 'ba' }, ...meeting])
    // … at half: a (−8 + 3)/4.5 = −1.11, b (−3 + 3)/1.5 = 0: b is the higher
    expect(difference(withMutualAt(items, 0))).toBe(1)
    expect(difference(withMutualAt(items, 0.5))).toBeCloseTo(-8 / 9 - 2 / 9, 12)
    expect(signHoweverMutualCounts(items, difference)).toBe(0)
  })

  it('says nothing where nothing can be said in one of the ways', () => {
    expect(signHoweverMutualCounts(someItems(meeting), difference)).toBe(0)
    expect(signHoweverMutualCounts(someItems([]), difference)).toBe(0)
    expect(signHoweverMutualCounts(someItems(meeting), () => 0)).toBe(0)
  })
})

describe('withMutualAt', () => {
  const sample = itemsOf(oracleColumns(), { asOf: dayNumber('2021-12-31') })

  it('changes the 46 items of the sample that are all mutual, and no other', () => {
    expect(withMutualAt(sample, 0).length).toBe(106 - 46)
    const full = withMutualAt(sample, 1)
    expect([full.length, full.w.every((w) => w === 1)]).toEqual([106, true])
    expect(withMutualAt(sample, 0.5)).toEqual(sample)
  })

  it('leaves S a→b − S b→a of a package alone that is mutual in both directions', () => {
    const item = fc.record({
      g: fc.integer({ min: -10, max: 10 }),
      flow: fc.constantFrom('ab', 'ba'),
      day: fc.constant(0),
    })
    const net = ({ length, flow, w, g }: Items): number => {
      let sum = 0
      for (let i = 0; i < length; i++) sum += (flow[i] === FLOW.ab ? 1 : -1) * w[i]! * g[i]!
      return sum
    }
    fc.assert(
      fc.property(fc.array(item), (list) => {
        const items = someItems([...list, ...meeting])
        expect([0, 0.5, 1].map((weight) => net(withMutualAt(items, weight)))).toEqual(
          Array(3).fill(net(items)),
        )
      }),
    )
  })
})
