import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FLOW } from '#model/columns.ts'
import { dayNumber } from '#model/day.ts'
import { pairedChange } from './change.ts'
import { conflictShare } from './conflictShare.ts'
import { CUMULATIVE_DEFAULTS, cumulativeSeries } from './cumulativeScore.ts'
import { itemsOf } from './items.ts'
import { membersOf } from './members.ts'
import type { NumberGround } from './numberParts.ts'
import type { NumberQuestion } from './numberQuestion.ts'
import { openNumber } from './openNumber.ts'
import type { Said } from './oracle/anEvent.ts'
import { columnsFor, scored } from './oracle/anEvent.ts'
import { anyEvents } from './oracle/anyEvents.fixture.ts'
import { oracleColumns } from './oracle/oracleColumns.ts'
import { periodsOf } from './periods.ts'
import { indexAt } from './relationshipIndex.ts'

const d = dayNumber

function groundOf(columns = oracleColumns(), asOf = d('2021-12-31'), halfLife = 30): NumberGround {
  return { columns, items: itemsOf(columns, { asOf }), asOf, halfLife }
}

function of(events: readonly Said[], asOf = d('2021-12-31')): NumberGround {
  return groundOf(columnsFor(events), asOf)
}

const march = { first: d('2021-03-01'), last: d('2021-03-31') }
/** a→b −8 (w 1), b→a +4 … as in periods.md, where the +4 is mutual: S_ab = −6, S_ba = 2. */
const ofMarch = of([scored('e1', '2021-03-02', -8), scored('e2', '2021-03-09', 4, 'mutual')])

