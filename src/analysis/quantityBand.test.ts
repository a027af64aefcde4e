import { describe, expect, it } from 'vitest'
import { dayNumber } from '#model/day.ts'
import { DRAWS } from './band.ts'
import { conflictShare } from './conflictShare.ts'
import { blockKeys, timesDrawn } from './draws.ts'
import { itemsOf } from './items.ts'
import { membersOf } from './members.ts'
import type { Said } from './oracle/anEvent.ts'
import { columnsFor, scored } from './oracle/anEvent.ts'
import { oracleColumns } from './oracle/oracleColumns.ts'
import type { Process } from './oracle/simulation.ts'
import { spanCoverageOf } from './oracle/spanSimulation.ts'
import { periodsOf } from './periods.ts'
import type { Quantity } from './quantities.ts'
import { quantityBand, quantityChange } from './quantityBand.ts'
import { quantile } from './widening.ts'
import type { Span, WindowCells } from './windowCells.ts'
import { windowCells } from './windowCells.ts'

const d = dayNumber
const asOf = d('2021-12-31')
const few = { draws: 400 }

function cellsFor(events: readonly Said[] | null, spans: readonly Span[], day = asOf): WindowCells {
  const columns = events ? columnsFor(events) : oracleColumns()
  const kept = { members: membersOf(columns, { asOf: day }), items: itemsOf(columns, { asOf: day }) }
  return windowCells(columns, { asOf: day }, kept, spans)
}

const YEAR = { first: d('2021-01-01'), last: asOf }
const QUARTERS = [
  { first: d('2021-01-01'), last: d('2021-03-31') },
  { first: d('2021-04-01'), last: d('2021-06-30') },
]

/** An act of one score every tenth day from a day on. */
function acts(id: string, from: string, scores: readonly number[], flow?: 'ab' | 'ba' | 'mutual'): Said[] {
  return scores.map((g, i) => {
    const date = new Date((d(from) + 10 * i) * 86_400_000).toISOString().slice(0, 10)
    return scored(`${id}${i}`, date, g, flow)
  })
}

