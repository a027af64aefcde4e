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
 * A record's fields after one change: what it sets takes the place of what was, `null` clears (a list
 * becomes empty), all else carries forward.
 */
export function foldChange<R extends Kept<object>>(state: R, change: Change<object>): R {
  // A map, not an object: a field named `__proto__` stays a field.
  const next = new Map<string, unknown>(Object.entries(state))
  for (const [field, value] of Object.entries(change.set)) {
    if (FIXED.has(field)) continue
    if (value !== null) next.set(field, value)
    else if (Array.isArray(next.get(field))) next.set(field, [])
    else next.delete(field)
  }
  return Object.fromEntries(next) as unknown as R // a change sets fields of its own record
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
