import { describe, expect, it } from 'vitest'
import { GAP } from '#analysis/indexSums.ts'
import { dayNumber, isoDay } from '#model/day.ts'
import { exampleSeries, exampleTrend } from '../../tests/pictures/trendExample.ts'
import type { TrendCompanion, TrendInput } from './trendInput.ts'
import type { ReadoutWords } from './trendReadout.ts'
import { trendReader } from './trendReadout.ts'

const words: ReadoutWords = {
  label: 'Day by day',
  date: isoDay,
  index: (value) => `Index ${value}`,
  band: (low, high) => `80% band ${low} to ${high}`,
  noValue: (gap) => (gap === GAP.unsupported ? 'not supported' : 'not covered'),
  eventTitle: (id) => `event ${id}`,
  meeting: (id) => `meeting ${id}`,
  moreEvents: (count) => `+${count} more`,
  lines: 'Up and down: from line to line',
}

function read(day: string, more: Partial<TrendInput> = {}, other: Partial<ReadoutWords> = {}) {
  return trendReader({ ...exampleTrend(), ...more }, { ...words, ...other }).at(dayNumber(day))
}

describe('trendReader', () => {
  it('tells date, value, band and events of a day, the largest score first', () => {
    expect(read('2021-05-12')).toEqual({
      day: dayNumber('2021-05-12'),
      value: -1.3,
      title: '2021-05-12',
      lines: [
        { kind: 'figure', text: 'Index −1.3' },
        { kind: 'note', text: '80% band −2.3 to −0.3' },
        { kind: 'event', text: 'event e32', score: { text: '−5.0', sign: -1 } },
        { kind: 'event', text: 'event e31', score: { text: '+4.0', sign: 1 } },
      ],
    })
  })

  it('has no band line while there is no band', () => {
    expect(read('2021-05-11', { band: null }).lines.map(({ kind }) => kind)).toEqual(['figure', 'event'])
  })

  it('takes the limits of the last day they were computed for', () => {
    const days = [dayNumber('2021-03-01'), dayNumber('2021-04-01')]
    const band = { days, low: Float64Array.of(-3, -2), high: Float64Array.of(-1, 0) }
    expect(read('2021-03-20', { band }).lines[1]?.text).toBe('80% band −3.0 to −1.0')
    expect(read('2021-04-01', { band }).lines[1]?.text).toBe('80% band −2.0 to 0.0')
    expect(read('2021-02-20', { band }).lines.map(({ text }) => text)).not.toContain('80% band')
  })

  it('says why there is no value, and sets no ring', () => {
    const series = exampleSeries({ from: '2021-02-10', to: '2021-03-01' })
    const readout = read('2021-02-20', { series })
    expect(readout.value).toBeNull()
    expect(readout.lines).toEqual([{ kind: 'note', text: 'not supported' }])
  })

  it('tells meetings of the days to come, and no index', () => {
    expect(read('2021-06-11')).toMatchObject({ value: null, lines: [{ kind: 'event', text: 'meeting m2' }] })
  })

  it('counts what it does not name', () => {
    const day = dayNumber('2021-05-12')
    const stems = Array.from({ length: 7 }, (_, i) => ({
      id: `e${i}`,
      days: { from: day, to: day },
      score: 1,
    }))
    const lines = read('2021-05-12', { stems }).lines
    expect(lines.filter(({ kind }) => kind === 'event')).toHaveLength(4)
    expect(lines.at(-1)).toEqual({ kind: 'note', text: '+3 more' })
  })

  it('tells an event on every day of its span', () => {
    const span = { from: dayNumber('2021-03-01'), to: dayNumber('2021-03-31') }
    const stems = [{ id: 'month', days: span, score: 0.2 }]
    expect(read('2021-03-15', { stems }).lines.at(-1)).toEqual({
      kind: 'event',
      text: 'event month',
      score: { text: '+0.2', sign: 0 },
    })
  })

  it('hands a title on as it is, to be shown as text', () => {
    const hostile = '<img src=x onerror=alert(1)>'
    const { lines } = read('2021-05-11', {}, { eventTitle: () => hostile })
    expect(lines.at(-1)?.text).toBe(hostile)
  })

  it('reads lines beside the index each for itself, the line that is read first', () => {
    const day = dayNumber('2021-05-12')
    const { series } = exampleTrend()
    const beside = (label: string, add: number): TrendCompanion => ({
      ...{ id: label, label, look: 'fine' },
      series: { ...series, value: series.value.map((value) => value + add) },
    })
    const companions = [beside('90 days', 1), beside('Other', 2)]
    const reader = trendReader({ ...exampleTrend(), companions }, words)
    const [index, one, other] = reader.lines?.(day) ?? []
    expect(one! - index!).toBeCloseTo(1, 9)
    expect(other! - index!).toBeCloseTo(2, 9)
    expect(reader.at(day).lines.slice(0, 1)).toEqual([{ kind: 'figure', text: 'Index −1.3' }])
    const read = reader.at(day, 2)
    expect(read.value).toBeCloseTo(other!, 9)
    expect(read.lines.slice(0, 3)).toEqual([
      { kind: 'figure', text: 'Other +0.7' },
      { kind: 'note', text: 'Index −1.3' },
      { kind: 'note', text: '90 days −0.3' },
    ])
    expect(reader.lines?.(dayNumber('2021-05-14')).every(Number.isNaN)).toBe(true)
    expect(reader.hint).toBe('Up and down: from line to line')
    expect(trendReader(exampleTrend(), words).lines).toBeUndefined()
  })

  it('begins at the as-of date, or at the edge of the window nearest to it', () => {
    const start = (more: Partial<TrendInput>) =>
      isoDay(trendReader({ ...exampleTrend(), ...more }, words).start)
    expect(start({})).toBe('2021-05-13')
    const early = { from: dayNumber('2020-07-01'), to: dayNumber('2020-12-01') }
    expect(start({ window: early })).toBe('2020-12-01')
  })
})