describe('openNumber, worked by hand', () => {
  it('gives each item of an index its k·w·g over Σ k·w', () => {
    // Day 0: −2; day 30: +4; h = 30. k = ½ and 1, Σ k·w = 1.5: −1/1.5 and 4/1.5.
    const ground = of([scored('e1', '2021-03-01', -2), scored('e2', '2021-03-31', 4)])
    const opened = openNumber(ground, { measure: 'index', day: d('2021-03-31') })
    expect(opened.terms.map(({ k, weight }) => [k, weight])).toEqual([
      [0.5, 0.5],
      [1, 1],
    ])
    expect(opened.terms[0]?.contribution).toBeCloseTo(-2 / 3, 12)
    expect(opened.terms[1]?.contribution).toBeCloseTo(8 / 3, 12)
    expect(opened.terms.map(({ share }) => share)).toEqual([1 / 3, 2 / 3])
    expect(opened.value).toBeCloseTo(2, 12)
    expect(opened.sums).toMatchObject({ weight: 1.5, weighted: 3 })
    expect(opened.sums.effectiveN).toBeCloseTo(1.8, 12)
    expect(opened.isSupported).toBe(false)
    // Without the +4 all that is left is −2.
    expect(opened.without).toEqual({ term: 1, value: -2, isSupported: false })
  })

  it('splits a change of the index into new items and the ageing of old ones', () => {
    const ground = of([scored('e1', '2021-03-01', -2), scored('e2', '2021-03-31', 4)])
    const { change, terms, value } = openNumber(ground, {
      measure: 'index',
      day: d('2021-03-31'),
      since: d('2021-03-01'),
    })
    // Before: −2. The new item gives 8/3; the old one gives −2/3 and gave −2.
    expect(change).toMatchObject({ from: d('2021-03-01'), before: -2, isSupported: false })
    expect(change?.newItems).toBeCloseTo(8 / 3, 12)
    expect(change?.ageing).toBeCloseTo(4 / 3, 12)
    expect(change!.before + change!.newItems + change!.ageing).toBeCloseTo(value, 12)
    expect(terms.map(({ isNew }) => isNew)).toEqual([false, true])
    expect(terms[0]?.moved).toBeCloseTo(4 / 3, 12)
  })

  it('gives each item of net cooperation and mean conduct its w·g', () => {
    const net = openNumber(ofMarch, { measure: 'net', ...march })
    expect(net.terms.map(({ contribution }) => contribution)).toEqual([-8, 2, 2])
    expect(net.value).toBe(-4)
    expect(net.sums).toMatchObject({ above: 4, below: -8, ab: -6, ba: 2 })
    expect(net.without).toMatchObject({ term: 0, value: 4 })
    expect(openNumber(ofMarch, { measure: 'mean', ...march }).value).toBe(-2)
    expect(openNumber(ofMarch, { measure: 'net', ...march, way: 'ba' }).value).toBe(2)
  })

  it('counts events one by one in quad shares and balance', () => {
    const events = ['036', '036', '111', '193'].map((type, i) => ({ id: `e${i}`, date: '2021-03-05', type }))
    const ground = groundOf(columnsFor(events))
    const share = openNumber(ground, { measure: 'quad', ...march, quad: 1 })
    expect(share.terms.map(({ contribution }) => contribution)).toEqual([0.25, 0.25, 0, 0])
    expect(share).toMatchObject({ value: 0.5, sums: { quad: [2, 0, 1, 1] } })
    const conflict = openNumber(ground, { measure: 'quad', ...march })
    expect(conflict.terms.map(({ contribution }) => contribution)).toEqual([0, 0, 0.25, 0.25])
    expect(conflict.value).toBe(0.5)
    const balance = openNumber(ground, { measure: 'balance', ...march })
    expect(balance.terms.map(({ contribution }) => contribution)).toEqual([0.25, 0.25, -0.25, -0.25])
    expect(balance.value).toBe(0)
    // Of equal contributions the one with the largest score is the largest: code 193, −10 in Goldstein's table.
    expect(balance.without?.term).toBe(3)
    expect(balance.without?.value).toBeCloseTo(1 / 3, 12)
  })

  it('counts items in the conflict share, and neutral ones for nothing', () => {
    const scores = [-5, -0.5, 3, 0.4]
    const ground = of(scores.map((g, i) => scored(`e${i}`, `2021-03-0${i + 1}`, g)))
    const opened = openNumber(ground, { measure: 'conflictShare', ...march })
    expect(opened.value).toBeCloseTo(2 / 3, 12)
    expect(opened.terms.map(({ weight }) => weight)).toEqual([1, 1, 1, 0])
    expect(opened.sums).toMatchObject({ conflict: 2, cooperation: 1, neutral: 1 })
    expect(opened.without).toMatchObject({ term: 0, value: 0.5 })
  })

  it('begins reciprocity at 1, and takes from it what pulls the sides apart', () => {
    // S_ab = −6, S_ba = −2: 1 − 4/8. The −6 pulls apart by 6/8, the −2 brings together by 2/8.
    const ground = of([scored('e1', '2021-03-02', -6), scored('e2', '2021-03-03', -2, 'ba')])
    const opened = openNumber(ground, { measure: 'reciprocity', ...march })
    expect(opened).toMatchObject({ base: 1, value: 0.5, sums: { ab: -6, ba: -2 } })
    expect(opened.terms.map(({ contribution }) => contribution)).toEqual([-0.75, 0.25])
    const one = openNumber(of([scored('e1', '2021-03-02', -6)]), { measure: 'reciprocity', ...march })
    expect(one.value).toBe(0)
  })

  it('lets the cumulative score move by what room there is', () => {
    // Scale 0.1, from 0: −30 in points moves it by −3·9/9; −30 again by (9 − 3)/9·−3 = −2; +18 by (9 + 5)/9·1.8 = 2.8.
    const days = (day: string, g: number, n: number): Said[] =>
      Array.from({ length: n }, (_, i) => scored(`${day} ${i}`, day, g))
    const ground = of([
      ...days('2021-03-02', -10, 3),
      ...days('2021-03-03', -10, 3),
      ...days('2021-03-04', 9, 2),
    ])
    const opened = openNumber(ground, { measure: 'cumulative', day: d('2021-03-31') })
    const moves = opened.terms.map(({ contribution }) => contribution)
    expect(moves[0]).toBeCloseTo(-1, 12)
    expect(moves[3]).toBeCloseTo(-2 / 3, 12)
    expect(moves[6]).toBeCloseTo(1.4, 12)
    expect(opened.value).toBeCloseTo(-5 + 2.8, 12)
    expect(opened.isSupported).toBe(true)
    // Ninety days later nothing of it is recent: the line has ended.
    expect(openNumber(ground, { measure: 'cumulative', day: d('2021-06-30') }).isSupported).toBe(false)
  })

  it('has no value where there is nothing, and says so', () => {
    for (const measure of ['mean', 'quad', 'balance', 'conflictShare', 'reciprocity'] as const) {
      expect(openNumber(of([]), { measure, ...march })).toMatchObject({ value: NaN, isSupported: false })
    }
    expect(openNumber(of([]), { measure: 'net', ...march })).toMatchObject({ value: 0, without: null })
    expect(openNumber(of([]), { measure: 'index', day: march.last })).toMatchObject({ isSupported: false })
  })

  it('asks of one issue, whose items keep the score that all their members give them', () => {
    const ground = groundOf(
      columnsFor([
        { ...scored('e1', '2021-03-02', -5), issueIds: ['arms'] },
        { ...scored('e2', '2021-03-02', 3), partOf: 'e1' },
        scored('e3', '2021-03-03', -2),
      ]),
    )
    const { terms } = openNumber(ground, { measure: 'net', ...march, issue: 'arms' })
    expect(terms.map(({ g }) => g)).toEqual([-2])
    expect(openNumber(ground, { measure: 'net', ...march, issue: 'unheard of' }).terms).toEqual([])
  })
})

