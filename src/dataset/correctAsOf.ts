import type { DayNumber } from '#model/day.ts'
import { compareChanges } from '#model/fold.ts'
import { isKnown } from '#model/lens.ts'
import type { Change, Kept } from '#model/records/base.ts'
import { isSame } from '#model/sameValue.ts'
import { entriesOf } from './walk.ts'

/** A record of any kind, by the names of its fields. */
type Fields = Readonly<Record<string, unknown>>

/**
 * Corrects a record where a state of it is said to have been otherwise: each field is rewritten where it was set, in the
 * record itself or in the last change known by the day that sets it. What became known later stays as it is, as does
 * what the state did not show: entries of lists that were hidden then.
 *
 * @param shown the record as known on the day, out of the view
 * @param said fields as they are to have been; undefined: not there. Those that are as shown are left alone
 * @returns the record itself where nothing is corrected
 */
export function correctAsOf<R extends Kept<object>>(
  record: R,
  shown: R,
  said: ReadonlyMap<string, unknown>,
  asOf: DayNumber,
): R {
  const known = record.changes.filter(({ on }) => isKnown(on, asOf)).toSorted(compareChanges)
  const own = new Map<string, unknown>(Object.entries(record))
  const changes = new Map(record.changes.map((change) => [change.id, change]))
  let isCorrected = false
  for (const [field, value] of said) {
    const before = Object.hasOwn(shown, field) ? (shown as Fields)[field] : undefined
    if (isSame(before, value) || (before === undefined && isNothing(value))) continue
    isCorrected = true
    const setter = known.findLast(({ set }) => Object.hasOwn(set, field))
    const change = setter && changes.get(setter.id)
    if (change) changes.set(change.id, withField(change, field, before, value))
    else if (value === undefined) own.delete(field)
    else own.set(field, withHidden(own.get(field), before, value))
  }
  if (!isCorrected) return record
  own.set(
    'changes',
    record.changes.map(({ id }) => changes.get(id)),
  )
  return Object.fromEntries(own) as unknown as R // its own fields, with other values
}

function withField(change: Change<object>, field: string, before: unknown, value: unknown): Change<object> {
  const stored = (change.set as Fields)[field]
  const set = { ...change.set, [field]: value === undefined ? null : withHidden(stored, before, value) }
  return { ...change, set }
}

/** What a list is to be, with the entries behind it that were not shown. */
function withHidden(stored: unknown, shown: unknown, value: unknown): unknown {
  if (!Array.isArray(stored) || !Array.isArray(value)) return value
  const entries = entriesOf(value)
  const seen = [...entriesOf(shown), ...entries]
  const hidden = entriesOf(stored).filter((entry) => !seen.some((other) => isSame(entry, other)))
  return hidden.length === 0 ? value : [...entries, ...hidden]
}

/** An empty list where there is none says no more than there was. */
function isNothing(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0
}
