import { describe, expect, it } from 'vitest'
import { exampleFile } from './example/file.fixture.ts'
import { fileOfFiftyFaults } from './example/fiftyFaults.fixture.ts'
import { readDataset } from './readDataset.ts'

describe('a file with 50 faults of 12 kinds', () => {
  it('lists 50 faults with their paths, and nothing is accepted', () => {
    const { text, faults } = fileOfFiftyFaults()
    const outcome = readDataset(text)
    if (outcome.type !== 'rejected') throw new Error(outcome.type)
    expect(outcome.total).toBe(50)
    expect(outcome.faults.map(({ path, code }) => `${path} · ${code}`).sort()).toEqual(faults.toSorted())
    expect(new Set(outcome.faults.map(({ code }) => code)).size).toBe(12)
  })

  it('and one with ten thousand counts them all and lists 200', () => {
    // One position names an event that is no more.
    const events = Array.from({ length: 10_000 }, () => 0)
    const outcome = readDataset(exampleFile({ events }))
    expect(outcome).toMatchObject({ type: 'rejected', total: 10_001 })
    expect(outcome.type === 'rejected' && outcome.faults).toHaveLength(200)
  })
})
