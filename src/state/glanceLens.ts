import type { Columns } from '#model/columns.ts'
import type { DayNumber } from '#model/day.ts'
import type { Lens } from '#model/lens.ts'
import type { SourceRecord } from '#model/records/source.ts'
import { isVisible, viewRelationship } from '#model/view.ts'
import type { Glance } from '#storage/read.ts'

/**
 * The lens of a day over what has been read of a relationship. It judges events by their columns, short lists
 * and sources by their records. What it has not been given it hides: nothing unread is taken for known.
 *
 * @param rows rows of the columns in force on the day
 * @param sources sources read beside those of the glance
 */
export function glanceLens(
  glance: Glance,
  rows: Int32Array,
  asOf: DayNumber,
  sources: readonly SourceRecord[] = [],
): Lens {
  const day = { asOf, upTo: 'RED' } as const
  const { issues, cases, meetings, dates, columns, relationship } = glance
  const records = [issues, cases, meetings, dates, glance.sources, sources].flat()
  const visible = new Set(records.filter((record) => isVisible(record, day)).map(({ id }) => id))
  for (const { id } of viewRelationship(relationship, asOf).people) visible.add(id)
  for (const { id } of relationship.actors) visible.add(id)
  visible.add(relationship.a).add(relationship.b)
  const events = eventsInForce(columns, rows)
  return { ...day, hides: (id) => !visible.has(id) && !events(id) }
}

/** Whether the event of an id has one of the rows. */
function eventsInForce(columns: Columns, rows: Int32Array): (id: string) => boolean {
  const inForce = new Uint8Array(columns.ids.length)
  for (const row of rows) inForce[columns.record[row]!] = 1
  const places = placesOf(columns)
  return (id) => {
    const place = places.get(id)
    return place !== undefined && inForce[place] === 1
  }
}

/** Columns never change once made, so the places of their ids are found once. */
const places = new WeakMap<Columns, ReadonlyMap<string, number>>()

function placesOf(columns: Columns): ReadonlyMap<string, number> {
  const found = places.get(columns) ?? new Map(columns.ids.map((id, place) => [id, place]))
  places.set(columns, found)
  return found
}
