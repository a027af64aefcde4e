import { dayNumber } from '#model/day.ts'
import { windowBack } from '#state/indexCompany.ts'
import { useOverview } from '#state/overview.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { indexFigure } from '../src/ui/figures/index/indexFigure.ts'
import type { FigureBench } from './pictures/figureBench.ts'
import { openFigures } from './pictures/figureBench.ts'

describe('how much of the index the address asks for', () => {
  let bench: FigureBench | null = null
  afterEach(() => {
    bench?.end()
    bench = null
  })

  it('is shown, goes along with the as-of date, and is asked for once a day', async () => {
    bench = await openFigures([indexFigure], undefined, { show: 'year' })
    const overview = useOverview()
    await bench.goTo('2021-05-13')
    expect(overview.window).toEqual(windowBack(dayNumber('2021-05-13'), 'year'))
    await bench.goTo('2021-06-30')
    const { window } = overview
    expect(window).toEqual(windowBack(dayNumber('2021-06-30'), 'year'))
    expect(bench.pageOf('index')?.days).toEqual(window)
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(overview.window).toBe(window)
  })

  it('gives way to what is brushed', async () => {
    bench = await openFigures([indexFigure], undefined, { show: 'month' })
    await bench.goTo('2021-05-13')
    const brushed = { from: dayNumber('2021-02-01'), to: dayNumber('2021-03-01') }
    bench.pageOf('index')?.brushed?.(brushed)
    await bench.goTo('2021-05-14')
    expect(useOverview().window).toEqual(brushed)
  })
})
