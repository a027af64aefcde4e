import { describe, expect, it } from 'vitest'
import { blankEvent, blankMeeting } from './records/blank.ts'
import { redirected } from './redirected.ts'

const SOURCE = { kind: 'sources', from: 's2', to: 's1' } as const

describe('references that are led from one record to another', () => {
  it('are found wherever they stand: inner entries and developments too', () => {
    const event = blankEvent({
      id: 'e',
      citations: [{ source: 's2', quote: 'No' }],
      claims: [{ id: 'c', on: '2021', by: 'USA', text: 's2', citations: [{ source: 's2' }] }],
      changes: [
        { id: 'x', on: '2021', set: { citations: [{ source: 's2' }] }, citations: [{ source: 's2' }] },
      ],
    })
    expect(
      JSON.parse(JSON.stringify(redirected(event, SOURCE)).replaceAll('"source":"s1"', '"source":"s2"')),
    ).toEqual(event)
    expect(JSON.stringify(redirected(event, SOURCE))).not.toContain('"source":"s2"')
    expect(redirected(event, SOURCE).claims[0]?.text).toBe('s2')
  })

  it('leave alone what names a record of another kind by the same id', () => {
    const event = blankEvent({ id: 'e', issueIds: ['s2'], partOf: 's2', participants: ['s2'] })
    expect(redirected(event, SOURCE)).toBe(event)
    expect(redirected(event, { ...SOURCE, kind: 'issues' })).toEqual({ ...event, issueIds: ['s1'] })
    expect(redirected(event, { ...SOURCE, kind: 'people' })).toEqual({ ...event, participants: ['s1'] })
  })

  it('name the other one once, and cite it with the same sentence once', () => {
    const meeting = blankMeeting({
      id: 'm',
      attendees: ['p1', 'p2', 'p3'],
      citations: [
        { source: 's1', quote: 'A' },
        { source: 's2', quote: 'A' },
        { source: 's2', quote: 'B' },
      ],
    })
    expect(redirected(meeting, { kind: 'people', from: 'p2', to: 'p1' }).attendees).toEqual(['p1', 'p3'])
    expect(redirected(meeting, SOURCE).citations).toEqual([
      { source: 's1', quote: 'A' },
      { source: 's1', quote: 'B' },
    ])
  })

  it('lead nowhere where a record would name itself', () => {
    const event = blankEvent({ id: 'e1', partOf: 'e2', inResponseTo: 'e3' })
    expect(redirected(event, { kind: 'events', from: 'e2', to: 'e1' }, 'e1')).toEqual(
      blankEvent({ id: 'e1', inResponseTo: 'e3' }),
    )
    // As one that was part of what it is now.
    expect(
      redirected(blankEvent({ id: 'e1', partOf: 'e1' }), { kind: 'events', from: 'e2', to: 'e1' }, 'e1'),
    ).toEqual(blankEvent({ id: 'e1' }))
  })
})
