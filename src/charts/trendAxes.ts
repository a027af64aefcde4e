import type { XAXisComponentOption, YAXisComponentOption } from 'echarts'
import { dayTicks } from './dayAxis.ts'
import { formatScore } from './formatScore.ts'
import type { ScoreAxis } from './scoreAxis.ts'
import type { TrendInput } from './trendInput.ts'
import type { TrendLayout } from './trendLayout.ts'

function axisText({ palette, fonts }: TrendInput) {
  return { color: palette.ink3, fontFamily: fonts.sans, fontSize: 12, lineHeight: 16 }
}

/** Days along the bottom, under the stems: a line, short ticks, labels that begin at their tick. */
export function daysAxis(input: TrendInput, { plot, axisY, brush }: TrendLayout): XAXisComponentOption {
  const { palette, window, whole, width, locale, measure } = input
  const span = brush ? whole : window
  const ticks = dayTicks(window, span, plot.width, locale, measure)
  const byDay = new Map(ticks.map((tick) => [tick.day, tick]))
  const perDay = plot.width / Math.max(1, window.to - window.from)
  const label = (day: number, index: number): string => {
    const tick = byDay.get(day)
    const content = (index === 0 ? tick?.asFirst : tick?.label) ?? ''
    const fits = plot.x + (day - window.from) * perDay + measure(content, 12, 400) <= width
    return fits ? content : ''
  }
  const days = ticks.map(({ day }) => day)
  return {
    type: 'value',
    min: span.from,
    max: span.to,
    position: 'bottom',
    offset: axisY - plot.y - plot.height,
    axisLine: { show: true, onZero: false, lineStyle: { color: palette.rule2, width: 1 } },
    axisTick: { show: true, length: 4, lineStyle: { color: palette.rule2 }, customValues: days },
    splitLine: { show: false },
    axisLabel: {
      ...axisText(input),
      align: 'left',
      margin: 5,
      hideOverlap: true,
      customValues: days,
      formatter: label,
    },
  }
}

/** Scores at the left: three to five ticks with hairlines, no axis line. */
export function scoresAxis(input: TrendInput, { min, max, step }: ScoreAxis): YAXisComponentOption {
  return {
    type: 'value',
    min,
    max,
    interval: step,
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { show: true, lineStyle: { color: input.palette.rule, width: 1 } },
    axisLabel: {
      ...axisText(input),
      margin: 8,
      formatter: (value: number) => formatScore(value, input.locale, 0),
    },
  }
}
