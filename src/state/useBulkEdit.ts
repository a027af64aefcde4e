import type { BulkChange } from '#model/bulkChange.ts'
import { bulkChanged } from '#model/bulkChange.ts'
import type { EventRecord } from '#model/records/event.ts'
import { readByIds } from '#storage/read.ts'
import type { Saved } from '#storage/saveFailure.ts'
import { saving } from '#storage/saveFailure.ts'
import type { ManyEdits } from './manyEdits.ts'
import { useManyEdits } from './manyEdits.ts'
import { useRelationships } from './relationships.ts'
import { useSurroundings } from './surroundings.ts'

export type { BulkChange } from '#model/bulkChange.ts'

/** What became of a bulk edit: how many events it changed, and the number of its entry; null where none differs. */
export interface BulkEdited {
  readonly changed: number
  readonly seq: number
}

/** Editing or deleting many events of the current relationship together, as one entry of the journal. */
export interface BulkEdit {
  /** The events as they are stored. */
  readonly read: (ids: readonly string[]) => Promise<Saved<readonly EventRecord[]>>
  /** How many of the events a change would alter. */
  readonly countOf: (events: readonly EventRecord[], change: BulkChange) => number
  readonly change: (events: readonly EventRecord[], change: BulkChange) => Promise<Saved<BulkEdited | null>>
  readonly remove: (events: readonly EventRecord[]) => Promise<Saved<BulkEdited | null>>
}

export function useBulkEdit(): BulkEdit {
  const { db } = useSurroundings().opening
  const relationships = useRelationships()
  const saveMany = useManyEdits()

  function read(ids: readonly string[]): Promise<Saved<readonly EventRecord[]>> {
    return saving(db, () => readByIds(db, relationships.currentId ?? '', 'events', ids))
  }

  function countOf(events: readonly EventRecord[], change: BulkChange): number {
    return events.filter((event) => changed(event, change) !== event).length
  }

  function change(events: readonly EventRecord[], wanted: BulkChange): Promise<Saved<BulkEdited | null>> {
    return save(events.map((base) => ({ base, mine: changed(base, wanted) })))
  }

  function remove(events: readonly EventRecord[]): Promise<Saved<BulkEdited | null>> {
    return save(events.map((base) => ({ base, mine: null })))
  }

  async function save(
    pairs: readonly { readonly base: EventRecord; readonly mine: EventRecord | null }[],
  ): Promise<Saved<BulkEdited | null>> {
    const rel = relationships.currentId
    const edits: ManyEdits['edits'] = pairs
      .filter(({ base, mine }) => mine !== base)
      .map((pair) => ({ ...pair, list: 'events', id: pair.base.id }))
    if (rel === null || edits.length === 0) return { type: 'saved', value: null }
    const saved = await saveMany({ rel, edits })
    if (saved.type === 'not-saved') return saved
    return { type: 'saved', value: { changed: edits.length, seq: saved.value } }
  }

  return { read, countOf, change, remove }
}

function changed(event: EventRecord, change: BulkChange): EventRecord {
  const taken = new Set(event.changes.map(({ id }) => id))
  let n = event.changes.length + 1
  while (taken.has(`change-${n}`)) n++
  return bulkChanged(event, change, `change-${n}`)
}
