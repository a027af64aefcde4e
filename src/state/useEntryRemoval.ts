import { RECORD, RELATIONSHIP } from '#dataset/outlines.ts'
import { walk } from '#dataset/walk.ts'
import type { AnyRecord, Dataset } from '#model/records/dataset.ts'
import { LIST_NAMES } from '#model/records/dataset.ts'
import type { Person, Relationship } from '#model/records/relationship.ts'
import { isVisible } from '#model/view.ts'
import { readWhole } from '#storage/read.ts'
import type { Saved } from '#storage/saveFailure.ts'
import { saving } from '#storage/saveFailure.ts'
import { useAsOf } from './asOf.ts'
import { useRelationships } from './relationships.ts'
import { useSurroundings } from './surroundings.ts'
import { useRelationshipEdit } from './useRelationshipEdit.ts'
import type { Referrers } from './useRecordRemoval.ts'

type EntryList = 'people' | 'actors'

/** Deleting a person or an actor: only where nothing names it, for it leaves no tombstone to be found again by. */
export interface EntryRemoval {
  readonly referrers: () => Promise<Saved<Referrers>>
  /** @returns number of the journal's entry; null where it is not there */
  readonly remove: () => Promise<Saved<number> | null>
}

export function useEntryRemoval(list: EntryList, id: string): EntryRemoval {
  const { db } = useSurroundings().opening
  const relationships = useRelationships()
  const edit = useRelationshipEdit()
  const asOf = useAsOf()

  function referrers(): Promise<Saved<Referrers>> {
    return saving(db, async () => {
      const whole = await readWhole(db, relationships.currentId ?? '')
      const found = whole ? whoNames(whole, list, id) : []
      const lens = { asOf: asOf.number, upTo: 'RED' } as const
      const known = found.filter((one) => 'name' in one || isVisible(one, lens))
      return { known, later: found.length - known.length }
    })
  }

  async function remove(): Promise<Saved<number> | null> {
    const base: Relationship | null = relationships.current
    if (!base?.[list].some((entry) => entry.id === id)) return null
    const left = (base[list] as readonly { readonly id: string }[]).filter((entry) => entry.id !== id)
    return edit(base, { ...base, [list]: left }) // fewer entries of the same kind
  }

  return { referrers, remove }
}

/** The records that name a person or an actor anywhere, and the people whose roles name an actor. */
function whoNames(whole: Dataset, list: EntryList, id: string): readonly (AnyRecord | Person)[] {
  const people = whole.relationship.people.filter((person) =>
    names(person, RELATIONSHIP.fields?.get('people')?.item, list, id),
  )
  const records = LIST_NAMES.flatMap((one): readonly AnyRecord[] =>
    (whole[one] as readonly AnyRecord[]).filter((record) => names(record, RECORD.get(one), list, id)),
  )
  return [...people, ...records]
}

function names(
  value: unknown,
  outline: Parameters<typeof walk>[1] = {},
  list: EntryList,
  id: string,
): boolean {
  let isNamed = false
  walk(value, outline, [], (found, { target }) => {
    if (target === list && found === id) isNamed = true
  })
  return isNamed
}
