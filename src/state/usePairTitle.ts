import type { Saved } from '#storage/saveFailure.ts'
import { writeRecords } from '#storage/writeRecords.ts'
import { useAuthor } from './author.ts'
import { useRelationships } from './relationships.ts'
import { useStatus } from './status.ts'
import { useSurroundings } from './surroundings.ts'

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
  const { opening } = useSurroundings()
  const relationships = useRelationships()
  const author = useAuthor()
  const status = useStatus()

  async function rename(title: string): Promise<Saved<number> | null> {
    const base = relationships.current
    const wanted = title.trim()
    if (!base || wanted === '' || wanted === base.title) return null
    const stamp = author.stamp()
    const relationship = { ...base, title: wanted, updatedAt: stamp.when, updatedBy: stamp.who }
    const expects = [{ list: 'relationship', id: base.id, record: base }] as const
    const saved = await status.follow(writeRecords(opening.db, base.id, { relationship }, stamp, { expects }))
    return saved.type === 'saved' ? { type: 'saved', value: saved.value.seq } : saved
  }

  return { rename }
}
