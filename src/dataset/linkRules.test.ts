import { describe, expect, it } from 'vitest'
import { exampleDataset } from './example/dataset.fixture.ts'
import { faultsWith } from './example/faults.fixture.ts'
import { exampleFile } from './example/file.fixture.ts'
import { readDataset } from './readDataset.ts'

describe('ids', () => {
  it('are unique over all kinds of record, people and actors', () => {
    expect(
      faultsWith({
        'issues[1].id': 'ev-02',
        'cases[0].issueId': undefined,
        'meetings[0].agenda': [],
        'dates[0].issueIds': [],
      }),
    ).toEqual(['issues[1].id · duplicate-id · "ev-02"'])
    expect(faultsWith({ 'briefings[0].id': 'lavrov' })).toEqual(['briefings[0].id · duplicate-id · "lavrov"'])
    expect(faultsWith({ 'briefings[0].id': 'UKR' })).toEqual(['briefings[0].id · duplicate-id · "UKR"'])
  })

  it('S03 that are none for their length are told as such, thousands of them soon', () => {
    const [source] = exampleDataset().sources
    const long = 'x'.repeat(20_000)
    const sources = Array.from({ length: 2000 }, (_, n) => ({ ...source, id: `${long}${1000 + n}` }))
    const text = exampleFile({ sources: [...exampleDataset().sources, ...sources] })
    const begun = performance.now()
    const outcome = readDataset(text)
    expect(performance.now() - begun).toBeLessThan(6000)
    expect(outcome).toMatchObject({ type: 'rejected', total: 2000 })
  })

  it('that stand twice name the first place', () => {
    const outcome = readDataset(exampleFile({ 'briefings[0].id': 'ev-03' }))
    expect(outcome).toMatchObject({ faults: [{ details: { first: 'events[2].id' } }] })
  })

  it('of what was deleted are unique among themselves, and may have come back', () => {
    const [gone] = exampleDataset().deleted
    expect(faultsWith({ 'deleted[1]': gone })).toEqual(['deleted[1].id · duplicate-id · "ev-gone"'])
    expect(faultsWith({ 'deleted[1]': { ...gone, id: 'ev-02' } })).toEqual(['accepted'])
  })
})

describe('references', () => {
  it('lead to what is there or was deleted, of the right kind', () => {
    expect(
      faultsWith({
        'events[0].partOf': 'ev-nowhere',
        'events[0].issueIds': ['iss-cyber', 'ev-02'],
        'events[0].initiator': 'CHN',
        'events[0].participants': ['UKR'],
        'events[1].inResponseTo': 'm-summit',
        'events[1].citations[0].source': 'src-none',
        'events[1].claims[0].by': 'lavrov',
        'events[1].changes[0].citations[0].source': 'x',
        'events[1].changes[1].set.meetingId': 'y',
        'issues[0].positions[0].eventId': 'iss-cyber',
        'meetings[0].attendees': ['blinken'],
        'meetings[0].agenda[0].issueId': 'z',
        'relationship.people[0].roles[0].actor': 'FRA',
      }),
    ).toEqual([
      'relationship.people[0].roles[0].actor · no-such-record · "FRA"',
      'events[0].initiator · no-such-record · "CHN"',
      'events[0].partOf · no-such-record · "ev-nowhere"',
      'events[0].issueIds[1] · no-such-record · "ev-02"',
      'events[0].participants[0] · no-such-record · "UKR"',
      'events[1].inResponseTo · no-such-record · "m-summit"',
      'events[1].claims[0].by · no-such-record · "lavrov"',
      'events[1].citations[0].source · no-such-record · "src-none"',
      'events[1].changes[0].citations[0].source · no-such-record · "x"',
      'events[1].changes[1].set.meetingId · no-such-record · "y"',
      'issues[0].positions[0].eventId · no-such-record · "iss-cyber"',
      'meetings[0].attendees[0] · no-such-record · "blinken"',
      'meetings[0].agenda[0].issueId · no-such-record · "z"',
    ])
  })

  it('say what they should lead to', () => {
    const outcome = readDataset(exampleFile({ 'events[0].partOf': 'ev-nowhere' }))
    expect(outcome).toMatchObject({ faults: [{ details: { kind: 'events' } }] })
  })

  it('may name a side by its code, whether or not it is among the actors', () => {
    expect(faultsWith({ 'events[0].initiator': 'RUS', 'events[0].target': 'USA' })).toEqual(['accepted'])
  })

  it('to a deleted record of another kind lead nowhere', () => {
    expect(faultsWith({ 'deleted[0].kind': 'issues' })).toEqual([
      'events[1].inResponseTo · no-such-record · "ev-gone"',
    ])
  })
})
