import type { Columns } from '#model/columns.ts'
import { patchInSteps } from '#model/columns.ts'
import type { ListName } from '#model/records/dataset.ts'
import type { Relationship } from '#model/records/relationship.ts'
import type { Shelves } from './database.ts'
import { inTurns } from './turns.ts'

/** A list that holds what is left out: of the shelves, or of the relationship itself, whose entries go by their places. */
type Holder = ListName | keyof Relationship

/** Names what reading leaves out. Neither the id of a relationship nor the name of a list has white space in it. */
export function leftOutKey(rel: string, list: Holder, id: string | number): string {
  return `${rel} ${list} ${id}`
}

/** Ids of the records of a list that reading leaves out. */
export function leftOutIds(db: Shelves, rel: string, list: ListName): string[] {
  const start = leftOutKey(rel, list, '')
  return [...db.leftOut].flatMap((key) => (key.startsWith(start) ? [key.slice(start.length)] : []))
}

/**
 * Makes reading leave these out, of one relationship, instead of those from before. The rows stay where they are.
 *
 * @returns whether that is anything else than before
 */
export function leaveOut(db: Shelves, rel: string, keys: readonly string[]): boolean {
  const next = new Set([...[...db.leftOut].filter((key) => !key.startsWith(`${rel} `)), ...keys])
  if (next.size === db.leftOut.size && keys.every((key) => db.leftOut.has(key))) return false
  db.leftOut = next
  return true
}

/** A relationship without the entries of its lists that are left out. */
export function soundRelationship(db: Shelves, record: Relationship): Relationship {
  if (db.leftOut.size === 0) return record
  const isKept = (field: string, place: number): boolean =>
    !db.leftOut.has(leftOutKey(record.id, field as keyof Relationship, place)) // a field of it
  const fields = Object.entries(record).map(([field, value]: [string, unknown]) => [
    field,
    Array.isArray(value) ? value.filter((_entry, i) => isKept(field, i)) : value,
  ])
  return Object.fromEntries(fields) as Relationship // the same fields
}

/** Columns without the events that are left out. */
export function soundColumns(db: Shelves, columns: Columns, relationship: Relationship): Promise<Columns> {
  const gone = leftOutIds(db, relationship.id, 'events')
  return gone.length === 0
    ? Promise.resolve(columns)
    : inTurns(db, patchInSteps(columns, [], gone, relationship))
}
