import type { Dataset } from '#model/records/dataset.ts'
import { viewDataset } from '#model/view.ts'
import type { Whole } from '#storage/read.ts'
import { readWholeAgain } from '#storage/read.ts'
import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useAsOf } from './asOf.ts'
import { useRelationships } from './relationships.ts'
import { useSurroundings } from './surroundings.ts'
import { useLive } from './useLive.ts'

/** All that is stored of the current relationship, for those who add to it. */
export interface Known {
  /** Null until it has been read. */
  readonly whole: ComputedRef<Dataset | null>
  /** What of it is known on the day on screen. */
  readonly known: ComputedRef<Dataset | null>
  /** `reading` until what is stored has been read. */
  readonly status: ComputedRef<'reading' | 'ready' | 'failed'>
}

/** Kept fresh while the caller lives. */
export function useKnown(): Known {
  const { db } = useSurroundings().opening
  const relationships = useRelationships()
  const asOf = useAsOf()
  let read: Whole | null = null
  const answer = useLive(
    () => relationships.currentId,
    async (rel) => (read = rel === null ? null : await readWholeAgain(db, rel, read)),
  )
  const whole = computed(() => (answer.value.status === 'ready' && answer.value.value?.dataset) || null)
  const known = computed(() => whole.value && viewDataset(whole.value, asOf.number))
  const status = computed(() => {
    if (answer.value.status === 'failed') return 'failed'
    return whole.value ? 'ready' : 'reading'
  })
  return { whole, known, status }
}
