import { quadClass } from '#model/cameo/codebook.ts'
import { FLOW } from '#model/columns.ts'
import { dayNumber } from '#model/day.ts'
import { toneOf } from '#model/scoreOf.ts'
import { blocksOf, entryAt } from '../blocks.ts'
import type { Items } from '../items.ts'
import { membersOf } from '../members.ts'
import { rootsAsOf } from '../packages.ts'
import { QUANTITIES } from '../quantities.ts'
import { quantityBand, quantityChange } from '../quantityBand.ts'
import type { Span, WindowCells } from '../windowCells.ts'
import { FIELD, FIELDS, windowCells } from '../windowCells.ts'
import { columnsFor } from './anEvent.ts'
import { oracleColumns } from './oracleColumns.ts'
import type { Process } from './simulation.ts'
import { BEFORE, evenNumbers, POPULATION, POPULATION_ROOTS, simulate, WATCHED } from './simulation.ts'

export interface SpanCoverage {
  /** Share of runs in which the quantity of the last span is supported, 0…1. */
  readonly supported: number
  /** Of those: shares in which the band holds the expected value, lies below it, above it. */
  readonly held: number
  readonly tooLow: number
  readonly tooHigh: number
  /** Share of runs in which the last span was called risen or fallen against the one before: there is no change. */
  readonly changesSeen: number
}

export const SIMULATED = [
  ...(['net', 'netAb', 'mean', 'conflictShare', 'symmetry'] as const),
  ...(['quad1', 'quad2', 'quad3', 'quad4', 'balance'] as const),
] as const

/** Counted events by class 1–4 of each package that may come. */
const CLASSES: readonly Float64Array[] = classesOf(POPULATION_ROOTS)

/** How often the band of a span of days at the end of a run holds what is expected of it. */
export function spanCoverageOf(
  process: Process,
  { days, runs, level = 0.8, draws = 2000 }: { days: number; runs: number; level?: number; draws?: number },
): Readonly<Record<(typeof SIMULATED)[number], SpanCoverage>> {
  const random = evenNumbers(7)
  const found = Object.fromEntries(
    SIMULATED.map((one) => [one, { supported: 0, held: 0, tooLow: 0, tooHigh: 0, changesSeen: 0 }]),
  ) as Record<(typeof SIMULATED)[number], { -readonly [K in keyof SpanCoverage]: number }> // one for each name
  const expected = expectedSums((process.perYear * days) / 365)
  for (let run = 0; run < runs; run++) {
    const cells = lastTwoSpans(process, days, random)
    for (const quantity of SIMULATED) {
      const tally = found[quantity]
      const options = { level, draws, seed: run }
      const { low, high } = quantityBand(cells, quantity, options)
      if (Number.isNaN(low[1]!)) continue
      const truth = QUANTITIES[quantity].of(expected)
      tally.supported++
      if (high[1]! < truth) tally.tooLow++
      else if (low[1]! > truth) tally.tooHigh++
      else tally.held++
      const { word } = quantityChange(cells, quantity, { from: 0, to: 1 }, options)
      if (word === 'risen' || word === 'fallen') tally.changesSeen++
    }
  }
  for (const tally of Object.values(found)) {
    for (const name of ['held', 'tooLow', 'tooHigh', 'changesSeen'] as const) tally[name] /= tally.supported
    tally.supported /= runs
  }
  return found
}

function lastTwoSpans(process: Process, days: number, random: () => number): WindowCells {
  const end = BEFORE + WATCHED
  const spans = [
    { first: end - 2 * days, last: end - days - 1 },
    { first: end - days, last: end - 1 },
  ]
  const items = simulate(process, random)
  const cells = windowCells(columnsFor([]), { asOf: end }, { members: new Int32Array(0), items }, spans)
  return withEvents(cells, items, spans)
}

/** The same with the events of the packages, each on the day of its package. */
function withEvents({ start, block, sums }: WindowCells, items: Items, spans: readonly Span[]): WindowCells {
  const blocks = blocksOf(items)
  const all = sums.slice()
  for (let i = 0; i < items.length; i++) {
    const [day, pack] = [items.day[i]!, items.pack[i]!]
    if (pack === items.pack[i - 1]) continue
    const name = blocks.firstDay[blocks.block[entryAt(blocks, day)]!]!
    spans.forEach(({ first, last }, v) => {
      if (day < first || day > last) return
      addClasses(all, block.indexOf(name, start[v]), CLASSES[items.packRoot[pack]!]!)
    })
  }
  return { start, block, sums: all }
}

function addClasses(sums: Float64Array, cell: number, classes: Float64Array): void {
  classes.forEach((n, i) => (sums[cell * FIELDS + FIELD.quad1 + i]! += n))
}

function classesOf(ids: readonly string[]): Float64Array[] {
  const columns = oracleColumns()
  const asOf = dayNumber('2021-12-31')
  const roots = rootsAsOf(columns, asOf)
  const found = new Map(ids.map((id) => [id, new Float64Array(4)]))
  for (const row of membersOf(columns, { asOf })) {
    const id = columns.ids[roots[columns.record[row]!]!]!
    const root = columns.root[row]!
    if (root !== 0) found.get(id)![quadClass(root) - 1]!++
  }
  return [...found.values()]
}

/** What so many packages bring on the average. */
function expectedSums(packages: number): Float64Array {
  const sums = new Float64Array(FIELDS)
  for (const { flow, g, w } of POPULATION.flat()) {
    const way = flow === FLOW.ab ? 0 : 1
    sums[(g >= 0 ? FIELD.aboveAb : FIELD.belowAb) + 2 * way]! += w * g
    sums[FIELD.weightAb + way]! += w
    if (toneOf(g) === 'conflict') sums[FIELD.conflict]!++
    if (toneOf(g) !== 'neutral') sums[FIELD.nonNeutral]!++
  }
  for (const classes of CLASSES) addClasses(sums, 0, classes)
  return sums.map((sum) => (sum * packages) / POPULATION.length)
}
