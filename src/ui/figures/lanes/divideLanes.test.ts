import { describe, expect, it } from 'vitest'
import { FLOW } from '#model/columns.ts'
import { KEPT_ORDER, SWAPPED_ORDER } from '#model/sideOrder.ts'
import type { EventMark } from '#state/eventMark.ts'
import type { UpcomingOfIssues } from './divideLanes.ts'
import { lanesByDirection, lanesByIssue } from './divideLanes.ts'

const names = { noIssue: 'None', right: 'A on B', left: 'B on A', both: 'Both', others: 'Others' }
const issues = [
  { id: 'space', title: 'Space' },
  { id: 'arms', title: 'Arms' },
  { id: 'quiet', title: 'Quiet' },
]

function mark(id: string, issueIds: readonly string[], more: Partial<EventMark> = {}): EventMark {
  return {
    ...{ id, first: 1, last: 1, score: 1, quad: 1, context: false, struck: false, issueIds },
    flow: FLOW.ab,
    ...more,
  }
}

function ahead(id: string, issueIds: readonly string[]): UpcomingOfIssues {
  return { item: { id, span: null, certainty: 'mooted', lines: [id] }, issueIds }
}

function told(lanes: ReturnType<typeof lanesByIssue>): unknown[] {
  return lanes.map(({ title, marks, upcoming }) => [title, ...[...marks, ...upcoming].map(({ id }) => id)])
}

describe('lanesByIssue', () => {
  it('has a lane for each issue that has something, in the order given', () => {
    const marks = [mark('e1', ['arms']), mark('e2', ['space']), mark('e3', ['arms'])]
    expect(told(lanesByIssue(marks, [], issues, names, KEPT_ORDER))).toEqual([
      ['Space', 'e2'],
      ['Arms', 'e1', 'e3'],
    ])
  })

  it('shows an event of two issues in both', () => {
    expect(told(lanesByIssue([mark('e1', ['arms', 'space'])], [], issues, names, KEPT_ORDER))).toEqual([
      ['Space', 'e1'],
      ['Arms', 'e1'],
    ])
  })

  it('keeps what names no issue, or one that the day does not know, in a lane of its own', () => {
    expect(
      told(lanesByIssue([mark('e1', []), mark('e2', ['later'])], [], issues, names, KEPT_ORDER)),
    ).toEqual([['None', 'e1', 'e2']])
  })

  it('puts what is to come beside the events of its issue', () => {
    const upcoming = [ahead('m1', ['quiet']), ahead('m2', [])]
    expect(told(lanesByIssue([mark('e1', ['arms'])], upcoming, issues, names, KEPT_ORDER))).toEqual([
      ['Arms', 'e1'],
      ['Quiet', 'm1'],
      ['None', 'm2'],
    ])
  })
})

describe('lanes of some issues', () => {
  it('are those that are asked for, though their events are of others too', () => {
    const marks = [mark('e1', ['arms', 'space']), mark('e2', ['arms'])]
    const upcoming = [ahead('m1', ['quiet']), ahead('m2', []), ahead('m3', ['arms'])]
    expect(told(lanesByIssue(marks, upcoming, issues, names, KEPT_ORDER, ['arms']))).toEqual([
      ['Arms', 'e1', 'e2', 'm3'],
    ])
  })
})

describe('lanesByDirection', () => {
  it('has both directions and both sides, at zero too, and what is to come with both sides', () => {
    const marks = [mark('e1', []), mark('e2', [], { flow: FLOW.mutual })]
    expect(told(lanesByDirection(marks, [ahead('m1', ['arms'])], names, KEPT_ORDER))).toEqual([
      ['A on B', 'e1'],
      ['B on A'],
      ['Both', 'e2', 'm1'],
    ])
  })

  it('keeps what goes in neither direction apart', () => {
    expect(
      told(lanesByDirection([mark('e1', [], { flow: FLOW.none })], [], names, KEPT_ORDER)).at(-1),
    ).toEqual(['Others', 'e1'])
  })
})

describe('a mark', () => {
  it('is drawn by direction and class', () => {
    const marks = [
      mark('e1', [], { flow: FLOW.ba, quad: 4, struck: true }),
      mark('e2', [], { flow: FLOW.mutual, quad: 1 }),
    ]
    expect(lanesByIssue(marks, [], issues, names, KEPT_ORDER)[0]!.marks).toMatchObject([
      { direction: 'left', material: true, struck: true },
      { direction: 'both', material: false, struck: false },
    ])
  })

  it('points the other way where the other side stands first', () => {
    const swapped = { ...names, right: 'B on A', left: 'A on B' }
    const marks = [mark('e1', [], { flow: FLOW.ba }), mark('e2', [], { flow: FLOW.ab })]
    const [first, second] = lanesByDirection(marks, [], swapped, SWAPPED_ORDER)
    expect(first).toMatchObject({ title: 'B on A', marks: [{ id: 'e1', direction: 'right' }] })
    expect(second).toMatchObject({ title: 'A on B', marks: [{ id: 'e2', direction: 'left' }] })
  })
})
