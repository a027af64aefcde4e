import type { Columns } from '#model/columns.ts'
import { NEVER } from '#model/columns.ts'
import type { DayNumber } from '#model/day.ts'
import type { ConflictShare } from './conflictShare.ts'
import { conflictShare, SHARE_DAYS } from './conflictShare.ts'
import type { CoverageSpan } from './coverage.ts'
import type { Histogram } from './histogram.ts'
import type { IssuePeriods } from './issuePeriods.ts'
import { emptyCells } from './issuePeriods.ts'
import type { ItemVersions } from './itemVersions.ts'
import { itemVersions } from './itemVersions.ts'
import type { Grid, KnownSums } from './knownSums.ts'
import { ISSUE_SUMS, knownSums, WEEK_SUMS } from './knownSums.ts'
import type { Packages } from './packages.ts'
import { packagesAsOf } from './packages.ts'
import type { Period, PeriodUnit } from './periods.ts'
import { PERIOD_SUMS, periodsFrom, periodStarts } from './periods.ts'
import type { DaySums, IndexSeries } from './relationshipIndex.ts'
import { chosenSeries, choiceSpan, DAY_SUMS, seriesOfDays } from './relationshipIndex.ts'

export interface FiguresOptions {
  readonly asOf: DayNumber
  readonly coverage: readonly CoverageSpan[]
  /** Missing, the rule chooses, by all items, whatever the filter. */
  readonly halfLife?: number | undefined
  readonly unit?: PeriodUnit
}

/** What the charts of the overview are drawn from, the bands apart. */
export interface OverviewFigures {
  readonly halfLife: number
  readonly series: IndexSeries
  readonly share: ConflictShare
  readonly periods: readonly Period[]
  readonly issues: IssuePeriods
  readonly histogram: Histogram | null
}

/**
 * The figures of all that is known on a day, from sums that are kept of the record.
 *
 * @returns null on the first day that is asked for, since keeping sums takes as long as a few days do, and on one of
 *   which there are none
 */
export function figuresFromSums(
  columns: Columns,
  { asOf, coverage, unit = 'month', ...options }: FiguresOptions,
): OverviewFigures | null {
  const known = sumsFor(columns, asOf, { unit, from: coverage[0]?.first ?? NEVER })
  if (!known || asOf < known.grid.first) return null
  const { grid, versions } = known
  const sums = known.on(asOf)
  const { firstItem, ...days } = daysFrom(sums, grid)
  const span = { from: Math.min(coverage[0]?.first ?? asOf, firstItem ?? asOf, asOf), to: asOf, coverage }
  const place = grid.placeOn[span.from - grid.first]
  if (place === undefined) return null
  const series =
    options.halfLife === undefined
      ? chosenSeries(days, span, choiceSpan(firstItem, coverage, asOf).from)
      : seriesOfDays(days, { ...span, halfLife: options.halfLife })
  const starts = startsFrom(grid, place, asOf)
  const isSo = (v: number): boolean => versions.from[v]! <= asOf && asOf < versions.until[v]!
  return {
    halfLife: series.halfLife,
    series,
    share: conflictShare(columns, versions.items, asOf, SHARE_DAYS, isSo),
    periods: periodsFrom(starts, periodSums(sums, grid, place, starts.length - 1), coverage),
    issues: issuesFrom(columns, sums, grid, place, starts.length - 1),
    histogram: histogramFrom(sums, known),
  }
}

interface Held {
  readonly packages: Packages
  /** The day that was asked for when these packages were first met. */
  readonly first: DayNumber
  versions?: ItemVersions
  sums?: { readonly unit: PeriodUnit; readonly from: DayNumber; readonly known: KnownSums | null }
}

const cache = new WeakMap<Columns, Held>()

function sumsFor(
  columns: Columns,
  asOf: DayNumber,
  span: { readonly unit: PeriodUnit; readonly from: DayNumber },
): KnownSums | null {
  const packages = packagesAsOf(columns, asOf)
  let held = cache.get(columns)
  if (held?.packages !== packages) {
    held = { packages, first: asOf }
    cache.set(columns, held)
  }
  if (held.first === asOf && !held.versions) return null
  held.versions ??= itemVersions(columns, packages)
  if (held.sums?.unit !== span.unit || held.sums.from !== span.from) {
    held.sums = { ...span, known: knownSums(columns, held.versions, span) }
  }
  return held.sums.known
}

function daysFrom(sums: Float64Array, { first, periodsAt }: Grid): DaySums & { firstItem?: DayNumber } {
  let [low, high] = [0, periodsAt - DAY_SUMS]
  while (low <= high && sums[low] === 0) low += DAY_SUMS
  while (low <= high && sums[high] === 0) high -= DAY_SUMS
  const days = { first, sums: sums.subarray(0, periodsAt) }
  if (low > high) return { ...days, newest: -Infinity }
  return { ...days, firstItem: first + low / DAY_SUMS, newest: first + high / DAY_SUMS }
}

function startsFrom(grid: Grid, place: number, asOf: DayNumber): readonly DayNumber[] {
  const last = grid.placeOn[asOf - grid.first]
  if (last !== undefined) return grid.starts.slice(place, last + 2)
  return [...grid.starts.slice(place, -1), ...periodStarts(grid.unit, grid.starts.at(-1)!, asOf)]
}

function periodSums(sums: Float64Array, grid: Grid, place: number, count: number): Float64Array {
  const out = new Float64Array(count * PERIOD_SUMS)
  const from = grid.periodsAt + place * PERIOD_SUMS
  out.set(sums.subarray(from, Math.min(grid.issuesAt, from + out.length)))
  return out
}

function issuesFrom(
  { issueIds }: Columns,
  sums: Float64Array,
  { issues, starts, issuesAt }: Grid,
  place: number,
  count: number,
): IssuePeriods {
  const out = emptyCells([...issueIds, ''], count)
  const periods = starts.length - 1
  const shown = Math.min(count, periods - place)
  for (let issue = 0; issue < issues; issue++) {
    let at = issuesAt + (issue * periods + place) * ISSUE_SUMS
    for (let cell = issue * count; cell < issue * count + shown; cell++, at += ISSUE_SUMS) {
      out.items[cell] = sums[at]!
      out.weight[cell] = sums[at + 1]!
      out.netAb[cell] = sums[at + 2]!
      out.netBa[cell] = sums[at + 3]!
    }
  }
  return out
}

function histogramFrom(sums: Float64Array, { grid, weekTotals }: KnownSums): Histogram | null {
  const { weeks, weeksAt, monday } = grid
  if (weeks === 0) return null
  const blank = (): Uint32Array => new Uint32Array(weeks)
  const [down, neutral, up, later] = [blank(), blank(), blank(), blank()]
  for (let week = 0, at = weeksAt; week < weeks; week++, at += WEEK_SUMS) {
    down[week] = sums[at]!
    neutral[week] = sums[at + 1]!
    up[week] = sums[at + 2]!
    later[week] = weekTotals[week]! - sums[at + 3]!
  }
  return { from: monday, up, down, neutral, later }
}
