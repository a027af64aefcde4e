import { pairedChange } from '#analysis/change.ts'
import { openNumber } from '#analysis/openNumber.ts'
import type { HalfLife } from '#analysis/relationshipIndex.ts'
import { palettes } from '#charts/palette.ts'
import { readDatasetFile } from '#dataset/readDatasetFile.ts'
import { dayNumber } from '#model/day.ts'
import { spanOf } from '#model/edtf.ts'
import type { Dataset } from '#model/records/dataset.ts'
import { useHalfLife } from '#state/halfLife.ts'
import { useOverview } from '#state/overview.ts'
import { eventually } from '#state/testApp.fixture.ts'
import { useStored } from '#state/stored.ts'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FigurePage } from '../src/ui/figures/figure.ts'
import { indexFigure } from '../src/ui/figures/index/indexFigure.ts'
import { overviewIndex } from '../src/ui/figures/index/overviewIndex.ts'
import type { FigureBench } from './pictures/figureBench.ts'
import { openFigures } from './pictures/figureBench.ts'

const DRAWN = {
  palette: palettes.light,
  fonts: { sans: 'sans-serif', serif: 'serif' },
  measure: (text: string) => 6 * text.length,
}
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

  async function show(day: string, choice: 'automatic' | HalfLife): Promise<void> {
    useHalfLife().choose(choice)
    await bench.goTo(day)
    const asOf = dayNumber(day)
    useOverview().setWindow({ from: dayNumber('2021-01-01'), to: asOf + 31 })
    await eventually(() => useOverview().page?.asOf === asOf)
    await eventually(() => useOverview().page?.clause.kind !== 'stands' || useOverview().change !== null)
  }
  function readoutOn(page: FigurePage, day: number): readonly string[] {
    const drawing = page.draw?.({ ...DRAWN, width: 1120, compact: false, still: false })
    return drawing?.reader?.at(day).lines.map(({ text }) => text) ?? []
  }

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

  // By 80 % of the monitored days, and the day on which a line that began in 2021 can last be supported.
  it.each([
    ['2021-05-13', 14, '28 Apr 2021', 'ended'],
    ['2021-05-13', 30, '', 'stands'],
    ['2021-05-13', 90, '', 'stands'],
    ['2021-05-13', 180, '', 'stands'],
    ['2021-05-13', 'automatic', '', 'stands'],
    ['2021-06-30', 14, '28 Apr 2021', 'ended'],
    ['2021-06-30', 30, '16 May 2021', 'ended'],
    ['2021-06-30', 90, '', 'stands'],
    ['2021-06-30', 180, '', 'stands'],
    ['2021-06-30', 'automatic', '', 'stands'],
    ['2021-12-31', 14, '28 Apr 2021', 'ended'],
    ['2021-12-31', 30, '16 May 2021', 'ended'],
    ['2021-12-31', 90, '15 Jul 2021', 'ended'],
    ['2021-12-31', 180, '13 Oct 2021', 'ended'],
    ['2021-12-31', 'automatic', '13 Oct 2021', 'ended'],
  ] as const)('as of %s, half-life %s: last supported on %s, %s', async (day, choice, last, state) => {
    await show(day, choice)
    const { clause, series } = useOverview().page!
    const page = bench.pageOf('index')!
    const texts = bench.textsOf('index', 'wide')
    expect(clause.kind).toBe(state === 'ended' ? 'stopped' : 'stands')
    if (state === 'stands') {
      expect(page.alt).not.toContain('No item since')
      return
    }
    expect(clause).toMatchObject({ silentSince: STOP })
    expect(series.value.subarray(STOP + series.halfLife + 1 - series.from).every(Number.isNaN)).toBe(true)
    expect(page.finding).toMatchObject({
      text: `No item since 16 Apr 2021: the index was last supported on ${last}`,
    })
    expect(page.finding.move).toBeUndefined()
    expect(page.finding.text.length).toBeLessThanOrEqual(90)
    expect(page.notes?.[0]).toContain(`No item since 16 Apr 2021: the line was last supported on ${last}`)
    expect(page.alt).toContain(`No item since 16 Apr 2021: the line was last supported on ${last}`)
    expect(page.table.rows[0]?.cells[1]).toBe(`no item since 16 Apr 2021, last supported on ${last}`)
    expect(page.table.rows[0]?.values[1]).toBeNull()
    expect(texts.filter((text) => text === 'no item since 16 Apr 2021')).toHaveLength(1)
    expect(texts.filter((text) => text.startsWith('last supported on'))).toHaveLength(1)
    expect(texts.filter((text) => /^[+−]\d+\.\d$/.test(text))).toEqual([])
    expect(bench.collisions('index', 'wide')).toEqual([])
    expect(bench.collisions('index', 'compact')).toEqual([])
    expect(readoutOn(page, dayNumber(day))).toContain(`no item since 16 Apr 2021, last supported on ${last}`)
    expect(useOverview().change).toBeNull()
  })

  it('opens its number to the same: no value, no interval, and where it ended', async () => {
    await show('2021-12-31', 'automatic')
    const { items, halfLife, asOf } = useOverview().page!
    const ground = { columns: useStored().glance!.columns, items, halfLife, asOf }
    const opened = openNumber(ground, { measure: 'index', day: asOf, since: dayNumber('2021-10-13') })
    expect(opened).toMatchObject({
      ...{ isSupported: false, change: { isSupported: false } },
      end: { lastSupported: dayNumber('2021-10-13'), silentSince: STOP },
    })
    const told = pairedChange(items, { from: dayNumber('2021-04-16'), to: asOf, halfLife, draws: 20 })
    expect(told.word).toBe('not supported')
  })

  it('is never said to have risen, by whatever half-life the rule takes', async () => {
    for (const day of ['2021-05-13', '2021-06-30', '2021-10-13', '2021-12-31']) {
      await show(day, 'automatic')
      const { from, value } = useOverview().page!.series
      for (let one = STOP + 1; one <= dayNumber(day); one++)
        if (!Number.isNaN(value[one - from]!)) expect(value[one - from]).toBeCloseTo(value[STOP - from]!, 9)
      expect(bench.pageOf('index')?.finding.move).not.toBe('up')
    }
  })

  it.each([
    ['2021-06-15', '60 days before'],
    ['2021-07-15', '90 days before'],
  ])(
    'says on %s how old its newest item is, while a slow half-life still bears the line',
    async (day, age) => {
      for (const choice of ['automatic', 180] as const) {
        await show(day, choice)
        const said = `Newest item: 16 Apr 2021, ${age}.`
        expect(bench.pageOf('index')?.notes).toContain(said)
        expect(bench.pageOf('index')?.alt).toContain(said)
        expect(bench.pageOf('overview')?.notes).toEqual([said])
      }
    },
  )

  it('says nothing of its newest item while that is no older than a half-life', async () => {
    useHalfLife().choose(14)
    await bench.goTo('2021-04-30')
    expect(bench.pageOf('overview')?.notes).toEqual([])
    await bench.goTo('2021-05-01')
    expect(bench.pageOf('overview')?.notes?.[0]).toContain('No item since 16 Apr 2021')
  })
})
