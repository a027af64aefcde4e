import type { ReferenceField } from './references.ts'
import { REFERENCE_FIELDS, isReferenceField } from './references.ts'

/** What references are led from one record of a kind to another. */
export interface Redirection {
  /** The list whose records are meant; `people` are those of the relationship. */
  readonly kind: (typeof REFERENCE_FIELDS)[ReferenceField]
  readonly from: string
  readonly to: string
}

/**
 * A record, or any part of one, with all references to one record led to another; itself where there is none.
 *
 * A list names the other one once afterwards, and cites it with the same sentence once. What would name itself names
 * nothing.
 *
 * @param ownId id of the record, which it cannot refer to
 */
export function redirected<T>(value: T, redirection: Redirection, ownId?: string): T {
  return led(value, redirection, ownId) as T // the same fields, or fewer
}

function led(value: unknown, redirection: Redirection, ownId: string | undefined): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    const entries = value.map((entry: unknown) => led(entry, redirection, ownId))
    return entries.every((entry, i) => entry === value[i]) ? value : withoutTwins(entries)
  }
  const fields = Object.entries(value).map(
    ([field, content]) => [field, ledField(field, content, redirection, ownId)] as const,
  )
  if (fields.every(([field, content]) => content === (value as Record<string, unknown>)[field])) return value // an object
  return Object.fromEntries(fields.filter(([, content]) => content !== undefined))
}

function ledField(
  field: string,
  content: unknown,
  redirection: Redirection,
  ownId: string | undefined,
): unknown {
  const { kind, from, to } = redirection
  if (!isReferenceField(field) || REFERENCE_FIELDS[field] !== kind) return led(content, redirection, ownId)
  if (content === ownId || (content === from && to === ownId)) return undefined
  if (content === from) return to
  if (!Array.isArray(content) || !(content.includes(from) || content.includes(ownId))) return content
  const ids = content.map((id: unknown) => (id === from ? to : id))
  return [...new Set(ids)].filter((id) => id !== ownId)
}

/** Entries that say just what an earlier one says are left out: two citations of one sentence become one. */
function withoutTwins(entries: readonly unknown[]): unknown[] {
  const seen = new Set<string>()
  return entries.filter((entry) => {
    const text = JSON.stringify(entry)
    return seen.size < seen.add(text).size
  })
}
