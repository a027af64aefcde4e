import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { dayNumber, isoDay } from '#model/day.ts'
import {
  blankDataset,
  blankEvent,
  blankIssue,
  blankMeeting,
  blankRelationship,
  blankSource,
} from '#model/records/blank.ts'
import type { Dataset } from '#model/records/dataset.ts'
import { viewDataset } from '#model/view.ts'
import { FINDING_KINDS } from './health.ts'
import type { Inspection } from './inspection.ts'
import { inspect } from './inspection.ts'

const relationship = {
  ...blankRelationship('USA', 'RUS'),
  actors: [{ id: 'RUSGOV', name: 'Government of Russia', side: 'b' as const }],
  people: [{ id: 'lavrov', name: 'Lavrov', roles: [] }],
}

function walked(data: Dataset, day: string): Inspection {
  const walk = inspect(data, dayNumber(day))
  for (;;) {
    const step = walk.next()
    if (step.done) return step.value
  }
}

function counts({ health }: Inspection): Record<string, number> {
  return Object.fromEntries(FINDING_KINDS.map((kind) => [kind, health[kind].length]))
}

const event = blankEvent({
  id: 'e1',
  date: '2021-05-12',
  knownOn: '2021-05-12',
  initiator: 'RUSGOV',
  target: 'USA',
  participants: ['lavrov'],
  issueIds: ['i1'],
  citations: [{ source: 's1' }],
})
const sources = [
  blankSource({ id: 's1', published: '2021-05-12' }),
  blankSource({ id: 's2' }),
  blankSource({ id: 's3' }),
]
const issue = blankIssue({ id: 'i1', knownOn: '2021-01-01' })

describe('inspect', () => {
  it('finds nothing in vain where people, actors, the countries and records are all there', () => {
    const data = { ...blankDataset(relationship), events: [event], issues: [issue], sources }
    expect(counts(walked(data, '2021-05-13'))).toEqual(none())
  })

  it('finds what is named and was deleted, or never was there, once for each record', () => {
    const torn = { ...event, partOf: 'gone', inResponseTo: 'gone', meetingId: 'nowhere' }
    const deleted = [{ id: 'gone', kind: 'events', on: '2021-05-01T00:00:00Z', by: 'desk' } as const]
    const data = { ...blankDataset(relationship), events: [torn], issues: [issue], sources, deleted }
    expect(walked(data, '2021-05-13').health.dangling.map(({ to, deleted: was }) => [to, was])).toEqual([
      ['gone', true],
      ['nowhere', false],
    ])
  })

  it('takes what is only known later for no error, and tells nothing of it', () => {
    const meeting = blankMeeting({ id: 'm', knownOn: '2021-05-20', citations: [{ source: 's2' }] })
    const data = {
      ...blankDataset(relationship),
      events: [{ ...event, meetingId: 'm' }],
      issues: [issue],
      meetings: [meeting],
      sources,
    }
    const found = walked(data, '2021-05-13')
    expect(counts(found)).toEqual(none())
    expect(found.holdings.meetings).toMatchObject({ known: 0, latest: null })
    expect(found.holdings.sources.known).toBe(1)
    expect(walked(data, '2021-05-20').holdings.sources.known).toBe(2)
  })

  it('calls a fact not sourced while its only source is not published', () => {
    const late = { ...event, citations: [{ source: 's4' }] }
    const published = blankSource({ id: 's4', published: '2021-05-14' })
    const data = { ...blankDataset(relationship), events: [late], issues: [issue], sources: [published] }
    expect(walked(data, '2021-05-13').health.unsourced.map(({ record }) => record.id)).toEqual(['e1'])
    expect(walked(data, '2021-05-14').health.unsourced).toEqual([])
  })

  it('counts what each list holds on the day, and when something of it last became known', () => {
    const said = { id: 'p', on: '2021-03-01', side: 'a', text: 'x', verbatim: true } as const
    const moved = { ...issue, positions: [{ ...said, citations: [{ source: 's1' }, { source: 's2' }] }] }
    const changes = [
      { id: 'c1', on: '2021-04-01', set: { status: 'escalating' }, citations: [{ source: 's2' }] },
      { id: 'c2', on: '2021-05-20', set: { status: 'easing' }, citations: [{ source: 's2' }] },
    ] as const
    const data = { ...blankDataset(relationship), events: [event], issues: [{ ...moved, changes }], sources }
    const { holdings } = walked(data, '2021-05-13')
    expect(holdings.events).toMatchObject({ known: 1, sources: 1, latest: dayNumber('2021-05-12') })
    // Of the two changes one is known, and the source that is not yet published is not counted.
    expect(walked(data, '2021-05-11').holdings.issues).toEqual({
      known: 1,
      sources: 1,
      positions: 1,
      statusChanges: 1,
      slides: 0,
      latest: dayNumber('2021-04-01'),
    })
  })

  it('lets others have their turn: a thousand records are walked in strides', () => {
    const many = Array.from({ length: 1000 }, (_, i) => ({ ...event, id: `e${i}` }))
    const walk = inspect({ ...blankDataset(relationship), events: many, issues: [issue], sources }, 20_000)
    let turns = 0
    while (!walk.next().done) turns++
    expect(turns).toBeGreaterThan(15)
  })
})

describe('the sample', () => {
  const sample = JSON.parse(readFileSync('public/us-russia-2021.bilat.json', 'utf8')) as Dataset // its build has checked it

  it('has these findings on 13 May 2021, counted by hand from the file', () => {
    const found = walked(sample, '2021-05-13')
    expect(counts(found)).toEqual({ dangling: 0, unsourced: 20, stale: 1, imprecise: 18, assumed: 66 })
  })

  it('holds on any day what a view of the day holds', () => {
    for (const day of ['2020-01-01', '2021-05-13', '2021-12-31']) {
      const { holdings } = walked(sample, day)
      const view = viewDataset(sample, dayNumber(day))
      for (const list of ['events', 'issues', 'cases', 'meetings', 'dates', 'sources'] as const) {
        expect([day, list, holdings[list].known]).toEqual([day, list, view[list].length])
        const { latest } = holdings[list]
        expect(latest === null ? '' : isoDay(latest) <= day).toBe(latest === null ? '' : true)
      }
    }
  })
})

function none(): Record<string, number> {
  return Object.fromEntries(FINDING_KINDS.map((kind) => [kind, 0]))
}
