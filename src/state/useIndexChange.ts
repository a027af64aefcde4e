import type { Change } from '#analysis/change.ts'
import type { Items } from '#analysis/items.ts'
import type { DayNumber } from '#model/day.ts'
import type { ShallowRef } from 'vue'
import { shallowRef, watch } from 'vue'
import { useBandLevel } from './bandLevel.ts'
import { useSurroundings } from './surroundings.ts'

/** A change of the index that is asked for. */
export interface ChangeQuestion {
  readonly items: Items
  readonly halfLife: number
  readonly from: DayNumber
  /** Not before `from`. */
  readonly to: DayNumber
}

/** The change and the question that it answers. */
export interface ChangeAnswer extends ChangeQuestion {
  readonly change: Change
}

/**
 * Follows a question with its answer, computed off the page; null while it is on its way, and where the answer could
 * not be had. An answer that comes after another question is dropped.
 */
export function useIndexChange(
  question: () => ChangeQuestion | null,
): Readonly<ShallowRef<ChangeAnswer | null>> {
  const { change } = useSurroundings()
  const bandLevel = useBandLevel()
  const answer = shallowRef<ChangeAnswer | null>(null)
  let newest: ChangeQuestion | null = null
  watch(
    () => [question(), bandLevel.judging] as const,
    async ([asked, level]) => {
      newest = asked
      answer.value = null
      if (!asked) return
      const { items, halfLife, from, to } = asked
      // Why there is no answer does not matter to the reader: the sentence about the change is missing.
      const found = await change(items, { halfLife, from, to, level }).catch(() => null)
      if (newest === asked) answer.value = found && { ...asked, change: found }
    },
    { immediate: true },
  )
  return answer
}
