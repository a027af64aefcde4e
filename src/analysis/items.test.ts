import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ScoreTable } from '#model/cameo/scoreTables.ts'
import { ICEWS } from '#model/cameo/scoreTables.ts'
import { FLOW } from '#model/columns.ts'
import { dayNumber, isoDay } from '#model/day.ts'
import { itemsOf } from './items.ts'
import type { Said } from './oracle/anEvent.ts'
import { columnsFor, scored } from './oracle/anEvent.ts'
import { oracleEvents } from './oracle/oracleColumns.ts'

/** Items as `day direction g w`, as of a day. */
function itemsAsText(events: readonly Said[], asOf = '2021-12-31', scores?: ScoreTable): string[] {
  const columns = { ...columnsFor(events), ...(scores ? { scores } : {}) }
  const items = itemsOf(columns, { asOf: dayNumber(asOf) })
  return [...items.day.keys()].map((i) => {
    const flow = items.flow[i] === FLOW.ab ? 'ab' : 'ba'
    return `${isoDay(items.day[i]!)} ${flow} ${Number(items.g[i]!.toFixed(6))} ${items.w[i]}`
  })
}

const call: Said = { id: 'call', date: '2021-02-04', type: '041', mutual: true }
const appeal: Said = { id: 'appeal', date: '2021-02-05', type: '0253', partOf: 'call' }

describe('itemsOf', () => {
  it('makes of a directed event one item in its direction', () => {
    expect(itemsAsText([scored('a', '2021-03-01', -4), scored('b', '2021-03-02', 3, 'ba')])).toEqual([
      '2021-03-01 ab -4 1',
      '2021-03-02 ba 3 1',
    ])
  })

  it('makes of a mutual event two items of half weight', () => {
    expect(itemsAsText([call])).toEqual(['2021-02-04 ab 1 0.5', '2021-02-04 ba 1 0.5'])
  })

  it('counts the bodies of a side for the side', () => {
    expect(
      itemsAsText([{ id: 'a', date: '2021-03-01', initiator: 'USAMIL', target: 'RUSMIL', type: '111' }]),
    ).toEqual(['2021-03-01 ab -2 1'])
  })

  it('leaves consultations out of a package in which something else happened, but not their day', () => {
    expect(itemsAsText([call, appeal])).toEqual(['2021-02-04 ab -0.3 1'])
  })

  it('adds the largest score above zero and the smallest below it', () => {
    const events = [
      scored('root', '2021-03-01', 4),
      { ...scored('b', '2021-03-01', 1), partOf: 'root' },
      { ...scored('c', '2021-03-01', -5), partOf: 'root' },
      { ...scored('d', '2021-03-01', -2), partOf: 'root' },
    ]
    expect(itemsAsText(events)).toEqual(['2021-03-01 ab -1 1'])
  })

  it('adds scores as they are written, not as computers round them', () => {
    const { g } = itemsOf(
      columnsFor([scored('root', '2021-03-01', 0.7), { ...scored('b', '2021-03-01', -0.2), partOf: 'root' }]),
      { asOf: dayNumber('2021-12-31') },
    )
    expect([...g]).toEqual([0.5])
  })

  it('weighs 1 as soon as one member is directed', () => {
    const events = [
      scored('talks', '2021-03-01', 4, 'mutual'),
      { ...scored('gift', '2021-03-01', 2, 'ba'), partOf: 'talks' },
    ]
    expect(itemsAsText(events)).toEqual(['2021-03-01 ab 4 0.5', '2021-03-01 ba 4 1'])
  })

  it('holds one package in two directions on one day, that of its first member', () => {
    const events = [
      scored('decree', '2021-04-15', -8),
      { ...scored('reply', '2021-04-16', -4, 'ba'), partOf: 'decree' },
    ]
    expect(itemsAsText(events)).toEqual(['2021-04-15 ab -8 1', '2021-04-15 ba -4 1'])
    expect(itemsAsText(events, '2021-04-15')).toEqual(['2021-04-15 ab -8 1'])
  })

  it('makes nothing of an event between others, which yet ends a consultation', () => {
    const third: Said = { id: 't', date: '2021-02-03', type: '112', initiator: 'CHE', partOf: 'call' }
    expect(itemsAsText([{ ...third, partOf: 'nothing' }])).toEqual([])
    expect(itemsAsText([call, third])).toEqual([])
  })

  it('takes scores from the table it is given, an own score before it', () => {
    const halt: Said = { id: 'h', date: '2021-03-01', type: '164' }
    const [goldstein] = itemsAsText([halt])
    const [icews] = itemsAsText([halt], '2021-12-31', ICEWS)
    expect([goldstein, icews]).toEqual(['2021-03-01 ab -7 1', '2021-03-01 ab -6.5 1'])
    const own = { ...halt, score: { value: -1, reason: 'test' } }
    expect(itemsAsText([own], '2021-12-31', ICEWS)).toEqual(['2021-03-01 ab -1 1'])
  })

  it('leaves out a member for which the table has no score', () => {
    const empty = { id: 'own', values: ICEWS.values.map(() => NaN) } as const
    expect(itemsAsText([call], '2021-12-31', empty)).toEqual([])
  })

  it('is called after the member that weighs most in its direction', () => {
    const columns = columnsFor([
      scored('stored first, happened last', '2021-03-02', 1, 'ba'),
      scored('root', '2021-03-01', 4),
      { ...scored('worse', '2021-03-01', -5), partOf: 'root' },
      { ...scored('worst', '2021-03-01', -5.5), partOf: 'root' },
    ])
    const { lead } = itemsOf(columns, { asOf: dayNumber('2021-12-31') })
    expect([...lead].map((row) => columns.ids[columns.record[row]!])).toEqual([
      'worst',
      'stored first, happened last',
    ])
  })

  it('is empty for nothing', () => {
    expect(itemsOf(columnsFor([]), { asOf: 0 })).toMatchObject({ length: 0, packs: 0 })
  })

  it('gives the same items, to the last bit, in whatever order events were stored', () => {
    const asOf = dayNumber('2021-12-31')
    const { lead: _rows, packRoot: _places, ...expected } = itemsOf(columnsFor(oracleEvents()), { asOf })
    fc.assert(
      fc.property(fc.shuffledSubarray(oracleEvents(), { minLength: 129 }), (events) => {
        expect(itemsOf(columnsFor(events), { asOf })).toMatchObject(expected)
      }),
      { numRuns: 20 },
    )
  })

  it('does not change by what becomes known after the day', () => {
    const asOf = dayNumber('2021-05-13')
    const expected = itemsAsText(oracleEvents(), '2021-05-13')
    const later = fc.record({
      date: fc.integer({ min: asOf - 200, max: asOf + 200 }).map(isoDay),
      knownOn: fc.integer({ min: asOf + 1, max: asOf + 300 }).map(isoDay),
      type: fc.constantFrom('111', '041', '190', '057'),
      mutual: fc.boolean(),
      partOf: fc.constantFrom('call-0512', 'summit', 'eo14024', 'nothing'),
    })
    fc.assert(
      fc.property(fc.array(later, { maxLength: 5 }), (records) => {
        const added = records.map((record, i) => ({ id: `later-${i}`, ...record }))
        expect(itemsAsText([...oracleEvents(), ...added], '2021-05-13')).toEqual(expected)
      }),
      { numRuns: 30 },
    )
  })
})
