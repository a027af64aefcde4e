import { describe, expect, it } from 'vitest'
import { dayNumber } from '#model/day.ts'
import { compactTrend, exampleTrend } from '../../tests/pictures/trendExample.ts'
import { daysAxis, scoresAxis } from './trendAxes.ts'
import { trendLayout } from './trendLayout.ts'

const input = exampleTrend()
const axis = daysAxis(input, trendLayout(input, true), input.whole)

/** The labels of the ticks in the window, as ECharts asks for them. */
function labels(): string[] {
  const label = axis.axisLabel as unknown as {
    customValues: number[]
    formatter: (day: number, i: number) => string
  }
  return label.customValues
    .filter((day) => day >= input.window.from && day <= input.window.to)
    .map((day, i) => label.formatter(day, i))
}

describe('daysAxis', () => {
  it('is an axis of day numbers over the whole, without any time zone', () => {
    expect(axis).toMatchObject({ type: 'value', min: input.whole.from, max: input.whole.to })
  })

  it('holds just the window on a small screen, where nothing can be brushed', () => {
    const compact = compactTrend()
    expect(daysAxis(compact, trendLayout(compact, true), compact.window)).toMatchObject({
      min: compact.window.from,
      max: compact.window.to,
    })
  })

  it('holds just the window while there is no line to brush', () => {
    const { min, max } = daysAxis(input, trendLayout(input, false), input.window)
    expect([min, max]).toEqual([input.window.from, input.window.to])
  })

  it('names the months, the first with its year', () => {
    expect(labels()).toEqual(['Dec 2020', '2021', 'Feb', 'Mar', 'Apr', 'May', 'Jun'])
  })

  it('has a line of 1 px, ticks of 4 px and labels that begin at the tick', () => {
    expect(axis).toMatchObject({
      axisLine: { show: true, onZero: false, lineStyle: { color: input.palette.rule2, width: 1 } },
      axisTick: { length: 4 },
      axisLabel: { align: 'left', fontSize: 12 },
    })
  })

  it('hangs under the stems', () => {
    const layout = trendLayout(input, true)
    expect(axis.offset).toBe(layout.axisY - layout.plot.y - layout.plot.height)
  })

  it('has no label that would be cut at the right edge', () => {
    const close = { ...input, window: { from: dayNumber('2020-12-01'), to: dayNumber('2021-06-02') } }
    const { formatter } = daysAxis(close, trendLayout(close, true), close.whole).axisLabel as unknown as {
      formatter: (day: number, i: number) => string
    }
    expect(formatter(dayNumber('2021-06-01'), 6)).toBe('')
    expect(formatter(dayNumber('2021-05-01'), 5)).toBe('May')
  })
})

describe('scoresAxis', () => {
  const scores = scoresAxis(input, { min: -4, max: 2, step: 2 })

  it('has hairlines and neither line nor ticks', () => {
    expect(scores).toMatchObject({
      min: -4,
      max: 2,
      interval: 2,
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { show: true, lineStyle: { color: input.palette.rule, width: 1 } },
    })
  })

  it('signs its figures', () => {
    const { formatter } = scores.axisLabel as unknown as { formatter: (value: number) => string }
    expect([2, 0, -2].map(formatter)).toEqual(['+2', '0', '−2'])
  })
})
