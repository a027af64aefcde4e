import type { FieldChange } from '#dataset/mergeRecords.ts'
import { mergeRecord } from '#dataset/mergeRecords.ts'
import type { DayNumber } from '#model/day.ts'
import { isDate } from '#model/edtf.ts'
import { isKnown } from '#model/lens.ts'
import type { AnyRecord } from '#model/records/dataset.ts'
import type { RecordEntry, RecordName } from '#storage/history.ts'
import { readRecordHistory } from '#storage/history.ts'
import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useAsOf } from './asOf.ts'
import { useOverview } from './overview.ts'
import { useRelationships } from './relationships.ts'
import { useSurroundings } from './surroundings.ts'
import { useLive } from './useLive.ts'

/** One edit of a record: who, when, how, and what it changed as far as that is known on the day on screen. */
export interface RecordEdit extends Pick<RecordEntry, 'seq' | 'when' | 'who' | 'what'> {
  readonly fields: readonly FieldChange[]
  /** Changes of fields that belong to what became known after the day on screen. */
  readonly hidden: number
  /** The record came with it, or went. */
  readonly isFirst: boolean
  readonly isGone: boolean
  /** It left the record as it is now. */
  readonly isNow: boolean
}

/** What a day may know of a record. */
interface Knowledge {
  readonly asOf: DayNumber
  readonly knowsSource: (id: string) => boolean
}

/** The edits of one record of the current relationship, newest first; null until they have been read. */
export function useRecordEdits(name: () => RecordName): ComputedRef<readonly RecordEdit[] | null> {
  const { opening } = useSurroundings()
  const relationships = useRelationships()
  const overview = useOverview()
  const asOf = useAsOf()

  const answer = useLive(
    () => ({ rel: relationships.currentId, ...name() }),
    async ({ rel, list, id }) => ({
      key: `${rel} ${list} ${id}`,
      entries: rel === null ? [] : await readRecordHistory(opening.db, rel, { list, id }),
    }),
  )
  return computed(() => {
    const { list, id } = name()
    const { value } = answer
    if (value.status !== 'ready' || value.value.key !== `${relationships.currentId} ${list} ${id}`)
      return null
    const knowledge = {
      asOf: asOf.number,
      knowsSource: (source: string) => overview.details.sources.has(source),
    }
    return editsOf(value.value.entries, list, knowledge)
  })
}

/** @param entries newest first */
export function editsOf(
  entries: readonly RecordEntry[],
  list: RecordName['list'],
  knowledge: Knowledge,
): RecordEdit[] {
  const now = entries[0]?.after ?? null
  return entries.map((entry) => {
    const { seq, when, who, what, before, after } = entry
    const all = changed(before, after, list)
    const fields = changed(before && known(before, knowledge), after && known(after, knowledge), list)
    return {
      ...{ seq, when, who, what, fields },
      hidden: Math.max(0, all.length - fields.length),
      isFirst: before === null,
      isGone: after === null,
      isNow: after !== null && now !== null && changed(now, after, list).length === 0,
    }
  })
}

function changed(
  before: AnyRecord | null,
  after: AnyRecord | null,
  list: RecordName['list'],
): readonly FieldChange[] {
  return before && after ? mergeRecord(before, before, after, list).taken : []
}

/** A record without the entries and citations that became known later; its own words stay as they are written. */
function known<T>(value: T, knowledge: Knowledge): T {
  return trimmed(value, knowledge) as T // entries of lists may be missing, nothing else
}

function trimmed(value: unknown, knowledge: Knowledge): unknown {
  if (Array.isArray(value))
    return value.filter((entry) => isKnownEntry(entry, knowledge)).map((entry) => trimmed(entry, knowledge))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([field, content]) => [field, trimmed(content, knowledge)]),
  )
}

function isKnownEntry(entry: unknown, { asOf, knowsSource }: Knowledge): boolean {
  if (typeof entry !== 'object' || entry === null) return true
  if ('on' in entry && typeof entry.on === 'string' && isDate(entry.on) && !isKnown(entry.on, asOf))
    return false
  return !('source' in entry) || typeof entry.source !== 'string' || knowsSource(entry.source)
}
