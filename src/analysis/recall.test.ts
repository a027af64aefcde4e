import { dayNumber } from '#model/day.ts'
import type { IssuedBriefing } from '#model/records/issued.ts'
import type { AnyRecord, Dataset } from '#model/records/dataset.ts'
import type { EventRecord } from '#model/records/event.ts'
import { describe, expect, it } from 'vitest'
import { aDataset, anEvent, anIssue, aSource } from './audience.fixture.ts'
import type { RecalledFact } from './recall.ts'
import { datasetWith, issuedWith, recall } from './recall.ts'
import { usedFacts, usedOnPage } from './usedFacts.ts'

const DAY = dayNumber('2021-05-13')
const event = anEvent('e-1', { issueIds: ['i-1'], citations: [{ source: 's-1', quote: 'Expelled.' }] })
const data = aDataset({
  events: [event, anEvent('e-2')],
  issues: [anIssue('i-1')],
  sources: [aSource('s-1')],
})
const views = [[{ shows: 'index', day: DAY }], [{ shows: 'issueStrip', of: 'i-1', day: DAY }]]

function issued(facts: readonly string[], upTo: IssuedBriefing['upTo'] = 'RED'): IssuedBriefing {
  return {
    ...{ id: 'out', when: '2021-05-13T10:00:00Z', by: 'desk', briefing: 'b', title: 'Before', upTo, facts },
    ...{ format: 'html', asOf: '2021-05-13', revision: '', slides: [] },
  }
}
const ISSUED = issued(usedFacts(data, views, 'RED'))

function withEvent(fields: Partial<EventRecord>): Dataset {
  return { ...data, events: [{ ...event, ...fields }, anEvent('e-2')] }
}
function recalled(whole: Dataset, asOf = DAY, then?: Dataset): readonly RecalledFact[] {
  return recall(ISSUED, { whole, asOf, then })
}
const told = (facts: readonly RecalledFact[]): unknown =>
  facts.map(({ list, id, turn, fields, slides }) => [
    list,
    id,
    turn,
    fields.map(({ field }) => field),
    slides,
  ])

describe('what a briefing rested on', () => {
  it('is each record of its views once, with the slides that it stands on and the sources it cites', () => {
    const lines = usedFacts(data, views, 'RED').map((line) => line.split(' ').toSpliced(3, 1).join(' '))
    expect(lines).toEqual([
      'events e-1 2021-05-13 1 2',
      'events e-2 2021-05-13 1',
      'sources s-1 2021-05-13 1 2',
    ])
  })

  it('is nothing that was not known on its day, or is above its marking', () => {
    const early = [[{ shows: 'index', day: dayNumber('2021-04-14') }]]
    expect(usedFacts(data, early, 'RED')).toEqual([])
    expect(usedFacts(withEvent({ marking: 'AMBER' }), views, 'GREEN')).toHaveLength(1)
  })

  it('of a page is whatever is on it', () => {
    const lines = usedOnPage(data, { agenda: [{ issue: data.issues[0], move: event }] }, DAY)
    expect(lines.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'events e-1',
      'issues i-1',
      'sources s-1',
    ])
  })

  it('names the briefings that used a record', () => {
    expect(issuedWith([ISSUED], 'events', 'e-1')).toEqual([ISSUED])
    expect(issuedWith([ISSUED], 'events', 'e')).toEqual([])
    expect(issuedWith([ISSUED], 'issues', 'e-1')).toEqual([])
  })
})

describe('recall', () => {
  it('has nothing to say while nothing has changed, whoever wrote it anew', () => {
    expect(recalled(withEvent({ updatedBy: 'Ben', updatedAt: '2021-06-01T00:00:00Z' }))).toEqual([])
  })

  it('names the fact that was corrected, and what it said when the briefing went out', () => {
    const [fact] = recalled(withEvent({ title: 'Other' }), DAY, data)
    expect(fact).toMatchObject({ id: 'e-1', turn: 'corrected', slides: [1, 2] })
    expect(fact?.fields.map(({ field }) => field)).toEqual(['title'])
    expect(fact).toMatchObject({
      before: { title: 'Event e-1' },
      after: { title: 'Other' },
      isMeasured: false,
    })
    expect(recalled(withEvent({ date: '2021-04-16' }), DAY, data)[0]).toMatchObject({ isMeasured: true })
  })

  it('knows it by its digest where the journal no longer tells what it said', () => {
    const lost = withEvent({ title: 'Another' })
    for (const then of [undefined, lost])
      expect(recalled(withEvent({ title: 'Other' }), DAY, then)).toMatchObject([
        { id: 'e-1', turn: 'corrected', before: null, fields: [] },
      ])
  })

  it('is cleared when the change is taken back', () => {
    expect(recalled(withEvent({ title: 'Other' }))).toHaveLength(1)
    expect(recalled(withEvent({}))).toEqual([])
  })

  it('names what has developed by the day on screen, and nothing that became known later', () => {
    const later = withEvent({
      changes: [{ id: 'c', on: '2021-05-20', set: { status: 'retracted' }, citations: [] }],
    })
    expect(recalled(later, dayNumber('2021-05-19'))).toEqual([])
    expect(told(recalled(later, dayNumber('2021-05-20')))).toEqual([
      ['events', 'e-1', 'retracted', ['status'], [1, 2]],
    ])
  })

  it('takes a source that came later for no change', () => {
    const cited = { source: 's-2' }
    const more = { ...withEvent({ citations: [...event.citations, cited] }) }
    const sources = [aSource('s-1'), aSource('s-2', { published: '2021-05-18' })]
    expect(recalled({ ...more, sources }, dayNumber('2021-05-20'))).toEqual([])
  })

  it('names what is gone, and what rested on a source that is gone', () => {
    const gone = { ...data, events: [anEvent('e-2')] }
    expect(told(recalled(gone))).toEqual([['events', 'e-1', 'deleted', [], [1, 2]]])
    expect(recalled(gone, DAY, data)[0]?.before).toEqual(expect.objectContaining({ title: 'Event e-1' }))
    const deleted = [{ id: 's-1', kind: 'sources', on: '2021-06-01T00:00:00Z', by: 'x' } as const]
    expect(told(recalled({ ...data, sources: [], deleted }, DAY, data))).toEqual([
      ['sources', 's-1', 'deleted', [], [1, 2]],
      ['events', 'e-1', 'corrected', ['citations'], [1, 2]],
    ])
  })

  it('names what is now marked above its audience', () => {
    const green = issued(usedFacts(data, views, 'GREEN'), 'GREEN')
    const [fact] = recall(green, { whole: withEvent({ marking: 'AMBER' }), asOf: DAY })
    expect(fact).toMatchObject({ id: 'e-1', turn: 'withheld', after: null })
  })
})

it('a dataset is put back to what some records were', () => {
  const states = new Map<string, AnyRecord | null>([
    ['events e-1', { ...event, title: 'As it was' }],
    ['events e-2', null],
  ])
  const deleted = [{ id: 'e-1', kind: 'events', on: '', by: '' } as const]
  const then = datasetWith({ ...data, deleted }, states)
  expect(then.events.map(({ title }) => title)).toEqual(['As it was'])
  expect(then.deleted).toEqual([])
  expect(then.issues).toEqual(data.issues)
})
