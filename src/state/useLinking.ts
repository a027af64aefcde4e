import { dropLink, putLink } from '#storage/linkedFile.ts'
import { linkedFileName } from './fileName.ts'
import { pickFile } from './pickFile.ts'
import type { Picked } from './pickFile.ts'
import { useRelationships } from './relationships.ts'
import { askToWrite } from './saveToFile.ts'
import { useStatus } from './status.ts'
import { useSurroundings } from './surroundings.ts'
import type { LinkedSaving } from './useLinkedSaving.ts'
import { betweenSaves } from './useLinkedSaving.ts'

export interface Linking {
  /** Asks for a file and links the relationship on screen to it. @param passphrase seals whatever is written to it */
  readonly link: (which: 'new' | 'existing', passphrase?: string) => Promise<Picked['type']>
  /** Lets go of a file, which stays as it is. */
  readonly unlink: (rel: string) => Promise<void>
}

/**
 * Part of the store of linked files. A save that is under way would note of the next file what it has written to the one
 * before.
 */
export function useLinking({ save, tell, passphrases }: LinkedSaving): Linking {
  const { db } = useSurroundings().opening
  const relationships = useRelationships()
  const status = useStatus()

  async function link(which: 'new' | 'existing', passphrase?: string): Promise<Picked['type']> {
    const relationship = relationships.current
    if (!relationship) return 'given-up'
    const isSealed = passphrase !== undefined
    const picked = await pickFile(which, linkedFileName(relationship, isSealed))
    if (picked.type !== 'picked') return picked.type
    const { handle } = picked
    if (which === 'existing' && !(await askToWrite(handle))) return 'given-up'
    const { id: rel } = relationship
    const linked = await betweenSaves(rel, async () => {
      const put = await status.follow(putLink(db, rel, handle, isSealed))
      if (put.type === 'saved') passphrases.forget(rel)
      if (put.type === 'saved' && isSealed) passphrases.choose(rel, passphrase)
      return put
    })
    if (linked.type === 'saved') await save(rel)
    return 'picked'
  }

  async function unlink(rel: string): Promise<void> {
    await betweenSaves(rel, async () => {
      const dropped = await status.follow(dropLink(db, rel))
      passphrases.forget(rel)
      if (dropped.type === 'saved') tell(rel, null)
    })
  }

  return { link, unlink }
}
