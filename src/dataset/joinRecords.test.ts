import { blankEvent, blankIssue } from '#model/records/blank.ts'
import type { IssueRecord } from '#model/records/issue.ts'
import { describe, expect, it } from 'vitest'
import { joinRecords } from './joinRecords.ts'

const WHEN = { createdAt: '2021-05-01T00:00:00Z', updatedAt: '2021-05-01T00:00:00Z', updatedBy: 'ann' }

describe('two records that become one', () => {
  const keep = blankEvent({
    ...WHEN,
    ...{ id: 'e1', date: '2021-05-12', title: 'Call', issueIds: ['arms'], tags: ['a'] },
    citations: [{ source: 's1', quote: 'They spoke' }],
  })
  const gone = blankEvent({
    ...WHEN,
    ...{ id: 'e2', date: '2021-05-12', title: 'Phone call', place: 'by phone', issueIds: ['arms', 'cyber'] },
    citations: [{ source: 's2' }],
  })

  it('have the id of the first, what either says, and the entries of both', () => {
    const { merged, conflicts, taken } = joinRecords(keep, gone)
    expect(merged).toMatchObject({
      ...{ id: 'e1', title: 'Call', place: 'by phone', issueIds: ['arms', 'cyber'], tags: ['a'] },
      citations: [{ source: 's1', quote: 'They spoke' }, { source: 's2' }],
    })
    expect(conflicts.map(({ path }) => path)).toEqual(['title'])
    expect(taken.map(({ path }) => path)).toContain('place')
  })

  it('take in a conflict what is decided', () => {
    expect(joinRecords(keep, gone, () => 'theirs').merged).toMatchObject({ id: 'e1', title: 'Phone call' })
  })

  it('say nothing else where the second says nothing of its own', () => {
    expect(joinRecords(keep, { ...keep, id: 'e9' }).merged).toEqual(keep)
  })
})

describe('entries of lists inside', () => {
  const line = (id: string, text: string, more = {}) => ({ id, text, on: '2021-05-12', by: 'desk', ...more })
  const keep = blankIssue({
    ...WHEN,
    id: 'i1',
    title: 'Visas',
    lines: [line('l1', 'One'), line('l2', 'Two')],
  })

  it('that have one id and say different things are two, and successors are still theirs', () => {
    const lines = [line('l1', 'Uno', { supersededBy: 'l2' }), line('l2', 'Due'), line('l1-2', 'Tre')]
    const gone = blankIssue({ ...WHEN, id: 'i2', title: 'Visas', lines })
    const { lines: joined } = joinRecords(keep, gone).merged
    expect(joined.toSorted((one, two) => (one.id < two.id ? -1 : 1))).toEqual([
      line('l1', 'One'),
      line('l1-2', 'Tre'),
      line('l1-3', 'Uno', { supersededBy: 'l2-2' }),
      line('l2', 'Two'),
      line('l2-2', 'Due'),
    ])
  })

  it('that say the same are one', () => {
    const gone = blankIssue({ ...WHEN, id: 'i2', title: 'Visas', lines: [line('l2', 'Two')] })
    expect(joinRecords(keep, gone).merged.lines).toEqual(keep.lines)
  })

  it('of developments are kept from both', () => {
    const change = (id: string, status: 'easing' | 'settled') => ({
      ...{ id, on: '2021-06', set: { status }, citations: [] },
    })
    const one = { ...keep, changes: [change('c1', 'easing')] }
    const two = blankIssue({ ...WHEN, id: 'i2', title: 'Visas', changes: [change('c1', 'settled')] })
    expect(joinRecords<IssueRecord>(one, two).merged.changes).toEqual([
      change('c1', 'easing'),
      change('c1-2', 'settled'),
    ])
  })
})
