import { spanOf } from './edtf.ts'
import type { Change, Kept } from './records/base.ts'

/** What no change can set: who a record is, since when it is known, who may see it, and its bookkeeping. */
const FIXED: ReadonlySet<string> = new Set<keyof Kept<object>>([
  'id',
  'changes',
  'knownOn',
  'marking',
  'createdAt',
  'updatedAt',
  'updatedBy',
])

/**
 * A record's fields after changes, in the order given: what one sets takes the place of what was, `null` clears (a
 * list becomes empty), all else carries forward.
 */
export function foldChanges<R extends Kept<object>>(record: R, changes: readonly Change<object>[]): R {
  if (changes.length === 0) return record
  // A map, not an object: a field named `__proto__` stays a field. One for all changes: there may be thousands, and
  // hundreds of fields that nobody knows.
  const next = new Map<string, unknown>(Object.entries(record))
  for (const { set } of changes) setFields(next, set)
  return Object.fromEntries(next) as unknown as R // a change sets fields of its own record
}

function setFields(state: Map<string, unknown>, set: object): void {
  for (const [field, value] of Object.entries(set)) {
    if (FIXED.has(field)) continue
    if (value !== null) state.set(field, value)
    else if (Array.isArray(state.get(field))) state.set(field, [])
    else state.delete(field)
  }
}

/** Order in which changes are folded in: by the last day of `on`, open ones after, then by id. */
export function compareChanges(one: Change<object>, two: Change<object>): number {
  const byDay = lastOf(one.on) - lastOf(two.on)
  // Infinity − Infinity is NaN: both open, so only the ids decide.
  if (byDay) return byDay
  return one.id < two.id ? -1 : one.id > two.id ? 1 : 0
}

/**
 * The id of a change that is made after others, so that it is folded in after those of the same day.
 *
 * @param id as it is where that is so already; otherwise what is returned ends with it
 */
export function idAfter(changes: readonly Change<object>[], on: string, id: string): string {
  const last = changes.filter((one) => lastOf(one.on) === lastOf(on)).toSorted(compareChanges)
  const latest = last.at(-1)?.id
  if (latest === undefined || latest < id) return id
  const turn = Number(/^z(\d{4})-/u.exec(latest)?.[1] ?? 0) + 1
  const next = `z${String(turn).padStart(4, '0')}-${id}`
  return next > latest ? next : `${latest}-${id}`
}

/** The last day on which it may have become so. */
function lastOf(on: string): number {
  return spanOf(on).last ?? Infinity
}
