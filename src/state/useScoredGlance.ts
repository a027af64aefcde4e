import type { Glance } from '#storage/read.ts'
import { readGlanceAgain } from '#storage/read.ts'
import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useScoreTable } from './scoreTable.ts'
import { useSurroundings } from './surroundings.ts'
import { useSharedLive } from './useLive.ts'

/** What is stored of a relationship, scored, kept fresh. */
export interface ScoredGlance {
  readonly failure: ComputedRef<{ readonly cause: unknown } | null>
  /** Its codes score by the reader's table. Null until it has been read, and where none is wanted. */
  readonly glance: ComputedRef<Glance | null>
}

/** @param wanted id of the relationship; null for none */
export function useScoredGlance(wanted: () => string | null): ScoredGlance {
  const { opening } = useSurroundings()
  const scoreTable = useScoreTable()

  const answer = useSharedLive<string | null, Glance | null>('glance', wanted, (rel, before) =>
    rel === null ? Promise.resolve(null) : readGlanceAgain(opening.db, rel, before),
  )
  const failure = computed(() => (answer.value.status === 'failed' ? { cause: answer.value.cause } : null))
  const glance = computed(() => {
    if (answer.value.status !== 'ready') return null
    const { value } = answer.value
    if (!value || value.relationship.id !== wanted()) return null
    const scores = scoreTable.tableFor(value.relationship)
    return scores && { ...value, columns: { ...value.columns, scores } }
  })
  return { failure, glance }
}