const WAYS = ['both', 'ab', 'ba'] as const

describe('the terms of a number', () => {
  const [first, last] = [d('2021-03-05'), d('2021-03-25')]
  const questions: readonly NumberQuestion[] = [
    { measure: 'index', day: last },
    { measure: 'index', day: last, since: first },
    { measure: 'cumulative', day: last },
    ...WAYS.flatMap((way) => [
      { measure: 'net', first, last, way } as const,
      { measure: 'mean', first, last, way } as const,
      { measure: 'balance', first, last, way } as const,
      { measure: 'conflictShare', first, last, way } as const,
      { measure: 'quad', first, last, way, quad: 3 } as const,
    ]),
    { measure: 'reciprocity', first, last },
  ]

  it.each(questions)('add up to it: %o', (question) => {
    fc.assert(
      fc.property(anyEvents, fc.integer({ min: first - 9, max: last + 9 }), (events, asOf) => {
        const { value, base, terms } = openNumber(of(events, asOf), question)
        const sum = terms.reduce((all, { contribution }) => all + contribution, base)
        if (Number.isNaN(value)) expect(sum).toBeNaN()
        else expect(sum).toBeCloseTo(value, 9)
        for (const { day } of terms) expect(day).toBeLessThanOrEqual(Math.min(asOf, last))
      }),
    )
  })

  it('are those of the figures that charts show', () => {
    const ground = groundOf()
    const { columns, items } = ground
    const asOf = d('2021-12-31')
    const months = periodsOf(columns, membersOf(columns, { asOf }), items, {
      unit: 'month',
      from: d('2021-01-01'),
      to: asOf,
      coverage: [],
    })
    for (const month of months) {
      const open = (question: Partial<NumberQuestion>): number =>
        openNumber(ground, { first: month.first, last: month.last, ...question } as NumberQuestion).value
      expect(open({ measure: 'net' })).toBeCloseTo(month.both.net, 9)
      expect(open({ measure: 'net', way: 'ab' })).toBeCloseTo(month.ab.net, 9)
      expect(open({ measure: 'mean' })).toBeCloseTo(month.mean, 9)
      expect(open({ measure: 'balance' })).toBeCloseTo(month.balance, 9)
      expect(open({ measure: 'quad', quad: 4 })).toBeCloseTo(month.quad[3] / month.events, 9)
      expect(open({ measure: 'reciprocity' })).toBeCloseTo(month.symmetry, 9)
    }
    for (const day of [d('2021-05-13'), asOf]) {
      const score = cumulativeSeries(items, { ...CUMULATIVE_DEFAULTS, from: day, to: day, coverage: [] })
      expect(openNumber(ground, { measure: 'cumulative', day }).value).toBeCloseTo(score.value[0]!, 9)
      const at = indexAt(items, day, 30)
      const opened = openNumber(ground, { measure: 'index', day })
      expect(opened.isSupported).toBe(at.supported)
      if (at.supported) expect(opened.value).toBeCloseTo(at.value, 9)
      expect(opened.sums.effectiveN).toBeCloseTo(at.effectiveN, 9)
      const share = openNumber(ground, { measure: 'conflictShare', first: day - 89, last: day })
      expect(share.value).toBeCloseTo(conflictShare(columns, items, day).share, 12)
    }
  })

  it('of an index end one half-life after the newest item, and say so', () => {
    const many = Array.from({ length: 40 }, (_, i) => scored(`e${i}`, '2021-04-16', -3))
    const ground = groundOf(columnsFor(many), d('2021-12-31'), 30)
    const [last, silent] = [d('2021-05-16'), d('2021-05-17')]
    expect(openNumber(ground, { measure: 'index', day: last })).toMatchObject({
      isSupported: true,
      end: null,
    })
    const opened = openNumber(ground, { measure: 'index', day: silent, since: last })
    expect(opened).toMatchObject({
      ...{ isSupported: false, end: { lastSupported: last, silentSince: d('2021-04-16') } },
      ...{ change: { isSupported: false }, without: { isSupported: false } },
    })
    // A day before something that is known as of the day is not silent.
    const later = groundOf(columnsFor([...many, scored('new', '2021-05-20', 1)]), d('2021-12-31'), 30)
    expect(openNumber(later, { measure: 'index', day: silent })).toMatchObject({ isSupported: true })
    expect(openNumber(later, { measure: 'index', day: silent, since: last }).change).toMatchObject({
      ...{ isSupported: true, newItems: 0 },
    })
  })

  it('split a change as the paired comparison does', () => {
    const ground = groundOf()
    const [from, to] = [d('2021-04-16'), d('2021-05-13')]
    const found = pairedChange(ground.items, { from, to, halfLife: 30, draws: 20 })
    const { change } = openNumber(ground, { measure: 'index', day: to, since: from })
    expect(change?.isSupported).toBe(true)
    expect(change?.newItems).toBeCloseTo(found.newItems, 9)
    expect(change?.ageing).toBeCloseTo(found.ageing, 9)
  })

  it('are not touched by what became known after the day', () => {
    const asOf = d('2021-03-20')
    const later = { ...scored('later', '2021-03-12', -9), knownOn: '2021-03-21', partOf: 'e0' } as const
    fc.assert(
      fc.property(anyEvents, (events) => {
        for (const question of questions) {
          const opened = openNumber(of(events, asOf), question)
          const also = openNumber(of([...events, later], asOf), question)
          expect(also.value).toEqual(opened.value)
          expect(also.terms.length).toBe(opened.terms.length)
        }
      }),
      { numRuns: 50 },
    )
  })

  it('of one direction go that way, or both', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const { terms } = openNumber(of(events), { measure: 'balance', first, last, way: 'ab' })
        for (const { flow } of terms) expect(flow & FLOW.ab).toBe(FLOW.ab)
      }),
    )
  })
})
