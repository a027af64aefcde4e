import { isoDay } from '#model/day.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { openFigures } from '../../../../tests/pictures/figureBench.ts'
import type { FigureBench } from '../../../../tests/pictures/figureBench.ts'
import type { FigurePage } from '../figure.ts'
import { meetingsFigure } from './meetingsFigure.ts'

describe('meetings by level', () => {
  let bench: FigureBench | null = null
  afterEach(() => {
    bench?.end()
    bench = null
  })

  async function opened(
    parts: Readonly<Record<string, string | readonly string[]>> = {},
  ): Promise<FigurePage> {
    bench = await openFigures([meetingsFigure], undefined, parts)
    await bench.goTo('2021-05-13')
    return pageNow()
  }
  function pageNow(): FigurePage {
    const page = bench?.pageOf('meetingLanes')
    if (!page) throw new Error('the figure has no page')
    return page
  }

  it('count what is ahead by its certainty, and say which days are shown', async () => {
    const { finding, subtitle, table } = await opened()
    expect(finding.text).toBe('1 meeting is agreed or confirmed; 2 are proposed or mooted')
    expect(subtitle).toContain('1 Jan 2021 – 1 Aug 2021, n = 19;')
    expect(table.rows).toHaveLength(20)
  })

  it('say what filters them', async () => {
    const { finding, subtitle, table } = await opened({ level: ['leaders'] })
    expect(finding.text).toMatch(/^No meeting is agreed or confirmed; 1 is proposed or mooted/)
    expect(subtitle).toMatch(/; only Level: Leaders, of 20 known$/)
    expect(table.rows).toHaveLength(4)
  })

  it('have a title without a full stop where nothing is recorded yet', async () => {
    await opened()
    await bench?.goTo('2019-01-01')
    expect(pageNow().finding.text).toBe('No meeting and no date to watch is recorded by 1 Jan 2019')
    expect(pageNow().missing).toBe('No meeting and no date to watch is recorded by 1 Jan 2019.')
  })

  it('do not say that nothing is recorded where a filter leaves nothing', async () => {
    const { finding, missing, draw } = await opened({ issue: ['arms-control'], certainty: ['cancelled'] })
    const said = 'none of the 20 meetings and dates known by 13 May 2021 is left.'
    expect(missing).toMatch(new RegExp(`^Filtered by Certainty: Cancelled; Issue: Arms control: ${said}$`))
    expect(finding.text).toBe(missing)
    expect(draw).toBeUndefined()
  })

  it('are moved to a window, on the axis that annotations stand on', async () => {
    const page = await opened()
    const { from, to } = page.days ?? { from: 0, to: 0 }
    page.brushed?.({ from: from + 31, to: to - 20 })
    expect(pageNow().days).toEqual({ from: from + 31, to: to - 20 })
    expect(pageNow().subtitle).toContain('1 Feb 2021 – 12 Jul 2021')
    expect(isoDay(from)).toBe('2021-01-01')
  })
})
