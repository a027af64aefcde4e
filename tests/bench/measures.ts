import type { Band } from '#analysis/band.ts'
import { bandOf } from '#analysis/band.ts'
import { pairedChange } from '#analysis/change.ts'
import { conflictShare } from '#analysis/conflictShare.ts'
import { coverageSpans } from '#analysis/coverage.ts'
import { itemsOf } from '#analysis/items.ts'
import { membersOf } from '#analysis/members.ts'
import { periodsOf } from '#analysis/periods.ts'
import { chooseHalfLife, indexSeries } from '#analysis/relationshipIndex.ts'
import type { Columns } from '#model/columns.ts'
import { columnsOf } from '#model/columns.ts'
import { dayNumber } from '#model/day.ts'
import { viewDay } from '#state/overviewPage.ts'
import { median } from './figures.ts'
import { tellGrowth } from './growth.ts'
import { madeUpDataset } from './madeUpDataset.ts'

/**
 * Every measure after a jump of the as-of date: `npm run bench:measures [-- runs]`. In the app band and change run
 * in a worker.
 */

const SIZES = [1_000, 10_000, 100_000]
const RUNS = Number(process.argv[2] ?? 25)
const LAST_DAY = dayNumber('2021-12-31')
const BAND_DAYS = 183

type Step = (asOf: number) => unknown

function stepsOn(count: number): Record<string, Step> {
  const data = madeUpDataset(count)
  const { relationship, events, issues, cases, meetings, dates, sources } = data
  const columns: Columns = columnsOf(events, relationship)
  const glance = { seq: 1, relationship, columns, issues, cases, meetings, dates, sources: [] }
  const coverage = coverageSpans(relationship.coverage)
  const span = { from: coverage[0]?.first ?? 0, to: LAST_DAY, coverage }
  const items = itemsOf(columns, { asOf: LAST_DAY })
  const halfLife = chooseHalfLife(items, coverage, LAST_DAY)
  const members = membersOf(columns, { asOf: LAST_DAY })
  const bandDays = Array.from({ length: BAND_DAYS }, (_, i) => LAST_DAY - BAND_DAYS + 1 + i)
  console.log(`${count} events, ${sources.length} sources: ${items.length} items, half-life ${halfLife}`)
  return {
    items: (asOf) => itemsOf(columns, { asOf }),
    'half-life': () => chooseHalfLife(items, coverage, LAST_DAY),
    'index, day by day': () => indexSeries(items, { ...span, halfLife }),
    'conflict share': (asOf) => conflictShare(columns, items, asOf),
    'net cooperation, quad shares by month': () =>
      periodsOf(columns, members, items, { ...span, unit: 'month' }),
    'all of the overview': (asOf) => viewDay(glance, asOf, 'automatic'),
    'band (worker)': (asOf): Band => bandOf(items, { days: bandDays.filter((day) => day <= asOf), halfLife }),
    'change (worker)': (asOf) => pairedChange(items, { from: asOf - 30, to: asOf, halfLife }),
  }
}

/** Medians in ms, each run as of another day; a slow step is run less often. */
function timesOf(step: Step): number {
  const times: number[] = []
  for (let run = 0; run < RUNS && (run < 5 || times.reduce((sum, time) => sum + time, 0) < 2000); run++) {
    const asOf = LAST_DAY - ((run * 37) % 100)
    const start = performance.now()
    step(asOf)
    times.push(performance.now() - start)
  }
  return median(times.slice(2))
}

await tellGrowth('measures', RUNS, SIZES, (size) =>
  Object.fromEntries(Object.entries(stepsOn(size)).map(([name, step]) => [name, timesOf(step)])),
)
