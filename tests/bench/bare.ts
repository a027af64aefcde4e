import '@fontsource-variable/source-sans-3/wght.css'
import { palettes } from '#charts/palette.ts'
import { trendOption } from '#charts/trend.ts'
import type { TrendInput } from '#charts/trendInput.ts'
import { CustomChart, LineChart } from 'echarts/charts'
import { DataZoomSliderComponent, GridComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { ChartContent } from './chartContent.ts'
import { numbersOf } from './chartContent.ts'

/** The app's first chart and nothing else: no framework, no database, its data in the page. */

const FACE = "'Source Sans 3 Variable', sans-serif"

use([CustomChart, LineChart, DataZoomSliderComponent, GridComponent, SVGRenderer])

const host = document.querySelector<HTMLElement>('#chart')
const content = document.querySelector('#content')?.textContent
if (!host || !content) throw new Error('no chart or no content in the page')
// Written into the page by run.ts from the same type.
const read = JSON.parse(content) as ChartContent
await Promise.all([400, 600].map((weight) => document.fonts.load(`${weight} 12px ${FACE}`)))
host.style.font = `12px ${FACE}`
const { width, height } = read
init(host, null, { renderer: 'svg', width, height }).setOption(trendOption(inputOf(read)))

function inputOf({ from, value, gap, band, ...plain }: ChartContent): TrendInput {
  return {
    ...plain,
    compact: false,
    palette: palettes.light,
    fonts: { sans: FACE },
    measure: canvasMeasure(),
    locale: 'en-GB',
    asOfIsToday: false,
    whole: { from: Math.min(from, plain.window.from), to: Math.max(plain.asOf + 60, plain.window.to) },
    series: { from, value: numbersOf(value), gap: Uint8Array.from(gap) },
    band: band && { days: band.days, low: numbersOf(band.low), high: numbersOf(band.high) },
    labels: {
      cooperation: 'Cooperation',
      conflict: 'Conflict',
      events: 'Events',
      asOf: 'As of 31 Dec',
      notCovered: 'not covered',
      lastSupported: (day) => `last supported on ${day}`,
      noItemSince: (day) => `no item since ${day}`,
      unsupported: 'not supported',
      placeholder: (number) => `Event ${number}`,
      more: (count) => `+${count} more`,
    },
  }
}

function canvasMeasure(): TrendInput['measure'] {
  const context = document.createElement('canvas').getContext('2d')
  return (text, fontSize, fontWeight) => {
    if (!context) return 0
    context.font = `${fontWeight} ${fontSize}px ${FACE}`
    return context.measureText(text).width
  }
}
