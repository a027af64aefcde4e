import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnsOf } from '#model/columns.ts'
import { dayNumber } from '#model/day.ts'
import type { Change } from '#model/records/base.ts'
import { blankEvent, blankRelationship } from '#model/records/blank.ts'
import type { EventFields, EventRecord } from '#model/records/event.ts'
import { EVENT_STATUSES } from '#model/records/event.ts'
import type { SourceFields, SourceRecord } from '#model/records/source.ts'
import { RELIABILITIES, TIERS } from '#model/records/source.ts'
import { gradeOf } from '#model/grade.ts'
import { hiddenIds, viewRecord } from '#model/view.ts'
import { atOnce } from '#model/steps.ts'
import type { EventFacets } from './eventFacets.ts'
import { facetTable, facetsAsOf } from './eventFacets.ts'
import { foldText } from './foldText.ts'
import { rowsAsOf } from './rowsAsOf.ts'

const pair = blankRelationship('USA', 'RUS')

function event(id: string, more: Partial<EventRecord> = {}): EventRecord {
  const blank = { date: '2021-05-12', type: '036', initiator: 'USA', target: 'RUS' } as const
  return blankEvent({ ...blank, id, title: `Event ${id}`, ...more })
}

function source(id: string, more: Partial<SourceRecord> = {}): SourceRecord {
  const kept = { changes: [], createdAt: '', updatedAt: '', updatedBy: '' }
  return { ...kept, id, publisher: `Paper ${id}`, tier: 'press', reliability: 'C', ...more }
}

function facetsOn(
  day: string,
  events: readonly EventRecord[],
  sources: readonly SourceRecord[] = [],
): EventFacets {
  const columns = columnsOf(events, pair)
  const asOf = dayNumber(day)
  return facetsAsOf(atOnce(facetTable(events, sources)), columns, rowsAsOf(columns, asOf), asOf)
}

/** Facets in words, of the one event there is. */
function only(facets: EventFacets) {
  expect(facets.rows).toHaveLength(1)
  return {
    title: facets.told[0]!.title,
    status: EVENT_STATUSES[facets.status[0]!],
    grade: `${['none', ...RELIABILITIES][facets.letter[0]!]}${facets.credibility[0]}`,
    sources: facets.sources[0],
    tiers: TIERS.filter((_, place) => (facets.tiers[0]! >> place) & 1),
    publishers: facets.publishers[0],
    tags: facets.tags[0],
    text: facets.texts[0]!.flatMap((text) => text.split('\n')),
  }
}

