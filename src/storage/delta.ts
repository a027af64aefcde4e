import type { Columns } from '#model/columns.ts'
import { columnsInSteps } from '#model/columns.ts'
import type { AnyRecord, Dataset, ListName, Tombstone } from '#model/records/dataset.ts'
import { LIST_NAMES } from '#model/records/dataset.ts'
import type { Relationship } from '#model/records/relationship.ts'
import type { Steps } from '#model/steps.ts'
import { flatMapped, mapped } from '#model/steps.ts'
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

/**
 * What turns one state of a relationship into another: records and tombstones that are alike in both are left alone.
 * Work that can be put aside.
 */
export function* deltaBetween(before: Dataset | null, after: Dataset | null): Steps<Delta> {
  if (after === null) return { relationship: null, lists: [], tombstones: [], revived: [] }
  const lists: ListDelta[] = []
  for (const list of LIST_NAMES) lists.push(yield* listDelta(list, before?.[list] ?? [], after[list]))
  const dead = new Map((before?.deleted ?? []).map((tombstone) => [tombstone.id, tombstone]))
  const tombstones = yield* flatMapped(after.deleted, (tombstone) =>
    isSame(dead.get(tombstone.id), tombstone) ? [] : [tombstone],
  )
  for (const { id } of after.deleted) dead.delete(id)
  return {
    relationship: after.relationship,
    lists,
    tombstones,
    revived: [...dead.keys()],
    extra: extraOf(after),
    columns: yield* columnsInSteps(after.events, after.relationship),
  }
}

/** The outermost fields of a dataset that are none of its lists. */
function extraOf(dataset: Dataset): Extra {
  const known: readonly string[] = ['relationship', 'deleted', ...LIST_NAMES]
  return Object.fromEntries(Object.entries(dataset).filter(([field]) => !known.includes(field)))
}

/** The delta as the journal keeps it: each thing as it was before. Work that can be put aside. */
export function* changesOf(before: Dataset | null, delta: Delta): Steps<RecordChange[]> {
  const { relationship, extra } = delta
  const rel = (relationship ?? before?.relationship)?.id ?? ''
  const beside: RecordChange[] = []
  if (!isSame(before?.relationship ?? null, relationship))
    beside.push({ list: 'relationship', id: rel, before: before?.relationship ?? null })
  const extraBefore = before && extraOf(before)
  if (!isSame(extraBefore ?? {}, extra ?? {})) beside.push({ list: 'extra', id: rel, before: extraBefore })
  const changes = [beside]
  for (const list of LIST_NAMES) changes.push(yield* recordChanges(list, before, delta))
  changes.push(yield* tombstoneChanges(before, delta))
  return changes.flat()
}

function* recordChanges(list: ListName, before: Dataset | null, delta: Delta): Steps<RecordChange[]> {
  const old = new Map<string, AnyRecord>((before?.[list] ?? []).map((record) => [record.id, record]))
  const told = delta.lists.find((one) => one.list === list)
  const ids = delta.relationship
    ? [...(told?.put ?? []).map(({ id }) => id), ...(told?.remove ?? [])]
    : old.keys()
  return yield* mapped(ids, (id): RecordChange => ({ list, id, before: old.get(id) ?? null }))
}

function* tombstoneChanges(
  before: Dataset | null,
  { relationship, tombstones, revived }: Delta,
): Steps<RecordChange[]> {
  const old = new Map((before?.deleted ?? []).map((tombstone) => [tombstone.id, tombstone]))
  const ids = relationship ? [...tombstones.map(({ id }) => id), ...revived] : old.keys()
  return yield* mapped(ids, (id): RecordChange => ({ list: 'deleted', id, before: old.get(id) ?? null }))
}

function* listDelta(
  list: ListName,
  before: readonly AnyRecord[],
  after: readonly AnyRecord[],
): Steps<ListDelta> {
  const old = new Map(before.map((record) => [record.id, record]))
  const kept = new Set(after.map((record) => record.id))
  const put = yield* flatMapped(after, (record) => (isSame(old.get(record.id), record) ? [] : [record]))
  return { list, put, remove: before.filter((record) => !kept.has(record.id)).map((record) => record.id) }
}
