import type { Change } from '#analysis/change.ts'
import type { Band } from '#analysis/band.ts'
import { CUMULATIVE_DEFAULTS } from '#analysis/cumulativeScore.ts'
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
  const ofIndex = useLimits(
    asked,
    ({ items, halfLife, level, to }) => surroundings.band(items, { days: [to], halfLife, level }),
    failed,
  )
  const ofSpan = useLimits(
    useSpanQuestion(question, ground),
    async ({ cells, quantity, level }) => (await surroundings.quantityBands(cells, [quantity], { level }))[0],
    failed,
  )
  const ofScore = useLimits(
    useScoreQuestion(question, ground),
    ({ items, ...options }) => surroundings.cumulativeBand(items, options),
    failed,
  )
  const band = computed(() => {
    const found = ofIndex.value ?? ofSpan.value ?? ofScore.value
    return found && bandLevel.level !== null && !Number.isNaN(found.low) ? found : null
  })
  return { band, change, failed }
}

/** The limits that answer a question about one value; null until they are there, and where nothing is asked. */
function useLimits<Q extends { readonly level: number }>(
  question: ComputedRef<Q | null>,
  ask: (question: Q) => Promise<Band | undefined>,
  failed: ShallowRef<boolean>,
): ShallowRef<Interval | null> {
  const found = shallowRef<Interval | null>(null)
  follow(
    question,
    async (asked) => {
      const band = await ask(asked)
      return { level: asked.level, low: band?.low[0] ?? NaN, high: band?.high[0] ?? NaN }
    },
    (answer) => {
      found.value = answer
    },
    failed,
  )
  return found
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

/** What the worker is asked of a cumulative score; null where the number is none. */
function useScoreQuestion(question: () => NumberQuestion, ground: () => NumberGround | null) {
  const bandLevel = useBandLevel()
  return computed(() => {
    const [wanted, from] = [question(), ground()]
    if (!from || wanted.measure !== 'cumulative') return null
    const { day, start, scale } = { ...CUMULATIVE_DEFAULTS, ...wanted }
    return { items: itemsFor(from, wanted), days: [day], start, scale, level: bandLevel.judging }
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