describe('the facets of a day', () => {
  it('fold a text again only where it has changed, or is too long to be looked up', () => {
    const long = 'Long '.repeat(2001)
    const events = [event('a', { title: 'Árbær', summary: long })]
    const before = atOnce(facetTable(events, []))
    expect([...before.folded]).toEqual([['Árbær', foldText('Árbær')]])
    const marked = { ...before, folded: new Map([['Árbær', 'from before']]) }
    const again = atOnce(facetTable([...events, event('b', { title: 'Öxará' })], [], marked))
    expect(again.events.get('a')?.[0]?.text.split('\n')).toEqual(['from before', foldText(long)])
    expect(again.events.get('b')?.[0]?.text).toBe(foldText('Öxará'))
    expect([...again.folded.keys()]).toEqual(['Árbær', 'Öxará'])
  })

  it('tell an event in its state of that day', () => {
    const denied = {
      ...{ id: 'c', on: '2021-05-20', citations: [] },
      set: { status: 'denied', title: 'Event denied', tags: ['later'], credibility: 5 },
    } as const
    const events = [event('a', { tags: ['early'], credibility: 2, changes: [denied] })]
    expect(only(facetsOn('2021-05-19', events))).toMatchObject({
      ...{ title: 'Event a', status: 'reported', grade: 'none2', tags: ['early'] },
      text: ['event a', 'early'],
    })
    expect(only(facetsOn('2021-05-20', events))).toMatchObject({
      ...{ title: 'Event denied', status: 'denied', grade: 'none5', tags: ['later'] },
      text: ['event denied', 'later'],
    })
    expect(facetsOn('2021-05-11', events).rows).toHaveLength(0)
  })

  it('take nothing from a source that is published later: no grade, no publisher, no words', () => {
    const events = [
      event('a', {
        citations: [
          { source: 'now', quote: 'Said Today' },
          { source: 'later', quote: 'Said Tomorrow' },
          { source: 'never there' },
        ],
      }),
    ]
    const sources = [
      source('now', { published: '2021-05-12' }),
      source('later', { published: '2021-05-14', reliability: 'A', tier: 'official' }),
    ]
    expect(only(facetsOn('2021-05-13', events, sources))).toMatchObject({
      ...{ grade: 'C6', sources: 1, tiers: ['press'], publishers: ['Paper now'] },
      text: ['event a', 'said today'],
    })
    expect(only(facetsOn('2021-05-14', events, sources))).toMatchObject({
      ...{ grade: 'A6', sources: 2, tiers: ['official', 'press'] },
      ...{ publishers: ['Paper now', 'Paper later'], text: ['event a', 'said today', 'said tomorrow'] },
    })
  })

  it('judge a source by what was thought of it on the day', () => {
    const worse = { id: 'c', on: '2021-05-20', set: { reliability: 'E' }, citations: [] } as const
    const events = [event('a', { citations: [{ source: 's' }, { source: 's' }] })]
    const sources = [source('s', { changes: [worse] })]
    expect(only(facetsOn('2021-05-19', events, sources))).toMatchObject({ grade: 'C6', sources: 1 })
    expect(only(facetsOn('2021-05-20', events, sources))).toMatchObject({ grade: 'E6', sources: 1 })
  })

  it('look for words in title, summary, place, note, tags and quotes', () => {
    const told = { title: 'Ё', summary: 'Résumé', place: 'Genève', note: 'NOTE', tags: ['Tag One'] }
    expect(only(facetsOn('2021-05-12', [event('a', told)])).text).toEqual([
      ...['е', 'resume', 'geneve', 'note', 'tag one'],
    ])
  })

  it('leave out an event of which the table knows nothing', () => {
    const columns = columnsOf([event('a'), event('b')], pair)
    const asOf = dayNumber('2021-05-12')
    const facets = facetsAsOf(atOnce(facetTable([event('b')], [])), columns, rowsAsOf(columns, asOf), asOf)
    expect(facets.told.map(({ id }) => id)).toEqual(['b'])
    expect(facets.first).toHaveLength(1)
  })

  it('say of any event what its view of that day says', () => {
    const day = fc.integer({ min: 10, max: 28 }).map((n) => `2021-05-${n}`)
    const fields = fc.record<Partial<EventFields>>(
      {
        title: fc.constantFrom('One', 'Two'),
        status: fc.constantFrom(...EVENT_STATUSES),
        tags: fc.subarray(['x', 'y']),
        credibility: fc.constantFrom(1, 3, 6),
        citations: fc.subarray([
          { source: 's1', quote: 'First' },
          { source: 's2', quote: 'Second' },
        ]),
      },
      { requiredKeys: [] },
    )
    const changes = <F>(set: fc.Arbitrary<Partial<F>>) =>
      fc
        .array(fc.record({ on: day, set }), { maxLength: 3 })
        .map((list) =>
          list.map(({ on, set: wanted }, i): Change<F> => ({ id: `c${i}`, on, set: wanted, citations: [] })),
        )
    const judged = fc.record<Partial<SourceFields>>({ reliability: fc.constantFrom(...RELIABILITIES) })
    fc.assert(
      fc.property(
        day,
        day,
        fields,
        changes(fields),
        day,
        changes(judged),
        (asOf, date, first, later, out, judgements) => {
          const record = event('a', { date, ...first, changes: later })
          const sources = [
            source('s1', { published: out, changes: judgements }),
            source('s2', { tier: 'agency' }),
          ]
          const facets = facetsOn(asOf, [record], sources)
          const day = { asOf: dayNumber(asOf), upTo: 'RED' } as const
          const hidden = hiddenIds(
            {
              ...{ relationship: pair, events: [record], sources, issues: [], cases: [] },
              ...{ meetings: [], dates: [], briefings: [], deleted: [] },
            },
            day,
          )
          const lens = { ...day, hides: (id: string) => hidden.has(id) }
          const view = viewRecord(record, lens)
          if (!view) {
            expect(facets.rows).toHaveLength(0)
            return
          }
          const seen = new Map(sources.map((one) => [one.id, viewRecord(one, lens) ?? undefined]))
          const grade = gradeOf(view.citations, view.credibility, (id) => seen.get(id))
          const quotes = view.citations.map(({ quote = '' }) => foldText(quote))
          expect(only(facets)).toMatchObject({
            ...{ title: view.title, status: view.status, tags: view.tags },
            ...{ grade: grade ?? `none${view.credibility}`, sources: view.citations.length },
            text: [foldText(view.title), ...view.tags, ...quotes],
          })
        },
      ),
    )
  })
})
