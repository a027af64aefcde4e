import type { Dataset } from '#model/records/dataset.ts'
import type { Actor, Person } from '#model/records/relationship.ts'
import { isSame } from '#storage/same.ts'
import type { Saved } from '#storage/saveFailure.ts'
import { useRelationshipEdit } from '../useRelationshipEdit.ts'
import { withEntry } from './checkForm.ts'
import type { Entry } from './formContent.ts'

/** The lists that the relationship holds. */
export type EntryList = 'people' | 'actors'

/** An entry as it was stored, with the number of the journal's entry. */
interface StoredEntry {
  readonly entry: Named
  readonly seq: number
}

/** Saves a person or an actor with the relationship, upon what another tab has made of it meanwhile. */
export function useEntrySaving(
  whole: { readonly value: Dataset | null },
  base: { readonly value: Entry | null },
): (list: EntryList, mine: Named) => Promise<Saved<StoredEntry>> {
  const editRelationship = useRelationshipEdit()

  return async (list, mine) => {
    const begun = base.value as Named | null // of such a list
    const entry = entryUpon(entryIn(whole.value, list, mine.id) ?? begun, begun, mine)
    const relationship = whole.value?.relationship
    if (!relationship || !entry) return { type: 'not-saved', failure: { type: 'conflict', records: [] } }
    const saved = await editRelationship(relationship, withEntry(relationship, list, entry))
    return saved.type === 'saved' ? { type: 'saved', value: { entry, seq: saved.value } } : saved
  }
}

/** An entry as it is stored; null where it is not. */
export function entryIn(whole: Dataset | null, list: EntryList, id: string): Named | null {
  const entries: readonly Named[] = whole?.relationship[list] ?? []
  return entries.find((entry) => entry.id === id) ?? null
}

/** What a list of the relationship holds. */
export type Named = Person | Actor

/**
 * What differs in an entry from what it began with, put upon what is stored by now; null where another tab has made
 * something else of the same field.
 */
function entryUpon(now: Named | null, begun: Named | null, mine: Named): Named | null {
  if (now === null || begun === null) return mine
  const fields = new Map<string, unknown>()
  for (const field of new Set([...Object.keys(now), ...Object.keys(mine)])) {
    const [was, is, own] = [begun, now, mine].map((entry): unknown => Reflect.get(entry, field))
    if (!isSame(own, was) && !isSame(is, was) && !isSame(is, own)) return null
    const value = isSame(own, was) ? is : own
    if (value !== undefined) fields.set(field, value)
  }
  return Object.fromEntries(fields) as unknown as Named // the fields of the two
}
