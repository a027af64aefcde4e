import { describe, expect, it } from 'vitest'
import { exampleDataset } from './example/dataset.fixture.ts'
import { likenessIn } from './likeness.ts'

const dataset = exampleDataset()
const alike = likenessIn(dataset)

describe('likenessIn', () => {
  it('finds a record of another id with the same date, direction and title', () => {
    const event = dataset.events[0]!
    expect(alike('events', { ...event, id: 'x', title: ` ${event.title.toUpperCase()}` })).toBe(event.id)
    expect(alike('sources', { ...dataset.sources[0]!, id: 'x' })).toBe(dataset.sources[0]?.id)
  })

  it('finds none with another one of these, and not the record itself', () => {
    const event = dataset.events[0]!
    for (const other of [{ date: '1999' }, { initiator: 'UKR' }, { title: 'Other' }])
      expect(alike('events', { ...event, id: 'x', ...other })).toBeUndefined()
    expect(alike('events', event)).toBeUndefined()
  })
})
