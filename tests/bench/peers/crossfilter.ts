import crossfilter from 'crossfilter2'
import type { Answering, FlatEvents } from './flatEvents.ts'
import { MONTHS, SHARE_DAYS } from './flatEvents.ts'

interface Row {
  readonly known: number
  readonly day: number
  readonly week: number
  readonly month: number
  readonly quad: number
  readonly flow: number
  readonly issue: number
  readonly score: number
  readonly tone: number
}

/** Sums of a group: scores above and below zero, and how many. */
interface Sums {
  above: number
  below: number
  n: number
}

/** crossfilter2, as its manual has it: a dimension for each filter and one for each chart, groups that add and remove. */
export function withCrossfilter(events: FlatEvents): Answering {
  const rows = Array.from({ length: events.length }, (_, i): Row => rowAt(events, i))
  const all = crossfilter(rows)
  const known = all.dimension((row) => row.known)
  const counts = all.dimension((row) => row.day)
  const issue = all.dimension((row) => row.issue)
  const charts = [
    // By the sign too: the share of conflict is read from it, which needs no filter of its own.
    all.dimension((row) => row.day * 4 + row.tone + 1).group(),
    all.dimension((row) => row.month * 4 + row.flow).group(),
    all.dimension((row) => row.month * 8 + row.quad).group(),
    all.dimension((row) => row.issue * MONTHS + row.month).group(),
    all.dimension((row) => row.week * 4 + row.tone + 1).group(),
  ].map((group) => group.reduce<Sums>(add, remove, () => ({ above: 0, below: 0, n: 0 })))
  const [byDay] = charts
  return ({ asOf, issue: wanted }) => {
    known.filterRange([-Infinity, asOf + 1])
    counts.filterRange([-Infinity, asOf + 1])
    if (wanted === null) issue.filterAll()
    else issue.filterRange([wanted, wanted + 1])
    let [groups, total] = [0, 0]
    for (const chart of charts) {
      for (const { value } of chart.all()) {
        groups++
        total += value.n
      }
    }
    const since = (asOf - SHARE_DAYS + 1) * 4
    for (const { key, value } of byDay?.all() ?? []) {
      if (Number(key) >= since) total += value.n
    }
    return { groups, total }
  }
}

function add(sums: Sums, row: Row): Sums {
  if (row.score > 0) sums.above += row.score
  else sums.below += row.score
  sums.n++
  return sums
}

function remove(sums: Sums, row: Row): Sums {
  if (row.score > 0) sums.above -= row.score
  else sums.below -= row.score
  sums.n--
  return sums
}

function rowAt(events: FlatEvents, i: number): Row {
  return {
    known: events.known[i] ?? 0,
    day: events.day[i] ?? 0,
    week: events.week[i] ?? 0,
    month: events.month[i] ?? 0,
    quad: events.quad[i] ?? 0,
    flow: events.flow[i] ?? 0,
    issue: events.issue[i] ?? 0,
    score: events.score[i] ?? 0,
    tone: events.tone[i] ?? 0,
  }
}
