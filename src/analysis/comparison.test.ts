import type { DayNumber } from '#model/day.ts'
import { dayNumber } from '#model/day.ts'
import type { Marking } from '#model/records/base.ts'
import { blankCase, blankDataset, blankEvent, blankMeeting, blankRelationship } from '#model/records/blank.ts'
import type { Dataset } from '#model/records/dataset.ts'
import type { EventRecord } from '#model/records/event.ts'
import { describe, expect, it } from 'vitest'
import type { Comparison } from './comparison.ts'
import { compareSides } from './comparison.ts'

const THEN = '2021-05-13'
const NOW = '2021-05-26'

function dataset(parts: Partial<Dataset> = {}): Dataset {
  return { ...blankDataset(blankRelationship('USA', 'RUS')), ...parts }
}
function event(id: string, fields: Partial<EventRecord> = {}): EventRecord {
  return blankEvent({ id, date: '2021-05-12', title: `Event ${id}`, ...fields })
}
function side(data: Dataset, day: string, upTo: Marking = 'RED') {
  return { data, asOf: dayNumber(day), upTo }
}
const told = (facts: Comparison['since'] | Comparison['knowledge']): unknown =>
  facts.map(({ id, kind }) => [id, kind])
const why = (found: Comparison): unknown =>
  found.knowledge.map(({ id, kind, cause }) => [id, kind, cause.kind])

/** An event that was reported, and retracted on a day. */
function retracted(on: string): EventRecord {
  return event('x', { changes: [{ id: 'c', on, set: { status: 'retracted' }, citations: [] }] })
}

describe('what happened since', () => {
  const summit = blankMeeting({
    id: 'summit',
    title: 'Summit',
    certainty: 'proposed',
    knownOn: '2021-04-13',
    changes: [
      { id: 'c1', on: '2021-05-25', set: { certainty: 'confirmed' }, citations: [] },
      { id: 'c2', on: '2021-06-16', set: { certainty: 'held' }, citations: [] },
    ],
  })
  const data = dataset({
    events: [event('old'), event('new', { date: '2021-05-20' }), event('later', { date: '2021-06-01' })],
    meetings: [summit],
  })

  it('is what became known between the two days of one record, and nothing of the earlier day', () => {
    const found = compareSides(side(data, THEN), side(data, NOW))
    expect(told(found.since)).toEqual([
      ['new', 'new'],
      ['summit', 'changed'],
    ])
    expect(found.knowledge).toEqual([])
    expect(found.above).toEqual([])
  })

  it('names each step that came between, with its day, and none of what came before or after', () => {
    const found = compareSides(side(data, THEN), side(data, NOW))
    expect(found.since[1]?.steps.map(({ id, on }) => [id, on])).toEqual([['c1', '2021-05-25']])
    expect(found.since[0]?.steps).toEqual([])
  })

  it('is a retraction that became known between, told by the later side alone', () => {
    const before = dataset({ events: [event('x')] })
    const found = compareSides(side(before, THEN), side(dataset({ events: [retracted('2021-05-20')] }), NOW))
    expect(told(found.since)).toEqual([['x', 'struck']])
    expect(found.knowledge).toEqual([])
  })

  it('is nothing between a day and itself', () => {
    const found = compareSides(side(data, NOW), side(data, NOW))
    expect(found.since).toEqual([])
    expect(found.views.now).toBe(found.views.known)
  })

  it('cannot be asked backwards', () => {
    expect(() => compareSides(side(data, NOW), side(data, THEN))).toThrow(RangeError)
  })
})

