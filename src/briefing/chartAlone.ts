import type { FramedChart } from '#charts/framedChart.ts'
import { fitChart } from '#charts/fitChart.ts'
import { palettes } from '#charts/palette.ts'
import type { ScoreStripInput } from '#charts/scoreStrip.ts'
import { STRIP_BAR, stripBars } from '#charts/scoreStrip.ts'
import { group, line, rect } from '#charts/shapes.ts'
import type { Shape } from '#charts/shapes.ts'
import type { MeasureText } from '#charts/textWidth.ts'
import type { ChartPart } from './slideContent.ts'

/** A chart of a slide as a picture. */
export interface PartPicture {
  readonly svg: string
  /** The same as a PNG, in an address that holds it. */
  readonly png: string
  /** Pixels of the slide. */
  readonly width: number
  readonly height: number
}

/** What a chart is set in. */
export interface ChartSetting {
  readonly fonts: { readonly sans: string; readonly serif: string }
  readonly measure: MeasureText
}

/** A chart of a slide by itself, in the room that it has there: what {@link PartPicture} is drawn from. */
export function chartAlone(
  { draw, annotations, days }: ChartPart,
  room: { readonly width: number; readonly height: number },
  setting: ChartSetting,
): FramedChart {
  const palette = palettes.projector
  const chart = { draw, annotations, palette, compact: false, ...setting, ...(days ? { days } : {}) }
  const { drawing, strip, width, height, scale } = fitChart(chart, room)
  const place = (shapes: readonly Shape[] = []): Shape[] =>
    shapes.length === 0 ? [] : [group(0, 0, scale, [...shapes])]
  return {
    ...{ width: width * scale, height: height * scale, ground: palette.paper },
    ...{ under: place(strip?.under), over: place(strip?.over), isSmall: false },
    chart: {
      ...{ option: drawing.option, x: 0, y: (strip?.height ?? 0) * scale },
      ...{ width, height: drawing.height, scale },
    },
  }
}

/** Pixels of a slide that a strip of scores has. */
export const STRIP_ROOM = { width: 176, height: 30 }

/** A strip of scores by itself. */
export function stripAlone(strip: ScoreStripInput): FramedChart {
  const { width, height } = STRIP_ROOM
  const { paper, rule2, coop, conf } = palettes.projector
  const bars = stripBars(strip, width, height).map(({ x, y, size, up }) =>
    rect({ x, y, width: STRIP_BAR, height: size }, { fill: up ? coop : conf }),
  )
  const zero = line(0, height / 2, width, height / 2, { stroke: rule2, lineWidth: 1 })
  return { width, height, ground: paper, under: [zero, ...bars], over: [], chart: null, isSmall: false }
}
