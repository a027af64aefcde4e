import type { CustomSeriesOption, EChartsOption } from 'echarts'
import { pan } from './lanesBrush.ts'
import { keyLayer } from './lanesKey.ts'
import { upcomingWord } from './lanesGround.ts'
import type { MeetingLanesInput } from './meetingLanesInput.ts'
import type { MeetingLanesLayout } from './meetingLanesLayout.ts'
import { meetingLanesLayout } from './meetingLanesLayout.ts'
import { meetingMarksLayer } from './meetingLanesMarks.ts'
import type { View } from './scene.ts'
import { sceneSeries } from './scene.ts'
import type { Shape } from './shapes.ts'
import { line, rect, text } from './shapes.ts'
import { shorten } from './textWidth.ts'
import { asOfLayer } from './trendAsOf.ts'
import { axisTicks, daysAxis } from './trendAxes.ts'
import { upcomingZone } from './trendGround.ts'
import { tagText } from './trendTexts.ts'
import { textShapes } from './fixedText.ts'

/**
 * Meetings in lanes by level, dates to watch below them: what was held or fell through left of the as-of line, what
 * is to come right of it.
 *
 * Pure: the same input gives the same picture. Places are found anew while the window moves.
 */
export function meetingLanesOption(
  input: MeetingLanesInput,
  layout: MeetingLanesLayout = meetingLanesLayout(input),
): EChartsOption {
  const { plot } = layout
  return {
    animation: false,
    backgroundColor: 'transparent',
    grid: { left: plot.x, top: plot.y, width: plot.width, height: plot.height },
    xAxis: daysAxis(input, layout, input.whole),
    yAxis: { type: 'value', min: 0, max: 1, show: false },
    dataZoom: pan(input),
    series: [
      groundLayer(input, layout),
      namesLayer(input, layout),
      asOfLayer(input, layout),
      sceneSeries({ id: 'tag', z: 7, draw: (view) => textShapes(tagText(view, input), input.fonts.sans) }),
      meetingMarksLayer(input, layout),
      keyLayer({ ...input, labels: layout }, layout.keyY),
    ],
  }
}

/** Behind everything: the zone to come, the months, and a hairline between the lanes. */
function groundLayer(input: MeetingLanesInput, layout: MeetingLanesLayout): CustomSeriesOption {
  const { palette, width } = input
  const ticks = axisTicks(input, layout.plot.width, input.whole)
  const draw = (view: View): Shape[] => {
    const { plot, shown } = view
    const zone = upcomingZone(view, input)
    const months = ticks
      .filter(({ day }) => day >= shown.from && day <= shown.to)
      .map(({ day }) =>
        line(view.x(day), plot.y, view.x(day), plot.y + plot.height, { stroke: palette.rule, lineWidth: 1 }),
      )
    const lanes = layout.boxes.map(({ top }, i) =>
      line(0, top, width, top, { stroke: i === 0 ? palette.rule2 : palette.rule, lineWidth: 1 }),
    )
    return [
      ...(zone ? [rect({ ...zone, width: width - zone.x }, { fill: palette.sunk })] : []),
      ...months,
      ...lanes,
    ]
  }
  return sceneSeries({ id: 'ground', z: 0, draw })
}

/** What the lanes are called, and what the zone is. */
function namesLayer(input: MeetingLanesInput, layout: MeetingLanesLayout): CustomSeriesOption {
  const { palette, fonts, measure } = input
  const draw = (view: View): Shape[] => {
    const names = layout.boxes.map(({ lane, top, height }) => {
      const name = shorten(lane.title, view.plot.x - 6, (part) => measure(part, 13, 600))
      return text(name, 0, top + height / 2, {
        fill: palette.ink,
        fontFamily: fonts.sans,
        fontSize: 13,
        fontWeight: 600,
      })
    })
    return [...names, ...upcomingWord(view, input)]
  }
  return sceneSeries({ id: 'names', z: 3, draw })
}