describe('what is told otherwise of the earlier day', () => {
  const before = dataset({ events: [event('x'), event('y')] })
  const against = (data: Dataset, upTo: Marking = 'RED', earlier = side(before, THEN)) =>
    compareSides(earlier, side(data, NOW, upTo))

  it('is a correction: the entry was rewritten, and nothing happened since', () => {
    const found = against(dataset({ events: [event('x', { type: '173' }), event('y')] }))
    expect(why(found)).toEqual([['x', 'changed', 'corrected']])
    expect(found.knowledge[0]?.fields).toEqual([{ field: 'type', before: '010', after: '173' }])
    expect(found.since).toEqual([])
  })

  it('is what was known by then and recorded only afterwards', () => {
    const found = against(dataset({ events: [event('x'), event('y'), event('z', { date: '2021-05-10' })] }))
    expect(why(found)).toEqual([['z', 'new', 'late']])
  })

  it('is what was recorded then with a later day, and is now dated before it', () => {
    const earlier = side(dataset({ events: [event('x', { date: '2021-05-20' })] }), THEN)
    expect(why(against(dataset({ events: [event('x')] }), 'RED', earlier))).toEqual([['x', 'new', 'moved']])
  })

  it('is a retraction that goes back to that day', () => {
    const found = against(dataset({ events: [retracted(THEN), event('y')] }))
    expect(why(found)).toEqual([['x', 'struck', 'corrected']])
  })

  it('is what was deleted, with who did and when', () => {
    const tombstone = { id: 'y', kind: 'events', on: '2021-05-20T10:00:00Z', by: 'desk' } as const
    const found = against(dataset({ events: [event('x')], deleted: [tombstone] }))
    expect(found.knowledge[0]).toMatchObject({ id: 'y', kind: 'gone', cause: { kind: 'deleted', tombstone } })
  })

  it('is what the later side does not have, where nothing says why', () => {
    expect(why(against(dataset({ events: [event('x')] })))).toEqual([['y', 'gone', 'missing']])
  })

  it('is what is now dated later than that day, and then also became known since', () => {
    const moved = event('y', { date: '2021-05-20' })
    const found = against(dataset({ events: [event('x'), moved] }))
    expect(found.knowledge[0]).toMatchObject({ kind: 'gone', cause: { kind: 'later', record: moved } })
    expect(told(found.since)).toEqual([['y', 'new']])
  })

  it('is told of both sides by the earlier one’s own record, of every list', () => {
    const reed = (fields: object) => blankCase({ id: 'reed', person: 'Reed', since: '2019-08', ...fields })
    const found = compareSides(
      side(dataset({ cases: [reed({})] }), THEN),
      side(dataset({ cases: [reed({ since: '2019-08-16' })] }), NOW),
    )
    expect(found.knowledge.map(({ list, fields }) => [list, fields])).toEqual([
      ['cases', [{ field: 'since', before: '2019-08', after: '2019-08-16' }]],
    ])
  })
})

describe('markings', () => {
  const amber = event('amber', { marking: 'AMBER' })
  const all = dataset({ events: [event('x'), amber, event('new', { date: '2021-05-20', marking: 'AMBER' })] })
  const green = dataset({ events: [event('x')] })

  it('of two sides that differ leave what only one may hold out of what is compared, and name it apart', () => {
    const found = compareSides(side(green, THEN, 'GREEN'), side(all, NOW))
    expect(found.upTo).toBe('GREEN')
    expect(found.knowledge).toEqual([])
    expect(found.above).toMatchObject([{ list: 'events', record: { id: 'amber' }, only: 'later' }])
    expect(told(found.since)).toEqual([['new', 'new']])
  })

  it('that are lower on the later side name what only the earlier one has', () => {
    const found = compareSides(side(all, THEN), side(green, NOW, 'GREEN'))
    expect(found.above.map(({ record, only }) => [record.id, only])).toEqual([['amber', 'earlier']])
    expect(found.knowledge).toEqual([])
    expect(found.since).toEqual([])
  })

  it('that were raised take a fact out of what may be compared, and that is why it is gone', () => {
    const found = compareSides(
      side(green, THEN, 'GREEN'),
      side(dataset({ events: [event('x', { marking: 'AMBER' })] }), NOW),
    )
    expect(found.knowledge[0]?.cause).toEqual({ kind: 'raised', marking: 'AMBER' })
  })

  it('that were lowered bring one in', () => {
    const earlier = { data: dataset({ events: [amber] }), asOf: day(THEN), upTo: 'GREEN' } as const
    const found = compareSides(earlier, side(dataset({ events: [event('amber')] }), NOW))
    expect(why(found)).toEqual([['amber', 'new', 'lowered']])
  })

  it('of a record that stays are a field of it', () => {
    const found = compareSides(
      side(dataset({ events: [amber] }), THEN),
      side(dataset({ events: [event('amber', { marking: 'GREEN' })] }), NOW),
    )
    expect(found.knowledge[0]?.fields).toEqual([{ field: 'marking', before: 'AMBER', after: 'GREEN' }])
  })
})

function day(text: string): DayNumber {
  return dayNumber(text)
}
