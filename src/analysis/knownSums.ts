import type { Columns } from '#model/columns.ts'
import { FLAG, FLOW, NEVER } from '#model/columns.ts'
import type { DayNumber } from '#model/day.ts'
import { barsOf, weeksOf } from './histogram.ts'
import type { ItemVersions } from './itemVersions.ts'
import { NOT_COUNTED } from './members.ts'
import { orderByDay, placeAfter } from './orderByDay.ts'
import { addEvent, addItem, PERIOD_SUMS, periodPlaces, periodStarts } from './periods.ts'
import type { PeriodUnit } from './periods.ts'
import { addToDay, DAY_SUMS } from './relationshipIndex.ts'

/**
 * All sums of the overview as of any day, without a look at most of what is known on it: what becomes known is put in
 * order of the day on which it does, and every so often what it comes to by then is kept. The sums of a day are the
 * last kept ones before it and the little that became known since. Only what is so for good is kept; what is so for a
 * time is looked at each time, so that nothing is ever taken out of a sum again.
 *
 * @see ./knownSums.md
 */
export interface KnownSums {
  readonly grid: Grid
  readonly versions: ItemVersions
  /** Sums as of a day: to be read before the next call, and not to be changed. */
  readonly on: (asOf: DayNumber) => Float64Array
  /** All events of each week, known or not. */
  readonly weekTotals: Float64Array
}

/** Where in the sums what is added up; all days, periods and weeks of the record. */
export interface Grid {
  readonly unit: PeriodUnit
  readonly first: DayNumber
  /** First days of the periods, and the day after the last. */
  readonly starts: readonly DayNumber[]
  /** Period of each day from the first on. */
  readonly placeOn: Int32Array
  readonly issues: number
  readonly monday: DayNumber
  readonly weeks: number
  /** {@link PERIOD_SUMS} a period begin here, after {@link DAY_SUMS} a day; */
  readonly periodsAt: number
  /** by issue and period {@link ISSUE_SUMS}, the last issue being none; */
  readonly issuesAt: number
  /** by week {@link WEEK_SUMS}. */
  readonly weeksAt: number
  readonly size: number
}

/** Items, Σ w, Σ w·g a→b, Σ w·g b→a. */
export const ISSUE_SUMS = 4
/** Events in force below zero, neutral, above zero, and all that are known, by the week of their first row. */
export const WEEK_SUMS = 4

const MOST_KEPT = 64
/** Of 8 bytes: not more than 16 MB are kept, however many issues and days there are. */
const ROOM = 2_000_000
/** As many things as are added in no time. */
const A_STEP = 512

/**
 * @param span.from the grid begins not later
 * @returns null where the days are so many that nothing would be won
 */
export function knownSums(
  columns: Columns,
  versions: ItemVersions,
  span: { readonly unit: PeriodUnit; readonly from: DayNumber },
): KnownSums | null {
  if (versions.items.length === 0) return null
  const grid = gridOf(columns, versions, span)
  if (grid.size > ROOM / 2) return null
  const logs = logsOf(columns, versions, grid)
  // What is so for good as of the day that was asked for last: the next one is mostly a little later.
  const latest = { day: -NEVER, sums: new Float64Array(grid.size) }
  const kept = keep(logs, new Float64Array(grid.size))
  const withEnded = logs.some(({ ended }) => ended.id.length > 0) ? new Float64Array(grid.size) : null
  const on = (asOf: DayNumber): Float64Array => {
    const last = kept.findLast(({ day }) => day <= asOf)
    if (latest.day > asOf || latest.day < (last?.day ?? -NEVER)) {
      if (last) latest.sums.set(last.sums)
      else latest.sums.fill(0)
      latest.day = last?.day ?? -NEVER
    }
    for (const log of logs) addBetween(log, latest.sums, latest.day, asOf)
    latest.day = asOf
    if (!withEnded) return latest.sums
    withEnded.set(latest.sums)
    for (const { ended, add } of logs) {
      const { from, until, id } = ended
      for (let i = 0; i < id.length; i++) if (from[i]! <= asOf && asOf < until[i]!) add(withEnded, id[i]!)
    }
    return withEnded
  }
  const all = on(NEVER - 1)
  const weekTotals = Float64Array.from(
    { length: grid.weeks },
    (_, week) => all[grid.weeksAt + week * WEEK_SUMS + 3]!,
  )
  return { grid, versions, on, weekTotals }
}

/** Things of one kind by the day on which each becomes known and begins to count. */
interface Log {
  readonly day: Int32Array
  readonly id: Int32Array
  /** Those that are so for a time. */
  readonly ended: { readonly from: Int32Array; readonly until: Int32Array; readonly id: Int32Array }
  readonly add: (sums: Float64Array, id: number) => void
}

function addBetween({ day, id, add }: Log, sums: Float64Array, after: DayNumber, upTo: DayNumber): void {
  const end = placeAfter(day, upTo)
  for (let i = placeAfter(day, after); i < end; i++) add(sums, id[i]!)
}

interface Kept {
  readonly day: DayNumber
  readonly sums: Float64Array
}

function keep(logs: readonly Log[], sums: Float64Array): Kept[] {
  const longest = logs.reduce((most, log) => (log.day.length > most.day.length ? log : most)).day
  const many = Math.min(MOST_KEPT, Math.floor(ROOM / sums.length), Math.floor(longest.length / A_STEP))
  const kept: Kept[] = []
  for (let k = 1; k <= many; k++) {
    const day = longest[Math.ceil((k * longest.length) / many) - 1]!
    const before = kept.at(-1)?.day ?? -NEVER
    if (day === before) continue
    for (const log of logs) addBetween(log, sums, before, day)
    kept.push({ day, sums: sums.slice() })
  }
  return kept
}

