import type { Picture } from '#charts/lanesPicture.ts'
import { CustomChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers'

use([CustomChart, GridComponent, SVGRenderer, CanvasRenderer])

/** A picture as the text of an SVG file. Runs without a page. */
export function pictureAsSvg({ option, width, height, ground }: Picture): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    chart.setOption({ ...option, backgroundColor: ground })
    return chart.renderToSVGString()
  } finally {
    chart.dispose()
  }
}

/**
 * A picture as a PNG of twice its size, set in the faces that the page has loaded.
 *
 * @returns null where the browser draws no picture of that size
 */
export async function pictureAsPng({ option, width, height, ground }: Picture): Promise<Blob | null> {
  const chart = init(document.createElement('div'), null, {
    renderer: 'canvas',
    devicePixelRatio: 2,
    width,
    height,
  })
  try {
    chart.setOption({ ...option, backgroundColor: ground })
    const canvas = chart.renderToCanvas({ pixelRatio: 2 })
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'))
  } finally {
    chart.dispose()
  }
}
