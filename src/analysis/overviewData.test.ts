import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber, isoDay } from '#model/day.ts'
import { conflictShare } from './conflictShare.ts'
import { NO_FILTER } from './eventFilter.ts'
import { histogramOf } from './histogram.ts'
import { itemsOf } from './items.ts'
import { membersOf } from './members.ts'
import { scored, columnsFor } from './oracle/anEvent.ts'
import { anyEvent, eventOf, FIRST, LAST } from './oracle/changingEvents.fixture.ts'
import { oracleColumns } from './oracle/oracleColumns.ts'
import { overviewData } from './overviewData.ts'
import { periodsOf } from './periods.ts'
import { chooseHalfLife, indexSeries } from './relationshipIndex.ts'
import { rowsAsOf } from './rowsAsOf.ts'

const asOf = dayNumber('2021-05-13')
const coverage = [{ first: dayNumber('2021-01-01'), last: dayNumber('2021-12-31') }]

describe('overviewData', () => {
  it('is what each measure gives by itself', () => {
    const columns = oracleColumns()
    const data = overviewData(columns, { asOf, coverage })
    const items = itemsOf(columns, { asOf })
    const halfLife = chooseHalfLife(items, coverage, asOf)
    const span = { from: coverage[0]!.first, to: asOf, coverage }
    expect(data.items).toEqual(items)
    expect(data.halfLife).toBe(halfLife)
    expect(data.series).toEqual(indexSeries(items, { ...span, halfLife }))
    expect(data.share).toEqual(conflictShare(columns, items, asOf))
    const members = membersOf(columns, { asOf })
    expect(data.periods).toEqual(periodsOf(columns, members, items, { ...span, unit: 'month' }))
    expect(data.rows).toEqual(rowsAsOf(columns, asOf))
    expect(data.histogram).toEqual(histogramOf(columns, data.rows, asOf))
  })

  it('of a filter counts what passes alone, with the half-life of all', () => {
    const columns = oracleColumns()
    const all = overviewData(columns, { asOf, coverage })
    const filter = { ...NO_FILTER, direction: ['ab' as const] }
    const some = overviewData(columns, { asOf, coverage, filter })
    expect(some.halfLife).toBe(all.halfLife)
    expect(some.items.length).toBeLessThan(all.items.length)
    expect(some.items.flow.every((flow) => flow === 1)).toBe(true)
    const net = (data: typeof all): number => data.periods.reduce((sum, { ba }) => sum + ba.net, 0)
    expect([net(some), net(all) === 0]).toEqual([0, false])
    expect(some.rows.length).toBeLessThan(all.rows.length)
    expect(overviewData(columns, { asOf, coverage, filter: NO_FILTER })).toEqual(all)
  })

  it('of one issue, found among what names it, is what looking at everything gives', () => {
    const asked = fc.record({
      asOf: fc.integer({ min: FIRST, max: LAST + 100 }),
      issue: fc.constantFrom('arms', 'gas', 'nowhere'),
      direction: fc.constantFrom<('ab' | 'ba')[]>([], ['ab'], ['ba', 'ab']),
    })
    fc.assert(
      fc.property(
        fc.array(anyEvent, { minLength: 1, maxLength: 30 }),
        asked,
        (list, { asOf: day, ...said }) => {
          const columns = columnsFor(list.map(eventOf))
          const filter = { ...NO_FILTER, direction: said.direction, issue: [said.issue] }
          const found = overviewData(columns, { asOf: day, coverage, filter })
          const among = Int32Array.from(columns.record.keys())
          expect(found).toEqual(overviewData(columns, { asOf: day, coverage, filter, among }))
        },
      ),
      { numRuns: 100 },
    )
  })

  it('does not take an event that a filter hides for one that is not yet known', () => {
    const moved = {
      ...scored('moved', '2021-03-01', -2),
      changes: [{ id: 'c', on: '2021-09-01', set: { title: 'x' }, citations: [] }],
    }
    const columns = columnsFor([moved, scored('later', '2021-06-01', 5)])
    const filter = { ...NO_FILTER, direction: ['ba' as const] }
    const { histogram, rows } = overviewData(columns, { asOf, coverage, filter })
    expect([rows.length, histogram!.later.reduce((sum, n) => sum + n, 0)]).toEqual([0, 1])
  })

  it('follows the day, the half-life and the unit', () => {
    const columns = columnsFor([scored('open', '2021-03-01', 2), scored('later', '2021-06-01', 5)])
    expect(overviewData(columns, { asOf, coverage }).items.length).toBe(1)
    const later = overviewData(columns, {
      asOf: dayNumber('2021-06-01'),
      coverage,
      halfLife: 90,
      unit: 'quarter',
    })
    expect([later.items.length, later.halfLife, later.periods.length]).toEqual([2, 90, 2])
  })

  it('does not change by what becomes known after the day, the number of what is later apart', () => {
    const day = fc.integer({ min: dayNumber('2021-01-01'), max: asOf }).map(isoDay)
    const event = fc.record({ date: day, g: fc.integer({ min: -10, max: 10 }), late: fc.boolean() })
    fc.assert(
      fc.property(fc.array(event, { minLength: 1, maxLength: 20 }), (list) => {
        const events = list.map(({ date, g, late }, i) => ({
          ...scored(`e${i}`, date, g),
          ...(late ? { knownOn: '2021-05-14' } : {}),
        }))
        const known = events.filter((_, i) => !list[i]!.late)
        const [all, before] = [events, known].map((some) =>
          overviewData(columnsFor(some), { asOf, coverage }),
        )
        expect(all!.series).toEqual(before!.series)
        expect(all!.share).toEqual(before!.share)
        expect(all!.periods).toEqual(before!.periods)
        expect(all!.issues.items).toEqual(before!.issues.items)
      }),
      { numRuns: 40 },
    )
  })

  it('does not hang on the order in which records were entered', () => {
    const day = fc.integer({ min: dayNumber('2021-01-01'), max: asOf }).map(isoDay)
    const flow = fc.constantFrom('ab' as const, 'ba' as const, 'mutual' as const)
    const event = fc.record({ date: day, g: fc.integer({ min: -10, max: 10 }), flow, part: fc.nat(5) })
    fc.assert(
      fc.property(
        fc.array(event, { minLength: 1, maxLength: 15 }),
        fc.infiniteStream(fc.nat()),
        (list, keys) => {
          const events = list.map(({ date, g, flow: way, part }, i) => ({
            ...scored(`e${i}`, date, g, way),
            ...(part < i ? { partOf: `e${part}` } : {}),
          }))
          const shuffled = events
            .map((one) => ({ one, key: keys.next().value as number }))
            .toSorted((one, two) => one.key - two.key)
            .map(({ one }) => one)
          const [first, second] = [events, shuffled].map((some) =>
            overviewData(columnsFor(some), { asOf, coverage }),
          )
          for (const name of ['series', 'share', 'periods', 'histogram'] as const) {
            expect(second![name]).toEqual(first![name])
          }
          expect([...second!.items.g]).toEqual([...first!.items.g])
        },
      ),
      { numRuns: 40 },
    )
  })

  it('is empty, and no failure, of nothing', () => {
    const { items, histogram, rows, periods } = overviewData(columnsFor([]), { asOf, coverage: [] })
    expect([items.length, histogram, rows.length, periods.length]).toEqual([0, null, 0, 1])
  })
})
