import type { AnyRecord, Dataset } from '#model/records/dataset.ts'
import { isSame, sortedText } from '#model/sameValue.ts'
import { isSaid } from '#model/usedFact.ts'

/** Kinds of record that are facts: what is said of the world, and what it rests on. */
export const FACT_LISTS = ['events', 'issues', 'cases', 'meetings', 'dates', 'sources'] as const
export type FactList = (typeof FACT_LISTS)[number]

/** A field that says something else; undefined where it is not there. Of a list, the entries alone that differ. */
export interface ChangedField {
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

/**
 * What became of a fact from one view to another:
 * - `new`, `gone`: only the later, or only the earlier view has it;
 * - `struck`: an event that was denied or retracted, whatever else of it changed;
 * - `changed`: anything else.
 */
export type FactChangeKind = 'new' | 'changed' | 'struck' | 'gone'

/** A fact of two views that says something else in each; null where a view does not have it. */
export interface ChangedFact {
  readonly list: FactList
  readonly id: string
  readonly kind: FactChangeKind
  readonly before: AnyRecord | null
  readonly after: AnyRecord | null
  /** Empty where only one view has it. */
  readonly fields: readonly ChangedField[]
}

/**
 * The facts that say something else in the later of two views, list by list, by their ids. A view is what a dataset
 * shows as of a day and up to a marking, with its changes folded in: of a record that is as it was nothing is said.
 */
export function changedFacts(before: Dataset, after: Dataset): ChangedFact[] {
  if (before === after) return []
  return FACT_LISTS.flatMap((list) => {
    const [old, now] = [byId(before[list]), byId(after[list])]
    const ids = [...new Set([...old.keys(), ...now.keys()])]
    return ids.flatMap((id) => changedFact(list, id, old.get(id) ?? null, now.get(id) ?? null) ?? [])
  })
}

/** What became of one fact between two views of it; null for nothing. */
export function changedFact(
  list: FactList,
  id: string,
  before: AnyRecord | null,
  after: AnyRecord | null,
): ChangedFact | null {
  if (!before || !after)
    return before === after ? null : { list, id, kind: after ? 'new' : 'gone', before, after, fields: [] }
  // Two views show the days since when it is known already.
  const fields = changedFields(before, after).filter(({ field }) => field !== 'knownOn')
  if (fields.length === 0) return null
  const isStruckNow = isStruck(after) && !isStruck(before)
  return { list, id, kind: isStruckNow ? 'struck' : 'changed', before, after, fields }
}

/** The fields in which two states of a record say something else, those of the older one in its order first. */
export function changedFields(before: AnyRecord, after: AnyRecord): ChangedField[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...names]
    .filter((name) => isSaid(name) && !isSame(fieldOf(before, name), fieldOf(after, name)))
    .map((field) => ({ field, ...differing(fieldOf(before, field), fieldOf(after, field)) }))
}

/** Of two lists what is not in the other; of two that have the same in another order, and of all else, the whole. */
function differing(before: unknown, after: unknown): Omit<ChangedField, 'field'> {
  if (!Array.isArray(before) || !Array.isArray(after)) return { before, after }
  const [old, now] = [without(before, after), without(after, before)]
  return old.length + now.length === 0 ? { before, after } : { before: old, after: now }
}

function without(entries: readonly unknown[], others: readonly unknown[]): unknown[] {
  const there = new Set(others.map((other) => sortedText(other)))
  return entries.filter((entry) => !there.has(sortedText(entry)))
}

/** Whether an event counts for nothing because it was denied or retracted. */
export function isStruck(record: AnyRecord): boolean {
  return 'status' in record && (record.status === 'denied' || record.status === 'retracted')
}

// Its own only: a record has no field named `constructor` where nobody wrote one.
function fieldOf(record: object, name: string): unknown {
  return Object.hasOwn(record, name) ? Reflect.get(record, name) : undefined
}

function byId(records: readonly AnyRecord[]): ReadonlyMap<string, AnyRecord> {
  return new Map(records.map((record) => [record.id, record]))
}
