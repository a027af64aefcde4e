import { useOverview } from '#state/overview.ts'
import { eventually } from '#state/testApp.fixture.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { indexFigure } from '../src/ui/figures/index/indexFigure.ts'
import type { FigureBench } from './pictures/figureBench.ts'
import { openFigures } from './pictures/figureBench.ts'

describe('what is said of the index since two days', () => {
  let bench: FigureBench
  beforeAll(async () => {
    bench = await openFigures([indexFigure])
  })
  afterAll(() => bench.end())

  async function noteOn(day: string): Promise<string> {
    await bench.goTo(day)
    await eventually(() => useOverview().change !== null)
    await eventually(() => bench.pageOf('index')?.notes?.some((note) => note.startsWith('Since ')) === true)
    return bench.pageOf('index')?.notes?.find((note) => note.startsWith('Since ')) ?? ''
  }

  it('is one sentence where the title has risen since the low and a month is little changed', async () => {
    const note = await noteOn('2021-05-13')
    expect(bench.pageOf('index')?.finding.text).toBe('April was this year’s low; the index has risen since')
    expect(note).toMatch(
      /^Since this year’s low of \d+ Apr 2021 the index has risen; since 13 Apr 2021 it is little changed, /,
    )
  })

  it('is said once where both spans have the same word', async () => {
    for (const day of ['2021-04-16', '2021-06-16', '2021-07-09', '2021-12-31']) {
      const note = await noteOn(day)
      const { move } = bench.pageOf('index')!.finding
      const ofMonth = note.includes('little changed, ')
        ? 'none'
        : note.includes('has risen by')
          ? 'up'
          : 'down'
      expect([day, note.includes('this year’s')]).toEqual([day, move !== ofMonth])
    }
  })
})
