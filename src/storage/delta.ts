import type { Columns } from '#model/columns.ts'
import { columnsOf } from '#model/columns.ts'
import type { AnyRecord, Dataset, ListName, Tombstone } from '#model/records/dataset.ts'
import { LIST_NAMES } from '#model/records/dataset.ts'
import type { Relationship } from '#model/records/relationship.ts'
import type { Extra, RecordChange } from './rows.ts'
import { isSame } from './same.ts'

/** What a list gains or has replaced, and the ids it loses. */
export interface ListDelta {
  readonly list: ListName
  readonly put: readonly AnyRecord[]
  readonly remove: readonly string[]
}

/** What is to be written of one relationship. */
export interface Delta {
  /** As it is to be; null takes the whole relationship from the shelves. */
  readonly relationship: Relationship | null
  readonly lists: readonly ListDelta[]
  /** Tombstones to set. */
  readonly tombstones: readonly Tombstone[]
  /** Ids whose tombstones go. */
  readonly revived: readonly string[]
  /** Unknown outermost fields, where they change. */
  readonly extra?: Extra
  /** The columns afterwards, where they are known already; else those on the shelf are patched. */
  readonly columns?: Columns
}

/** What turns one state of a relationship into another: records that are alike in both are left alone. */
export function deltaBetween(before: Dataset | null, after: Dataset | null): Delta {
  if (after === null) return { relationship: null, lists: [], tombstones: [], revived: [] }
  const dead = new Set(after.deleted.map((tombstone) => tombstone.id))
  return {
    relationship: after.relationship,
    lists: LIST_NAMES.map((list) => listDelta(list, before?.[list] ?? [], after[list])),
    tombstones: after.deleted,
    revived: (before?.deleted ?? []).filter(({ id }) => !dead.has(id)).map(({ id }) => id),
    extra: extraOf(after),
    columns: columnsOf(after.events, after.relationship),
  }
}

/** The outermost fields of a dataset that are none of its lists. */
function extraOf(dataset: Dataset): Extra {
  const known: readonly string[] = ['relationship', 'deleted', ...LIST_NAMES]
  return Object.fromEntries(Object.entries(dataset).filter(([field]) => !known.includes(field)))
}

/** The delta as the journal keeps it: each thing as it was before. */
export function changesOf(before: Dataset | null, delta: Delta): RecordChange[] {
  const { relationship, extra } = delta
  const rel = (relationship ?? before?.relationship)?.id ?? ''
  const beside: RecordChange[] = []
  if (!isSame(before?.relationship ?? null, relationship))
    beside.push({ list: 'relationship', id: rel, before: before?.relationship ?? null })
  const extraBefore = before && extraOf(before)
  if (!isSame(extraBefore ?? {}, extra ?? {})) beside.push({ list: 'extra', id: rel, before: extraBefore })
  return [...beside, ...recordChanges(before, delta), ...tombstoneChanges(before, delta)]
}

function recordChanges(before: Dataset | null, delta: Delta): RecordChange[] {
  return LIST_NAMES.flatMap((list) => {
    const old = new Map<string, AnyRecord>((before?.[list] ?? []).map((record) => [record.id, record]))
    const told = delta.lists.find((one) => one.list === list)
    const ids = delta.relationship
      ? [...(told?.put ?? []).map(({ id }) => id), ...(told?.remove ?? [])]
      : old.keys()
    return [...ids].map((id): RecordChange => ({ list, id, before: old.get(id) ?? null }))
  })
}

function tombstoneChanges(
  before: Dataset | null,
  { relationship, tombstones, revived }: Delta,
): RecordChange[] {
  const old = new Map((before?.deleted ?? []).map((tombstone) => [tombstone.id, tombstone]))
  const set = tombstones.filter((tombstone) => !isSame(old.get(tombstone.id), tombstone)).map(({ id }) => id)
  const ids = relationship ? [...set, ...revived] : [...old.keys()]
  return ids.map((id): RecordChange => ({ list: 'deleted', id, before: old.get(id) ?? null }))
}

function listDelta(list: ListName, before: readonly AnyRecord[], after: readonly AnyRecord[]): ListDelta {
  const old = new Map(before.map((record) => [record.id, record]))
  const kept = new Set(after.map((record) => record.id))
  return {
    list,
    put: after.filter((record) => !isSame(old.get(record.id), record)),
    remove: before.filter((record) => !kept.has(record.id)).map((record) => record.id),
  }
}
