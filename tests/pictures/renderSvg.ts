import type { EChartsOption } from 'echarts'
import { CustomChart, LineChart } from 'echarts/charts'
import { DataZoomInsideComponent, DataZoomSliderComponent, GridComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

use([
  CustomChart,
  LineChart,
  DataZoomInsideComponent,
  DataZoomSliderComponent,
  GridComponent,
  SVGRenderer,
])

/** Draws an option in Node as SVG: names that count up from run to run made equal, one element a line. */
export function renderSvg(option: EChartsOption, width: number, height: number): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    chart.setOption(option)
    return normalised(chart.renderToSVGString())
  } finally {
    chart.dispose()
  }
}

/** Names that count up from run to run made equal, one element a line. */
export function normalised(svg: string): string {
  const names = new Map<string, string>()
  return svg
    .replace(/zr\d+-(cls|c|g|p|s)?-?(\w+)/g, (name) => {
      const known = names.get(name) ?? `n${names.size}`
      names.set(name, known)
      return known
    })
    .replace(/></g, '>\n<')
}
