import type { Quantity } from '#analysis/quantities.ts'
import type { QuantityChange } from '#analysis/quantityBand.ts'
import type { Span } from '#analysis/windowCells.ts'
import { windowCells } from '#analysis/windowCells.ts'
import type { ShallowRef } from 'vue'
import { computed, shallowRef } from 'vue'
import { useBandLevel } from './bandLevel.ts'
import { follow } from './followQuestion.ts'
import type { MeasurePage } from './measures.ts'
import { useMeasures } from './measures.ts'
import { useSurroundings } from './surroundings.ts'

/** An interval around a value. */
export interface Limits {
  readonly low: number
  readonly high: number
}

/** What follows the periods a moment later. */
export interface Quantities {
  /** Of each period shown, in their order; null where none is supported or nobody monitored. Null until it is there, or none is wanted. */
  readonly limits: Readonly<ShallowRef<readonly (Limits | null)[] | null>>
  /** Of the last period against the days that it is compared with; null until it is there, and without any. */
  readonly change: Readonly<ShallowRef<QuantityChange | null>>
  /** The last question got no answer. */
  readonly failed: Readonly<ShallowRef<boolean>>
}

/**
 * The interval of a measure in each period shown, and whether its last move can be told from chance.
 *
 * @param daysOf the days that the measure of a period looks at, where they are others than its own
 */
export function useQuantities(quantity: Quantity, daysOf: (span: Span) => Span = (span) => span): Quantities {
  const surroundings = useSurroundings()
  const measures = useMeasures()
  const bandLevel = useBandLevel()
  const limits = shallowRef<readonly (Limits | null)[] | null>(null)
  const change = shallowRef<QuantityChange | null>(null)
  const failed = shallowRef(false)

  const asked = computed(() => measures.page && cellsOf(measures.page, daysOf))
  const ofBand = computed(() => {
    const { level } = bandLevel
    return asked.value && level !== null ? { ...asked.value, level } : null
  })
  const ofChange = computed(() => {
    const between = asked.value?.between
    return asked.value && between ? { ...asked.value, between, level: bandLevel.judging } : null
  })

  follow(
    ofBand,
    async ({ cells, level, blank }) => {
      const [band] = await surroundings.quantityBands(cells, [quantity], { level })
      return band ? blank.map((isBlank, i) => (isBlank ? null : limitsOf(band.low[i]!, band.high[i]!))) : null
    },
    (answer) => {
      limits.value = answer
    },
    failed,
  )
  follow(
    ofChange,
    ({ cells, between, level }) => surroundings.quantityChange(cells, quantity, between, { level }),
    (answer) => {
      change.value = answer
    },
    failed,
  )
  return { limits, change, failed }
}

/** A measure of all days shown, with its interval: NaN where it is not supported. */
export interface SpanQuantity extends Limits {
  readonly value: number
  /** Share of the expected values that the interval shall hold, 0…1. */
  readonly level: number
}

/** The measure of all days shown up to the as-of day; null until it is there. */
export function useSpanQuantity(quantity: Quantity): Readonly<ShallowRef<SpanQuantity | null>> {
  const surroundings = useSurroundings()
  const measures = useMeasures()
  const bandLevel = useBandLevel()
  const found = shallowRef<SpanQuantity | null>(null)

  const asked = computed(() => {
    if (!measures.page) return null
    const { columns, members, items, asOf, shown } = measures.page
    const span = { first: shown[0]?.period.first ?? asOf, last: asOf }
    return { cells: windowCells(columns, { asOf }, { members, items }, [span]), level: bandLevel.judging }
  })
  follow(
    asked,
    async ({ cells, level }) => {
      const [band] = await surroundings.quantityBands(cells, [quantity], { level })
      return band ? { low: band.low[0]!, high: band.high[0]!, value: band.value[0]!, level } : null
    },
    (answer) => {
      found.value = answer
    },
    shallowRef(false),
  )
  return found
}

function limitsOf(low: number, high: number): Limits | null {
  return Number.isNaN(low) || Number.isNaN(high) ? null : { low, high }
}

/** The spans shown, each up to the as-of day, and after them the one that the last is compared with. */
function cellsOf(page: MeasurePage, daysOf: (span: Span) => Span) {
  const { columns, members, items, asOf, shown } = page
  const spans: Span[] = shown.map(({ period }) => ({
    first: period.first,
    last: Math.min(period.last, asOf),
  }))
  const compared = shown.at(-1)?.compared
  const all = compared ? [...spans, { first: compared.first, last: compared.last }] : spans
  return {
    cells: windowCells(columns, { asOf }, { members, items }, all.map(daysOf)),
    // Nothing is said of days that nobody monitored, whatever is recorded of them.
    blank: shown.map(({ blank }) => blank),
    between: compared ? { from: spans.length, to: spans.length - 1 } : null,
  }
}