function logsOf(columns: Columns, versions: ItemVersions, grid: Grid): Log[] {
  const { from, until, last, flags } = columns
  const [counts, shown] = [new Int32Array(from.length), new Int32Array(from.length)]
  for (let at = 0; at < from.length; at++) {
    counts[at] = flags[at]! & NOT_COUNTED ? NEVER : Math.max(from[at]!, last[at]!)
    shown[at] = flags[at]! & FLAG.struck ? NEVER : from[at]!
  }
  const bars = barsOf(columns)
  const { known, row } = firstKnown(columns)
  const { root, first } = columns
  const forGood = new Int32Array(columns.ids.length).fill(NEVER)
  const weekAt = (at: number): number => grid.weeksAt + Math.floor((first[at]! - grid.monday) / 7) * WEEK_SUMS
  return [
    logOf(versions.from, versions.until, itemAdder(columns, versions, grid)),
    logOf(counts, until, (sums, at) => {
      const place = grid.placeOn[last[at]! - grid.first]!
      addEvent(sums, grid.periodsAt + place * PERIOD_SUMS, root[at]!)
    }),
    logOf(shown, until, (sums, at) => {
      sums[grid.weeksAt + Math.floor(bars[at]! / 3) * WEEK_SUMS + (bars[at]! % 3)]!++
    }),
    logOf(known, forGood, (sums, id) => sums[weekAt(row[id]!) + 3]!++),
  ]
}

function logOf(day: Int32Array, until: Int32Array, add: Log['add']): Log {
  const [lasting, ended] = [new Int32Array(day.length), new Int32Array(day.length)]
  let [lasts, ends] = [0, 0]
  for (let id = 0; id < day.length; id++) {
    if (day[id] === NEVER) continue
    if (until[id] === NEVER) lasting[lasts++] = id
    else if (day[id]! < until[id]!) ended[ends++] = id
  }
  const pick = (list: Int32Array, places: Int32Array): Int32Array => {
    const out = new Int32Array(places.length)
    for (let i = 0; i < places.length; i++) out[i] = list[places[i]!]!
    return out
  }
  const order = orderByDay(pick(day, lasting.subarray(0, lasts)))
  const [id, endedId] = [pick(lasting, order), ended.slice(0, ends)]
  return {
    ...{ id, day: pick(day, id), add },
    ended: { from: pick(day, endedId), until: pick(until, endedId), id: endedId },
  }
}

function itemAdder(
  { issueIds }: Columns,
  { items, issueStart, issues }: ItemVersions,
  grid: Grid,
): Log['add'] {
  const periods = grid.starts.length - 1
  const none = issueIds.length
  const addTo = (sums: Float64Array, cell: number, v: number): void => {
    const at = grid.issuesAt + cell * ISSUE_SUMS
    sums[at]!++
    sums[at + 1]! += items.w[v]!
    sums[at + (items.flow[v] === FLOW.ab ? 2 : 3)]! += items.w[v]! * items.g[v]!
  }
  return (sums, v) => {
    const day = items.day[v]! - grid.first
    const period = grid.placeOn[day]!
    addToDay(sums, day * DAY_SUMS, items, v)
    addItem(sums, grid.periodsAt + period * PERIOD_SUMS, items, v)
    if (issueStart[v] === issueStart[v + 1]) addTo(sums, none * periods + period, v)
    for (let k = issueStart[v]!; k < issueStart[v + 1]!; k++) addTo(sums, issues[k]! * periods + period, v)
  }
}

/** Of each record, the day on which it becomes known, and the first of its rows. */
function firstKnown({ ids, record, from }: Columns): {
  readonly known: Int32Array
  readonly row: Int32Array
} {
  const known = new Int32Array(ids.length).fill(NEVER)
  const row = new Int32Array(ids.length).fill(-1)
  for (let at = 0; at < record.length; at++) {
    if (row[record[at]!] === -1) row[record[at]!] = at
    known[record[at]!] = Math.min(known[record[at]!]!, from[at]!)
  }
  return { known, row }
}

function gridOf(
  columns: Columns,
  { items }: ItemVersions,
  { unit, from }: { readonly unit: PeriodUnit; readonly from: DayNumber },
): Grid {
  const { monday, count: weeks } = weeksOf(columns)
  let [first, last] = [Math.min(from, items.day[0] ?? from), items.day.at(-1) ?? from]
  for (const day of columns.last) {
    if (day === NEVER) continue
    first = Math.min(first, day)
    last = Math.max(last, day)
  }
  const starts = periodStarts(unit, first, last)
  const [days, periods] = [starts.at(-1)! - starts[0]!, starts.length - 1]
  const issues = columns.issueIds.length + 1
  const periodsAt = days * DAY_SUMS
  const issuesAt = periodsAt + periods * PERIOD_SUMS
  const weeksAt = issuesAt + issues * periods * ISSUE_SUMS
  return {
    ...{ unit, first: starts[0]!, starts, placeOn: periodPlaces(starts), issues },
    ...{ monday, weeks, periodsAt, issuesAt, weeksAt, size: weeksAt + weeks * WEEK_SUMS },
  }
}
