import { dayNumber } from '#model/day.ts'
import type { AnyRecord } from '#model/records/dataset.ts'
import { anEvent, anIssue } from '#storage/exampleDataset.fixture.ts'
import type { RecordEntry } from '#storage/history.ts'
import { describe, expect, it } from 'vitest'
import { editsOf } from './recordEdits.ts'

const KNOWLEDGE = { asOf: dayNumber('2021-05-13'), knowsSource: (id: string) => id === 's1' }

function entry(seq: number, before: AnyRecord | null, after: AnyRecord | null): RecordEntry {
  return { seq, when: '2021-05-13T10:00:00.000Z', who: 'Ann', what: { type: 'edit' }, before, after }
}

describe('editsOf', () => {
  it('tells field by field what each edit changed, and which left the record as it is now', () => {
    const [one, two] = [anEvent('e1', '2021-01-10'), anEvent('e1', '2021-01-11', { title: 'Moved' })]
    const back = { ...one, updatedAt: '2021-05-14T00:00:00Z' }
    const edits = editsOf([entry(3, two, back), entry(2, one, two), entry(1, null, one)], 'events', KNOWLEDGE)
    expect(edits.map(({ seq, fields, isFirst, isNow }) => [seq, fields.length, isFirst, isNow])).toEqual([
      [3, 2, false, true],
      [2, 2, false, false],
      [1, 0, true, true],
    ])
    expect(edits[1]?.fields).toContainEqual({ path: 'title', before: 'Event e1', after: 'Moved' })
  })

  it('says nothing of what became known later, but counts it', () => {
    const later = { id: 'c1', on: '2021-05-20', set: { status: 'settled' as const }, citations: [] }
    const position = {
      id: 'p1',
      on: '2021-06',
      side: 'a' as const,
      text: 'Later.',
      verbatim: true,
      citations: [],
    }
    const [one, two] = [
      anIssue('i1'),
      anIssue('i1', { title: 'Ice', changes: [later], positions: [position] }),
    ]
    const [edit] = editsOf([entry(2, one, two)], 'issues', KNOWLEDGE)
    expect(edit?.fields.map(({ path }) => path)).toEqual(['title'])
    expect(edit?.hidden).toBe(2)
  })

  it('quotes no source that is not known on the day', () => {
    const cited = (...ids: string[]) =>
      anEvent('e1', '2021-01-10', {
        citations: ids.map((source) => ({ source, quote: `Quote of ${source}` })),
      })
    const edits = editsOf(
      [entry(3, cited('s1'), cited('s1', 's2')), entry(2, cited(), cited('s1'))],
      'events',
      KNOWLEDGE,
    )
    expect(edits[0]).toMatchObject({ fields: [], hidden: 1 })
    expect(JSON.stringify(edits[1]?.fields)).toContain('Quote of s1')
    expect(JSON.stringify(edits)).not.toContain('Quote of s2')
  })

  it('tells that a record went', () => {
    expect(editsOf([entry(2, anEvent('e1', '2021-01-10'), null)], 'events', KNOWLEDGE)).toMatchObject([
      { isGone: true, isNow: false, fields: [] },
    ])
  })
})
