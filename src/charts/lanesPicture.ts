import type { CustomSeriesOption, EChartsOption } from 'echarts'
import type { DaySpan } from './dayAxis.ts'
import { lanesOption } from './lanes.ts'
import type { LanesInput } from './lanesInput.ts'
import { lanesLayout } from './lanesLayout.ts'
import { palettes } from './palette.ts'
import { sceneSeries } from './scene.ts'
import type { Shape } from './shapes.ts'
import { text } from './shapes.ts'

/** What a picture says of itself. */
export interface PictureWords {
  /** A finding. */
  readonly title: string
  /** Measure, unit, span. */
  readonly subtitle: string
  /** "Source: … As of 13 May 2021." */
  readonly source: string
}

/** A chart with its frame, to be drawn at just this size. */
export interface Picture {
  readonly option: EChartsOption
  readonly width: number
  readonly height: number
  readonly ground: string
}

/** The lanes; the picture has its own size, theme and span. */
export type PictureContent = Pick<
  LanesInput,
  'asOf' | 'asOfIsToday' | 'fonts' | 'labels' | 'lanes' | 'locale' | 'measure' | 'whole'
>

/** Pixels a day takes, where the record is short enough: half a year then fills a page. */
const PER_DAY = 3.7
const NARROWEST = 1200
/** Beyond this, browsers do not draw a picture at twice its size. */
const WIDEST = 16_000
/** Days before the as-of date that are shown at least. */
const SHORTEST = 60
/** Days before the first event. */
const MARGIN = 7
const HEAD = 78
const FOOT = 46
const EDGE = 24

/** All of it, in the light theme and for itself: every event, title, subtitle and source. */
export function lanesPicture(content: PictureContent, words: PictureWords): Picture {
  const span = spanOf(content)
  const width = Math.round(Math.min(WIDEST, Math.max(NARROWEST, 240 + (span.to - span.from) * PER_DAY)))
  const input: LanesInput = {
    ...content,
    width,
    window: span,
    whole: span,
    compact: false,
    palette: palettes.light,
    still: true,
    selected: null,
  }
  const layout = lanesLayout(input, { left: EDGE, above: HEAD })
  const height = layout.height + FOOT
  const option = lanesOption(input, layout)
  const frame = wordsLayer(words, height, input)
  return {
    option: { ...option, series: [...[option.series ?? []].flat(), frame] },
    width: width + EDGE,
    height,
    ground: input.palette.paper,
  }
}

/** From the first event to the end of what can be shown. */
function spanOf({ lanes, asOf, whole }: PictureContent): DaySpan {
  const from = lanes
    .flatMap(({ marks }) => marks)
    .reduce((least, { first }) => Math.min(least, first), asOf - SHORTEST)
  return { from: from - MARGIN, to: whole.to }
}

function wordsLayer(
  { title, subtitle, source }: PictureWords,
  height: number,
  { palette, fonts }: LanesInput,
): CustomSeriesOption {
  const draw = (): Shape[] => [
    text(title, EDGE, 34, { fill: palette.ink, fontFamily: fonts.serif, fontSize: 17, fontWeight: 600 }),
    text(subtitle, EDGE, 58, { fill: palette.ink3, fontFamily: fonts.sans }),
    text(source, EDGE, height - 28, { fill: palette.ink3, fontFamily: fonts.sans }),
  ]
  return sceneSeries({ id: 'frame', z: 7, draw })
}
