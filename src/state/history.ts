import { isVisible } from '#model/view.ts'
import type { DeletedRecord, Log, RecordMoment } from '#storage/history.ts'
import { readLog, readTrash, restoreRecord } from '#storage/history.ts'
import { daysLeft, keptSince } from '#storage/restorePoints.ts'
import type { RestorePointRow } from '#storage/rows.ts'
import type { Saved } from '#storage/saveFailure.ts'
import type { Written } from '#storage/write.ts'
import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { useAsOf } from './asOf.ts'
import { useAuthor } from './author.ts'
import { useRelationships } from './relationships.ts'
import { soundness } from './soundness.ts'
import { useStatus } from './status.ts'
import { useSurroundings } from './surroundings.ts'
import { useLive } from './useLive.ts'

export type { LogEntry, RecordMoment } from '#storage/history.ts'

/** A deleted record, with the days for which it is still kept. */
export interface TrashRecord extends DeletedRecord {
  readonly daysLeft: number
  /** Whether it is known on the day on screen. */
  readonly isKnown: boolean
}

/** A relationship that was deleted and can be had back. */
export interface TrashPair extends RestorePointRow {
  readonly daysLeft: number
  /** One of its id is there again: it would take the place of that. */
  readonly takesPlace: boolean
}

/** Lines of the log shown at first, and how many more at a time. */
const LINES = 8
const MORE_LINES = 30

const NOTHING: Log = { entries: [], hasMore: false }

/** What was done to the current relationship, and what lies in its trash. */
export const useHistory = defineStore('history', () => {
  const { opening, now } = useSurroundings()
  const { db } = opening
  const relationships = useRelationships()
  const asOf = useAsOf()
  const author = useAuthor()
  const status = useStatus()

  const lines = shallowRef(LINES)
  watch(
    () => relationships.currentId,
    () => {
      lines.value = LINES
    },
  )
  const logs = useLive(
    () => [relationships.currentId, lines.value] as const,
    async ([rel, limit]) => ({ rel, log: rel === null ? NOTHING : await readLog(db, rel, limit) }),
  )
  const log = computed(() => {
    const { value } = logs
    return value.status === 'ready' && value.value.rel === relationships.currentId ? value.value.log : NOTHING
  })

  const bin = useLive(
    () => relationships.currentId,
    async (rel) => ({
      rel,
      records: rel === null ? [] : await readTrash(db, rel, keptSince(now().toISOString())),
    }),
  )
  const trash = computed((): readonly TrashRecord[] => {
    const { value } = bin
    if (value.status !== 'ready' || value.value.rel !== relationships.currentId) return []
    return value.value.records.map((deleted) => ({
      ...deleted,
      daysLeft: daysLeft(deleted.when, now()),
      isKnown: isVisible(deleted.record, { asOf: asOf.number, upTo: 'RED' }),
    }))
  })
  const pairs = computed((): readonly TrashPair[] => {
    const there = new Set(relationships.list.map(({ relationship }) => relationship.id))
    return relationships.trash.map((point) => ({
      ...point,
      daysLeft: daysLeft(point.when, now()),
      takesPlace: there.has(point.rel),
    }))
  })

  function showMore(): void {
    lines.value += MORE_LINES
  }

  /** Makes a record of the current relationship again what it was at a moment. */
  async function restore(moment: RecordMoment): Promise<Saved<Written<never>>> {
    const rel = relationships.currentId ?? ''
    return status.follow(restoreRecord(db, rel, moment, author.stamp(), await soundness()))
  }

  return { log, showMore, trash, pairs, restore }
})
