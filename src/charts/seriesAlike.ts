import { contrast } from './colourMetrics.ts'
import type { NativeChart, NativeSeries } from './nativeChart.ts'
import type { Palette } from './palette.ts'

/** Greys nearer than this are one grey to who sees them on paper or by a weak projector. */
const LEAST_CONTRAST = 1.25

/**
 * Series of a chart that nothing but their colours tells apart: drawn alike, of one grey, and on the same side of zero
 * somewhere. Bars that are piled keep their order, and a sign that lies above or below zero is read by that.
 *
 * @returns their names, in the order of the chart; empty where every one can be told from every other
 */
export function seriesAlike({ series, bars }: NativeChart, palette: Palette): readonly string[] {
  const isAlike = (one: NativeSeries, other: NativeSeries): boolean =>
    one.drawn === other.drawn &&
    contrast(palette[one.colour], palette[other.colour]) < LEAST_CONTRAST &&
    !areEnds(one, other) &&
    signsMeet(one, other)
  const isBar = ({ drawn }: NativeSeries): boolean => drawn === 'bars' || drawn === 'outlined'
  const told = bars === 'shares' ? series.filter((one) => !isBar(one)) : series
  const found = told.filter((one) => told.some((other) => other !== one && isAlike(one, other)))
  return [...new Set(found.map(({ name }) => name))]
}

/** The two ends of an interval are one thing. */
function areEnds(one: NativeSeries, other: NativeSeries): boolean {
  return one.drawn === 'ends' && other.drawn === 'ends'
}

function signsMeet(one: NativeSeries, other: NativeSeries): boolean {
  const signs = (series: NativeSeries): ReadonlySet<number> =>
    new Set(series.values.flatMap((value) => (value === null || value === 0 ? [] : [Math.sign(value)])))
  const others = signs(other)
  return [...signs(one)].some((sign) => others.has(sign))
}
