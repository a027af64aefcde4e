import { dayNumber } from '#model/day.ts'
import type { Dataset } from '#model/records/dataset.ts'
import { viewDataset } from '#model/view.ts'
import { describe, expect, it } from 'vitest'
import { exampleDataset } from './example/dataset.fixture.ts'
import { patched } from './example/file.fixture.ts'
import { partialDataset } from './partialDataset.ts'
import { readDataset } from './readDataset.ts'
import { writeDataset } from './writeDataset.ts'

const days = [
  '2019-01-01',
  '2021-01-31',
  '2021-05-11',
  '2021-05-13',
  '2021-05-19',
  '2021-06-15',
  '2021-07-01',
]

function known(day: string): Dataset {
  return partialDataset(exampleDataset(), { asOf: dayNumber(day) })
}

describe('what was known at the end of a day', () => {
  it('looks on that day and on every day before as the whole does', () => {
    for (const [i, day] of days.entries()) {
      for (const earlier of days.slice(0, i + 1)) {
        const { issued: _own, ...relationship } = exampleDataset().relationship
        const whole = viewDataset({ ...exampleDataset(), relationship }, dayNumber(earlier))
        expect(viewDataset(known(day), dayNumber(earlier)), `${day}, seen as of ${earlier}`).toEqual(whole)
      }
    }
  })

  it('has fields as first known, and the changes known by then', () => {
    const [meeting] = known('2021-05-20').meetings
    expect(meeting).toMatchObject({ certainty: 'agreed', date: '2021-05-20' })
    expect(meeting?.changes).toEqual(exampleDataset().meetings[0]?.changes)
    expect(known('2021-05-18').meetings[0]?.changes).toEqual([])
  })

  it('has no record, entry, citation or deletion that came later', () => {
    expect(known('2021-05-11')).toMatchObject({ events: [], meetings: [{ id: 'm-summit' }], deleted: [] })
    const [issue] = known('2021-04-20').issues
    expect(issue).toMatchObject({ positions: [{ id: 'p-1', citations: [] }], lines: [{ id: 'l-1' }] })
    expect(issue?.lines[0]).not.toHaveProperty('supersededBy')
    expect(issue?.positions[0]).not.toHaveProperty('eventId')
  })

  it('keeps an undated source as long as something in it is cited from it', () => {
    const cited = (day: string): boolean => known(day).sources.some(({ id }) => id === 'src-state')
    expect([cited('2021-05-11'), cited('2021-05-12')]).toEqual([false, true])
  })

  it('keeps an undated source that only the fields as first known cite', () => {
    const recited = patched(exampleDataset(), {
      'events[1].citations': [{ source: 'src-state' }],
      'events[1].changes': [{ id: 'c', on: '2021-05-14', set: { citations: [] }, citations: [] }],
    })
    const part = partialDataset(recited, { asOf: dayNumber('2021-06-30') })
    expect(part.sources.map(({ id }) => id)).toContain('src-state')
  })

  it('leaves out what nobody can date', () => {
    expect(partialDataset(patched(exampleDataset(), { notes: 'x' }), { upTo: 'RED' })).not.toHaveProperty(
      'notes',
    )
  })
})

describe('what may be seen up to a marking', () => {
  it('has nothing above it, and all the rest for all time', () => {
    const part = partialDataset(exampleDataset(), { upTo: 'GREEN' })
    expect(part.events.map(({ id }) => id)).toEqual(['ev-01', 'ev-03'])
    expect(part.cases).toEqual([])
    expect(part.issues[0]).toMatchObject({ id: 'iss-cyber', lines: [], positions: [{ id: 'p-1' }] })
    const { issued: _own, ...relationship } = exampleDataset().relationship
    expect(part.relationship).toEqual(relationship)
    expect(part.meetings).toEqual(exampleDataset().meetings)
  })
})

describe('every partial file', () => {
  it('is sound', async () => {
    for (const day of days) {
      for (const upTo of ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'] as const) {
        const { text } = await writeDataset(exampleDataset(), { asOf: dayNumber(day), upTo })
        expect(readDataset(text), `${day} ${upTo}`).toMatchObject({ type: 'accepted' })
      }
    }
  })
})
