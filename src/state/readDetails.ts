import { citedIds } from '#model/citedIds.ts'
import type { EventRecord } from '#model/records/event.ts'
import type { SourceRecord } from '#model/records/source.ts'
import type { Shelves } from '#storage/database.ts'
import type { Glance, Sourced } from '#storage/read.ts'
import { readSourced } from '#storage/read.ts'

export const NOTHING_READ: Sourced<'events'> = { records: [], sources: [] }

/** What has been read beside a glance, by id; null for an event that is not there. */
interface Held {
  readonly events: Map<string, EventRecord | null>
  readonly sources: Map<string, SourceRecord>
}

/** Every change of a relationship brings another glance, so what was read beside one stays true as long as it is held. */
const heldBeside = new WeakMap<Glance, Held>()

/**
 * Events of a relationship with the sources they cite, each read once: another day or filter reads only what nobody has
 * asked for yet.
 *
 * @param glance what is stored of the relationship at the moment
 * @param ids of events, in the order wanted
 */
export async function readDetails(
  db: Shelves,
  glance: Glance,
  ids: readonly string[],
): Promise<Sourced<'events'>> {
  const held: Held = heldBeside.get(glance) ?? { events: new Map(), sources: new Map() }
  heldBeside.set(glance, held)
  const missing = ids.filter((id) => !held.events.has(id))
  if (missing.length > 0) {
    const read = await readSourced(db, glance.relationship.id, 'events', missing)
    for (const id of missing) held.events.set(id, null)
    for (const record of read.records) held.events.set(record.id, record)
    for (const source of read.sources) held.sources.set(source.id, source)
  }
  const records = ids.flatMap((id) => held.events.get(id) ?? [])
  return { records, sources: citedIds(records).flatMap((id) => held.sources.get(id) ?? []) }
}
