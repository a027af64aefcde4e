import { dayNumber, isoDay } from '#model/day.ts'
import {
  blankCase,
  blankDataset,
  blankEvent,
  blankIssue,
  blankMeeting,
  blankRelationship,
  blankSource,
} from '#model/records/blank.ts'
import type { Dataset } from '#model/records/dataset.ts'
import type { EventRecord } from '#model/records/event.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDuplicates } from './duplicates.ts'

const relationship = blankRelationship('USA', 'RUS')
const dataset = (lists: Partial<Dataset>): Dataset => ({ ...blankDataset(relationship), ...lists })
const found = (lists: Partial<Dataset>) => findDuplicates(dataset(lists)).map(({ ids, by }) => [...ids, by])

const event = (id: string, title: string, more: Partial<EventRecord> = {}): EventRecord =>
  blankEvent({ id, title, date: '2021-05-12', initiator: 'USA', target: 'RUS', ...more })
const CALL = 'Blinken calls for release of Whelan and Reed'
const ALIKE = 'Blinken calls for the release of Reed and Whelan'

describe('two events look like one', () => {
  it('where the words of their titles are mostly the same, on days that are near', () => {
    expect(found({ events: [event('e2', ALIKE), event('e1', CALL)] })).toEqual([['e1', 'e2', 'title']])
    expect(found({ events: [event('e1', CALL), event('e2', ALIKE, { date: '2021-05-14' })] })).toHaveLength(1)
    expect(found({ events: [event('e1', CALL), event('e2', ALIKE, { date: '2021-05-15' })] })).toEqual([])
    expect(found({ events: [event('e1', CALL), event('e2', 'Blinken speaks of Ukraine')] })).toEqual([])
  })

  it('where one of the dates is known to the month that has the other in it', () => {
    expect(found({ events: [event('e1', CALL, { date: '2021-05' }), event('e2', ALIKE)] })).toHaveLength(1)
    expect(found({ events: [event('e1', CALL, { date: '2021-04/..' }), event('e2', ALIKE)] })).toHaveLength(1)
  })

  it('not where they go the other way, unless they are mutual', () => {
    const back = { initiator: 'RUS', target: 'USA' }
    expect(found({ events: [event('e1', CALL), event('e2', CALL, back)] })).toEqual([])
    const both = [event('e1', CALL, { mutual: true }), event('e2', CALL, { ...back, mutual: true })]
    expect(found({ events: both })).toHaveLength(1)
  })

  it('not where one is part of the other, or answers it', () => {
    expect(found({ events: [event('e1', CALL), event('e2', ALIKE, { partOf: 'e1' })] })).toEqual([])
    expect(found({ events: [event('e1', CALL, { inResponseTo: 'e2' }), event('e2', ALIKE)] })).toEqual([])
  })

  it('where they cite one item for the same act of the same day, whatever they are called', () => {
    const cited = { type: '111', citations: [{ source: 's1' }] }
    const events = [event('e1', 'Demand', cited), event('e2', 'Blinken asks', cited)]
    expect(found({ events })).toEqual([['e1', 'e2', 'source']])
    expect(found({ events: [events[0]!, { ...events[1]!, type: '020' }] })).toEqual([])
  })
})

describe('other records look like one', () => {
  it('sources of one address, whatever leads there, or of one title, publisher and day', () => {
    const source = (id: string, url: string) => blankSource({ id, publisher: id, url })
    const sources = [
      source('a', 'https://www.state.gov/readout/'),
      source('b', 'http://state.gov/readout?utm_source=x'),
      source('c', 'https://state.gov/readout?id=2'),
      blankSource({ id: 'd', publisher: 'TASS', title: 'Лавров', published: '2021-05-12' }),
      blankSource({ id: 'e', publisher: 'Tass', title: 'Лавров.', published: '2021-05-12' }),
    ]
    expect(found({ sources })).toEqual([
      ['a', 'b', 'url'],
      ['d', 'e', 'title'],
    ])
  })

  it('people and cases of one name: its words in any order, or surname and first letter', () => {
    const names = ['Sergey Lavrov', 'Lavrov, Sergey', 'S. Lavrov', 'Anna Lavrov', 'Sergey Ryabkov']
    const people = names.map((name, i) => ({ id: `p${i}`, name, roles: [] }))
    expect(found({ relationship: { ...relationship, people } })).toEqual([
      ['p0', 'p1', 'name'],
      ['p0', 'p2', 'name'],
    ])
    const cases = [
      blankCase({ id: 'c1', person: 'Trevor Reed', since: '2019-08' }),
      blankCase({ id: 'c2', person: 'Reed', since: '2019-08' }),
      blankCase({ id: 'c3', person: 'Trevor Reed', since: '2019-08', heldBy: 'a' }),
    ]
    expect(found({ cases })).toEqual([['c1', 'c2', 'name']])
  })

  it('issues of one title, meetings of one level on days that meet', () => {
    const issues = [
      blankIssue({ id: 'i1', title: 'Détained citizens' }),
      blankIssue({ id: 'i2', title: 'detained Citizens' }),
    ]
    const meeting = (id: string, date: string, level: 'leaders' | 'ministers') =>
      blankMeeting({ id, date, level, title: 'Blinken–Lavrov, Reykjavik' })
    const meetings = [
      meeting('m1', '2021-05-20', 'ministers'),
      meeting('m2', '2021-05-19/2021-05-20', 'ministers'),
      meeting('m3', '2021-05-20', 'leaders'),
      meeting('m4', '2021-07', 'ministers'),
    ]
    expect(found({ issues, meetings })).toEqual([
      ['m1', 'm2', 'title'],
      ['i1', 'i2', 'title'],
    ])
  })
})

