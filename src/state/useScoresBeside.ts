import type { NumberGround } from '#analysis/numberParts.ts'
import { itemsOf } from '#analysis/items.ts'
import { indexAt } from '#analysis/relationshipIndex.ts'
import { rowsAsOf } from '#analysis/rowsAsOf.ts'
import { CODEBOOK } from '#model/cameo/codebook.ts'
import type { ScoreTable, ScoreTableId } from '#model/cameo/scoreTables.ts'
import { GOLDSTEIN, ICEWS, ownTable } from '#model/cameo/scoreTables.ts'
import type { OwnScore } from '#model/records/relationship.ts'
import type { ComputedRef, ShallowRef } from 'vue'
import { computed, onMounted, shallowRef } from 'vue'
import { useOverview } from './overview.ts'
import { useRelationships } from './relationships.ts'
import { useStored } from './stored.ts'

/** A score table beside Goldstein's, on the record on screen. */
export interface ScoresBeside {
  readonly id: ScoreTableId
  /** Codes that it scores otherwise than Goldstein's, and codes that it does not score. */
  readonly otherwise: number
  readonly missing: number
  /** Known events of the record whose score would be another, or none. */
  readonly events: number
  /** The index of the day by it, with the half-life on screen; NaN where it is not supported. */
  readonly index: number
}

/** All tables beside one another; PLOVER's is there once it has been fetched. */
export function useScoresBeside(): {
  readonly beside: ComputedRef<readonly ScoresBeside[]>
  /** The user's own scores with their reasons. */
  readonly own: ComputedRef<readonly OwnScore[]>
  /** PLOVER's table could not be fetched. */
  readonly ploverFailed: Readonly<ShallowRef<boolean>>
} {
  const stored = useStored()
  const overview = useOverview()
  const relationships = useRelationships()
  const plover = shallowRef<ScoreTable | null>(null)
  const ploverFailed = shallowRef(false)
  onMounted(() => fetchPlover(plover, ploverFailed))

  const own = computed((): readonly OwnScore[] => relationships.current?.ownScores ?? [])
  const tables = computed((): readonly ScoreTable[] => [
    GOLDSTEIN,
    ICEWS,
    ...(plover.value ? [plover.value] : []),
    ...(own.value.length > 0 ? [ownTable(own.value)] : []),
  ])
  const beside = computed((): readonly ScoresBeside[] => {
    const { page } = overview
    if (!page || !stored.glance) return []
    const { columns } = stored.glance
    return tables.value.map((table) => besideOf(table, { ...page, columns }))
  })
  return { beside, own, ploverFailed }
}

async function fetchPlover(table: ShallowRef<ScoreTable | null>, failed: ShallowRef<boolean>): Promise<void> {
  try {
    table.value = (await import('#model/cameo/ploverTable.ts')).ploverTable()
  } catch {
    // Offline, and never fetched before: the page says that it is missing.
    failed.value = true
  }
}

function besideOf(
  table: ScoreTable,
  { columns, asOf, halfLife }: Pick<NumberGround, 'columns' | 'asOf' | 'halfLife'>,
): ScoresBeside {
  const differs = (code: number): boolean => table.values[code] !== GOLDSTEIN.values[code]
  const codes = Array.from(CODEBOOK, (_, code) => code)
  const missing = codes.filter((code) => Number.isNaN(table.values[code])).length
  const rows = rowsAsOf(columns, asOf)
  const touched = rows.filter(
    (row) => Number.isNaN(columns.own[row]!) && columns.code[row]! >= 0 && differs(columns.code[row]!),
  )
  return {
    id: table.id,
    otherwise: codes.filter(differs).length - missing,
    missing,
    events: touched.length,
    index: indexAt(itemsOf({ ...columns, scores: table }, { asOf }), asOf, halfLife).value,
  }
}
