import { useEventFilter } from '#state/eventFilter.ts'
import { eventually } from '#state/testApp.fixture.ts'
import { afterEach, describe, expect, it } from 'vitest'
import type { FigureBench } from '../../../../tests/pictures/figureBench.ts'
import { openFigures } from '../../../../tests/pictures/figureBench.ts'
import { laneFigures } from './lanesFigure.ts'

let bench: FigureBench | undefined
afterEach(() => bench?.end())

async function opened(parts: Readonly<Record<string, string>> = {}): Promise<FigureBench> {
  bench = await openFigures(laneFigures, undefined, parts)
  await bench.goTo('2021-05-13')
  await eventually(() => useEventFilter().isReady)
  return bench
}

describe('the lanes where nobody moves them', () => {
  it('show half a year of what the stores know, by issue and by direction', async () => {
    const { pageOf } = await opened()
    expect(pageOf('timeline')?.subtitle).toMatch(/^Events by issue, 1 Dec 2020 – 30 Jun 2021\./)
    expect(pageOf('timeline')?.finding.text).toMatch(/^58 events: .*; most in Human rights, 12$/)
    expect(pageOf('timelineByDirection')?.subtitle).toMatch(
      /^Events by direction, 1 Dec 2020 – 30 Jun 2021\./,
    )
    expect(pageOf('timelineByDirection')?.draw).toBeDefined()
  })

  it('show the days and the issues that the filter asks for', async () => {
    const { pageOf } = await opened({ issue: 'ukraine', from: '2021-04-01', to: '2021-04-30' })
    expect(pageOf('timeline')?.subtitle).toContain('1 Apr 2021 – 30 Apr 2021')
    expect(new Set(pageOf('timeline')?.table.rows.map(({ cells }) => cells[1]))).toEqual(new Set(['Ukraine']))
  })
})
