import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { plannedDate, upcomingOf } from '#analysis/upcoming.ts'
import { readDataset } from '#dataset/readDataset.ts'
import { writeDataset } from '#dataset/writeDataset.ts'
import { dayNumber } from '#model/day.ts'
import { spanOf } from '#model/edtf.ts'
import type { Dataset } from '#model/records/dataset.ts'
import type { EventRecord } from '#model/records/event.ts'
import { viewDataset } from '#model/view.ts'
import { sampleDataset } from './sampleDataset.ts'

const data = sampleDataset()
const asOf = (day: string): Dataset => viewDataset(data, dayNumber(day))
const meeting = (day: string, id: string) => asOf(day).meetings.find((record) => record.id === id)
const event = (day: string, id: string) => asOf(day).events.find((record) => record.id === id)
const isSourced = ({ citations, changes }: Pick<EventRecord, 'citations' | 'changes'>) =>
  [...citations, ...changes.flatMap((change) => change.citations)].length > 0

describe('the shipped file', () => {
  const shipped = readFileSync(new URL('../public/us-russia-2021.bilat.json', import.meta.url), 'utf8')

  it('is what the facts give, byte for byte', async () => {
    expect((await writeDataset(data)).text).toBe(shipped)
  })

  it('is read without a fault, as the same dataset', () => {
    expect(readDataset(shipped)).toMatchObject({ type: 'accepted', header: { ancestors: [] } })
  })

  it('holds everything that the facts do', () => {
    const { events, issues, cases, meetings, dates, sources, briefings } = data
    expect([events, issues, cases, meetings, dates, sources, briefings].map((list) => list.length)).toEqual([
      137, 12, 5, 29, 13, 171, 0,
    ])
    expect(events.filter((record) => record.mutual)).toHaveLength(40)
    expect(events.filter((record) => !record.bilateral)).toHaveLength(20)
    expect(events.filter((record) => record.partOf)).toHaveLength(33)
    expect(events.filter((record) => record.quantity)).toHaveLength(12)
    expect(events.filter((record) => record.claims.length > 0)).toHaveLength(7)
    expect(events.filter((record) => record.score)).toHaveLength(2)
  })

  it('uses no id twice, of whatever kind', () => {
    const ids = [data.events, data.issues, data.cases, data.meetings, data.dates, data.sources].flatMap(
      (list) => list.map(({ id }) => id),
    )
    expect(ids.length).toBe(new Set(ids).size)
  })
})

describe('Reykjavik', () => {
  it('is nowhere on 11 May, on any list', () => {
    expect(JSON.stringify(asOf('2021-05-11'))).not.toMatch(/reyk/i)
  })

  it('is agreed for 20 May on the 13th', () => {
    expect(meeting('2021-05-13', 'm-reyk')).toMatchObject({
      title: 'Blinken–Lavrov, Reykjavik',
      level: 'ministers',
      certainty: 'agreed',
      date: '2021-05-20',
      place: 'Reykjavik',
      hostEvent: 'Arctic Council Ministerial',
    })
  })

  it('is held on the 19th, as one sees on 21 May, and was planned for the 20th', () => {
    expect(meeting('2021-05-21', 'm-reyk')).toMatchObject({ certainty: 'held', date: '2021-05-19' })
    const stored = data.meetings.find(({ id }) => id === 'm-reyk')!
    expect(plannedDate(stored, dayNumber('2021-05-21'))).toBe('2021-05-20')
  })
})

describe('the summit', () => {
  it.each([
    ['2021-04-12', undefined],
    ['2021-04-13', { certainty: 'proposed' }],
    ['2021-05-13', { certainty: 'proposed', date: '2021-06?' }],
    ['2021-05-26', { certainty: 'confirmed', date: '2021-06-16', place: 'Geneva' }],
    ['2021-06-17', { certainty: 'held', date: '2021-06-16', place: 'Geneva' }],
  ])('as of %s is %o', (day, expected) => {
    if (expected) expect(meeting(day, 'm-summit')).toMatchObject(expected)
    else expect(meeting(day, 'm-summit')).toBeUndefined()
  })

  it('has no place before it is announced, and no day before Biden speaks of June', () => {
    expect(meeting('2021-05-03', 'm-summit')).not.toHaveProperty('date')
    expect(meeting('2021-05-24', 'm-summit')).not.toHaveProperty('place')
  })

  it('leaves two undertakings, kept on 20 and 24 June', () => {
    const kept = (day: string) =>
      meeting(day, 'm-summit')!.commitments.map(({ side, status }) => `${side} ${status}`)
    expect(kept('2021-06-19')).toEqual(['a open', 'b open'])
    expect(kept('2021-06-20')).toEqual(['a open', 'b kept'])
    expect(kept('2021-06-24')).toEqual(['a kept', 'b kept'])
  })
})

