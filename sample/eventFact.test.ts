import { describe, expect, it } from 'vitest'
import { eventRecord, knownDay } from './eventFact.ts'
import { changesOf, cite } from './fact.ts'

const fact = { id: 'e1', date: '2021-05-12', title: 'A call', type: '041', initiator: 'USA', target: 'RUS' }

describe('eventRecord', () => {
  it('fills in what its fact leaves out', () => {
    expect(eventRecord(fact)).toMatchObject({
      ...fact,
      status: 'confirmed',
      bilateral: true,
      mutual: false,
      credibility: 2,
      citations: [],
      updatedBy: 'Bilat sample',
    })
  })

  it('turns the sources of the event, its claims and its changes into citations', () => {
    const claims = [{ id: 'us', on: '2021-05-12', by: 'USA', text: 'Met.', sources: ['s2'] }]
    const changes = [{ id: 'c1', on: '2021-05-13', set: { note: 'More' }, sources: ['s3'] }]
    const record = eventRecord({ ...fact, sources: ['s1'], claims, changes })
    expect(record.citations).toEqual([{ source: 's1' }])
    expect(record.claims).toEqual([
      { id: 'us', on: '2021-05-12', by: 'USA', text: 'Met.', citations: [{ source: 's2' }] },
    ])
    expect(record.changes).toEqual([
      { id: 'c1', on: '2021-05-13', set: { note: 'More' }, citations: [{ source: 's3' }] },
    ])
    expect(record).not.toHaveProperty('sources')
  })
})

describe('cite and changesOf', () => {
  it('give empty lists for nothing', () => {
    expect([cite(), changesOf()]).toEqual([[], []])
  })
})

describe('knownDay', () => {
  it('is the day of knowledge, else the last day of the date', () => {
    expect(knownDay({ date: '2021-10-08', knownOn: '2021-10-18' })).toBe('2021-10-18')
    expect(knownDay({ date: '2021-07-12/2021-07-15' })).toBe('2021-07-15')
  })

  it('refuses a date that never ends', () => {
    expect(() => knownDay({ date: '2021-03-30/..' })).toThrow('never known')
  })
})
