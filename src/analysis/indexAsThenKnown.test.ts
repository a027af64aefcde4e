import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber, isoDay } from '#model/day.ts'
import { indexAsThenKnown } from './indexAsThenKnown.ts'
import type { Items } from './items.ts'
import { itemsOf } from './items.ts'
import type { Said } from './oracle/anEvent.ts'
import { columnsFor, scored } from './oracle/anEvent.ts'
import { oracleColumns } from './oracle/oracleColumns.ts'
import { GAP } from './indexSums.ts'
import { indexAt } from './relationshipIndex.ts'

const d = dayNumber
const span = { from: d('2021-01-01'), to: d('2021-12-31'), halfLife: 30, coverage: [] }

/** Eight acts of one score on one day. */
function eight(date: string, score: number, more: Partial<Said> = {}): Said[] {
  return Array.from({ length: 8 }, (_, i) => ({ ...scored(`${date}-${i}`, date, score), ...more }))
}

function valueOn(series: ReturnType<typeof indexAsThenKnown>, day: string): number {
  return series.value[d(day) - series.from]!
}

describe('indexAsThenKnown', () => {
  it('by hand: an act of January known in March is not in the index before March, and is dated January then', () => {
    // Halved with every 30 days. 31 March is 60 days after 30 January.
    const late = eight('2021-01-30', -4, { knownOn: '2021-03-31' })
    const columns = columnsFor([...eight('2021-03-01', 2), ...eight('2021-03-31', 2), ...late])
    const series = indexAsThenKnown(columns, span)
    expect(valueOn(series, '2021-03-30')).toBeCloseTo(2, 10)
    // On 31 March: 8 at full weight (2), 8 halved once (2), 8 halved twice (−4): (16 + 8 − 8) / (8 + 4 + 2) = 16/14
    expect(valueOn(series, '2021-03-31')).toBeCloseTo(16 / 14, 10)
  })

  it('keeps what was denied later until the day on which it was denied', () => {
    const denied = eight('2021-05-01', -8).map((event) => ({
      ...event,
      changes: [{ id: 'c', on: '2021-05-11', set: { status: 'denied' as const }, citations: [] }],
    }))
    const series = indexAsThenKnown(columnsFor([...eight('2021-05-01', 4).map(renamed), ...denied]), span)
    expect(valueOn(series, '2021-05-10')).toBeCloseTo(-2, 10)
    expect(valueOn(series, '2021-05-11')).toBeCloseTo(4, 10)
  })

  it('agrees on every day of the sample with all items formed anew as of that day', () => {
    const columns = oracleColumns({ withContext: true })
    for (const halfLife of [14, 90]) {
      const series = indexAsThenKnown(columns, { ...span, halfLife })
      series.value.forEach((value, i) => {
        const day = series.from + i
        const items = itemsOf(columns, { asOf: day })
        const point = indexAt(items, day, halfLife)
        if (point.supported) expect(value).toBeCloseTo(point.value, 8)
        else expect([value, series.gap[i]]).toEqual([NaN, gapWithout(items, day, halfLife)])
      })
    }
  })

  it('agrees with items formed anew whatever becomes known when, and whatever joins a package later', () => {
    const day = fc.integer({ min: d('2021-01-01'), max: d('2021-02-10') }).map(isoDay)
    const aHalfLife = fc.constantFrom(3, span.halfLife)
    const anEvent = fc.record({
      date: day,
      knownOn: day,
      value: fc.integer({ min: -10, max: 10 }),
      mutual: fc.boolean(),
      part: fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
      joins: day,
      denied: fc.option(day, { nil: undefined }),
    })
    fc.assert(
      fc.property(fc.array(anEvent, { minLength: 10, maxLength: 30 }), aHalfLife, (list, halfLife) => {
        const columns = columnsFor(
          list.map(({ date, knownOn, value, mutual, part, joins, denied }, i) => ({
            ...scored(`e${i}`, date, value, mutual ? 'mutual' : 'ab'),
            knownOn,
            changes: [
              ...(part === undefined || part === i
                ? []
                : [{ id: 'j', on: joins, set: { partOf: `e${part}` }, citations: [] }]),
              ...(denied ? [{ id: 'x', on: denied, set: { status: 'denied' as const }, citations: [] }] : []),
            ],
          })),
        )
        const to = d('2021-02-20')
        const series = indexAsThenKnown(columns, { ...span, to, halfLife })
        for (let asOf = span.from; asOf <= to; asOf++) {
          const point = indexAt(itemsOf(columns, { asOf }), asOf, halfLife)
          const value = series.value[asOf - span.from]!
          if (point.supported) expect(value).toBeCloseTo(point.value, 8)
          else expect(value).toBeNaN()
        }
      }),
      { numRuns: 60 },
    )
  })

  it('changes nothing before a day by what becomes known after it', () => {
    const [early, late] = [eight('2021-04-01', -3), eight('2021-04-02', 9, { knownOn: '2021-06-01' })]
    const to = d('2021-05-31')
    const alone = indexAsThenKnown(columnsFor(early), { ...span, to })
    expect(indexAsThenKnown(columnsFor([...early, ...late]), { ...span, to }).value).toEqual(alone.value)
  })

  it('stays within a marking', () => {
    const events = [
      ...eight('2021-04-01', -3),
      ...eight('2021-04-01', 9)
        .map(renamed)
        .map((event) => ({ ...event, marking: 'RED' as const })),
    ]
    expect(valueOn(indexAsThenKnown(columnsFor(events), { ...span, upTo: 'GREEN' }), '2021-04-01')).toBe(-3)
    expect(valueOn(indexAsThenKnown(columnsFor(events), span), '2021-04-01')).toBe(3)
  })

  it('has a gap on days that nobody monitored, and none at all of no days', () => {
    const coverage = [{ first: d('2021-01-01'), last: d('2021-04-02') }]
    const series = indexAsThenKnown(columnsFor(eight('2021-04-01', -3)), { ...span, coverage })
    expect([...series.gap.slice(89, 93)]).toEqual([GAP.noItems, GAP.none, GAP.none, GAP.notCovered])
    expect(indexAsThenKnown(columnsFor([]), { ...span, to: span.from - 1 }).value).toHaveLength(0)
  })
})

/** Why there is none, after the rule in words. */
function gapWithout({ day, length }: Items, on: number, halfLife: number): number {
  if (length === 0) return GAP.noItems
  return on - day[length - 1]! > halfLife ? GAP.silent : GAP.unsupported
}

function renamed(event: Said): Said {
  return { ...event, id: `other-${event.id}` }
}
