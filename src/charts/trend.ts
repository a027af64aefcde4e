import { FEWEST_ITEMS } from '#analysis/relationshipIndex.ts'
import type { EChartsOption, SeriesOption } from 'echarts'
import type { AnnotationGround } from './placeAnnotations.ts'
import type { View } from './scene.ts'
import { scoreAxis, WHOLE_SCORE_AXIS } from './scoreAxis.ts'
import { daysAxis, scoresAxis } from './trendAxes.ts'
import { annotationLayer, annotationNeeds, setAnnotations } from './trendAnnotations.ts'
import { asOfLayer, endLayer } from './trendAsOf.ts'
import { bandLayer } from './trendBand.ts'
import { brush, brushLayer } from './trendBrush.ts'
import { groundLayer, wordLayer, zeroLayer } from './trendGround.ts'
import { companyLines, companyMarks, shiftLayer } from './trendCompany.ts'
import type { TrendInput } from './trendInput.ts'
import type { TrendLayout } from './trendLayout.ts'
import { trendLayout } from './trendLayout.ts'
import { indexLine, linePoints, shownExtent } from './trendLine.ts'
import { placeholderLayer } from './trendPlaceholders.ts'
import { stemLayer } from './trendStems.ts'
import { fixedTexts } from './trendTexts.ts'
import { asOfX } from './trendAxes.ts'
import { upcomingLayer } from './trendUpcoming.ts'

/**
 * The relationship index over time, with its band, the events below it and the meetings to come.
 *
 * Pure: the same input gives the same picture, on screen, in a slide and in a test. Layers are drawn anew while the
 * brush moves; ticks and the cropped axis follow when the caller hands in the new window.
 * Under {@link FEWEST_ITEMS} items there is a frame with points, and no line.
 */
export function trendOption(input: TrendInput): EChartsOption {
  const enough = input.items >= FEWEST_ITEMS
  const layout = trendLayout(input, enough)
  const { plot } = layout
  const annotations = enough ? setAnnotations(input) : []
  const needs = annotationNeeds(annotations, input)
  const axis = enough ? scoreAxis(...shownExtent(input), needs, plot.height) : WHOLE_SCORE_AXIS
  return {
    animation: false,
    backgroundColor: 'transparent',
    grid: { left: plot.x, top: plot.y, width: plot.width, height: plot.height },
    xAxis: daysAxis(input, layout, layout.brush ? input.whole : input.window),
    yAxis: scoresAxis(input, axis),
    dataZoom: brush(input, layout),
    series: [
      groundLayer(input),
      zeroLayer(input),
      asOfLayer(input, layout),
      wordLayer(input),
      upcomingLayer(input),
      ...(enough
        ? [
            brushLayer(input, layout),
            ...companyLayers(input, layout),
            bandLayer(input),
            indexLine(input),
            stemLayer(input, layout),
            annotationLayer(annotations, input, annotationGround(input)),
            endLayer(input),
          ]
        : [placeholderLayer(input)]),
    ],
  }
}

/** Other lines on the same axis and shifts of the mean: only where there are any. */
function companyLayers(input: TrendInput, layout: TrendLayout): SeriesOption[] {
  const { companions = [], shifts = [] } = input
  return [
    ...(shifts.length > 0 ? [shiftLayer(input, layout)] : []),
    ...companyLines(input),
    ...(companions.length > 0 ? [companyMarks(input, (view) => fixedTexts(view, input))] : []),
  ]
}

/** What labels must keep away from, as the view stands. */
function annotationGround(input: TrendInput): (view: View) => Omit<AnnotationGround, 'limit'> {
  const lines = [input, ...(input.companions ?? [])].map(({ series }) => linePoints(series))
  return (view) => ({
    bounds: view.plot,
    neutralY: view.y(0),
    asOfX: asOfX(view, input),
    texts: fixedTexts(view, input).map(({ box }) => box),
    curves: lines.map((points) =>
      points.flatMap(([day, value]): [number, number][] =>
        value === null ? [] : [[view.x(day), view.y(value)]],
      ),
    ),
  })
}
