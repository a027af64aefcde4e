import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnsOf } from '#model/columns.ts'
import { dayNumber } from '#model/day.ts'
import { blankEvent, blankRelationship } from '#model/records/blank.ts'
import type { EventRecord } from '#model/records/event.ts'
import type { SourceRecord } from '#model/records/source.ts'
import { atOnce } from '#model/steps.ts'
import { facetTable, facetsAsOf } from './eventFacets.ts'
import type { EventFilter } from './eventFilter.ts'
import { DIRECTIONS, FILTER_PARTS, NO_FILTER, activeParts, filterEvents } from './eventFilter.ts'
import { rowsAsOf } from './rowsAsOf.ts'

const kept = { changes: [], createdAt: '', updatedAt: '', updatedBy: '' }
const SOURCES: readonly SourceRecord[] = [
  { ...kept, id: 's1', publisher: 'Reuters', tier: 'agency', reliability: 'A' },
  { ...kept, id: 's2', publisher: 'Gazette', tier: 'press', reliability: 'C' },
]

function event(id: string, date: string, more: Partial<EventRecord>): EventRecord {
  return blankEvent({ id, date, type: '036', initiator: 'USA', target: 'RUS', title: id, ...more })
}

/** Five events: a call, an expulsion, a statement, a visit of a third country, and an open date. */
const EVENTS: readonly EventRecord[] = [
  event('call', '2021-01-10', {
    ...{ type: '036', mutual: true, status: 'confirmed', credibility: 1, issueIds: ['arms', 'cyber'] },
    ...{ title: 'Blinken–Lavrov call', citations: [{ source: 's1' }, { source: 's2' }], tags: ['phone'] },
  }),
  event('expulsion', '2021-02-10', {
    ...{ type: '161', initiator: 'RUS', target: 'USA', status: 'disputed', credibility: 2 },
    ...{
      title: 'Высылка дипломатов',
      issueIds: ['missions'],
      citations: [{ source: 's2' }],
      tags: ['expel'],
    },
  }),
  event('words', '2021-03', {
    ...{ type: '111', status: 'reported', credibility: 2, issueIds: ['cyber'], title: 'Café talk' },
  }),
  event('visit', '2021-04-10', { type: '042', target: 'UKR', status: 'confirmed', title: 'Kyiv visit' }),
  event('plan', '2021-05-10/..', { type: '999', title: 'Plan', knownOn: '2021-04-20', status: 'retracted' }),
]
const columns = columnsOf(EVENTS, blankRelationship('USA', 'RUS'))
const asOf = dayNumber('2021-12-31')
const facets = facetsAsOf(atOnce(facetTable(EVENTS, SOURCES)), columns, rowsAsOf(columns, asOf), asOf)

function left(filter: Partial<EventFilter>): string[] {
  return Array.from(filterEvents({ ...NO_FILTER, ...filter }, facets).kept, (at) => facets.told[at]!.id)
}
const sources = (some: Partial<EventFilter['source']>) => ({ source: { ...NO_FILTER.source, ...some } })
const period = (from: string | null, to: string | null) => ({
  period: { from: from === null ? null : dayNumber(from), to: to === null ? null : dayNumber(to) },
})

