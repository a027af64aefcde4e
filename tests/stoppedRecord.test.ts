import { readDatasetFile } from '#dataset/readDatasetFile.ts'
import { dayNumber } from '#model/day.ts'
import { spanOf } from '#model/edtf.ts'
import type { Dataset } from '#model/records/dataset.ts'
import { useHalfLife } from '#state/halfLife.ts'
import { useOverview } from '#state/overview.ts'
import { eventually } from '#state/testApp.fixture.ts'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { indexFigure } from '../src/ui/figures/index/indexFigure.ts'
import { overviewIndex } from '../src/ui/figures/index/overviewIndex.ts'
import type { FigureBench } from './pictures/figureBench.ts'
import { openFigures } from './pictures/figureBench.ts'

const STOP = dayNumber('2021-04-16')

/** The sample of which nothing was recorded after 16 April 2021, though somebody went on monitoring. */
async function stoppedSample(): Promise<Dataset> {
  const read = await readDatasetFile(new Blob([readFileSync('public/us-russia-2021.bilat.json')]))
  if (read.type !== 'accepted') throw new Error(`the sample is ${read.type}`)
  const events = read.dataset.events.filter(({ date }) => (spanOf(date).last ?? Infinity) <= STOP)
  return { ...read.dataset, events }
}

describe('a record that stops after 16 April 2021', () => {
  let bench: FigureBench
  beforeAll(async () => {
    bench = await openFigures([indexFigure, { ...overviewIndex, id: 'overview' }], await stoppedSample())
  })
  afterAll(() => bench.end())

  it('keeps its last value while that is supported: it does not drift to zero', async () => {
    await bench.goTo('2021-04-30')
    const { series } = useOverview().page!
    const last = series.value[STOP - series.from]!
    expect(last).toBeLessThan(-0.5)
    for (let day = STOP; day <= dayNumber('2021-04-30'); day++) {
      const value = series.value[day - series.from]!
      if (!Number.isNaN(value)) expect(value).toBeCloseTo(last, 9)
    }
  })

  it('ends in the chart, which says when it was last supported, and gives no value', async () => {
    useHalfLife().choose(30)
    await bench.goTo('2021-12-31')
    useOverview().setWindow({ from: dayNumber('2021-01-01'), to: dayNumber('2022-01-31') })
    const page = bench.pageOf('index')
    expect(useOverview().page?.clause.kind).toBe('stopped')
    expect(page?.finding.text).toBe('The record has become too thin for an index')
    expect(page?.finding.move).toBeUndefined()
    expect(page?.alt).toContain('No value on the last day.')
    const texts = bench.textsOf('index', 'wide')
    expect(texts.filter((text) => text.startsWith('last supported on'))).toHaveLength(1)
    expect(texts.filter((text) => /^[+−]\d+\.\d$/.test(text))).toEqual([])
  })

  it('is never said to have risen, by whatever half-life the rule takes', async () => {
    useHalfLife().choose('automatic')
    await bench.goTo('2021-12-31')
    const { page } = useOverview()
    const { from, value } = page!.series
    for (let day = STOP + 1; day <= dayNumber('2021-12-31'); day++)
      if (!Number.isNaN(value[day - from]!)) expect(value[day - from]).toBeCloseTo(value[STOP - from]!, 9)
    await eventually(() => useOverview().change !== null)
    expect(bench.pageOf('index')?.finding.move).not.toBe('up')
  })

  it.each([
    ['2021-06-15', '60 days before'],
    ['2021-12-31', '259 days before'],
  ])('says on %s how old its newest item is, however slow the half-life', async (day, age) => {
    await bench.goTo(day)
    for (const choice of ['automatic', 180] as const) {
      useHalfLife().choose(choice)
      await eventually(() => useOverview().page?.halfLifeChosen === (choice === 180))
      const said = `Newest item: 16 Apr 2021, ${age}.`
      expect(bench.pageOf('index')?.notes).toContain(said)
      expect(bench.pageOf('index')?.alt).toContain(said)
      expect(bench.pageOf('overview')?.notes).toEqual([said])
    }
  })

  it('says nothing of its newest item while that is no older than a half-life', async () => {
    useHalfLife().choose(14)
    await bench.goTo('2021-04-30')
    expect(bench.pageOf('overview')?.notes).toEqual([])
    await bench.goTo('2021-05-01')
    expect(bench.pageOf('overview')?.notes).toEqual(['Newest item: 16 Apr 2021, 15 days before.'])
  })
})
