import { describe, expect, it } from 'vitest'
import { anEvent, exampleDataset } from '#storage/exampleDataset.fixture.ts'
import { soundness } from './soundness.ts'

/** What a whole comes to, and how often the work can be put aside until then. */
async function asked(events: ReturnType<typeof anEvent>[]): Promise<{ sound: boolean; turns: number }> {
  const steps = (await soundness())({ ...exampleDataset(), events })
  let turns = 0
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return { sound: step.value, turns }
    turns++
  }
}

describe('S03 whether a whole is sound', () => {
  it('is work that can be put aside in every passage over its events', async () => {
    const events = Array.from({ length: 1000 }, (_, i) => anEvent(`e${i}`, '2021-03-20', { partOf: 'e0' }))
    const [first, ...others] = events
    const { partOf: _itself, ...root } = first!
    // Ids, links, what belongs to what, and whether that leads round: a thousand each, put aside at every two hundredth.
    expect(await asked([root, ...others])).toEqual({ sound: true, turns: 4 * 5 - 1 })
  })

  it('is known when the first fault is found', async () => {
    const events = [
      anEvent('e1', '2021-03-20', { partOf: 'e2' }),
      anEvent('e2', '2021-03-20', { partOf: 'e1' }),
    ]
    expect((await asked(events)).sound).toBe(false)
    expect((await asked([anEvent('e1', '2021-03-20', { issueIds: ['none'] })])).sound).toBe(false)
  })
})
