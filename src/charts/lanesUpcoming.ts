import type { CustomSeriesOption } from 'echarts'
import type { LaneUpcoming, LanesInput } from './lanesInput.ts'
import type { LanesLayout } from './lanesLayout.ts'
import type { PlacedUpcoming, UpcomingCandidate } from './placeUpcoming.ts'
import { placeUpcoming } from './placeUpcoming.ts'
import type { View } from './scene.ts'
import { sceneSeries } from './scene.ts'
import type { Box, Shape } from './shapes.ts'
import { text } from './shapes.ts'
import { upcomingZone } from './trendGround.ts'
import { TAG_HEIGHT } from './trendLayout.ts'
import { upcomingShapes } from './trendUpcoming.ts'

/** No line lies in the zone that labels would have to keep off. */
const NO_LINE = -1000
/** Width of the zone from which on a label says something, and from which on it also says how sure a meeting is. */
const LEAST_LABEL = 60
const LEAST_WORD = 150

/** Right of the as-of line, in the lane of its issue: what is to come, by certainty glyph and direct label. */
export function lanesUpcomingLayer(input: LanesInput, layout: LanesLayout): CustomSeriesOption {
  const draw = (view: View): Shape[] => {
    const zone = upcomingZone(view, input)
    if (!zone) return []
    const lanes = layout.boxes.map(({ lane, top, height }) =>
      placeLaneUpcoming(lane.upcoming, { ...zone, y: top - 2, height: height + 4 }, view, input),
    )
    const left = lanes.reduce((sum, lane) => sum + lane.left, 0)
    return [
      ...lanes.flatMap(({ placed }) => placed.flatMap((place) => upcomingShapes(place, input))),
      ...(left > 0 ? moreShapes(left, view, input) : []),
    ]
  }
  return sceneSeries({ id: 'upcoming', z: 6, draw })
}

/**
 * What is to come in one lane, where there is room for it; the rest is counted in `left`.
 *
 * @param zone that of the lane right of the as-of line
 * @param texts what is there already: nothing is placed on it
 */
export function placeLaneUpcoming(
  upcoming: readonly LaneUpcoming[],
  zone: Box,
  view: Pick<View, 'shown' | 'x'>,
  { measure }: Pick<LanesInput, 'measure'>,
  texts: readonly Box[] = [],
): { readonly placed: readonly PlacedUpcoming[]; readonly left: number } {
  const width = (content: string, bold: boolean): number => Math.ceil(measure(content, 12, bold ? 600 : 400))
  const seen = upcoming.filter((one) => isSeen(one, view))
  const candidates = seen.map((one) => candidate(one, view, zone))
  const { placed, left } = placeUpcoming(candidates, { zone, texts, neutralY: NO_LINE, width })
  return { placed, left: left + upcoming.length - seen.length }
}

function isSeen({ span }: LaneUpcoming, { shown }: Pick<View, 'shown'>): boolean {
  return span === null || (span.from <= shown.to && span.to >= shown.from)
}

/**
 * Where there is no room for words, the glyph stands alone, and is named where it is clicked. Of thousands, those alone
 * are put into words that may find a place.
 */
function candidate(one: LaneUpcoming, view: Pick<View, 'x'>, { width }: Box): UpcomingCandidate {
  const { id, certainty, span } = one
  return {
    id,
    certainty,
    get lines() {
      return width < LEAST_LABEL ? [''] : one.lines
    },
    get word() {
      return width < LEAST_WORD ? undefined : one.word
    },
    span: span && { x1: view.x(span.from), x2: view.x(span.to) },
  }
}

type MoreInput = Pick<LanesInput, 'palette' | 'fonts' | 'measure' | 'asOf'> & {
  readonly labels: Pick<LanesInput['labels'], 'upcoming' | 'more'>
}

/** How many found no place, at the end of the line of the tag, as far as there is room. */
export function moreShapes(left: number, { plot, ...view }: View, input: MoreInput): Shape[] {
  const { palette, fonts, measure, labels, asOf } = input
  const label = labels.more(left)
  const end = plot.x + plot.width
  const taken = view.x(asOf) + 16 + measure(labels.upcoming, 12, 400)
  if (end - measure(label, 12, 400) < taken) return []
  const y = plot.y - TAG_HEIGHT / 2 - 2
  return [text(label, end, y, { fill: palette.ink3, fontFamily: fonts.sans, align: 'right' })]
}