describe('quantityBand', () => {
  it('lies around what the periods themselves say, for every quantity of the sample’s months', () => {
    const columns = oracleColumns()
    const [members, items] = [membersOf(columns, { asOf }), itemsOf(columns, { asOf })]
    const months = periodsOf(columns, members, items, {
      unit: 'month',
      from: YEAR.first,
      to: asOf,
      coverage: [],
    })
    const cells = windowCells(columns, { asOf }, { members, items }, months)
    const valueOf: Partial<Record<Quantity, (period: (typeof months)[number]) => number>> = {
      net: ({ both }) => both.net,
      netAb: ({ ab }) => ab.net,
      netBa: ({ ba }) => ba.net,
      mean: ({ mean }) => mean,
      balance: ({ balance }) => balance,
      quad1: ({ quad, events }) => quad[0] / events,
      quad4: ({ quad, events }) => quad[3] / events,
      symmetry: ({ symmetry }) => symmetry,
    }
    for (const [quantity, of] of Object.entries(valueOf) as [Quantity, (typeof valueOf)['net'] & {}][]) {
      const { value, low, high } = quantityBand(cells, quantity, few)
      months.forEach((month, i) => {
        expect(value[i]).toBeCloseTo(of(month), 10)
        if (Number.isNaN(low[i]!)) return
        expect(low[i]!).toBeLessThanOrEqual(value[i]! + 1e-9)
        expect(high[i]!).toBeGreaterThanOrEqual(value[i]! - 1e-9)
      })
    }
  })

  it('of 90 days has the conflict share of the reference at its middle', () => {
    const day = d('2021-05-13')
    const columns = oracleColumns()
    const { value, low, high } = quantityBand(
      cellsFor(null, [{ first: day - 89, last: day }]),
      'conflictShare',
      few,
    )
    expect(value[0]).toBe(0.52)
    expect(value[0]).toBe(conflictShare(columns, itemsOf(columns, { asOf }), day).share)
    expect([low[0]! > 0.2, high[0]! < 0.9]).toEqual([true, true])
  })

  it('by hand: has no width for the mean where every item says the same, and its full one for the sum', () => {
    const cells = cellsFor(acts('e', '2021-01-01', Array(9).fill(-2)), [YEAR])
    const mean = quantityBand(cells, 'mean', few)
    expect([mean.value[0], mean.low[0], mean.high[0]]).toEqual([-2, -2, -2])
    // Nine single blocks of −2, drawn 9 times in the mean: 76 of 100 Poisson numbers of 9 lie within 3 of it, 87 within
    // 4, so q = 8 points. For 8 degrees of freedom t is 1.397 where z is 1.2816.
    const net = quantityBand(cells, 'net', { draws: 4000 })
    expect(net.value[0]).toBe(-18)
    expect(net.high[0]! - -18).toBeCloseTo((8 * 1.397) / 1.2816, 1)
    expect(-18 - net.low[0]!).toBeCloseTo((8 * 1.397) / 1.2816, 1)
  })

  it('by hand: the mean of nine acts reaches as far as four of five draws, times √(9/8) and t over z', () => {
    const scores = [-4, 2, 5, -1, 3, -5, 1, -2, 4]
    const cells = cellsFor(acts('e', '2021-01-01', scores), [YEAR])
    const keys = blockKeys(cells.block, DRAWS.seed)
    const found = 3 / 9
    const off = Float64Array.from({ length: 400 }, (_, draw) => {
      const times = Array.from(keys, (key) => timesDrawn(key, draw))
      const sum = scores.reduce((all, score, i) => all + times[i]! * score, 0)
      return Math.abs(sum / times.reduce((all, one) => all + one, 0) - found)
    }).sort()
    const reach = Math.sqrt(9 / 8) * (1.397 / 1.2816) * quantile(off, 0.8)
    const { value, low, high } = quantityBand(cells, 'mean', few)
    expect(value[0]).toBeCloseTo(found, 12)
    expect(high[0]! - found).toBeCloseTo(reach, 2)
    expect(found - low[0]!).toBeCloseTo(reach, 2)
  })

  it('by hand: where eight acts are of one class, others may have up to 1 − 0.2^(1/8) = 18.2 %', () => {
    const cells = cellsFor(acts('e', '2021-01-01', Array(8).fill(-2)), [YEAR])
    const limits = (quantity: Quantity) => {
      const { low, high } = quantityBand(cells, quantity, few)
      return [low[0], high[0]].map((one) => Math.round(1000 * one!) / 1000)
    }
    expect(limits('conflictShare')).toEqual([0.818, 1])
    expect(limits('quad2')).toEqual([0, 0.182])
    expect(limits('balance').map(Math.abs)).toEqual([1, 0.636])
    expect(quantityBand(cells, 'quad2', { ...few, level: 0.95 }).high[0]).toBeCloseTo(1 - 0.05 ** (1 / 8), 12)
  })

  it('needs five items, and two effective blocks', () => {
    const four = quantityBand(cellsFor(acts('e', '2021-01-01', [1, 2, 3, 4]), [YEAR]), 'mean', few)
    expect([four.value[0], four.low[0], four.high[0]]).toEqual([2.5, NaN, NaN])
    const oneDay = Array.from({ length: 9 }, (_, i) => scored(`e${i}`, '2021-03-01', i))
    expect(quantityBand(cellsFor(oneDay, [YEAR]), 'mean', few).low[0]).toBeNaN()
    expect(
      quantityBand(cellsFor(acts('e', '2021-01-01', [1, 2, 3, 4, 5]), [YEAR]), 'mean', few).low[0],
    ).not.toBeNaN()
  })

  it('is cut off at the ends of the range', () => {
    const conflict = quantityBand(
      cellsFor(acts('e', '2021-01-01', [-1, -1, -1, -1, -1, -1, 1]), [YEAR]),
      'conflictShare',
      few,
    )
    expect(conflict.high[0]).toBeLessThanOrEqual(1)
    const all = quantityBand(
      cellsFor(acts('e', '2021-01-01', [10, 10, 10, 10, 10, -10]), [YEAR]),
      'mean',
      few,
    )
    expect(all.high[0]).toBe(10)
  })

  it('is nothing of nothing', () => {
    const { value, low } = quantityBand(cellsFor([], [YEAR]), 'mean', few)
    expect([value[0], low[0]]).toEqual([NaN, NaN])
    expect(quantityBand(cellsFor([], [YEAR]), 'net', few).value[0]).toBe(0)
    expect(quantityBand(cellsFor([], []), 'net', few).value).toHaveLength(0)
  })

  it('is the same every time, wider at 95 %, and not changed by what comes after the span', () => {
    const cells = cellsFor(null, QUARTERS)
    const band = quantityBand(cells, 'net', few)
    expect(quantityBand(cells, 'net', few)).toEqual(band)
    const more = quantityBand(cells, 'net', { ...few, level: 0.95 })
    expect(more.high[0]! - more.low[0]!).toBeGreaterThan(band.high[0]! - band.low[0]!)
    const earlier = quantityBand(cellsFor(null, QUARTERS, d('2021-06-30')), 'net', few)
    expect([earlier.low[0], earlier.high[0]]).toEqual([band.low[0], band.high[0]])
  })

  it('scales with the scores', () => {
    const scores = [-4, 2, 5, -1, 3, -5, 1]
    const [one, half] = [1, 0.5].map((factor) =>
      quantityBand(
        cellsFor(
          acts(
            'e',
            '2021-01-01',
            scores.map((g) => g * factor),
          ),
          [YEAR],
        ),
        'net',
        few,
      ),
    )
    expect(half!.low[0]).toBeCloseTo(one!.low[0]! / 2, 10)
  })

  it.each([
    ['80 a year, by year', { perYear: 80 }, 365, 0.7, 0.92],
    [
      '30 a year in threes, by year',
      { perYear: 30, cluster: { size: 3, days: 3, likeness: 0.6 } },
      365,
      0.7,
      0.95,
    ],
    ['80 a year, by 90 days', { perYear: 80 }, 90, 0.75, 1],
  ] as [string, Process, number, number, number][])(
    'holds about 80 of 100 expected values, rather more than fewer: %s',
    (_, process, days, least, most) => {
      const found = spanCoverageOf(process, { days, runs: 80, draws: 200 })
      for (const quantity of ['net', 'mean', 'conflictShare', 'quad1', 'balance'] as const) {
        expect(found[quantity].held).toBeGreaterThanOrEqual(least)
        expect(found[quantity].held).toBeLessThanOrEqual(most)
      }
    },
  )
})

