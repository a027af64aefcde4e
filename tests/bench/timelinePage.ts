import '@fontsource-variable/source-sans-3/wght.css'
import { rowsAsOf } from '#analysis/rowsAsOf.ts'
import { lanesOption } from '#charts/lanes.ts'
import type { LanesInput } from '#charts/lanesInput.ts'
import { palettes } from '#charts/palette.ts'
import type { MeasureText } from '#charts/textWidth.ts'
import type { Columns } from '#model/columns.ts'
import { columnsOf } from '#model/columns.ts'
import { dayNumber } from '#model/day.ts'
import type { Dataset } from '#model/records/dataset.ts'
import { KEPT_ORDER } from '#model/sideOrder.ts'
import { markOf } from '#state/eventMark.ts'
import { canvasMeasure, echartsMeasure, facesLoaded } from '#ui/parts/chartFonts.ts'
import { lanesByIssue } from '#ui/figures/lanes/divideLanes.ts'
import { CustomChart } from 'echarts/charts'
import { DataZoomInsideComponent, DataZoomSliderComponent, GridComponent } from 'echarts/components'
import type { ECharts } from 'echarts/core'
import { init, setPlatformAPI, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { madeUpDataset } from './madeUpDataset.ts'
import { paintWithTimelineJs, timelineJsLoaded } from './peers/timelineJs.ts'
import type { TimelineItem } from './peers/visTimeline.ts'
import { paintWithVis } from './peers/visTimeline.ts'

/** The same events drawn by Bilat's lanes and by two other timelines, each from what it is given to its first frame. */

export type TimelineName = 'bilat' | 'vis-timeline' | 'TimelineJS'

declare global {
  interface Window {
    /** Milliseconds from the call to the frame in which the events stand. */
    firstPaint: (name: TimelineName, count: number) => Promise<number>
    /** Frames per second while the lanes are panned and zoomed for two seconds. */
    framesWhileMoving: (count: number) => Promise<number>
  }
}

use([CustomChart, DataZoomInsideComponent, DataZoomSliderComponent, GridComponent, CanvasRenderer])
setPlatformAPI({ measureText: echartsMeasure })

const FACE = "'Source Sans 3 Variable', sans-serif"
const AS_OF = dayNumber('2021-12-31')
/** Ten years: all of it in sight, which is the most there can be to draw. */
const WHOLE = { from: dayNumber('2012-01-01'), to: AS_OF + 60 }

window.firstPaint = async (name, count) => {
  const data = madeUpDataset(count)
  const host = hostOf()
  if (name === 'TimelineJS') await timelineJsLoaded()
  if (name !== 'bilat') {
    const items = itemsOf(data)
    return timed(() => (name === 'TimelineJS' ? paintWithTimelineJs : paintWithVis)(host, items))
  }
  // The app reads its columns stored; the others begin with their items made, too.
  const columns = columnsOf(data.events, data.relationship)
  const measure = await measureText()
  return timed(async () => void paintWithBilat(host, columns, data, measure))
}

window.framesWhileMoving = async (count) => {
  const data = madeUpDataset(count)
  const columns = columnsOf(data.events, data.relationship)
  const chart = paintWithBilat(hostOf(), columns, data, await measureText())
  await nextFrame()
  const [start, span] = [performance.now(), 2000]
  let frames = 0
  for (let now = start; now < start + span; now = await nextFrame()) {
    const passed = (now - start) / span
    // From the whole to a tenth of it, and along.
    const width = 100 - 90 * passed
    chart.dispatchAction({
      type: 'dataZoom',
      start: (100 - width) * passed,
      end: (100 - width) * passed + width,
    })
    frames++
  }
  return (frames * 1000) / (performance.now() - start)
}

function paintWithBilat(host: HTMLElement, columns: Columns, data: Dataset, measure: MeasureText): ECharts {
  const marks = Array.from(rowsAsOf(columns, AS_OF), (row) => markOf(columns, row))
  const lanes = lanesByIssue(marks, [], data.issues, { noIssue: 'No issue' }, KEPT_ORDER)
  const width = host.clientWidth
  const chart = init(host, null, { renderer: 'canvas', width, height: host.clientHeight })
  chart.setOption(lanesOption({ ...FRAME, lanes, measure, width }))
  return chart
}

const FRAME: Omit<LanesInput, 'lanes' | 'measure' | 'width'> = {
  compact: false,
  palette: palettes.light,
  fonts: { sans: FACE, serif: FACE },
  locale: 'en-GB',
  asOf: AS_OF,
  asOfIsToday: false,
  window: WHOLE,
  whole: WHOLE,
  selected: null,
  still: false,
  apart: false,
  labels: {
    asOf: 'As of 31 Dec',
    upcoming: 'Upcoming',
    noDate: 'no date',
    count: String,
    more: (count) => `+${count} more`,
    moreLanes: (names) => names.join(', '),
    key: [],
  },
}

function itemsOf({ events }: Dataset): TimelineItem[] {
  return events.map(({ id, date, title }) => ({ id, start: date, title }))
}

/** As the app's charts measure. */
async function measureText(): Promise<MeasureText> {
  await facesLoaded(FACE, '')
  return canvasMeasure(FACE)
}

function hostOf(): HTMLElement {
  const host = document.querySelector<HTMLElement>('#host')
  if (!host) throw new Error('no place to draw in')
  return host
}

async function timed(paint: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await paint()
  await nextFrame()
  // The task after a frame: by then it is painted.
  await new Promise((resolve) => setTimeout(resolve))
  return performance.now() - start
}

function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve))
}
