import { describe, expect, it } from 'vitest'
import { dayNumber } from '#model/day.ts'
import { introductions, textsIn } from './introductions.ts'
import { sampleDataset } from './sampleDataset.ts'

const empty = { ...sampleDataset(), events: [], issues: [], cases: [], meetings: [], dates: [], sources: [] }

describe('introductions', () => {
  it('date a text by its record, its change, and the source that says it', () => {
    const [event] = sampleDataset().events
    const known = introductions({
      ...empty,
      events: [
        {
          ...event!,
          date: '2021-05-12',
          title: 'A call',
          changes: [
            {
              id: 'c1',
              on: '2021-05-20',
              set: { summary: 'Said later' },
              citations: [{ source: 's1', quote: 'Printed last' }],
            },
          ],
        },
      ],
      sources: [{ ...sampleDataset().sources[0]!, id: 's1', publisher: 'A paper', published: '2021-05' }],
    })
    expect(['A call', 'Said later', 'Printed last', 'A paper'].map((text) => known.get(text))).toEqual(
      ['2021-05-12', '2021-05-20', '2021-05-31', '2021-05-31'].map(dayNumber),
    )
  })

  it('date a source without a day by the first that cites it', () => {
    const [event] = sampleDataset().events
    const source = { ...sampleDataset().sources[0]!, id: 's1', publisher: 'A paper' }
    const { published: _none, ...undated } = source
    const citing = { ...event!, date: '2021-05-12', changes: [], citations: [{ source: 's1' }] }
    expect(introductions({ ...empty, events: [citing], sources: [undated] }).get('A paper')).toBe(
      dayNumber('2021-05-12'),
    )
  })

  it('take the first day of a text that stands in two places', () => {
    const [event] = sampleDataset().events
    const twice = [
      { ...event!, id: 'e1', date: '2021-05-12', title: 'The same' },
      { ...event!, id: 'e2', date: '2021-03-01', title: 'The same' },
    ]
    expect(introductions({ ...empty, events: twice }).get('The same')).toBe(dayNumber('2021-03-01'))
  })
})

describe('textsIn', () => {
  it('gives texts with their fields, at any depth, without bookkeeping and ids of other records', () => {
    expect(
      textsIn({
        title: 'A',
        partOf: 'e1',
        updatedBy: 'somebody',
        claims: [{ text: 'B', n: 1 }],
        tags: ['C'],
      }),
    ).toEqual([
      ['title', 'A'],
      ['text', 'B'],
      ['tags', 'C'],
    ])
  })
})