describe('other meetings', () => {
  it('ahead on 13 May are three: agreed, proposed, mooted', () => {
    const { meetings, dates } = asOf('2021-05-13')
    const ahead = upcomingOf(meetings, dates, dayNumber('2021-05-13'))
    expect(ahead.meetings.map(({ title, certainty }) => [title, certainty])).toEqual([
      ['Blinken–Lavrov, Reykjavik', 'agreed'],
      ['Biden–Putin summit', 'proposed'],
      ['Strategic stability dialogue', 'mooted'],
    ])
    expect(ahead.unrecorded).toEqual([])
    expect(ahead.dates.map(({ date, title }) => `${date} ${title}`)).toEqual([
      '2021-05-19/2021-05-20 Arctic Council Ministerial',
      '2021-05-21 Ten US embassy staff to leave Russia',
      '2021-06-11/2021-06-13 G7 summit',
      '2021-06-14 NATO summit',
      '2021-06-14 US ban on buying new rouble sovereign debt',
      '2026-02-05 New START runs out',
    ])
  })

  it('never stand without an outcome, on any day', () => {
    for (let day = dayNumber('2021-01-01'); day <= dayNumber('2021-12-31'); day += 7) {
      const { meetings } = viewDataset(data, day)
      expect(upcomingOf(meetings, [], day).unrecorded).toEqual([])
    }
  })

  it('include each call with its event', () => {
    const calls = data.events.filter(({ type }) => type === '041')
    expect(calls).toHaveLength(15)
    for (const call of calls) {
      expect(meeting('2021-12-31', call.meetingId!)).toMatchObject({
        certainty: 'held',
        attendees: call.participants,
      })
      expect(call.participants.length).toBe(2)
    }
  })

  it('include the declined conversation and the talks of 2022, whose place was named a day later', () => {
    expect(meeting('2021-03-18', 'm-live')).toMatchObject({ certainty: 'declined' })
    expect(meeting('2021-12-27', 'm-2022')).toMatchObject({ certainty: 'agreed', date: '2022-01-10' })
    expect(meeting('2021-12-27', 'm-2022')).not.toHaveProperty('place')
    expect(meeting('2021-12-28', 'm-2022')).toMatchObject({ certainty: 'confirmed', place: 'Geneva' })
  })
})

describe('cases as of 13 May', () => {
  const day = dayNumber('2021-05-13')
  const days = asOf('2021-05-13').cases.map(({ person, nationality, since }) => {
    const { first, last } = spanOf(since)
    return [person, nationality, day - last!, day - first]
  })

  it('stand in both directions, counted by the same rule', () => {
    expect(days).toEqual([
      ['Paul Whelan', 'a', 867, 867],
      ['Trevor Reed', 'a', 621, 651],
      ['Viktor Bout', 'b', 3786, 4150],
      ['Konstantin Yaroshenko', 'b', 4000, 4030],
    ])
  })

  it('do not know of Klyushin before he is handed over, nor of Reed’s colony before July', () => {
    expect(asOf('2021-12-17').cases).toHaveLength(4)
    expect(asOf('2021-12-18').cases.find(({ id }) => id === 'klyushin')).toMatchObject({
      since: '2021-12-18',
    })
    expect(asOf('2021-07-15').cases.find(({ id }) => id === 'reed')).not.toHaveProperty('facility')
  })
})

describe('as of 13 May', () => {
  it('issues have the status that an event gave them, or none', () => {
    const status = Object.fromEntries(
      asOf('2021-05-13').issues.map((issue) => [issue.id, issue.status ?? 'none']),
    )
    expect(status).toEqual({
      ukraine: 'easing',
      cybersecurity: 'escalating',
      'detained-citizens': 'raised',
      'human-rights': 'escalating',
      'election-interference': 'escalating',
      'arms-control': 'easing',
      'diplomatic-presence': 'escalating',
      sanctions: 'escalating',
      climate: 'none',
      afghanistan: 'none',
    })
  })

  it('six events are not sourced', () => {
    const unsourced = asOf('2021-05-13').events.filter((record) => !isSourced(record))
    expect(unsourced.map(({ id }) => id)).toEqual([
      'ctx-whelan-sentenced',
      'ctx-reed-sentenced',
      'ctx-gru-indictment',
      'ctx-putin-congratulates',
      'ctx-consulates',
      'unfriendly-decree',
    ])
  })

  it('the call of 12 May has an excerpt of each side’s readout', () => {
    const readouts = event('2021-05-13', 'call-0512')!.readouts
    expect(readouts.map(({ side, completeness }) => [side, completeness])).toEqual([
      ['a', 'excerpt'],
      ['b', 'excerpt'],
    ])
  })
})

describe('what became known later', () => {
  it('comes as changes: the end of the spring build-up, the dispute over visas, who attacked Navalny', () => {
    expect(event('2021-04-21', 'ev-2021-03-30-123')?.date).toBe('2021-03-30/..')
    expect(event('2021-04-22', 'ev-2021-03-30-123')?.date).toBe('2021-03-30/2021-04-22')
    expect(event('2021-08-01', 'visas-24')?.status).toBe('reported')
    expect(event('2021-08-02', 'visas-24')?.status).toBe('disputed')
    expect(event('2021-03-01', 'ctx-navalny-poisoning')).toMatchObject({ initiator: 'UNK', claims: [] })
    expect(event('2021-03-02', 'ctx-navalny-poisoning')).toMatchObject({
      initiator: 'RUS',
      status: 'disputed',
    })
  })

  it('leaves an event that was told of late out until then', () => {
    expect(event('2021-10-17', 'ev-2021-10-08-91')).toBeUndefined()
    expect(event('2021-10-18', 'ev-2021-10-08-91')?.date).toBe('2021-10-08')
  })
})
