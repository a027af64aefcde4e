import { digest } from '#dataset/sha256.ts'
import { acceptFound, noteLeftOut, readLink, sealLink } from '#storage/linkedFile.ts'
import type { Shelves } from '#storage/database.ts'
import type { LinkRow } from '#storage/rows.ts'
import { watch } from 'vue'
import { useAuthor } from './author.ts'
import { isOversize, textIn } from './saveToFile.ts'
import { isSealed, openSealedText } from './sealing.ts'
import { useSurroundings } from './surroundings.ts'
import { useTransfer } from './transfer.ts'
import type { TransferStep } from './transferStep.ts'
import { isAltered } from './transferStep.ts'
import type { LinkedSaving } from './useLinkedSaving.ts'
import { betweenSaves } from './useLinkedSaving.ts'

/** A linked file that somebody else has written into, and that is being looked at. */
interface Reviewed {
  readonly rel: string
  readonly fileName: string
  /** Of the text that is looked at. */
  readonly digest: string
}

export interface LinkedReview {
  /** Shows what stands in a linked file in the preview of an import. */
  readonly review: (rel: string) => Promise<void>
  /** Writes what is here to a linked file, whatever stands in it at this moment. Only for a user who said so. */
  readonly overwrite: (rel: string) => Promise<void>
}

/**
 * Part of the store of linked files: what somebody else wrote into one is shown in the preview of an import. Once it
 * has been applied as a whole, or says the same as what is here, the next save may take its place; nothing else that
 * is only looked at lets it. A file that somebody has sealed stays sealed.
 */
export function useLinkedReview({ save, passphrases }: LinkedSaving): LinkedReview {
  const { db } = useSurroundings().opening
  const transfer = useTransfer()
  const author = useAuthor()
  let reviewed: Reviewed | null = null

  async function review(rel: string): Promise<void> {
    const row = await readLink(db, rel)
    if (!row) return
    const { handle } = row
    const text = async (): Promise<Blob> => {
      const file = await handle.getFile()
      if (isOversize(file)) return file
      const found = await file.text()
      if (await staysSealed(db, row, found))
        reviewed = { rel, fileName: handle.name, digest: await digest(found) }
      return file
    }
    const sealing = {
      known: passphrases.get(rel) ?? null,
      opened: (passphrase: string) => passphrases.learn(rel, passphrase),
    }
    await transfer.check({ name: handle.name, text, linked: rel, sealing })
  }

  async function accept(rel: string, seen: string): Promise<void> {
    await acceptFound(db, rel, seen, author.stamp())
    await save(rel)
  }

  /** Saving says why the file is not written over, now and after a reload. */
  async function leaveAsItIs(rel: string, seen: string): Promise<void> {
    await noteLeftOut(db, rel, seen)
    await save(rel)
  }

  async function overwrite(rel: string): Promise<void> {
    const row = await readLink(db, rel)
    if (!row) return
    try {
      const found = await textIn(await row.handle.getFile())
      if (!(await staysSealed(db, row, found))) return
      if (await isReplaced(passphrases.get(rel), found)) passphrases.outdate(rel)
      await accept(rel, await digest(found))
    } catch (cause) {
      if (!(cause instanceof DOMException)) throw cause
      // A file that cannot be read cannot be written either: saving says why.
      await save(rel)
    }
  }

  watch(
    () => transfer.step,
    async (step) => {
      const looked = reviewed
      if (!looked || step.type === 'reading') return
      const isOver = !('fileName' in step) || step.fileName !== looked.fileName || isOfOther(step, looked.rel)
      // What was altered outside can still be compared.
      if (isOver || (step.type === 'refused' && !isAltered(step.outcome))) reviewed = null
      else if (isTakenIn(step, looked.rel)) {
        reviewed = null
        if (step.leftOutCount > 0) await leaveAsItIs(looked.rel, looked.digest)
        else await accept(looked.rel, looked.digest)
      }
    },
  )

  return { review, overwrite }
}

/** @returns false where it could not be noted: what is there is sealed, and nothing plain may take its place */
async function staysSealed(db: Shelves, row: LinkRow, found: string): Promise<boolean> {
  if (row.sealed || !(await isSealed(found))) return true
  const rel = row.key.slice('link/'.length)
  return (await betweenSaves(rel, () => sealLink(db, rel))).type === 'saved'
}

/** Whether it is another file that is shown, be it of the same name. */
function isOfOther(step: TransferStep, rel: string): boolean {
  return 'linked' in step && step.linked !== rel
}

/** Whoever changed the passphrase did not want the old one to open the file again: the new one is asked for. */
async function isReplaced(passphrase: string | undefined, found: string): Promise<boolean> {
  return passphrase !== undefined && (await openSealedText(found, passphrase)).type === 'refused'
}

/** Whether a file was applied, or says the same as what is here; records that were left out of it aside. */
function isTakenIn(step: TransferStep, rel: string): step is TakenIn {
  if (step.type === 'applied') return step.rel === rel
  return step.type === 'preview' && step.preview.relationship.id === rel && step.preview.isSame()
}

type TakenIn = Extract<TransferStep, { readonly type: 'applied' | 'preview' }>
