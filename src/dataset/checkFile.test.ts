import type { FaultCode } from '#model/fault.ts'
import { describe, expect, it } from 'vitest'
import { exampleDataset } from './example/dataset.fixture.ts'
import { exampleFile } from './example/file.fixture.ts'
import { readDataset } from './readDataset.ts'

describe('a file with 50 faults of 12 kinds', () => {
  const kinds: readonly (readonly [FaultCode, string, unknown])[] = [
    ['missing', 'title', undefined],
    ['wrong-kind', 'summary', 7],
    ['not-allowed', 'status', 'perhaps'],
    ['bad-date', 'date', '2021-02-30'],
    ['bad-event-type', 'type', '04'],
    ['out-of-range', 'score', { value: 99, reason: '' }],
    ['control-character', 'place', '\u0000'],
    ['bad-instant', 'createdAt', 'yesterday'],
    ['no-such-record', 'meetingId', 'm-nowhere'],
    ['open-date', 'knownOn', '2021/..'],
    ['bad-id', 'partOf', 'a b'],
    ['not-a-field', 'changes', [{ id: 'c', on: '2021-05-20', set: { nonsense: 1 }, citations: [] }]],
  ]

  it('lists 50 faults with their paths, and nothing is accepted', () => {
    const [event] = exampleDataset().events
    const events = Array.from({ length: 50 }, (_, i) => {
      const [, field, value] = kinds[i % kinds.length]!
      const faulty = { ...event, id: `e${i}`, [field]: value }
      if (value === undefined) Reflect.deleteProperty(faulty, field)
      return faulty
    })
    const outcome = readDataset(exampleFile({ events: [...exampleDataset().events, ...events] }))
    if (outcome.type !== 'rejected') throw new Error(outcome.type)
    const { faults, total } = outcome
    expect(total).toBe(50)
    expect(faults).toHaveLength(50)
    const paths = Array.from({ length: 50 }, (_, i) => `events[${i + 3}]`)
    expect(new Set(faults.map(({ path }) => path.slice(0, path.indexOf(']') + 1)))).toEqual(new Set(paths))
    expect(new Set(faults.map(({ code }) => code))).toEqual(new Set(kinds.map(([code]) => code)))
  })

  it('and one with ten thousand counts them all and lists 200', () => {
    // One position names an event that is no more.
    const events = Array.from({ length: 10_000 }, () => 0)
    expect(readDataset(exampleFile({ events }))).toMatchObject({ type: 'rejected', total: 10_001 })
  })
})
