import type { CustomSeriesOption } from 'echarts'
import type { LanesInput } from './lanesInput.ts'
import type { LaneBox, LanesLayout } from './lanesLayout.ts'
import { NAME_GAP } from './lanesLayout.ts'
import { EDGE, laneTracks } from './placeLanes.ts'
import { countBetween } from './placeMarks.ts'
import type { View } from './scene.ts'
import { sceneSeries } from './scene.ts'
import type { Shape } from './shapes.ts'
import { line, rect, text } from './shapes.ts'
import { shorten } from './textWidth.ts'
import { axisTicks } from './trendAxes.ts'
import { upcomingZone } from './trendGround.ts'
import { TAG_HEIGHT } from './trendLayout.ts'
import { asOfX } from './trendAxes.ts'

/** Behind everything: the zone to come, the months, the lanes with their baselines. */
export function lanesGroundLayer(input: LanesInput, layout: LanesLayout): CustomSeriesOption {
  const { palette, whole } = input
  const ticks = axisTicks(input, layout.plot.width, whole)
  const draw = (view: View): Shape[] => {
    const zone = upcomingZone(view, input)
    const { plot } = view
    const rule = { stroke: palette.rule, lineWidth: 1 }
    const months = ticks
      .filter(({ day }) => day >= view.shown.from && day <= view.shown.to)
      .map(({ day }) => line(view.x(day), plot.y, view.x(day), plot.y + plot.height, rule))
    const end = zone ? zone.x : input.width
    const ahead = zone ? [rect({ ...zone, width: input.width - zone.x }, { fill: palette.sunk })] : []
    const lanes = layout.boxes.flatMap(({ top, baseline }, i) => [
      line(0, top, input.width, top, {
        stroke: i === 0 ? palette.rule2 : palette.rule,
        lineWidth: 1,
      }),
      ...(end > plot.x
        ? [line(plot.x, baseline, end, baseline, { stroke: palette.rule2, lineWidth: 1 })]
        : []),
    ])
    return [...ahead, ...months, ...lanes]
  }
  return sceneSeries({ id: 'ground', z: 0, draw })
}

/** What the lanes are called, and how many events of each are in sight. */
export function lanesNamesLayer(input: LanesInput, layout: LanesLayout): CustomSeriesOption {
  const draw = (view: View): Shape[] => [
    ...layout.boxes.flatMap((box) => (input.compact ? above(box, view, input) : beside(box, view, input))),
    ...upcomingWord(view, input),
  ]
  return sceneSeries({ id: 'names', z: 3, draw })
}

function countOf(box: LaneBox, { shown }: View, { labels }: LanesInput): string {
  return labels.count(countBetween(laneTracks(box), shown.from - EDGE, shown.to + EDGE))
}

/** At the left of the lanes: the name, and the number at the end of the column. */
function beside(box: LaneBox, view: View, input: LanesInput): Shape[] {
  const { palette, fonts, measure } = input
  const count = countOf(box, view, input)
  const end = view.plot.x - NAME_GAP
  const room = end - measure(count, 12, 400) - 8
  const name = shorten(box.lane.title, room, (part) => measure(part, 13, 600))
  return [
    text(name, 2, box.baseline, {
      fill: palette.ink,
      fontFamily: fonts.sans,
      fontSize: 13,
      fontWeight: 600,
    }),
    text(count, end, box.baseline, { fill: palette.ink3, fontFamily: fonts.sans, align: 'right' }),
  ]
}

/** Pixels before the as-of day in which a name is begun, and below which it runs on over that. */
const LEAST_NAME = 140

/** Inside the lane, on a small screen: name and number in its upper corner, before what is still to come. */
function above(box: LaneBox, { plot, ...view }: View, input: LanesInput): Shape[] {
  const { palette, fonts, measure } = input
  const count = countOf(box, { plot, ...view }, input)
  const width = (part: string): number => measure(part, 12, 600)
  const known = (asOfX({ plot, ...view }, input) ?? plot.x + plot.width) - plot.x
  const room = known < LEAST_NAME ? plot.width : Math.min(known, plot.width)
  const name = shorten(box.lane.title, room - measure(count, 12, 400) - 20, width)
  const y = box.top + 10
  return [
    text(name, plot.x + 2, y, {
      fill: palette.ink,
      fontFamily: fonts.sans,
      fontWeight: 600,
      halo: palette.paper,
    }),
    text(count, plot.x + 2 + width(name) + 6, y, { fill: palette.ink3, fontFamily: fonts.sans }),
  ]
}

/** "Upcoming", beside the tag over the zone it names. */
export function upcomingWord(
  view: View,
  input: Pick<LanesInput, 'palette' | 'fonts' | 'measure' | 'asOf'> & {
    readonly labels: Pick<LanesInput['labels'], 'upcoming'>
  },
): Shape[] {
  const { palette, fonts, measure, labels } = input
  const [x, { plot }] = [asOfX(view, input), view]
  if (x === null || x + 8 + measure(labels.upcoming, 12, 400) > plot.x + plot.width) return []
  const y = plot.y - TAG_HEIGHT / 2 - 2
  return [text(labels.upcoming, x + 8, y, { fill: palette.ink3, fontFamily: fonts.sans })]
}
