import type { XAXisComponentOption, YAXisComponentOption } from 'echarts'
import type { DaySpan, DayTick } from './dayAxis.ts'
import { dayTicks } from './dayAxis.ts'
import { formatScore } from './formatScore.ts'
import type { View } from './scene.ts'
import type { ScoreAxis } from './scoreAxis.ts'
import type { TrendInput } from './trendInput.ts'
import type { TrendLayout } from './trendLayout.ts'

/** x of the as-of line; null when the day is out of sight. */
export function asOfX(view: View, { asOf }: Pick<TrendInput, 'asOf'>): number | null {
  return asOf >= view.shown.from && asOf <= view.shown.to ? view.x(asOf) : null
}

function axisText({ palette, fonts }: Pick<TrendInput, 'palette' | 'fonts'>) {
  return { color: palette.ink3, fontFamily: fonts.sans, fontSize: 12, lineHeight: 16 }
}

/** What an axis of days is made of, in any chart. */
export type DaysInput = Pick<TrendInput, 'fonts' | 'locale' | 'measure' | 'palette' | 'width' | 'window'>

/** Windows on either side of the one that is shown, through which its ticks go on: it may be moved that far at once. */
const WINDOWS_BESIDE = 4

/** The ticks of the days, as dense as the window allows. @param span days that can be moved to */
export function axisTicks({ window, locale, measure }: DaysInput, width: number, span: DaySpan): DayTick[] {
  const beside = WINDOWS_BESIDE * (window.to - window.from)
  const near = { from: Math.max(span.from, window.from - beside), to: Math.min(span.to, window.to + beside) }
  return dayTicks(window, near, width, locale, measure)
}

/**
 * Days along the bottom: a line, short ticks, labels that begin at their tick.
 *
 * @param span days that can be moved to: all where the window can be moved, else the window
 */
export function daysAxis(
  input: DaysInput,
  { plot, axisY }: Pick<TrendLayout, 'plot' | 'axisY'>,
  span: DaySpan,
): XAXisComponentOption {
  const { palette, window, width, measure } = input
  const ticks = axisTicks(input, plot.width, span)
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
