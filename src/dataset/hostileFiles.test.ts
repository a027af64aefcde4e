import { dayNumber } from '#model/day.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exampleDataset } from './example/dataset.fixture.ts'
import { brokenFiles, mutatedFiles } from './example/mutate.fixture.ts'
import { mergeDatasets, resolveMerge } from './mergeDatasets.ts'
import { readDataset } from './readDataset.ts'
import type { RecordPlace } from './repair.ts'
import { writeDataset } from './writeDataset.ts'

/** What became of each file, so that the test can say that it tried something. */
function tally(): { readonly counts: Map<string, number>; readonly add: (type: string) => void } {
  const counts = new Map<string, number>()
  return { counts, add: (type) => counts.set(type, (counts.get(type) ?? 0) + 1) }
}

/** Files whose records are changed; a fifth as many have their text broken. Five times as many under `npm run test:soak`. */
const FILES = process.env['VITE_SOAK'] ? 42_500 : 8500

const NOTHING_FOUND = {
  conflict: 0,
  new: 0,
  changed: 0,
  changedBoth: 0,
  changedHere: 0,
  deletedThere: 0,
  deletedHere: 0,
  onlyHere: 0,
  unchanged: 0,
  quiet: 0,
}

/** What is left when records with faults are left out, and those that lack them then: sound, or faulty elsewhere. */
function expectWayOut(text: string, leaveOut: readonly RecordPlace[] = []): void {
  const outcome = readDataset(text, { leaveOut })
  if (outcome.type !== 'rejected' || outcome.elsewhere > 0) return
  expect(outcome.records.length).toBeGreaterThan(0)
  expectWayOut(text, [...leaveOut, ...outcome.records])
}

async function expectSense(text: string): Promise<string> {
  const outcome = readDataset(text)
  if (outcome.type === 'rejected') {
    expect(outcome.total).toBeGreaterThan(0)
    expect(outcome.faults).toHaveLength(Math.min(outcome.total, 200))
    const nameless = outcome.faults.filter(({ path, details }) => path === '' || typeof details !== 'object')
    expect(nameless).toEqual([])
    expectWayOut(text)
  } else if (outcome.type === 'accepted') {
    const { dataset } = outcome
    const written = await writeDataset(dataset)
    const again = readDataset(written.text)
    if (again.type !== 'accepted') throw new Error(`what was accepted is refused when written: ${again.type}`)
    expect((await writeDataset(again.dataset)).text).toBe(written.text)
    const { counts, quiet } = mergeDatasets(null, dataset, again.dataset)
    expect({ ...counts, unchanged: 0, quiet }).toEqual(NOTHING_FOUND)
    for (const base of [null, exampleDataset()])
      resolveMerge(mergeDatasets(base, exampleDataset(), dataset), new Map())
    const part = await writeDataset(dataset, { asOf: dayNumber('2021-05-20'), upTo: 'AMBER' })
    expect(readDataset(part.text)).toMatchObject({ header: { asOf: '2021-05-20' } })
  }
  return outcome.type
}

describe('S03 a hostile file', () => {
  it('is accepted whole or refused with its faults, whatever was done to its records', async ({ task }) => {
    task.meta.times = FILES
    const { counts, add } = tally()
    await fc.assert(
      fc.asyncProperty(mutatedFiles(), async (text) => {
        add(await expectSense(text))
      }),
      { numRuns: FILES },
    )
    for (const type of ['accepted', 'rejected', 'not-json'])
      expect(counts.get(type) ?? 0, type).toBeGreaterThan(10)
  }, 600_000)

  it('is accepted whole or refused, whatever was done to its text', async ({ task }) => {
    task.meta.times = FILES / 5
    const { counts, add } = tally()
    await fc.assert(
      fc.asyncProperty(brokenFiles(), async (text) => {
        add(await expectSense(text))
      }),
      { numRuns: FILES / 5 },
    )
    expect(counts.get('not-json') ?? 0).toBeGreaterThan(100)
  }, 600_000)

  it('changes nothing in the program', () => {
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    expect(Object.keys(Object.prototype)).toEqual([])
  })
})
