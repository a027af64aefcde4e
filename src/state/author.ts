import type { Stamp } from '#storage/write.ts'
import { defineStore } from 'pinia'
import { remembered } from './remembered.ts'
import { useSurroundings } from './surroundings.ts'

/** Stands in the journal and in records for somebody who has not said a name. */
export const UNNAMED = 'unnamed'

/** Who works here: the name that records and the journal carry. */
export const useAuthor = defineStore('author', () => {
  const { preferences, now } = useSurroundings()
  const name = remembered(preferences, 'bilat-author')

  function rename(text: string): void {
    name.value = text.trim()
  }

  /** Who and when, for a change that is made now. */
  function stamp(): Stamp {
    return { who: name.value || UNNAMED, when: now().toISOString() }
  }

  /** Names under which changes are one's own: what was changed before anybody said a name is nobody else's. */
  function own(): readonly string[] {
    return [stamp().who, UNNAMED]
  }

  return { name, rename, stamp, own }
})
