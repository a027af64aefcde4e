import type { Unsealed } from '#dataset/sealed.ts'
import { readLink, sealLink } from '#storage/linkedFile.ts'
import { textOrNone } from './saveToFile.ts'
import { openSealedText } from './sealing.ts'
import { useStatus } from './status.ts'
import { useSurroundings } from './surroundings.ts'
import type { LinkedSaving } from './useLinkedSaving.ts'
import { betweenSaves } from './useLinkedSaving.ts'

/** Whether a passphrase opens a file. `nothing-sealed`: nothing stands there that it could be tried on. */
export type Unlocking = Unsealed['type'] | 'nothing-sealed'

export interface LinkedSeal {
  /** Seals a linked file from now on, or seals it with another passphrase. */
  readonly seal: (rel: string, passphrase: string) => Promise<void>
  /** Takes the passphrase of a sealed file for this visit, if it opens what stands there. */
  readonly unlock: (rel: string, passphrase: string) => Promise<Unlocking>
}

/** Part of the store of linked files. */
export function useLinkedSeal({ save, tell, passphrases }: LinkedSaving): LinkedSeal {
  const { db } = useSurroundings().opening
  const status = useStatus()

  async function seal(rel: string, passphrase: string): Promise<void> {
    // A save that is under way seals as it began, or not at all, and would note that nothing is behind.
    await betweenSaves(rel, async () => {
      const noted = await status.follow(sealLink(db, rel))
      if (noted.type === 'saved') passphrases.choose(rel, passphrase)
    })
    await save(rel)
  }

  async function unlock(rel: string, passphrase: string): Promise<Unlocking> {
    const row = await readLink(db, rel)
    const answer = row ? await unlocking(row.handle, passphrase) : 'nothing-sealed'
    if (answer !== 'opened') return answer
    passphrases.forget(rel)
    passphrases.learn(rel, passphrase)
    tell(rel, null)
    await save(rel)
    return answer
  }

  return { seal, unlock }
}

/** Tries a passphrase on what stands in a file. */
async function unlocking(handle: FileSystemFileHandle, passphrase: string): Promise<Unlocking> {
  const { type } = await openSealedText(await textOrNone(handle), passphrase)
  return type === 'not-sealed' ? 'nothing-sealed' : type
}
