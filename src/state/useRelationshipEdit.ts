import type { Relationship } from '#model/records/relationship.ts'
import type { Saved } from '#storage/saveFailure.ts'
import type { Written } from '#storage/write.ts'
import { writeRecords } from '#storage/writeRecords.ts'
import { useAuthor } from './author.ts'
import { unreadableIn } from './readable.ts'
import { useStatus } from './status.ts'
import { useSurroundings } from './surroundings.ts'

/**
 * Saves another version of a relationship: its title, its people, its actors. One entry of the journal, which can be
 * undone; refused as a `conflict` where it is otherwise stored than the edit began with, and as `unreadable` where no file
 * could hold it.
 *
 * @returns number of the journal's entry
 */
export type RelationshipEdit = (base: Relationship, mine: Relationship) => Promise<Saved<number>>

export function useRelationshipEdit(): RelationshipEdit {
  const { opening } = useSurroundings()
  const author = useAuthor()
  const status = useStatus()

  return async (base, mine) => {
    const stamp = author.stamp()
    const relationship = { ...mine, updatedAt: stamp.when, updatedBy: stamp.who }
    const expects = [{ list: 'relationship', id: base.id, record: base }] as const
    const write = async (): Promise<Saved<Written<never>>> => {
      const failure = await unreadableIn({ relationship: { base, mine } }, stamp)
      if (failure) return { type: 'not-saved', failure }
      return writeRecords(opening.db, base.id, { relationship }, stamp, { expects })
    }
    const saved = await status.follow(write())
    return saved.type === 'saved' ? { type: 'saved', value: saved.value.seq } : saved
  }
}