describe('a filter', () => {
  it.each<[what: string, filter: Partial<EventFilter>, ids: string[]]>([
    ['that asks for nothing', {}, ['call', 'expulsion', 'words', 'visit', 'plan']],
    ['by one issue', { issue: ['cyber'] }, ['call', 'words']],
    ['by any of two issues', { issue: ['missions', 'arms'] }, ['call', 'expulsion']],
    ['by an issue that nobody has', { issue: ['other'] }, []],
    ['by direction a → b', { direction: ['ab'] }, ['words', 'plan']],
    ['by both ways', { direction: ['ba', 'mutual'] }, ['call', 'expulsion']],
    ['by no direction', { direction: ['none'] }, ['visit']],
    ['by class', { class: [1] }, ['call', 'visit']],
    ['by conflict of both classes', { class: [3, 4] }, ['expulsion', 'words']],
    ['by code that is not known', { class: [0] }, ['plan']],
    ['by score, ends included', { score: { min: -10, max: -2 } }, ['expulsion', 'words']],
    ['by one score', { score: { min: 4, max: 4 } }, ['call']],
    ['by status', { status: ['confirmed', 'retracted'] }, ['call', 'visit', 'plan']],
    ['by the best letter', { grade: ['A'] }, ['call']],
    ['by a letter that is not the best', { grade: ['C'] }, ['expulsion']],
    ['by digit, of sourced facts alone', { grade: [2] }, ['expulsion']],
    ['by letter and digit', { grade: ['A', 'C', 1] }, ['call']],
    ['by no grade', { grade: ['none'] }, ['words', 'visit', 'plan']],
    ['by no grade or a digit of one', { grade: ['none', 'C', 2] }, ['expulsion', 'words', 'visit', 'plan']],
    ['by kind of source', sources({ tiers: ['press'] }), ['call', 'expulsion']],
    ['by publisher', sources({ publishers: ['Reuters'] }), ['call']],
    ['by kind or none', sources({ tiers: ['agency'], unsourced: true }), ['call', 'words', 'visit', 'plan']],
    ['by tag', { tag: ['phone', 'expel'] }, ['call', 'expulsion']],
    ['by word', { words: 'CAFE' }, ['words']],
    ['by words in any order', { words: 'call blinken-' }, ['call']],
    ['by Cyrillic word', { words: 'ДИПЛОМАТ' }, ['expulsion']],
    ['by a phrase', { words: '"kyiv visit"' }, ['visit']],
    ['by a phrase that stands nowhere', { words: '"visit kyiv"' }, []],
    ['by nothing but spaces', { words: '  ' }, ['call', 'expulsion', 'words', 'visit', 'plan']],
    ['from a day within a month', period('2021-03-31', null), ['words', 'visit', 'plan']],
    ['up to a day within a month', period(null, '2021-03-01'), ['call', 'expulsion', 'words']],
    ['of one day', period('2021-02-10', '2021-02-10'), ['expulsion']],
    ['of days that an open date reaches', period('2022-01-01', '2022-12-31'), ['plan']],
    ['of two parts', { issue: ['cyber'], words: 'talk' }, ['words']],
  ])('%s', (_what, filter, ids) => {
    expect(left(filter)).toEqual(ids)
  })

  it('says how many each part would hide by itself', () => {
    const { kept: none, hiddenBy } = filterEvents(
      { ...NO_FILTER, issue: ['missions'], words: 'café', status: ['reported'] },
      facets,
    )
    expect(none).toHaveLength(0)
    expect(Object.fromEntries(hiddenBy)).toEqual({ issue: 4, status: 4, words: 4 })
    expect(activeParts({ ...NO_FILTER, issue: ['missions'], words: 'café' })).toEqual(['issue', 'words'])
    expect(activeParts(NO_FILTER)).toEqual([])
    expect(activeParts({ ...NO_FILTER, ...period(null, '2021-03-01'), score: { min: 0, max: 1 } })).toEqual([
      ...['score', 'period'],
    ])
  })

  it('leaves what passes each of its parts alone, and hides the rest', () => {
    const anyFilter = fc.record<EventFilter>({
      issue: fc.subarray(['arms', 'cyber', 'missions']),
      direction: fc.subarray([...DIRECTIONS]),
      class: fc.subarray([0, 1, 2, 3, 4]),
      score: fc.option(
        fc.record({ min: fc.integer({ min: -10, max: 0 }), max: fc.integer({ min: 0, max: 10 }) }),
      ),
      status: fc.subarray(['confirmed', 'disputed', 'reported']),
      grade: fc.subarray(['A', 'C', 'none', 1, 2]),
      source: fc.record({
        tiers: fc.subarray(['agency', 'press']),
        publishers: fc.subarray(['Reuters', 'Gazette']),
        unsourced: fc.boolean(),
      }),
      tag: fc.subarray(['phone', 'expel']),
      words: fc.constantFrom('', 'call', 'visit talk', 'а'),
      period: fc.record({
        from: fc.option(fc.integer({ min: asOf - 400, max: asOf - 200 })),
        to: fc.option(fc.integer({ min: asOf - 300, max: asOf })),
      }),
    })
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const { kept: all, hiddenBy } = filterEvents(filter, facets)
        const single = FILTER_PARTS.map((part) =>
          filterEvents({ ...NO_FILTER, [part]: filter[part] }, facets),
        )
        const inAll = Array.from(facets.rows.keys()).filter((at) =>
          single.every((one) => one.kept.includes(at)),
        )
        expect([...all]).toEqual(inAll)
        expect([...hiddenBy.keys()]).toEqual(activeParts(filter))
        FILTER_PARTS.forEach((part, i) => {
          expect(hiddenBy.get(part) ?? 0).toBe(facets.rows.length - single[i]!.kept.length)
        })
      }),
    )
  })
})
