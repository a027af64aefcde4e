import { blankEvent, blankIssue } from '#model/records/blank.ts'
import { dayNumber } from '#model/day.ts'
import { blankDataset, blankRelationship } from '#model/records/blank.ts'
import { describe, expect, it } from 'vitest'
import { queryWords } from './foldText.ts'
import type { Found } from './search.ts'
import { scan, scanFor } from './search.ts'
import { searchDocuments } from './searchDocuments.ts'

const event = (id: string, title: string, summary = '', date = '2021-05-01') =>
  blankEvent({ id, title, summary, date })

const documents = [
  ...searchDocuments(
    {
      ...blankDataset(blankRelationship('USA', 'RUS')),
      events: [
        event('within', 'The unexpelled'),
        event('title', 'Ten diplomats expelled'),
        event('first', 'Expelled: ten diplomats'),
        event('summary', 'A note verbale', 'It names those expelled.'),
        event('other', 'Talks on arms', 'Nothing of the kind.'),
        event('cyrillic', 'Lavrov speaks', 'Он сказал: «Мы высылаем дипломатов»'),
      ],
      issues: [blankIssue({ id: 'issue', title: 'Expelled diplomats' })],
    },
    dayNumber('2021-05-13'),
  ),
]

const ids = (found: Found) => found.get('events')?.hits.map(({ document }) => document.id) ?? []

describe('scan', () => {
  it('ranks the beginning of a title before a word of it, before its middle, before all other texts', () => {
    expect(ids(scan(documents, ['expelled'], 9))).toEqual(['first', 'title', 'within', 'summary'])
  })

  it('wants all of the words, in any order, and finds pieces of them', () => {
    expect(ids(scan(documents, ['dipl', 'expel'], 9))).toEqual(['first', 'title'])
    expect(ids(scan(documents, ['expel', 'arms'], 9))).toEqual([])
  })

  it('finds Cyrillic as it is written', () => {
    expect(ids(scan(documents, queryWords('ВЫСЫЛАЕМ'), 9))).toEqual(['cyrillic'])
  })

  it('keeps kinds apart', () => {
    const found = scan(documents, ['expelled'], 9)
    expect([...found.keys()].toSorted()).toEqual(['events', 'issues'])
    expect(found.get('issues')?.count).toBe(1)
  })

  it('returns the best and counts all', () => {
    const found = scan(documents, ['expelled'], 2)
    expect(ids(found)).toEqual(['first', 'title'])
    expect(found.get('events')?.count).toBe(4)
  })

  it('puts the newest of equal rank first', () => {
    const dated = ['2021-01-01', '2021-03-01', '2021-02-01'].map((date) => event(date, 'Call', '', date))
    const data = { ...blankDataset(blankRelationship('USA', 'RUS')), events: dated }
    const all = [...searchDocuments(data, dayNumber('2021-05-13'))]
    expect(ids(scan(all, ['call'], 2))).toEqual(['2021-03-01', '2021-02-01'])
  })

  it('finds nothing for no words', () => {
    expect(scan(documents, [], 9).size).toBe(0)
  })

  it('finds a beginning of a word behind the same piece within others', () => {
    const data = {
      ...blankDataset(blankRelationship('USA', 'RUS')),
      events: [event('inside', 'Disarmed'), event('behind', 'Disarmed arms')],
    }
    const all = [...searchDocuments(data, dayNumber('2021-05-13'))]
    expect(ids(scan(all, ['arm'], 9))).toEqual(['behind', 'inside'])
  })
})

describe('scanFor', () => {
  it('takes any of the alternatives and says which it was', () => {
    const found = scanFor(documents, [['expeled', 'expelled'], ['ten']], 9)
    expect(ids(found)).toEqual(['title', 'first'])
    expect(found.get('events')?.hits[0]?.words).toEqual(['expelled', 'ten'])
  })
})
