import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EventFilter } from '#analysis/eventFilter.ts'
import { DIRECTIONS, NO_FILTER } from '#analysis/eventFilter.ts'
import { dayNumber } from '#model/day.ts'
import { CREDIBILITIES, EVENT_STATUSES } from '#model/records/event.ts'
import { RELIABILITIES, TIERS } from '#model/records/source.ts'
import type { Asked, FilterReading } from './filterAddress.ts'
import { SORTS, SPANS, USUAL_SORT, readFilter, writeFilter } from './filterAddress.ts'

const asOf = dayNumber('2021-05-31')
const known = {
  issues: new Set(['arms', 'cyber']),
  tags: new Set(['phone', 'a, b']),
  publishers: new Set(['Reuters', 'press', 'Gazette, Daily']),
}

function read(asked: Asked): FilterReading {
  return readFilter(asked, known, asOf)
}

/** What was written, as the address gives it back. */
function asked(written: ReturnType<typeof writeFilter>): Asked {
  return Object.fromEntries(Object.entries(written).flatMap(([name, said]) => (said ? [[name, said]] : [])))
}

describe('an address', () => {
  it('that asks for nothing asks for every event, newest first', () => {
    expect(read({})).toEqual({ filter: NO_FILTER, span: null, sort: USUAL_SORT, faults: [] })
  })

  it.each<[asked: Asked, filter: Partial<EventFilter>]>([
    [{ issue: ['cyber', 'arms'] }, { issue: ['cyber', 'arms'] }],
    [{ direction: ['ab', 'mutual'] }, { direction: ['ab', 'mutual'] }],
    [{ class: ['verbal-conflict', 'not-coded'] }, { class: [3, 0] }],
    [{ score: ['-10..-0.5'] }, { score: { min: -10, max: -0.5 } }],
    [{ score: ['4..'] }, { score: { min: 4, max: 10 } }],
    [{ score: ['..0'] }, { score: { min: -10, max: 0 } }],
    [{ score: ['-1..1', '2..3'] }, { score: { min: 2, max: 3 } }],
    [{ status: ['disputed'] }, { status: ['disputed'] }],
    [{ grade: ['A', '1', 'none'] }, { grade: ['A', 1, 'none'] }],
    [
      { source: ['think tank', 'none', 'by:press'] },
      { source: { tiers: ['think tank'], publishers: ['press'], unsourced: true } },
    ],
    [{ tag: ['a, b'] }, { tag: ['a, b'] }],
    [{ q: ['Женева "one two"'] }, { words: 'Женева "one two"' }],
    [
      { from: ['2021-02'], to: ['2021-02'] },
      { period: { from: dayNumber('2021-02-01'), to: dayNumber('2021-02-28') } },
    ],
    [{ from: ['2020'] }, { period: { from: dayNumber('2020-01-01'), to: null } }],
    [{ from: ['3m'] }, { period: { from: dayNumber('2021-02-28'), to: null } }],
    [{ from: ['1y'] }, { period: { from: dayNumber('2020-05-31'), to: null } }],
  ])('%j asks for %j', (said, filter) => {
    expect(read(said)).toMatchObject({ filter: { ...NO_FILTER, ...filter }, faults: [] })
  })

  it.each<[name: keyof Asked, bad: string]>([
    ['issue', 'never'],
    ['direction', 'a'],
    ['class', '3'],
    ['class', 'constructor'],
    ['score', '5'],
    ['score', '..11'],
    ['score', '2..1'],
    ['score', '1e1..2'],
    ['status', 'Confirmed'],
    ['grade', 'G'],
    ['grade', '7'],
    ['source', 'Reuters'],
    ['source', 'by:Nobody'],
    ['tag', ''],
    ['from', '2021-13'],
    ['from', '9m'],
    ['to', '6m'],
    ['to', '2021-05-10/..'],
    ['sort', 'size'],
    ['sort', '--date'],
  ])('with %s=%s is told, and everything else in it holds', (name, bad) => {
    const { filter, faults } = read({ [name]: [bad], q: ['word'] })
    expect(faults).toEqual([{ name, found: bad }])
    expect(filter).toEqual({ ...NO_FILTER, words: 'word' })
  })

  it('keeps of several values those that can be had', () => {
    const { filter, faults } = read({ issue: ['gone', 'cyber'], grade: ['Z', 'B'] })
    expect(filter).toMatchObject({ issue: ['cyber'], grade: ['B'] })
    expect(faults).toEqual([
      { name: 'issue', found: 'gone' },
      { name: 'grade', found: 'Z' },
    ])
  })

  it('sorts as it says', () => {
    expect(read({ sort: ['score'] }).sort).toEqual({ by: 'score', descending: false })
    expect(read({ sort: ['-event'] }).sort).toEqual({ by: 'event', descending: true })
  })

  it('that was written from a filter gives the same filter', () => {
    const day = fc.option(fc.integer({ min: asOf - 5000, max: asOf + 5000 }))
    const score = fc.integer({ min: -100, max: 100 }).map((n) => n / 10)
    const anyFilter = fc.record<EventFilter>({
      issue: fc.subarray([...known.issues]),
      direction: fc.subarray([...DIRECTIONS]),
      class: fc.subarray([0, 1, 2, 3, 4]),
      score: fc.option(
        fc.tuple(score, score).map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) })),
      ),
      status: fc.subarray([...EVENT_STATUSES]),
      grade: fc.subarray([...RELIABILITIES, ...CREDIBILITIES, 'none']),
      source: fc.record({
        tiers: fc.subarray([...TIERS]),
        publishers: fc.subarray([...known.publishers]),
        unsourced: fc.boolean(),
      }),
      tag: fc.subarray([...known.tags]),
      words: fc.string().filter((text) => text.trim() !== '' || text === ''),
      period: fc.record({ from: day, to: day }),
    })
    const anySort = fc.record({ by: fc.constantFrom(...SORTS), descending: fc.boolean() })
    fc.assert(
      fc.property(anyFilter, fc.option(fc.constantFrom(...SPANS)), anySort, (filter, span, sort) => {
        const back = read(asked(writeFilter(filter, span, sort)))
        const period = span ? { ...filter.period, from: back.filter.period.from } : filter.period
        expect(back).toEqual({ filter: { ...filter, period }, span, sort, faults: [] })
      }),
    )
  })

  it('holds nothing of a filter that asks for nothing', () => {
    expect(asked(writeFilter(NO_FILTER, null, USUAL_SORT))).toEqual({})
  })
})
