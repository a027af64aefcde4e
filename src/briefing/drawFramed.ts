import type { FramedChart } from '#charts/framedChart.ts'
import { sceneSeries } from '#charts/scene.ts'
import type { Shape } from '#charts/shapes.ts'
import { CustomChart, LineChart } from 'echarts/charts'
import { DataZoomInsideComponent, DataZoomSliderComponent, GridComponent } from 'echarts/components'
import type { EChartsOption } from 'echarts'
import { init, use } from 'echarts/core'
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers'
import { officeText } from './officeText.ts'

// All that a chart on the screen may use: the same option is drawn here.
use([
  CustomChart,
  LineChart,
  DataZoomInsideComponent,
  DataZoomSliderComponent,
  GridComponent,
  SVGRenderer,
  CanvasRenderer,
])

/** What an SVG says beside its picture. */
export interface SvgTexts {
  /** The title of the file, read out by who reads it by ear. */
  readonly title: string
  /** The picture in words. */
  readonly description: string
  /** `@font-face` rules with the faces in them; may be empty. */
  readonly faces: string
}

/** A chart with its frame as the text of an SVG file. Runs without a page. */
export function framedAsSvg(framed: FramedChart, { title, description, faces }: SvgTexts): string {
  const { width, height, ground, chart } = framed
  const layer = (shapes: readonly Shape[]): string =>
    shapes.length === 0 ? '' : svgOf({ option: layerOption(shapes), width, height })
  const inner = chart
    ? `<g transform="translate(${chart.x} ${chart.y}) scale(${chart.scale})">${svgOf(chart)}</g>`
    : ''
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    ' role="img" aria-labelledby="bilat-title bilat-description">',
    `<title id="bilat-title">${escaped(officeText(title))}</title>`,
    `<desc id="bilat-description">${escaped(officeText(description))}</desc>`,
    faces === '' ? '' : `<style>${faces.replaceAll('<', '\\3c ')}</style>`,
    `<rect width="${width}" height="${height}" fill="${ground}"/>`,
    ...[layer(framed.under), inner, layer(framed.over)],
    '</svg>\n',
  ].join('')
}

/**
 * A chart with its frame as a PNG, set in the faces that the page has loaded.
 *
 * @param ratio pixels of the file for one of the picture: 3 makes 3840 × 2160 of a slide
 * @returns null where the browser draws no picture of that size
 */
export async function framedAsPng(framed: FramedChart, ratio: number): Promise<Blob | null> {
  const { width, height, ground, chart } = framed
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * ratio)
  canvas.height = Math.round(height * ratio)
  const context = canvas.getContext('2d')
  if (!context) return null
  context.fillStyle = ground
  context.fillRect(0, 0, canvas.width, canvas.height)
  const layer = (shapes: readonly Shape[]): void => {
    if (shapes.length > 0) paint(context, { option: layerOption(shapes), width, height }, 0, 0, ratio)
  }
  layer(framed.under)
  if (chart) paint(context, chart, chart.x * ratio, chart.y * ratio, chart.scale * ratio)
  layer(framed.over)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'))
}

interface Drawn {
  readonly option: EChartsOption
  readonly width: number
  readonly height: number
}

/** Shapes in pixels of the picture. */
function layerOption(shapes: readonly Shape[]): EChartsOption {
  return {
    animation: false,
    grid: { left: 0, top: 0, right: 0, bottom: 0 },
    xAxis: { type: 'value', min: 0, max: 1, show: false },
    yAxis: { type: 'value', min: 0, max: 1, show: false },
    series: [sceneSeries({ id: 'frame', z: 1, draw: () => [...shapes] })],
  }
}

function svgOf({ option, width, height }: Drawn): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    chart.setOption({ ...option, animation: false })
    // One letter that XML lacks, and no program opens the file.
    return officeText(chart.renderToSVGString())
  } finally {
    chart.dispose()
  }
}

function paint(
  context: CanvasRenderingContext2D,
  { option, width, height }: Drawn,
  x: number,
  y: number,
  ratio: number,
): void {
  const element = document.createElement('div')
  const chart = init(element, null, { renderer: 'canvas', devicePixelRatio: ratio, width, height })
  try {
    chart.setOption({ ...option, animation: false })
    const picture = chart.renderToCanvas({ pixelRatio: ratio })
    context.drawImage(picture, Math.round(x), Math.round(y))
  } finally {
    chart.dispose()
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
