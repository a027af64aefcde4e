import { describe, expect, it } from 'vitest'
import { dayNumber } from '#model/day.ts'
import { itemsOf } from './items.ts'
import { laggedCorrelations } from './laggedCorrelation.ts'
import { membersOf } from './members.ts'
import { columnsFor, scored } from './oracle/anEvent.ts'
import type { Period } from './periods.ts'
import { periodsOf } from './periods.ts'

const d = dayNumber

function dateOf(month: number): string {
  return `${2018 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-10`
}

/** Months from January 2018 on: S a→b and S b→a of each. */
function months(
  ab: readonly number[],
  ba: readonly number[],
  monitored?: readonly [string, string][],
): Period[] {
  const columns = columnsFor([
    ...ab.map((g, i) => scored(`a${i}`, dateOf(i), g, 'ab')),
    ...ba.map((g, i) => scored(`b${i}`, dateOf(i), g, 'ba')),
  ])
  const asOf = d('2030-01-01')
  const span = { unit: 'month', from: d('2018-01-01'), to: d(dateOf(ab.length - 1)) } as const
  const coverage = (monitored ?? []).map(([first, last]) => ({ first: d(first), last: d(last) }))
  return periodsOf(columns, membersOf(columns, { asOf }), itemsOf(columns, { asOf }), { ...span, coverage })
}

/** No pattern of a few months: the digits of π less 4.5. */
const DIGITS = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3, 2, 3, 8, 4, 6, 2, 6, 4, 3, 3, 8, 3, 2, 7].map(
  (digit) => digit - 4.5,
)

describe('laggedCorrelations', () => {
  it('by hand: one side doing after two months what the other did correlates fully at lag 2', () => {
    const answer = [0, 0, ...DIGITS.slice(0, 28)]
    const found = laggedCorrelations(months(DIGITS, answer), d('2030-01-01'))
    expect(found.map(({ lag, n }) => [lag, n])).toEqual([
      ...[
        [-3, 27],
        [-2, 28],
        [-1, 29],
        [0, 30],
        [1, 29],
        [2, 28],
        [3, 27],
      ],
    ])
    expect(found[5]!.r).toBeCloseTo(1, 12)
    for (const { lag, r } of found) if (lag !== 2) expect(Math.abs(r)).toBeLessThan(0.5)
  })

  it('by hand: +1 −1 −1 +1 against +1 +1 −1 −1, over and over, do not correlate at lag 0', () => {
    const ab = Array.from({ length: 24 }, (_, i) => [1, -1, -1, 1][i % 4]!)
    const ba = Array.from({ length: 24 }, (_, i) => [1, 1, -1, -1][i % 4]!)
    expect(laggedCorrelations(months(ab, ba), d('2030-01-01'))[3]!.r).toBeCloseTo(0, 12)
    const opposite = laggedCorrelations(
      months(
        ab,
        ab.map((one) => -one),
      ),
      d('2030-01-01'),
    )
    expect(opposite[3]!.r).toBeCloseTo(-1, 12)
  })

  it('says nothing with fewer than 24 pairs, lag by lag', () => {
    const found = laggedCorrelations(months(DIGITS.slice(0, 25), DIGITS.slice(0, 25)), d('2030-01-01'))
    expect(found.map(({ n, r }) => [n, Number.isNaN(r)])).toEqual([
      ...[
        [22, true],
        [23, true],
        [24, false],
        [25, false],
        [24, false],
        [23, true],
        [22, true],
      ],
    ])
  })

  it('turns round with the sides', () => {
    const ba = [...DIGITS].reverse()
    const [one, two] = [
      laggedCorrelations(months(DIGITS, ba), d('2030-01-01')),
      laggedCorrelations(months(ba, DIGITS), d('2030-01-01')),
    ]
    one.forEach(({ r }, i) => expect(r).toBeCloseTo(two[6 - i]!.r, 12))
  })

  it('is the same scaled, and no number where a side did the same every month', () => {
    const [one, two] = [
      months(DIGITS, DIGITS),
      months(
        DIGITS.map((g) => g / 2),
        DIGITS,
      ),
    ]
    expect(laggedCorrelations(two, d('2030-01-01'))[4]!.r).toBeCloseTo(
      laggedCorrelations(one, d('2030-01-01'))[4]!.r,
      12,
    )
    expect(
      laggedCorrelations(
        months(
          DIGITS,
          DIGITS.map(() => 2),
        ),
        d('2030-01-01'),
      )[3]!.r,
    ).toBeNaN()
  })

  it('leaves out months that are not over and months not monitored whole', () => {
    const list = months(DIGITS, DIGITS, [
      ['2018-01-01', '2019-12-30'],
      ['2020-01-01', '2020-12-31'],
    ])
    // 30 months to June 2020; December 2019 misses a day, June 2020 is not over on the 29th
    expect(laggedCorrelations(list, d('2020-06-29')).map(({ n }) => n)).toEqual([24, 25, 26, 28, 26, 25, 24])
  })

  it('is nothing of nothing', () => {
    expect(laggedCorrelations([], d('2020-01-01')).map(({ r, n }) => [r, n])).toEqual(Array(7).fill([NaN, 0]))
  })
})
