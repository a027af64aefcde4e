import type { AnyRecord } from '#model/records/dataset.ts'
import { saidBy, sortedValue } from '#model/usedFact.ts'

/** Fields that charts and numbers are made of. All others are words. */
const MEASURED: ReadonlySet<string> = new Set([
  ...['date', 'knownOn', 'type', 'initiator', 'target', 'mutual', 'score', 'quantity', 'status', 'bilateral'],
  ...['partOf', 'inResponseTo', 'issueIds', 'issueId', 'meetingId', 'kind', 'raisedBy', 'nationality'],
  ...['heldBy', 'since', 'until', 'certainty', 'level', 'format', 'positions'],
])

/** The names of the fields in which two states of a record differ, in the order of the newer one. */
export function changedFields(before: AnyRecord, after: AnyRecord): readonly string[] {
  const [old, now] = [new Map(Object.entries(saidBy(before))), new Map(Object.entries(saidBy(after)))]
  const textOf = (value: unknown): string => JSON.stringify([sortedValue(value)])
  return [...new Set([...now.keys(), ...old.keys()])].filter(
    (field) => old.has(field) !== now.has(field) || textOf(old.get(field)) !== textOf(now.get(field)),
  )
}

/** Whether one of some fields is measured or drawn. */
export function touchesValues(fields: readonly string[]): boolean {
  return fields.some((field) => MEASURED.has(field))
}