describe('quantityChange', () => {
  const worse = [
    ...acts('e', '2021-01-01', [4, 3, 5, 4, 3, 4, 5, 4]),
    ...acts('f', '2021-04-01', [-4, -3, -5, -4, -3, -4, -5, -4]),
  ]

  it('by hand: from a mean of 4 to one of −4 is a fall by 8', () => {
    const change = quantityChange(cellsFor(worse, QUARTERS), 'mean', { from: 0, to: 1 }, few)
    expect(change).toMatchObject({ value: -8, word: 'fallen' })
    expect(change.high).toBeLessThan(0)
    expect(quantityChange(cellsFor(worse, QUARTERS), 'mean', { from: 1, to: 0 }, few)).toMatchObject({
      value: 8,
      word: 'risen',
    })
  })

  it('of a span against itself is nothing at all', () => {
    const change = quantityChange(cellsFor(null, QUARTERS), 'net', { from: 1, to: 1 }, few)
    expect(change).toEqual({ value: 0, low: 0, high: 0, word: 'little changed' })
  })

  it('says little changed where the interval holds 0, and nothing where either span has no support', () => {
    const alike = [
      ...acts('e', '2021-01-01', [4, -3, 5, -4, 3, -4]),
      ...acts('f', '2021-04-01', [-4, 3, -5, 4, -3, 3]),
    ]
    for (const ends of [
      { from: 0, to: 1 },
      { from: 1, to: 0 },
    ]) {
      expect(quantityChange(cellsFor(alike, QUARTERS), 'mean', ends, few).word).toBe('little changed')
    }
    const thin = cellsFor(acts('e', '2021-01-01', [4, -3, 5, -4, 3, -4]), QUARTERS)
    expect(quantityChange(thin, 'mean', { from: 0, to: 1 }, few)).toEqual({
      ...{ value: NaN, low: NaN, high: NaN, word: 'not supported' },
    })
  })
})
