import type { EventMark } from '#state/eventMark.ts'
import type { useOverview } from '#state/overview.ts'
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
  const { meetings, ...content } = await overview.evaluate(readContent)
  return { ...content, upcoming: meetings.map(upcomingOf) }
}

type Meeting = Pick<MeetingRecord, 'id' | 'title' | 'certainty' | 'date'>

function upcomingOf({ id, title, certainty, date }: Meeting): ChartContent['upcoming'][number] {
  const span = date === undefined ? null : spanOf(date)
  return {
    id,
    span: span && { from: span.first, to: span.last ?? span.first },
    certainty,
    lines: [title, `${date ?? 'no date'}, ${certainty}`],
  }
}

/** Runs in the page: everything it needs is declared inside. */
function readContent(
  overview: ReturnType<typeof useOverview> | null,
): Omit<ChartContent, 'upcoming'> & { readonly meetings: readonly Meeting[] } {
  const { page, band, details } = overview ?? {}
  const host = document.querySelector('[_echarts_instance_]')
  if (!overview || !page || !band || !details || !host) throw new Error('no chart to read from')
  const numbers = (list: ArrayLike<number>): (number | null)[] =>
    Array.from(list, (value) => (Number.isNaN(value) ? null : value))
  const stemOf = ({ id, first, last, score, context, struck }: EventMark): ChartContent['stems'] =>
    last === null || context || struck ? [] : [{ id, days: { from: first, to: last }, score }]
  const annotationOf = ({ id, last, score }: EventMark): ChartContent['annotations'] => {
    const title = details.events.get(id)?.title
    if (title === undefined || last === null) return []
    return [{ id, day: last, lines: ['12 Dec', title], score, priority: Math.abs(score) }]
  }
  return {
    width: host.clientWidth,
    height: host.clientHeight,
    asOf: page.asOf,
    window: { ...overview.window },
    items: page.items.length,
    from: page.series.from,
    value: numbers(page.series.value),
    gap: Array.from(page.series.gap),
    band: { days: Array.from(band.days), low: numbers(band.low), high: numbers(band.high) },
    stems: page.marks.flatMap(stemOf),
    annotations: page.annotations.flatMap(annotationOf),
    meetings: page.upcoming.meetings.map(({ id, title, certainty, date }) => {
      return { id, title, certainty, ...(date === undefined ? {} : { date }) }
    }),
  }
}
