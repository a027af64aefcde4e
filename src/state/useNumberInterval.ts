import type { Change } from '#analysis/change.ts'
import type { NumberQuestion } from '#analysis/numberQuestion.ts'
import type { Quantity } from '#analysis/quantities.ts'
import type { WindowCells } from '#analysis/windowCells.ts'
import { windowCells } from '#analysis/windowCells.ts'
import type { Items } from '#analysis/items.ts'
import type { NumberGround } from '#analysis/numberParts.ts'
import { itemsFor, membersFor } from '#analysis/numberParts.ts'
import type { ComputedRef, ShallowRef } from 'vue'
import { computed, shallowRef } from 'vue'
import { useBandLevel } from './bandLevel.ts'
import { useSurroundings } from './surroundings.ts'
import { follow } from './followQuestion.ts'

/** Limits of a value, in its unit. */
export interface Interval {
  /** Share of the expected values that it shall hold, 0…1. */
  readonly level: number
  readonly low: number
  readonly high: number
}

/** The interval of an opened number, and that of its change; null until they are there, and where there is none. */
export interface NumberInterval {
  readonly band: ComputedRef<Interval | null>
  readonly change: Readonly<ShallowRef<(Change & { readonly level: number }) | null>>
  /** It could not be computed. */
  readonly failed: Readonly<ShallowRef<boolean>>
}

interface Asked {
  readonly items: Items
  readonly halfLife: number
  readonly level: number
  readonly from: number
  readonly to: number
}

/**
 * Follows a question with the uncertainty of its answer, computed off the page from the same draws as charts have.
 *
 * @param ground what the number is opened from; null until it is there
 */
export function useNumberInterval(
  question: () => NumberQuestion,
  ground: () => NumberGround | null,
): NumberInterval {
  const surroundings = useSurroundings()
  const bandLevel = useBandLevel()
  const ofIndex = shallowRef<Interval | null>(null)
  const ofSpan = shallowRef<Interval | null>(null)
  const change = shallowRef<(Change & { readonly level: number }) | null>(null)
  const failed = shallowRef(false)

  const asked = computed((): Asked | null => {
    const from = ground()
    const wanted = question()
    if (!from || wanted.measure !== 'index') return null
    const { items, halfLife } = from
    return { items, halfLife, level: bandLevel.judging, from: wanted.since ?? wanted.day, to: wanted.day }
  })
  const ofChange = computed(() => (asked.value && asked.value.from < asked.value.to ? asked.value : null))

  follow(
    asked,
    async ({ items, halfLife, level, to }) => {
      const { low, high } = await surroundings.band(items, { days: [to], halfLife, level })
      return { level, low: low[0] ?? NaN, high: high[0] ?? NaN }
    },
    (answer) => {
      ofIndex.value = answer
    },
    failed,
  )
  follow(
    ofChange,
    async ({ items, ...options }) => ({
      ...(await surroundings.change(items, options)),
      level: options.level,
    }),
    (answer) => {
      change.value = answer
    },
    failed,
  )
  follow(
    useSpanQuestion(question, ground),
    async ({ cells, quantity, level }) => {
      const [found] = await surroundings.quantityBands(cells, [quantity], { level })
      return { level, low: found?.low[0] ?? NaN, high: found?.high[0] ?? NaN }
    },
    (answer) => {
      ofSpan.value = answer
    },
    failed,
  )
  const band = computed(() => {
    const found = ofIndex.value ?? ofSpan.value
    return found && bandLevel.level !== null && !Number.isNaN(found.low) ? found : null
  })
  return { band, change, failed }
}

interface SpanQuestion {
  readonly cells: WindowCells
  readonly quantity: Quantity
  readonly level: number
}

/** What the worker is asked of a period; null where the number is not one of a period. */
function useSpanQuestion(
  question: () => NumberQuestion,
  ground: () => NumberGround | null,
): ComputedRef<SpanQuestion | null> {
  const bandLevel = useBandLevel()
  return computed(() => {
    const wanted = question()
    const from = ground()
    const quantity = quantityOf(wanted)
    if (!from || !quantity || !('first' in wanted)) return null
    const of = { members: membersFor(from, wanted), items: itemsFor(from, wanted) }
    const cells = windowCells(from.columns, from, of, [wanted])
    return { cells, quantity, level: bandLevel.judging }
  })
}

const WAYS = { both: '', ab: 'Ab', ba: 'Ba' } as const

/** The quantity that has a band; null where none is computed for it. */
function quantityOf(question: NumberQuestion): Quantity | null {
  if (!('first' in question)) return null
  const { measure, way = 'both', quad } = question
  if (measure === 'net' || measure === 'mean') return `${measure}${WAYS[way]}`
  if (way !== 'both') return null
  if (measure === 'quad') return quad === undefined ? null : `quad${quad}`
  return measure === 'reciprocity' ? 'symmetry' : measure
}
