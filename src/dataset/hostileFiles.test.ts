import { dayNumber } from '#model/day.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffDatasets } from './diffDatasets.ts'
import { exampleDataset } from './example/dataset.fixture.ts'
import { brokenFiles, mutatedFiles } from './example/mutate.fixture.ts'
import { readDataset } from './readDataset.ts'
import { writeDataset } from './writeDataset.ts'

/** What became of each file, so that the test can say that it tried something. */
function tally(): { readonly counts: Map<string, number>; readonly add: (type: string) => void } {
  const counts = new Map<string, number>()
  return { counts, add: (type) => counts.set(type, (counts.get(type) ?? 0) + 1) }
}

async function expectSense(text: string): Promise<string> {
  const outcome = readDataset(text)
  if (outcome.type === 'rejected') {
    expect(outcome.total).toBeGreaterThan(0)
    expect(outcome.faults).toHaveLength(Math.min(outcome.total, 200))
    for (const { path, code, details } of outcome.faults)
      expect([path !== '', code, typeof details]).toEqual([true, code, 'object'])
  } else if (outcome.type === 'accepted') {
    const { dataset } = outcome
    const written = await writeDataset(dataset)
    const again = readDataset(written.text)
    if (again.type !== 'accepted') throw new Error(`what was accepted is refused when written: ${again.type}`)
    expect((await writeDataset(again.dataset)).text).toBe(written.text)
    expect(diffDatasets(dataset, again.dataset).counts).toMatchObject({ new: 0, changed: 0, onlyHere: 0 })
    expect(() => diffDatasets(exampleDataset(), dataset)).not.toThrow()
    const part = await writeDataset(dataset, { asOf: dayNumber('2021-05-20'), upTo: 'AMBER' })
    expect(readDataset(part.text)).toMatchObject({ header: { asOf: '2021-05-20' } })
  }
  return outcome.type
}

describe('a hostile file (S03)', () => {
  it('is accepted whole or refused with its faults, whatever was done to its records', async () => {
    const { counts, add } = tally()
    await fc.assert(
      fc.asyncProperty(mutatedFiles(), async (text) => {
        add(await expectSense(text))
      }),
      { numRuns: 1500 },
    )
    for (const type of ['accepted', 'rejected', 'not-json'])
      expect(counts.get(type) ?? 0, type).toBeGreaterThan(10)
  }, 60_000)

  it('is accepted whole or refused, whatever was done to its text', async () => {
    const { counts, add } = tally()
    await fc.assert(
      fc.asyncProperty(brokenFiles(), async (text) => {
        add(await expectSense(text))
      }),
      { numRuns: 500 },
    )
    expect(counts.get('not-json') ?? 0).toBeGreaterThan(100)
  }, 60_000)

  it('changes nothing in the program', () => {
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    expect(Object.keys(Object.prototype)).toEqual([])
  })
})
