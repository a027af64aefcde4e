import type { ScoreTable, ScoreTableId } from '#model/cameo/scoreTables.ts'
import { GOLDSTEIN, ICEWS, SCORE_TABLES, ownTable } from '#model/cameo/scoreTables.ts'
import type { Relationship } from '#model/records/relationship.ts'
import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { useRelationships } from './relationships.ts'
import { remembered } from './remembered.ts'
import { useSurroundings } from './surroundings.ts'

/**
 * The table by which codes score, as the reader has chosen it. `useStored` hands it to the columns that every list,
 * chart and measure reads; what scores a record by itself asks `scoreOf(event, scoreTable.table)`.
 */
export const useScoreTable = defineStore('scoreTable', () => {
  const { preferences } = useSurroundings()
  const relationships = useRelationships()
  const stored = remembered(preferences, 'bilat-scores')
  const choice = computed(() => SCORE_TABLES.find((known) => known === stored.value) ?? 'goldstein')
  /** PLOVER's scores are fetched when they are first asked for. */
  const plover = shallowRef<ScoreTable | 'failed' | null>(null)

  async function fetchPlover(): Promise<void> {
    if (plover.value !== null && plover.value !== 'failed') return
    try {
      plover.value = (await import('#model/cameo/ploverTable.ts')).ploverTable()
    } catch {
      // Offline, and never fetched before: the screen goes on with the default and says by which table it scores.
      plover.value = 'failed'
    }
  }
  watch(choice, (wanted) => void (wanted === 'plover' && fetchPlover()), { immediate: true })

  /** The table as it is for a relationship; null while it is being fetched. */
  function tableFor(pair: Pick<Relationship, 'ownScores'>): ScoreTable | null {
    if (choice.value === 'own') return ownTable(pair.ownScores ?? [])
    if (choice.value === 'plover') return plover.value === 'failed' ? GOLDSTEIN : plover.value
    return choice.value === 'icews' ? ICEWS : GOLDSTEIN
  }
  /** The table of the current relationship. */
  const table = computed(() => tableFor(relationships.current ?? {}) ?? GOLDSTEIN)
  const failed = computed(() => choice.value === 'plover' && plover.value === 'failed')

  async function choose(wanted: ScoreTableId): Promise<void> {
    // What is on screen stands until the other table is there.
    if (wanted === 'plover') await fetchPlover()
    stored.value = wanted
  }

  return { choice, table, failed, tableFor, choose }
})
