import type { FormFields } from '#model/forms/field.ts'
import { isDate } from '#model/edtf.ts'
import { compareChanges, foldChanges, idAfter } from '#model/fold.ts'
import { isKnown } from '#model/lens.ts'
import type { Change, Citation } from '#model/records/base.ts'
import type { AnyRecord } from '#model/records/dataset.ts'
import type { DayNumber } from '#model/day.ts'
import { isSame } from '#storage/same.ts'
import type { Content } from './formTexts.ts'
import { contentOf, entriesIn } from './formTexts.ts'

/** Which of its states a form edits: as first known, as it became known on a day, or one of its changes. */
export type EditAs = 'correction' | 'development' | { readonly change: string }

/** What a change says beside the fields that it sets. */
export interface ChangeHead {
  readonly on: string
  readonly note?: string
  readonly citations: readonly Citation[]
}

/** The fields that a change can set by a form: it has a day and citations of its own. */
export function settableFields(fields: FormFields): FormFields {
  const fixed = new Set(['knownOn', 'marking', 'citations'])
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !fixed.has(name)))
}

/** The state of a record that the fields of a form show. */
export function stateFor(record: AnyRecord, as: EditAs, asOf: DayNumber): AnyRecord {
  if (as === 'correction') return record
  const sorted = (record.changes as readonly Change<object>[]).toSorted(compareChanges)
  if (as === 'development')
    return foldChanges(
      record,
      sorted.filter(({ on }) => isKnown(on, asOf)),
    )
  return foldChanges(record, sorted.slice(0, sorted.findIndex(({ id }) => id === as.change) + 1))
}

/** The state upon which a change was made; for anything else the one that is shown. */
export function stateUnder(record: AnyRecord, as: EditAs, asOf: DayNumber): AnyRecord {
  if (typeof as === 'string') return stateFor(record, as, asOf)
  const sorted = (record.changes as readonly Change<object>[]).toSorted(compareChanges)
  return foldChanges(
    record,
    sorted.slice(
      0,
      sorted.findIndex(({ id }) => id === as.change),
    ),
  )
}

/** A record as a form makes it: with its change, where it makes one. */
export interface Developed {
  readonly record: AnyRecord
  /** Place of the change among those of the record; −1 where there is none. */
  readonly place: number
}

/**
 * A record with a development: one change that sets the fields in which the form differs from the state under it.
 * Entries of lists that have a day of their own are added to the record, and wherever a change sets their list.
 *
 * @param after the fields as the form has them
 * @param shown the fields as the form began with them
 */
export function developed(
  base: AnyRecord,
  { after, shown, under }: { readonly after: Content; readonly shown: Content; readonly under: Content },
  fields: FormFields,
  { id, head }: { readonly id: string; readonly head: ChangeHead },
): Developed {
  let record: AnyRecord = base
  const place = placeOf(base.changes, id)
  const former: Content = place < 0 ? {} : contentOf(base.changes[place]?.set)
  const settable = settableFields(fields)
  // What the form does not show of the change stays in it.
  const set = new Map(Object.entries(former).filter(([field]) => !Object.hasOwn(settable, field)))
  for (const [field, spec] of Object.entries(settable)) {
    if (spec.kind === 'list' && spec.keyed) record = withEntries(record, field, addedTo(shown, after, field))
    const isNews =
      spec.kind === 'list' ? isListNews(field, after, shown, former) : !isSame(after[field], under[field])
    if (isNews) set.set(field, after[field] ?? (spec.kind === 'list' ? [] : null))
  }
  if (set.size === 0 && place < 0) return { record, place }
  // A day that is typed may be none yet.
  const ownId = base.changes[place]?.id ?? (isDate(head.on) ? idAfter(base.changes, head.on, id) : id)
  return putChange(record, { id: ownId, ...head, set: Object.fromEntries(set) }, place)
}

/** Where a change stands, by its id or by the one that it was to have before others of its day stood in the way. */
function placeOf(changes: readonly Change<object>[], id: string): number {
  const place = changes.findIndex((change) => change.id === id)
  return place < 0 ? changes.findIndex((change) => change.id.endsWith(`-${id}`)) : place
}

/** Whether a list is otherwise than by entries that were added; what a change has set stays set. */
function isListNews(field: string, after: Content, shown: Content, former: Content): boolean {
  if (Object.hasOwn(former, field)) return true
  const added = new Set(addedTo(shown, after, field))
  const rest = entriesIn(after[field]).filter((entry) => !added.has(entry))
  return !isSame(rest, entriesIn(shown[field]))
}

function putChange(record: AnyRecord, change: Change<object>, place: number): Developed {
  const changes: readonly Change<object>[] = record.changes
  const next = place < 0 ? [...changes, change] : changes.with(place, change)
  const whole = { ...record, changes: next } as AnyRecord // the change sets fields of its own record
  return { record: whole, place: place < 0 ? changes.length : place }
}

/** A record with other fields from the start; entries that are new in a list also stand where a change sets the list. */
export function corrected(base: AnyRecord, after: Content, fields: FormFields): AnyRecord {
  let record = after as unknown as AnyRecord // the fields of the form are those of its record
  for (const [field, spec] of Object.entries(fields)) {
    if (spec.kind !== 'list' || !spec.keyed) continue
    record = withEntriesInChanges(record, field, addedTo(contentOf(base), after, field))
  }
  return record
}

/** The entries of a list that were not in it before. */
function addedTo(before: Content, after: Content, field: string): readonly unknown[] {
  const ids = new Set(entriesIn(before[field]).map((entry) => contentOf(entry)['id']))
  return entriesIn(after[field]).filter((entry) => !ids.has(contentOf(entry)['id']))
}

function withEntries(record: AnyRecord, field: string, added: readonly unknown[]): AnyRecord {
  if (added.length === 0) return record
  const entries = [...entriesIn(Reflect.get(record, field)), ...added]
  return withEntriesInChanges({ ...record, [field]: entries }, field, added)
}

function withEntriesInChanges(record: AnyRecord, field: string, added: readonly unknown[]): AnyRecord {
  const changes: readonly Change<object>[] = record.changes
  const sets = changes.some(({ set }) => Array.isArray(Reflect.get(set, field)))
  if (added.length === 0 || !sets) return record
  const next = changes.map((change) => {
    const list: unknown = Reflect.get(change.set, field)
    return Array.isArray(list)
      ? { ...change, set: { ...change.set, [field]: [...entriesIn(list), ...added] } }
      : change
  })
  return { ...record, changes: next } // each set has the field it had
}

/** A record without one of its changes. */
export function withoutChange(record: AnyRecord, id: string): AnyRecord {
  const changes = (record.changes as readonly Change<object>[]).filter((change) => change.id !== id)
  return { ...record, changes } // fewer changes of the same kind
}
