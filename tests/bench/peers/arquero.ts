import { escape, op, table } from 'arquero'
import type { Answering, FlatEvents } from './flatEvents.ts'
import { SHARE_DAYS } from './flatEvents.ts'

interface Row {
  readonly known: number
  readonly day: number
  readonly issue: number
}

/** Each chart: what it groups by. */
const CHARTS: readonly (readonly string[])[] = [
  ['day', 'tone'],
  ['month', 'flow'],
  ['month', 'quad'],
  ['issue', 'month'],
  ['week', 'tone'],
]

/** arquero over the same columns: filtered once, then grouped for each chart. */
export function withArquero({ length: _length, ...columns }: FlatEvents): Answering {
  const above = Float64Array.from(columns.score, (score) => Math.max(0, score))
  const below = Float64Array.from(columns.score, (score) => Math.min(0, score))
  const all = table({ ...columns, above, below })
  return ({ asOf, issue }) => {
    const passes = ({ known, day, issue: its }: Row): boolean =>
      known <= asOf && day <= asOf && (issue === null || its === issue)
    const kept = all.filter(escape(passes))
    let [groups, total] = [0, 0]
    for (const keys of CHARTS) {
      const found = kept
        .groupby(...keys)
        .rollup({ above: op.sum('above'), below: op.sum('below'), n: op.count() })
        .objects()
      groups += found.length
      for (const { n } of found) total += Number(n)
    }
    const recent = kept.filter(escape(({ day }: Row) => day > asOf - SHARE_DAYS))
    for (const { n } of recent.groupby('tone').rollup({ n: op.count() }).objects()) total += Number(n)
    return { groups, total }
  }
}
