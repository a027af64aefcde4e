import type { EventMark } from '#state/eventMark.ts'
import type { useOverview } from '#state/overview.ts'
import { isoDay } from '#model/day.ts'
import { spanOf } from '#model/edtf.ts'
import type { MeetingRecord } from '#model/records/meeting.ts'
import type { Page } from 'playwright'
import type { ChartContent } from './chartContent.ts'

/** Where a mounted app can be reached from its element; the names are Vue's and Pinia's. */
interface AppElement extends Element {
  readonly __vue_app__: {
    readonly config: { readonly globalProperties: { readonly $pinia: { readonly _s: Map<string, unknown> } } }
  }
}

/** Reads out of the running app what its first chart is drawn from, once its band is there. */
export async function captureContent(page: Page): Promise<ChartContent> {
  const overview = await page.waitForFunction(() => {
    const element = document.querySelector<AppElement>('#app')
    const store = element?.__vue_app__.config.globalProperties.$pinia._s.get('overview')
    const known = store as ReturnType<typeof useOverview> | undefined // the store of that name
    return known?.page && known.band ? known : null
  })
  const { value, band, marks, annotations, titles, meetings, ...plain } = await overview.evaluate(readChart)
  return {
    ...plain,
    value: numbers(value),
    band: { days: band.days, low: numbers(band.low), high: numbers(band.high) },
    stems: marks.flatMap(stemOf),
    annotations: annotations.flatMap((mark) => annotationOf(mark, new Map(titles))),
    upcoming: meetings.map(upcomingOf),
  }
}

type Meeting = Pick<MeetingRecord, 'id' | 'title' | 'certainty' | 'date'>

/** Runs in the page, on what cannot leave it as it is. */
function readChart(overview: ReturnType<typeof useOverview> | null) {
  const { page, band, details } = overview ?? {}
  const host = document.querySelector('[_echarts_instance_]')
  if (!overview || !page || !band || !details || !host) throw new Error('no chart to read from')
  return {
    width: host.clientWidth,
    height: host.clientHeight,
    asOf: page.asOf,
    window: { ...overview.window },
    items: page.items.length,
    from: page.series.from,
    value: Array.from(page.series.value),
    gap: Array.from(page.series.gap),
    band: { days: Array.from(band.days), low: Array.from(band.low), high: Array.from(band.high) },
    marks: page.marks.map((mark) => ({ ...mark })),
    annotations: page.annotations.map((mark) => ({ ...mark })),
    titles: [...details.events].map(([id, { title }]): [string, string] => [id, title]),
    meetings: page.upcoming.meetings.map(({ id, title, certainty, date }): Meeting => {
      return { id, title, certainty, ...(date === undefined ? {} : { date }) }
    }),
  }
}

function numbers(list: readonly number[]): (number | null)[] {
  return list.map((value) => (Number.isNaN(value) ? null : value))
}

function stemOf({ id, first, last, score, context, struck }: EventMark): ChartContent['stems'] {
  return last === null || context || struck ? [] : [{ id, days: { from: first, to: last }, score }]
}

function annotationOf(
  { id, last, score }: EventMark,
  titles: Map<string, string>,
): ChartContent['annotations'] {
  const title = titles.get(id)
  if (title === undefined || last === null) return []
  return [{ id, day: last, lines: [isoDay(last), title], score, priority: Math.abs(score) }]
}

function upcomingOf({ id, title, certainty, date }: Meeting): ChartContent['upcoming'][number] {
  const span = date === undefined ? null : spanOf(date)
  return {
    id,
    span: span && { from: span.first, to: span.last ?? span.first },
    certainty,
    lines: [title, `${date ?? 'no date'}, ${certainty}`],
  }
}
