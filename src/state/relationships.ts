import type { Relationship } from '#model/records/relationship.ts'
import type { Shelves } from '#storage/database.ts'
import { listRelationships } from '#storage/read.ts'
import type { Counts, RelationshipRow } from '#storage/rows.ts'
import { isSame } from '#storage/same.ts'
import type { Saved } from '#storage/saveFailure.ts'
import type { Stamp } from '#storage/write.ts'
import { until } from '@vueuse/core'
import { defineStore } from 'pinia'
import { computed } from 'vue'
import { useAuthor } from './author.ts'
import type { NewPair } from './emptyRelationship.ts'
import type { Notice } from './notice.ts'
import { useRemoval } from './useRemoval.ts'
import { useStatus } from './status.ts'
import { useSurroundings } from './surroundings.ts'
import { useSharedLive } from './useLive.ts'

export type { NewPair } from './emptyRelationship.ts'
export type { Restored } from './useRemoval.ts'
export type { Saved } from '#storage/saveFailure.ts'

/** A relationship that is stored, with how many records of each kind it holds. */
export interface RelationshipEntry {
  readonly relationship: Relationship
  readonly counts: Counts
  /** Grows with every change. */
  readonly seq: number
}

/** Milliseconds for which a fresh write is waited for in the list. */
const PATIENCE = 2000

/** The relationships of this installation and the one that the address names. */
export const useRelationships = defineStore('relationships', () => {
  const { opening, address } = useSurroundings()
  const { db } = opening
  const author = useAuthor()
  const state = useStatus()

  const answer = useSharedLive<null, RelationshipRow[]>(
    'relationships',
    () => null,
    async (_key, before) => withKnown(await listRelationships(db), before ?? []),
  )
  const status = computed(() => answer.value.status)
  const list = computed((): readonly RelationshipEntry[] => {
    if (answer.value.status !== 'ready') return []
    return answer.value.value.map(({ record, counts, seq }) => ({ relationship: record, counts, seq }))
  })
  const isEmpty = computed(() => status.value === 'ready' && list.value.length === 0)

  const named = computed(() =>
    list.value.find(({ relationship }) => relationship.id === address.query.value.rel),
  )
  const entry = computed(() => named.value ?? list.value[0] ?? null)
  const current = computed(() => entry.value?.relationship ?? null)
  const currentId = computed(() => current.value?.id ?? null)
  const counts = computed(() => entry.value?.counts ?? null)
  const notice = computed((): Notice | null => {
    const found = address.query.value.rel
    if (found === undefined || named.value || currentId.value === null) return null
    return { code: 'unknown-relationship', found, used: currentId.value }
  })

  /** Goes to a relationship; its own as-of date applies. */
  function choose(id: string): void {
    address.change({ rel: id, asOf: null })
  }

  /** Goes to a relationship that has just been written, once it stands in the list. */
  async function chooseWritten(id: string): Promise<void> {
    await until(() => list.value.some(({ relationship }) => relationship.id === id)).toBe(true, {
      timeout: PATIENCE,
    })
    choose(id)
  }

  async function newPair(pair: NewPair): Promise<Saved<string>> {
    const taken = list.value.map(({ relationship }) => relationship.id)
    const saved = await state.follow(startedPair(db, pair, taken, author.stamp()))
    if (saved.type === 'saved') await chooseWritten(saved.value)
    return saved
  }

  return {
    status,
    list,
    isEmpty,
    current,
    currentId,
    counts,
    notice,
    choose,
    chooseWritten,
    newPair,
    ...useRemoval(),
  }
})

/** Relationships that have not changed themselves stay the very ones they were, whatever was entered into them. */
function withKnown(rows: RelationshipRow[], before: readonly RelationshipRow[]): RelationshipRow[] {
  return rows.map((row) => {
    const known = before.find(({ id }) => id === row.id)?.record
    return isSame(known, row.record) ? { ...row, record: known ?? row.record } : row
  })
}

/** Most visits start no pair: what does is fetched when it is asked for. */
async function startedPair(
  db: Shelves,
  pair: NewPair,
  taken: readonly string[],
  stamp: Stamp,
): Promise<Saved<string>> {
  const { startPair } = await import('./emptyRelationship.ts')
  return startPair(db, pair, taken, stamp)
}
