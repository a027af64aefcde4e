import { digest } from '#dataset/sha256.ts'
import { acceptFound, readLink } from '#storage/linkedFile.ts'
import { watch } from 'vue'
import { useAuthor } from './author.ts'
import { useSurroundings } from './surroundings.ts'
import { useTransfer } from './transfer.ts'
import type { TransferStep } from './transferStep.ts'

/** A linked file that somebody else has written into, and that is being looked at. */
interface Reviewed {
  readonly rel: string
  readonly fileName: string
  /** Of the text that is looked at. */
  readonly digest: string
}

/**
 * Part of the store of linked files: what somebody else wrote into one is shown in the preview of an import. Once it
 * has been taken in, or holds nothing new, the next save may take its place.
 */
export function useLinkedReview(save: (rel: string) => Promise<void>): {
  readonly review: (rel: string) => Promise<void>
} {
  const { db } = useSurroundings().opening
  const transfer = useTransfer()
  const author = useAuthor()
  let reviewed: Reviewed | null = null

  async function review(rel: string): Promise<void> {
    const row = await readLink(db, rel)
    if (!row) return
    const { handle } = row
    const text = async (): Promise<string> => {
      const found = await (await handle.getFile()).text()
      reviewed = { rel, fileName: handle.name, digest: await digest(found) }
      return found
    }
    await transfer.check({ name: handle.name, text })
  }

  watch(
    () => transfer.step,
    async (step) => {
      const looked = reviewed
      if (!looked || step.type === 'reading') return
      if (!('fileName' in step) || step.fileName !== looked.fileName || step.type === 'refused')
        reviewed = null
      else if (isTakenIn(step, looked.rel)) {
        reviewed = null
        await acceptFound(db, looked.rel, looked.digest, author.stamp())
        await save(looked.rel)
      }
    },
  )

  return { review }
}

/** Whether nothing of a file is left that is not here: it was applied, or there was nothing to apply. */
function isTakenIn(step: TransferStep, rel: string): boolean {
  if (step.type === 'applied') return step.rel === rel
  return step.type === 'preview' && step.preview.nothing && step.preview.relationship.id === rel
}
