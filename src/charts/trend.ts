import { FEWEST_ITEMS } from '#analysis/relationshipIndex.ts'
import type { EChartsOption } from 'echarts'
import type { AnnotationGround } from './placeAnnotations.ts'
import type { View } from './scene.ts'
import { scoreAxis, WHOLE_SCORE_AXIS } from './scoreAxis.ts'
import { daysAxis, scoresAxis } from './trendAxes.ts'
import { annotationLayer, annotationNeeds, setAnnotations } from './trendAnnotations.ts'
import { asOfLayer, endLayer } from './trendAsOf.ts'
import { bandLayer } from './trendBand.ts'
import { brush, brushLayer } from './trendBrush.ts'
import { groundLayer, wordLayer, zeroLayer } from './trendGround.ts'
import type { TrendInput } from './trendInput.ts'
import { trendLayout } from './trendLayout.ts'
import { indexLine, linePoints, shownExtent } from './trendLine.ts'
import { placeholderLayer } from './trendPlaceholders.ts'
import { stemLayer } from './trendStems.ts'
import { asOfX, fixedTexts } from './trendTexts.ts'
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

/** What labels must keep away from, as the view stands. */
function annotationGround(input: TrendInput): (view: View) => Omit<AnnotationGround, 'limit'> {
  const points = linePoints(input.series)
  return (view) => ({
    bounds: view.plot,
    neutralY: view.y(0),
    asOfX: asOfX(view, input),
    texts: fixedTexts(view, input).map(({ box }) => box),
    curve: points.flatMap(([day, value]): [number, number][] =>
      value === null ? [] : [[view.x(day), view.y(value)]],
    ),
  })
}
