import { describe, expect, it } from 'vitest'
import { dayNumber } from './day.ts'
import type { EventRecord } from './records/event.ts'
import { factDigest, factLine, readFactLine, saidBy } from './usedFact.ts'

const event = {
  ...{ id: 'e-1', date: '2021-04-15', title: 'Sanctions', type: '163', status: 'confirmed', citations: [] },
  ...{ changes: [], createdAt: '2021-04-16T00:00:00Z', updatedAt: '2021-04-16T00:00:00Z', updatedBy: 'Ann' },
} as unknown as EventRecord // the fields that are asked about

describe('a used fact as a line', () => {
  it('is read as it was written', () => {
    const fact = { list: 'events', id: 'e-1', digest: 'abc', slides: [1, 12] } as const
    expect(factLine(fact, '2021-05-13')).toBe('events e-1 2021-05-13 abc 1 12')
    const read = { ...fact, day: dayNumber('2021-05-13') }
    expect(readFactLine('events e-1 2021-05-13 abc 1 12')).toEqual(read)
    expect(readFactLine('events e-1 2021-05-13 abc 1,12')).toEqual(read)
  })

  it('has no slides where it stood on a page', () => {
    const line = factLine({ list: 'cases', id: 'c', digest: 'd', slides: [] }, '2021-05-13')
    expect(line).toBe('cases c 2021-05-13 d')
    expect(readFactLine(line)?.slides).toEqual([])
  })

  it('of a long deck has no word that a file could not hold', () => {
    const slides = Array.from({ length: 1000 }, (_, i) => i + 1)
    const line = factLine({ list: 'cases', id: 'c', digest: 'd', slides }, '2021-05-13')
    expect(Math.max(...line.split(' ').map(({ length }) => length))).toBeLessThan(20)
    expect(readFactLine(line)?.slides).toEqual(slides)
  })

  it('that somebody else wrote is passed over, not guessed', () => {
    const strange = [
      '',
      'events',
      'rumours e 2021-05-13 d',
      'events e 2021-13-01 d',
      'events e 2021-05-13 d x',
    ]
    expect(strange.map(readFactLine)).toEqual(strange.map(() => null))
  })
})

describe('the digest of a fact', () => {
  it('is the same for the same words, whoever wrote them, when, and in which order', () => {
    const { title, ...rest } = event
    const other: EventRecord = { title, ...rest, updatedAt: '2021-05-01T00:00:00Z', updatedBy: 'Ben' }
    expect(factDigest(other)).toBe(factDigest(event))
    expect(Object.keys(saidBy(other))).not.toContain('updatedBy')
  })

  it('is another one for other words, another date, a field more', () => {
    const others: readonly EventRecord[] = [
      { ...event, title: 'Sanctions.' },
      { ...event, date: '2021-04-16' },
      { ...event, summary: '' },
      { ...event, tags: ['', ''] },
    ]
    expect(new Set([event, ...others].map(factDigest)).size).toBe(5)
  })
})
