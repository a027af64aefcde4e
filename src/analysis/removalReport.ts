import { addCitedIds } from '#model/citedIds.ts'
import type { Edtf } from '#model/edtf.ts'
import { isDate } from '#model/edtf.ts'
import { markingRank } from '#model/lens.ts'
import type { Inner, Marking, Side } from '#model/records/base.ts'
import type { AnyRecord, Dataset, ListName } from '#model/records/dataset.ts'
import { LIST_NAMES } from '#model/records/dataset.ts'

/** Why something does not go out: its own marking, or that only something removed rests on it. */
export type RemovalCause =
  | { readonly kind: 'marked'; readonly marking: Marking }
  /** A source that nothing cites any more. */
  | { readonly kind: 'uncited' }

/** The words of an entry, the list it stands in, and what tells it from another with the same words. */
export interface RemovedEntry {
  readonly list: string
  readonly text: string
  readonly on: Edtf
  /** Of what one side says or does. */
  readonly side?: Side
}

/** One thing that an audience does not get. For the author alone: no export holds it. */
export interface Removed {
  readonly list: ListName
  readonly record: AnyRecord
  /** Of an entry of the record that is removed while the record stays. */
  readonly entry?: RemovedEntry
  readonly cause: RemovalCause
}

/** Lists whose records go out; briefings never do. */
const SENT = LIST_NAMES.filter((name) => name !== 'briefings')

/**
 * What of a dataset is above a marking, and why it is removed: records first, list by list, then entries of records
 * that stay, then sources that only these rest on.
 */
export function removalReport(data: Dataset, upTo: Marking): Removed[] {
  const records = SENT.flatMap((list) => data[list].map((record: AnyRecord) => ({ list, record })))
  const marked = records.filter(({ record }) => isAbove(record.marking, upTo))
  const stay = records.filter(({ record }) => !isAbove(record.marking, upTo))
  const entries = stay.flatMap(({ list, record }) =>
    entriesOf(record)
      .filter(({ inner }) => isAbove(inner.marking, upTo))
      .map(({ field, inner }) => ({
        ...{ list, record, entry: entryIn(field, inner) },
        cause: causeOf(inner.marking),
      })),
  )
  return [
    ...marked.map(({ list, record }) => ({ list, record, cause: causeOf(record.marking) })),
    ...entries,
    ...uncited(
      data,
      stay.map(({ record }) => record),
      upTo,
    ),
  ]
}

/** Sources below the marking that are cited, but by nothing that stays. */
function uncited(data: Dataset, stay: readonly AnyRecord[], upTo: Marking): Removed[] {
  const [before, after] = [new Set<string>(), new Set<string>()]
  for (const list of SENT) addCitedIds(data[list], before)
  for (const record of stay) addCitedIds(withoutAbove(record, upTo), after)
  return data.sources
    .filter(({ id, marking }) => !isAbove(marking, upTo) && before.has(id) && !after.has(id))
    .map((record) => ({ list: 'sources', record, cause: { kind: 'uncited' } }))
}

interface Found {
  readonly field: string
  readonly inner: Inner
}

/** Entries with a marking of their own, of a record and of what its changes set. Each once. */
function entriesOf(record: AnyRecord): Found[] {
  const states: readonly object[] = [record, ...record.changes.map(({ set }) => set)]
  const found = states.flatMap((state) =>
    Object.entries(state).flatMap(([field, content]: [string, unknown]) =>
      field === 'changes' || !Array.isArray(content)
        ? []
        : content.filter(isInner).map((inner): Found => ({ field, inner })),
    ),
  )
  return [...new Map(found.map((one) => [`${one.field} ${one.inner.id}`, one])).values()]
}

/** The value without its entries above a marking. */
function withoutAbove(value: unknown, upTo: Marking): unknown {
  if (Array.isArray(value)) {
    const entries: readonly unknown[] = value
    return entries
      .filter((one) => !isInner(one) || !isAbove(one.marking, upTo))
      .map((one) => withoutAbove(one, upTo))
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([field, one]) => [field, withoutAbove(one, upTo)]))
}

function isInner(value: unknown): value is Inner {
  if (typeof value !== 'object' || value === null || !('id' in value) || !('on' in value)) return false
  return typeof value.on === 'string' && isDate(value.on)
}

function entryIn(list: string, inner: Inner): RemovedEntry {
  const side: unknown = 'side' in inner ? inner.side : undefined
  const of: Pick<RemovedEntry, 'side'> = side === 'a' || side === 'b' ? { side } : {}
  return { list, text: textOf(inner), on: inner.on, ...of }
}

/** What an entry says, whichever of its fields says it. */
function textOf(inner: Inner): string {
  const said = new Map<string, unknown>(Object.entries(inner))
  const text = ['text', 'quote', 'note', 'publisher'].map((field) => said.get(field))
  return text.find((one): one is string => typeof one === 'string') ?? inner.id
}

function causeOf(marking: Marking | undefined): RemovalCause {
  return { kind: 'marked', marking: marking ?? 'CLEAR' }
}

function isAbove(marking: Marking | undefined, upTo: Marking): boolean {
  return markingRank(marking) > markingRank(upTo)
}
