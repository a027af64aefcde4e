import type { Saved } from '#storage/saveFailure.ts'
import { useRelationships } from './relationships.ts'
import { useRelationshipEdit } from './useRelationshipEdit.ts'

/** Gives the current relationship another title. */
export interface PairTitle {
  /**
   * @param title not blank
   * @returns number of the journal's entry; null where it has that title already, or where there is no relationship
   */
  readonly rename: (title: string) => Promise<Saved<number> | null>
}

/** The title of the current relationship, as an edit that is kept in the journal and can be undone. */
export function usePairTitle(): PairTitle {
  const relationships = useRelationships()
  const edit = useRelationshipEdit()

  async function rename(title: string): Promise<Saved<number> | null> {
    const base = relationships.current
    const wanted = title.trim()
    if (!base || wanted === '' || wanted === base.title) return null
    return edit(base, { ...base, title: wanted })
  }

  return { rename }
}
