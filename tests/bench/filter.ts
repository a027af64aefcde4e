import { mkdir, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { coverageSpans } from '#analysis/coverage.ts'
import { NO_FILTER } from '#analysis/eventFilter.ts'
import { overviewData } from '#analysis/overviewData.ts'
import { startOf } from '#analysis/periods.ts'
import { codeIndex, quadClass, rootOf } from '#model/cameo/codebook.ts'
import { GOLDSTEIN } from '#model/cameo/scoreTables.ts'
import { columnsOf, FLOW } from '#model/columns.ts'
import { dayNumber, partsOf } from '#model/day.ts'
import type { Dataset } from '#model/records/dataset.ts'
import { toneOf } from '#model/scoreOf.ts'
import { growthExponent, median } from './figures.ts'
import { madeUpDataset } from './madeUpDataset.ts'
import { ROOT } from './pages.ts'
import { withArquero } from './peers/arquero.ts'
import { withCrossfilter } from './peers/crossfilter.ts'
import type { Change, FlatEvents } from './peers/flatEvents.ts'

/**
 * A filter or as-of change to the data of all charts of the overview: Bilat's columns beside crossfilter2 and arquero,
 * by turns in one run. The peers group events as they are; Bilat also finds packages, items and the index.
 * `npm run bench -- filter [runs]`.
 */

const SIZES = [1_000, 10_000, 100_000]
const RUNS = Number(process.argv[2] ?? 15)
const LAST_DAY = dayNumber('2021-12-31')
const KINDS = ['jump of the as-of date', 'as-of date a day on', 'another issue'] as const
type Kind = (typeof KINDS)[number]
const NAMES = ['columns', 'crossfilter2', 'arquero'] as const
type Name = (typeof NAMES)[number]

interface Row {
  readonly events: number
  readonly change: Kind
  readonly times: Readonly<Record<Name, number>>
}

const rows = SIZES.flatMap((size) => measure(size))
await report()

function measure(size: number): Row[] {
  const data = madeUpDataset(size)
  const flat = flatEvents(data)
  const columns = columnsOf(data.events, data.relationship)
  const coverage = coverageSpans(data.relationship.coverage)
  const [crossfilter, arquero] = [withCrossfilter(flat), withArquero(flat)]
  agree(crossfilter, arquero)
  const answer: Readonly<Record<Name, (change: Change) => unknown>> = {
    columns: ({ asOf, issue }) => {
      const filter = issue === null ? {} : { filter: { ...NO_FILTER, issue: [`i${issue}`] } }
      return overviewData(columns, { asOf, coverage, ...filter })
    },
    crossfilter2: crossfilter,
    arquero,
  }
  return KINDS.map((change) => ({ events: size, change, times: timesOf(change, answer) }))
}

/** The peers must say the same, or one of them does less than the other. */
function agree(one: ReturnType<typeof withCrossfilter>, other: typeof one): void {
  for (const change of [...changesOf('jump of the as-of date'), ...changesOf('another issue')].slice(-6)) {
    const [mine, theirs] = [one(change), other(change)]
    if (mine.total !== theirs.total) {
      throw new Error(`the peers differ on ${JSON.stringify(change)}: ${mine.total}, ${theirs.total}`)
    }
  }
}

function changesOf(kind: Kind): Change[] {
  return Array.from({ length: RUNS + 3 }, (_, run): Change => {
    if (kind === 'as-of date a day on') return { asOf: LAST_DAY - 1000 + run, issue: null }
    if (kind === 'another issue') return { asOf: LAST_DAY, issue: run % 12 }
    return { asOf: LAST_DAY - ((run * 997) % 2900), issue: null }
  })
}

/** Medians in ms of each, all asked the same by turns; the first three runs warm up. */
function timesOf(
  kind: Kind,
  answer: Readonly<Record<Name, (change: Change) => unknown>>,
): Record<Name, number> {
  const found: Record<Name, number[]> = { columns: [], crossfilter2: [], arquero: [] }
  for (const change of changesOf(kind)) {
    for (const name of NAMES) {
      const start = performance.now()
      answer[name](change)
      found[name].push(performance.now() - start)
    }
  }
  const middle = (name: Name): number => median(found[name].slice(3))
  return { columns: middle('columns'), crossfilter2: middle('crossfilter2'), arquero: middle('arquero') }
}

function flatEvents({ events }: Dataset): FlatEvents {
  const bilateral = events.filter((event) => event.bilateral)
  const day = Int32Array.from(bilateral, ({ date }) => dayNumber(date))
  const score = Float64Array.from(bilateral, ({ type }) => GOLDSTEIN.values[codeIndex(type)] ?? 0)
  return {
    length: bilateral.length,
    known: day,
    day,
    week: day.map((at) => Math.floor((at + 3) / 7)),
    month: day.map((at) => {
      const { year, month } = partsOf(startOf('month', at))
      return (year - 2000) * 12 + month
    }),
    quad: Uint8Array.from(bilateral, ({ type }) => quadClass(rootOf(type))),
    flow: Uint8Array.from(bilateral, ({ mutual, initiator }) =>
      mutual ? FLOW.mutual : initiator === 'AAA' ? FLOW.ab : FLOW.ba,
    ),
    issue: Uint16Array.from(bilateral, ({ issueIds }) => Number(issueIds[0]?.slice(1))),
    score,
    tone: Int8Array.from(score, (g) => ({ cooperation: 1, neutral: 0, conflict: -1 })[toneOf(g)]),
  }
}

async function report(): Promise<void> {
  const short = (value: number): number => Number(value.toPrecision(3))
  console.log(`\nData of all charts of the overview, medians of ${RUNS}, ${cpus().length} cores`)
  console.table(
    rows.map(({ events, change, times }) => ({
      events,
      change,
      'columns, ms': short(times.columns),
      'crossfilter2, ms': short(times.crossfilter2),
      'arquero, ms': short(times.arquero),
      'crossfilter2 / columns': short(times.crossfilter2 / times.columns),
      'arquero / columns': short(times.arquero / times.columns),
    })),
  )
  const exponents = KINDS.map((kind) => {
    const own = rows.filter(({ change }) => change === kind)
    return [
      kind,
      growthExponent(own.map(({ events, times }) => ({ size: events, time: times.columns }))),
    ] as const
  })
  for (const [kind, exponent] of exponents) {
    console.log(`growth exponent, ${kind}: ${exponent.toFixed(2)} (goal ≤ 1.1)`)
  }
  console.log('goals at 100,000: a jump ≥ 10× crossfilter2, sliding no slower, ≥ 20× arquero')
  await mkdir(ROOT, { recursive: true })
  const file = join(ROOT, 'filter.json')
  await writeFile(
    file,
    JSON.stringify({ runs: RUNS, rows, exponents: Object.fromEntries(exponents) }, null, 2),
  )
  console.log(`as JSON: ${file}`)
}
