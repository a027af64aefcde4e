import type { Hideable } from '#model/records/briefing.ts'
import { afterEach, describe, expect, it } from 'vitest'
import type { FigureBench } from '../../../../tests/pictures/figureBench.ts'
import { openFigures } from '../../../../tests/pictures/figureBench.ts'
import type { FigurePage } from '../figure.ts'
import { indexFigureWithout } from './indexFigure.ts'

describe('the index on a slide', () => {
  let bench: FigureBench | null = null
  afterEach(() => {
    bench?.end()
    bench = null
  })

  async function opened(hides: readonly Hideable[], window?: string): Promise<FigurePage> {
    bench?.end()
    bench = await openFigures([indexFigureWithout(hides)], undefined, window === undefined ? {} : { window })
    await bench.goTo('2021-05-13')
    const page = bench.pageOf('index')
    if (!page) throw new Error('the figure has no page')
    return page
  }
  const drawnIn = (page: FigurePage): readonly (readonly string[])[] => {
    const { series, below } = page.native!()
    return [series, below?.series ?? []].map((some) => some.map(({ drawn }) => drawn))
  }

  it('is drawn over the days that its pin keeps, in every form', async () => {
    const page = await opened([], '2021-03-01/2021-05-20')
    expect(page.subtitle).toContain('1 Mar 2021')
    const { along } = page.native!()
    expect(along.kind === 'days' && along.days).toHaveLength(74)
  })

  it('has its band and its events in the chart of other programs too', async () => {
    const page = await opened([])
    expect(page.subtitle).toContain('80%')
    expect(drawnIn(page)).toEqual([
      ['floor', 'band', 'line'],
      ['bars', 'bars'],
    ])
  })

  it('tells other programs what lies above and below zero, the value at its end, and the level of its interval', async () => {
    const { over, series } = (await opened([])).native!()
    expect(over?.ends).toEqual({ top: 'Cooperation', bottom: 'Conflict' })
    expect(over?.last?.value).toBe(series.find(({ drawn }) => drawn === 'line')?.values.at(-1))
    expect(over?.last?.text).toMatch(/^\u2212\d\.\d$/)
    expect(series.find(({ drawn }) => drawn === 'band')?.name).toBe('80% interval')
  })

  it('without its band neither draws nor names it', async () => {
    const page = await opened(['band'])
    expect(page.subtitle).not.toContain('80%')
    expect(drawnIn(page)).toEqual([['line'], ['bars', 'bars']])
  })

  it('without its events has no bars, and no letters of theirs', async () => {
    const page = await opened(['events', 'upcoming'])
    expect(drawnIn(page)).toEqual([['floor', 'band', 'line'], []])
    expect(page.subtitle).not.toContain('Bars:')
    expect(page.sample).not.toContain('agreed')
    expect((await opened([])).sample).toContain('agreed')
  })
})