describe('the search for duplicates', () => {
  it('does not depend on the order of the records, and names each pair once', () => {
    const titles = fc.array(fc.constantFrom(CALL, ALIKE, 'Call', 'A call'), { maxLength: 8 })
    fc.assert(
      fc.property(titles, (given) => {
        const events = given.map((title, i) =>
          event(`e${i}`, title, { citations: i % 2 ? [{ source: 's' }] : [], type: '111' }),
        )
        const keys = (list: readonly EventRecord[]) =>
          findDuplicates(dataset({ events: list }))
            .map(({ ids }) => ids.join(' '))
            .toSorted()
        expect(keys(events.toReversed())).toEqual(keys(events))
        expect(new Set(keys(events)).size).toBe(keys(events).length)
      }),
    )
  })

  it('stays quick where ten thousand records lie on one day', () => {
    const events = Array.from({ length: 10_000 }, (_, i) => event(`e${i}`, `Statement ${i} of the ministry`))
    const start = performance.now()
    expect(findDuplicates(dataset({ events }))).toEqual([])
    expect(performance.now() - start).toBeLessThan(5_000)
  })

  it('names each of very many that are the same, however their days lie, and is quick about it', () => {
    const day = (i: number): string => isoDay(dayNumber('2021-01-01') + Math.floor(i / 150) * 3)
    const dates = [() => '2021-05-12', day, (i: number) => `${day(i)}/2022-01-01`, () => '2021-04/..']
    const many = <T>(make: (i: number) => T): T[] => Array.from({ length: 3000 }, (_, i) => make(i))
    const lists = [
      ...dates.map((date) => ({ events: many((i) => event(`e${i}`, CALL, { date: date(i) })) })),
      { issues: many((i) => blankIssue({ id: `i${i}`, title: CALL })) },
      { sources: many((i) => blankSource({ id: `s${i}`, publisher: 'x', url: 'https://a.example/x' })) },
    ]
    const start = performance.now()
    for (const list of lists) {
      const named = findDuplicates(dataset(list)).flatMap(({ ids }) => ids)
      expect(new Set(named).size).toBe(3000)
      expect(named.length).toBeLessThan(70_000)
    }
    expect(performance.now() - start).toBeLessThan(8000)
  })

  it('names all that one record is alike to, where that is more than are named of each', () => {
    const others = Array.from({ length: 40 }, (_, i) =>
      event(`o${i}`, `${CALL} ${'abcdefghij'.charAt(i % 10)}${i}`),
    )
    const named = new Set(
      findDuplicates(dataset({ events: [event('e', CALL), ...others] })).flatMap(({ ids }) => ids),
    )
    expect(named.size).toBe(41)
  })

  it('takes a long event for near to all that fall in it, also among very many', () => {
    const crowd = Array.from({ length: 400 }, (_, i) =>
      event(`e${i}`, `Statement ${i}`, { date: '2021-03-01' }),
    )
    const same = Array.from({ length: 400 }, (_, i) =>
      event(`s${String(i).padStart(3, '0')}`, CALL, {
        date: i === 0 ? '2021-03/2021-06' : isoDay(dayNumber('2021-03-02') + (i % 9) * 10),
      }),
    )
    const named = new Set(findDuplicates(dataset({ events: [...crowd, ...same] })).flatMap(({ ids }) => ids))
    expect(same.filter(({ id }) => !named.has(id))).toEqual([])
  })

  it('compares dated meetings by their words, however many have no date', () => {
    const meeting = (id: string, title: string, date?: string) =>
      blankMeeting({ id, title, level: 'ministers', ...(date === undefined ? {} : { date }) })
    const undated = Array.from({ length: 301 }, (_, i) =>
      meeting(`u${i}`, `Talks ${i} of ${i + 1000} on ${i + 2000}`),
    )
    const dated = [meeting('m1', CALL, '2021-05-20'), meeting('m2', ALIKE, '2021-05-20')]
    expect(found({ meetings: [...undated, ...dated] })).toEqual([['m1', 'm2', 'title']])
  })
})
