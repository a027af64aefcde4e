import type { CustomSeriesOption } from 'echarts'
import { directionGlyph } from './directionGlyph.ts'
import { glyphShape } from './glyph.ts'
import type { LaneMark, LanesInput } from './lanesInput.ts'
import type { LanesLayout } from './lanesLayout.ts'
import { mergeShapes } from './mergeShapes.ts'
import type { PlacedSpot } from './placeLanes.ts'
import { placeLanes } from './placeLanes.ts'
import type { View } from './scene.ts'
import { sceneSeries } from './scene.ts'
import type { Shape } from './shapes.ts'
import { clickArea, line, rect, text } from './shapes.ts'

/** Half of a glyph's 14 px box comes to a radius of 5. */
const SCALE = 0.95
const STEM = 1.5
/** Half the height of the caps of a span. */
const CAP = 4
/** Half the height of a cluster. */
const HALF_CLUSTER = 8
/** Half the width of the highlight. */
const HALF_SELECTED = 11
/** How faint what counts for nothing is. */
const STRUCK = 0.45

/**
 * From so many marks in sight on, which takes several lanes, they are drawn together and a click is looked up by its
 * place.
 */
const CROWD = 400

/** The events in their lanes: stems, spans, glyphs, and numbers where they would lie on one another. */
export function marksLayer(input: LanesInput, layout: LanesLayout): CustomSeriesOption {
  const draw = (view: View): Shape[] => {
    const spots = placeLanes(view, input, layout)
    const chosen = spots.filter(({ marks }) => marks.some(({ id }) => id === input.selected))
    const highlights = chosen.flatMap((spot) => highlight(spot, view, input, layout))
    const marks = [
      ...spots.flatMap((spot) => stemShapes(spot, view, input)),
      ...spots.flatMap((spot) => headShapes(spot, view, input)),
    ]
    if (spots.length < CROWD || input.apart) return [...highlights, ...marks]
    return [...highlights, ...mergeShapes(marks)]
  }
  return sceneSeries({ id: 'marks', z: 4, draw })
}

function highlight(spot: PlacedSpot, { plot }: View, { palette }: LanesInput, layout: LanesLayout): Shape[] {
  const box = layout.boxes[spot.lane]
  if (!box) return []
  const half = Math.max(HALF_SELECTED, spot.half + 3)
  const left = Math.max(plot.x, spot.x - half)
  const right = Math.min(plot.x + plot.width, spot.x + half)
  const place = { x: left, y: box.top + 1, width: right - left, height: box.height - 2 }
  return [rect(place, { fill: palette.sel, stroke: palette.mark, lineWidth: 1.5 })]
}

function colourOf({ sign }: PlacedSpot, { palette }: LanesInput): string {
  return sign === 0 ? palette.ink : sign > 0 ? palette.coop : palette.conf
}

function faint(mark: LaneMark | undefined): { readonly opacity?: number } {
  return mark?.struck ? { opacity: STRUCK } : {}
}

/** The stem, and what is not known to the day as a span at its height. */
function stemShapes(spot: PlacedSpot, view: View, input: LanesInput): Shape[] {
  const { x, y, baseline, marks, sign } = spot
  const [mark] = marks
  const stroke = {
    stroke: colourOf(spot, input),
    lineWidth: STEM,
    ...faint(marks.length === 1 ? mark : undefined),
  }
  const stem = sign === 0 ? [] : [line(x, baseline, x, y, stroke, spot.key)]
  return marks.length === 1 && mark ? [...stem, ...spanShapes(mark, spot, view, input)] : stem
}

function spanShapes(mark: LaneMark, spot: PlacedSpot, view: View, input: LanesInput): Shape[] {
  const { first, last } = mark
  if (last === first) return []
  const { y, key } = spot
  const { plot } = view
  const stroke = { stroke: colourOf(spot, input), lineWidth: STEM, ...faint(mark) }
  const x1 = Math.max(plot.x, view.x(first))
  const x2 = Math.min(plot.x + plot.width, view.x(last ?? Math.max(first, input.asOf)))
  if (last === null) return [...dotted(x1, x2, y, stroke, key), ...openLabel(x1, x2, y, input)]
  const ends = [
    ...(first >= view.shown.from ? [line(x1, y - CAP, x1, y + CAP, stroke, key)] : []),
    ...(last <= view.shown.to ? [line(x2, y - CAP, x2, y + CAP, stroke, key)] : []),
  ]
  return [line(x1, y, x2, y, stroke, key), ...ends]
}

function dotted(x1: number, x2: number, y: number, stroke: object, key: string): Shape[] {
  return [line(x1, y, x2, y, { ...stroke, lineDash: [0.1, 4], lineCap: 'round' }, key)]
}

/** "no date", where the dotted line has room for it. */
function openLabel(
  x1: number,
  x2: number,
  y: number,
  { palette, fonts, measure, labels }: LanesInput,
): Shape[] {
  if (measure(labels.noDate, 12, 400) + 24 > x2 - x1) return []
  const place = { fill: palette.ink3, fontFamily: fonts.sans, halo: palette.paper }
  return [text(labels.noDate, x1 + 10, y, place)]
}

function headShapes(spot: PlacedSpot, view: View, input: LanesInput): Shape[] {
  const { x, y, half, key, marks } = spot
  const [mark] = marks
  const { palette, fonts, labels, asOf, selected } = input
  const ink = colourOf(spot, input)
  const isChosen = marks.some(({ id }) => id === selected)
  const ground = isChosen ? palette.sel : x > view.x(asOf) + 1 ? palette.sunk : palette.paper
  if (marks.length === 1 && mark) {
    const colours = mark.struck ? { ink: palette.ink3, ground } : { ink, ground }
    return [
      glyphShape(directionGlyph(mark.direction, mark.material && !mark.struck), x, y, colours, {
        scale: SCALE,
        id: key,
      }),
    ]
  }
  const box = { x: x - half, y: y - HALF_CLUSTER, width: 2 * half, height: 2 * HALF_CLUSTER }
  return [
    rect(box, { fill: ground, stroke: ink, lineWidth: 1 }),
    text(labels.count(marks.length), x, y, {
      fill: ink,
      fontFamily: fonts.sans,
      fontWeight: 600,
      align: 'center',
    }),
    clickArea(box, key),
  ]
}
