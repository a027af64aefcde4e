import type { Change as IndexChange } from '#analysis/change.ts'
import type { Comparison, ComparedSide } from '#analysis/comparison.ts'
import { compareSides } from '#analysis/comparison.ts'
import type { MeasuredSide } from '#analysis/comparedMeasures.ts'
import { comparedHalfLife, measuredSide } from '#analysis/comparedMeasures.ts'
import { GOLDSTEIN } from '#model/cameo/scoreTables.ts'
import type { ComputedRef, ShallowRef } from 'vue'
import { computed, shallowRef } from 'vue'
import { useBandLevel } from './bandLevel.ts'
import { follow } from './followQuestion.ts'
import { useHalfLife } from './halfLife.ts'
import { useScoreTable } from './scoreTable.ts'
import { useSurroundings } from './surroundings.ts'

export type { ComparedSide } from '#analysis/comparison.ts'

/** What is measured on both days: as told of the earlier, as now told of it, and of the later. */
export interface ComparedMeasures {
  readonly told: MeasuredSide
  readonly known: MeasuredSide
  readonly now: MeasuredSide
  /** Days; the same for all three. */
  readonly halfLife: number
}

/** Limits of the index of each of the three, and its change between the days. */
export interface ComparedBands {
  /** Share of the expected indexes that each interval shall hold, 0…1. */
  readonly level: number
  readonly told: readonly [low: number, high: number]
  readonly known: readonly [low: number, high: number]
  readonly now: readonly [low: number, high: number]
  readonly change: IndexChange
}

/** Two sides compared; the intervals come a moment later. */
export interface Comparing {
  /** Null while a side is missing. */
  readonly comparison: ComputedRef<Comparison | null>
  readonly measures: ComputedRef<ComparedMeasures | null>
  /** Null until they are there. */
  readonly bands: Readonly<ShallowRef<ComparedBands | null>>
  /** They could not be had. */
  readonly failed: Readonly<ShallowRef<boolean>>
}

/** @param sides the earlier and the later; null while one of them is missing */
export function useComparing(sides: () => readonly [ComparedSide, ComparedSide] | null): Comparing {
  const { band, change } = useSurroundings()
  const scoreTable = useScoreTable()
  const halfLives = useHalfLife()
  const bandLevel = useBandLevel()

  const both = computed(sides)
  const comparison = computed(() => both.value && compareSides(...both.value))
  const measures = computed((): ComparedMeasures | null => {
    const [sidesNow, found] = [both.value, comparison.value]
    if (!sidesNow || !found) return null
    const [, later] = sidesNow
    const { views, from, to, upTo } = found
    const scores = scoreTable.tableFor(views.now.relationship) ?? GOLDSTEIN
    const last = { view: views.now, day: to, upTo: later.upTo, scores }
    const halfLife = halfLives.choice === 'automatic' ? comparedHalfLife(last) : halfLives.choice
    const told = measuredSide({ view: views.told, day: from, upTo, scores, halfLife })
    const known = measuredSide({ view: views.known, day: from, upTo, scores, halfLife })
    return { told, known, now: measuredSide({ ...last, halfLife }), halfLife }
  })

  const bands = shallowRef<ComparedBands | null>(null)
  const failed = shallowRef(false)
  const question = computed(() => measures.value && { ...measures.value, level: bandLevel.judging })
  follow(
    question,
    async ({ told, known, now, halfLife, level }): Promise<ComparedBands> => {
      const limits = async ({ items, day }: MeasuredSide): Promise<readonly [number, number]> => {
        const { low, high } = await band(items, { days: [day], halfLife, level })
        return [low[0]!, high[0]!] // one day
      }
      return {
        level,
        told: await limits(told),
        known: await limits(known),
        now: await limits(now),
        change: await change(now.items, { from: told.day, to: now.day, halfLife, level }),
      }
    },
    (answer) => {
      bands.value = answer
    },
    failed,
  )
  return { comparison, measures, bands, failed }
}
