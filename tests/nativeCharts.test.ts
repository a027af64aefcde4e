import type { NativeChart } from '#charts/nativeChart.ts'
import { isoDay } from '#model/day.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FigurePage } from '../src/ui/figures/figure.ts'
import { figures } from '../src/ui/figures/list.ts'
import type { FigureBench } from './pictures/figureBench.ts'
import { openFigures } from './pictures/figureBench.ts'

let bench: FigureBench
beforeAll(async () => {
  bench = await openFigures(figures)
  await bench.goTo('2021-05-13')
})
afterAll(() => bench.end())

function pageOf(id: string): FigurePage {
  const page = bench.pageOf(id)
  if (!page) throw new Error(`no page of ${id}`)
  return page
}

function nativeOf(id: string): NativeChart {
  const native = pageOf(id).native?.()
  if (!native) throw new Error(`nothing native of ${id}`)
  return native
}

/** Series that are no areas. */
function linesOf(series: NativeChart['series']): NativeChart['series'] {
  return series.filter(({ drawn }) => drawn !== 'floor' && drawn !== 'band')
}

/** Values of a column of a figure's table, by its label. */
function columnOf(id: string, label: string): (string | number | null)[] {
  const { columns, rows } = pageOf(id).table
  const at = columns.findIndex((column) => column.label === label)
  return rows.map(({ values }) => values[at] ?? null)
}

/** Whether numbers that were summed in another order are the same. */
function expectSame(found: readonly (number | null)[], wanted: readonly (string | number | null)[]): void {
  expect(found).toHaveLength(wanted.length)
  for (const [i, value] of found.entries()) {
    if (value === null) expect(wanted[i]).toBeNull()
    else expect(value).toBeCloseTo(Number(wanted[i]), 9)
  }
}

describe('a chart that another program draws', () => {
  it.each(['netCooperation', 'meanConduct', 'balance', 'conflictShare', 'reciprocity', 'quadShares'])(
    'plots of %s the numbers of its table, period by period',
    (id) => {
      const { along, series } = nativeOf(id)
      expect(along.kind === 'names' && along.names.length).toBe(pageOf(id).table.rows.length)
      const labels = pageOf(id).table.columns.map(({ label }) => label)
      const inTable = series.filter(({ name }) => labels.includes(name))
      expect(inTable.length).toBeGreaterThan(0)
      for (const { name, values } of inTable) expectSame(values, columnOf(id, name))
    },
  )

  it('has the net of each direction, as the table has them one below the other', () => {
    const { series } = nativeOf('directions')
    const [, , net] = pageOf('directions').table.columns
    expectSame(
      series.flatMap(({ values }) => values),
      columnOf('directions', net!.label),
    )
  })

  it.each(['index', 'cumulative'])('has %s day by day, with what its table says of some of them', (id) => {
    const { along, series } = nativeOf(id)
    const days = along.kind === 'days' ? along.days.map(isoDay) : []
    const { rows } = pageOf(id).table
    const [line] = linesOf(series)
    const known = rows.flatMap(({ values }) => {
      const at = days.findLastIndex((day) => values.includes(day))
      const wanted = values.find((one) => typeof one !== 'string')
      return at < 0 ? [] : [[line?.values[at] ?? null, wanted] as const]
    })
    expect(known.length).toBeGreaterThan(rows.length / 2)
    expect(known.map(([found]) => found)).toEqual(known.map(([, wanted]) => wanted ?? null))
    for (const { values } of series) expect(values).toHaveLength(days.length)
  })

  it('lets the index lie between the ends of its band', () => {
    const { series } = nativeOf('index')
    const of = (drawn: string) => series.find((one) => one.drawn === drawn)?.values ?? []
    const [line, low, width] = [of('line'), of('floor'), of('band')]
    const known = line.flatMap((value, i) => {
      const [from, wide] = [low[i], width[i]]
      const to = typeof from === 'number' && typeof wide === 'number' ? from + wide : null
      return value === null || typeof from !== 'number' || typeof to !== 'number'
        ? []
        : [from <= value + 1e-9 && value <= to + 1e-9]
    })
    expect(known.length).toBeGreaterThan(30)
    expect(known.filter((isWithin) => isWithin).length / known.length).toBeGreaterThan(0.9)
  })

  it('knows of the days that nobody monitored, and of the as-of day, at the end of its last place', () => {
    for (const id of ['index', 'netCooperation', 'conflictShare', 'cumulative']) {
      const { over, along } = nativeOf(id)
      const places = along.kind === 'days' ? along.days.length : along.names.length
      expect(over?.asOf.tag).toBe('As of 13 May')
      expect(over?.asOf.at).toBeGreaterThan(places - 1)
      expect(over?.asOf.at).toBeLessThanOrEqual(places)
      // The record is monitored from the first of January on.
      expect(over?.blank).toEqual([{ from: 0, to: along.kind === 'days' ? 31 : 1 }])
    }
  })

  it('has the events of the index in a strip below it, on the same days', () => {
    const { along, below } = nativeOf('index')
    expect(below?.along).toEqual(along)
    expect(below?.series.map(({ colour }) => colour)).toEqual(['coop', 'conf'])
    for (const [i, { values }] of (below?.series ?? []).entries())
      for (const value of values) if (value !== null) expect(value > 0).toBe(i === 0)
  })

  it('is given by no figure whose marks no such program has', () => {
    const without = figures.filter(({ id }) => !bench.pageOf(id)?.native).map(({ id }) => id)
    expect(without).toEqual(expect.arrayContaining(['custody', 'answers', 'heatMap', 'meetingLanes']))
  })
})
