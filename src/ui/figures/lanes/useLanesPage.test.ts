import { palettes } from '#charts/palette.ts'
import { dayNumber } from '#model/day.ts'
import { useEventFilter } from '#state/eventFilter.ts'
import type { LanesBy } from '#state/keptLanes.ts'
import { useOverview } from '#state/overview.ts'
import { eventually } from '#state/testApp.fixture.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { computed, shallowRef } from 'vue'
import type { FigureBench } from '../../../../tests/pictures/figureBench.ts'
import { openFigures } from '../../../../tests/pictures/figureBench.ts'
import { measureSourceSans } from '../../../../tests/pictures/sourceSans.ts'
import type { FigureEntry, FigurePage } from '../figure.ts'
import { useLanesContent } from './useLanesContent.ts'
import { useLanesPage } from './useLanesPage.ts'

const WHOLE = { from: dayNumber('2020-05-14'), to: dayNumber('2021-06-30') }

let bench: FigureBench | undefined
afterEach(() => bench?.end())

/** The lanes of the sample as of 13 May 2021, from a day on. */
async function lanesOf(
  from: string,
  by: LanesBy,
  parts: Readonly<Record<string, string>> = {},
): Promise<FigurePage> {
  const entry: FigureEntry = {
    id: 'timeline',
    name: 'lanes.figure',
    group: 'issues',
    use: () => {
      const window = shallowRef({ from: dayNumber(from), to: WHOLE.to })
      const [filter, overview] = [useEventFilter(), useOverview()]
      filter.attend()
      const content = useLanesContent(() => ({
        marks: filter.marks,
        issues: overview.page?.issues ?? [],
        upcoming: overview.page?.upcoming ?? { meetings: [], dates: [] },
        ...{ asOf: overview.page?.asOf ?? 0, by, only: filter.filter.issue },
      }))
      const page = useLanesPage(
        () => ({ content: content.value, marks: filter.marks, by }),
        {
          window: computed(() => window.value),
          whole: computed(() => WHOLE),
          set: (to) => (window.value = to),
        },
        () => null,
      )
      return {
        get page() {
          return page.value
        },
      }
    },
  }
  bench = await openFigures([entry], undefined, parts)
  await bench.goTo('2021-05-13')
  await eventually(() => useEventFilter().isReady)
  const page = bench.pageOf('timeline')
  if (!page) throw new Error('there are no lanes')
  return page
}

describe('the lanes as a figure', () => {
  it('say how many events are in sight, of which sign, and where most of them are', async () => {
    const page = await lanesOf('2020-12-01', 'issue')
    expect(page.finding.text).toBe(
      '58 events: 29 conflict, 9 neutral, 20 cooperation; most in Human rights, 12',
    )
    expect(page.subtitle).toBe(
      'Events by issue, 1 Dec 2020 – 30 Jun 2021. Height: Goldstein points, scaled to ±10. A number: events too close to tell apart.',
    )
    expect(page.source).toBe('Source: 58 events of this record.')
    expect(page.alt).toContain('Newest: 13 May 2021')
  })

  it('put their rows into words where somebody asks for them, of what is in sight and of all', async () => {
    const page = await lanesOf('2020-12-01', 'issue')
    const isAsked = (of: object | undefined): boolean =>
      typeof Object.getOwnPropertyDescriptor(of ?? {}, 'table')?.get === 'function'
    expect([isAsked(page), isAsked(page.whole?.page)]).toEqual([true, true])
    expect(page.whole?.page.table.rows.length).toBeGreaterThan(page.table.rows.length)
  })

  it('say that there is none', async () => {
    const { finding } = await lanesOf('2021-06-20', 'issue')
    expect(finding.text).toBe('No event from 20 Jun 2021 to 30 Jun 2021')
  })

  it('name the filter and what passes it', async () => {
    const { subtitle } = await lanesOf('2020-05-14', 'direction', { score: '-10..-5' })
    expect(subtitle).toMatch(/Filter: Score: −10\.0 to −5\.0\. \d+ of 64 events pass it\. A number/)
  })

  it('have a picture of all days, as wide as they need, in which every event stands for itself', async () => {
    const { whole, draw } = await lanesOf('2021-05-01', 'direction')
    expect(whole?.page.finding.text).toContain('64 events: 35 conflict, 9 neutral, 20 cooperation')
    expect(whole?.width).toBe(Math.round(240 + (WHOLE.to - WHOLE.from) * 3.7))
    const fonts = { sans: 'sans', serif: 'serif' }
    const frame = {
      width: 900,
      compact: false,
      still: true,
      fonts,
      palette: palettes.light,
      measure: measureSourceSans,
    }
    for (const option of [draw, whole?.page.draw].map((one) => one?.(frame).option)) {
      expect(option?.dataZoom).toEqual([])
    }
  })

  it('are read mark by mark: each leads to its event, a cluster closer or to its list, what is to come to its record', async () => {
    const page = await lanesOf('2021-01-01', 'direction')
    const fonts = { sans: 'sans', serif: 'serif' }
    const frame = { width: 900, compact: false, fonts, palette: palettes.light, measure: measureSourceSans }
    const { spots, keys, start, opensMark } = page.draw!({ ...frame, still: false })
    expect(new Set(spots.map(({ opens }) => opens?.kind))).toEqual(new Set(['record', 'days']))
    const newest = spots.find(({ key, holds }) => key === start || holds?.includes(start!))
    expect(newest?.readout.title).toContain('May 2021')
    const before = keys?.after({ key: 'ArrowLeft', shiftKey: false }, start!)
    expect(spots.some(({ key, holds }) => key === before || holds?.includes(before!))).toBe(true)
    expect(keys?.after({ key: 'q', shiftKey: false }, start!)).toBeUndefined()
    const [meeting] = useOverview().page?.upcoming.meetings ?? []
    expect(opensMark?.(meeting!.id)).toEqual({ kind: 'record', list: 'meetings', id: meeting!.id })
    expect(opensMark?.('nothing')).toBeNull()
    expect(page.draw!({ ...frame, still: true }).spots).toEqual([])
  })

  it('are a table of every mark in sight, lane by lane, and of what is to come', async () => {
    const { table } = await lanesOf('2021-05-10', 'direction')
    const [event] = table.rows.filter(({ opens }) => opens?.kind === 'record' && opens.list === 'events')
    expect(event?.values[0]).toMatch(/^2021-05-1/)
    expect(event?.cells[2]).not.toBe(event?.opens?.kind === 'record' ? event.opens.id : '')
    const ahead = table.rows.filter(({ opens }) => opens?.kind === 'record' && opens.list === 'meetings')
    expect(ahead.map(({ cells }) => cells.slice(2))).toContainEqual([
      'Blinken–Lavrov, Reykjavik',
      'agreed',
      '',
    ])
  })
})
