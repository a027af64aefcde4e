import { digest } from '#dataset/sha256.ts'
import { readLink, recordLinkedSave } from '#storage/linkedFile.ts'
import { readSeq } from '#storage/read.ts'
import type { LinkRow } from '#storage/rows.ts'
import type { SaveFailure } from '#storage/saveFailure.ts'
import type { ShallowRef } from 'vue'
import { onScopeDispose, shallowRef } from 'vue'
import { useAuthor } from './author.ts'
import type { ExportFailure } from './exporting.ts'
import { exportFailure, writeStored } from './exporting.ts'
import { LinkedPassphrases } from './linkedPassphrases.ts'
import type { FoundThere, Look } from './lookIntoFile.ts'
import { lookIntoFile } from './lookIntoFile.ts'
import type { FileSave } from './saveToFile.ts'
import { saveToFile, textOrNone } from './saveToFile.ts'
import type { Sealing } from './sealing.ts'
import { openSealedText, sealAndProve } from './sealing.ts'
import { useStatus } from './status.ts'
import { useTimeZone } from './timeZone.ts'
import { useSurroundings } from './surroundings.ts'

/** Why a linked file is not saved to. */
export type NotSaving =
  | Exclude<FileSave, { readonly type: 'written' | 'changed' }>
  | FoundThere
  /** It is sealed, and nobody has typed its passphrase in this visit. */
  | { readonly type: 'sealed' }
  /** It was written, and the shelves could not note it. */
  | { readonly type: 'not-noted'; readonly failure: SaveFailure }
  /** It was taken in without some of its records, which are only there. */
  | { readonly type: 'left-out' }
  /** What is stored could not be read, or not written as a text that reads back. */
  | { readonly type: 'not-proven'; readonly failure: ExportFailure }

export interface LinkedSaving {
  readonly passphrases: LinkedPassphrases
  /** Why which relationships are not saved to their files. */
  readonly troubles: Readonly<ShallowRef<ReadonlyMap<string, NotSaving>>>
  /** Null: all is well with it. */
  readonly tell: (rel: string, why: NotSaving | null) => void
  /** Saves a relationship to its file, if it has one that is behind; else looks whether the file is as it was left. */
  readonly save: (rel: string) => Promise<void>
  /** The same once nothing has changed for a second. */
  readonly soon: (rel: string) => void
}

/** Milliseconds without a change after which a linked file is saved. */
const CALM = 1000

/** Part of the store of linked files. */
export function useLinkedSaving(): LinkedSaving {
  const { opening, readFile } = useSurroundings()
  const { db } = opening
  const author = useAuthor()
  const status = useStatus()
  const timeZone = useTimeZone()
  const troubles = shallowRef<ReadonlyMap<string, NotSaving>>(new Map())
  const looks = new Map<string, Look>()
  const passphrases = new LinkedPassphrases()
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  onScopeDispose(() => timers.forEach((timer) => clearTimeout(timer)))

  function tell(rel: string, why: NotSaving | null): void {
    const others = [...troubles.value].filter(([id]) => id !== rel)
    troubles.value = new Map(why ? [...others, [rel, why]] : others)
  }

  function soon(rel: string): void {
    clearTimeout(timers.get(rel))
    const timer = setTimeout(() => void save(rel), CALM)
    timers.set(rel, timer)
  }

  // A tab that comes later finds that it has been done.
  async function save(rel: string): Promise<void> {
    await betweenSaves(rel, async () => {
      try {
        tell(rel, await saveNow(rel))
      } catch (cause) {
        // The shelves could not be asked: a newer app has taken them over, or they are gone.
        tell(rel, { type: 'not-proven', failure: exportFailure(cause) })
      }
    })
  }

  async function saveNow(rel: string): Promise<NotSaving | null> {
    const row = await readLink(db, rel)
    if (!row) return null
    const passphrase = passphrases.get(rel)
    if (row.written?.seq === (await readSeq(db, rel))) return look(rel, row)
    // That somebody else has written it comes first: it is compared, whatever it was sealed with.
    if (row.sealed && !(await opensWritten(row, passphrase)))
      return (row.written && (await look(rel, row))) ?? { type: 'sealed' }
    const stored = await writeStored(db, readFile, { rel, day: timeZone.today(), what: 'all' })
    if (!stored) return null
    const { exported, ancestors, seq, dataset } = stored
    if (exported.type === 'exported' && exported.mended) status.suspect('')
    if (exported.type === 'failed') return { type: 'not-proven', failure: exported }
    const { text: plain, revision } = exported
    const made = await textToWrite(row, plain, passphrase ?? '')
    if (made.type === 'failed') return { type: 'not-proven', failure: { ...made, message: '' } }
    const written = await saveToFile(row.handle, made.text, row.written?.digest ?? null)
    if (written.type !== 'written') return written.type === 'changed' ? look(rel, row) : written
    passphrases.used(rel)
    const save = { dataset, seq, revision, ancestors, digest: written.digest }
    const noted = await recordLinkedSave(db, save, author.stamp())
    return noted.type === 'saved' ? null : { type: 'not-noted', failure: noted.failure }
  }

  async function look(rel: string, { handle, written, leftOut, sealed }: LinkRow): Promise<NotSaving | null> {
    const looked = { handle, rel, known: written?.digest ?? null }
    const look = await lookIntoFile(looked, readFile, looks.get(rel) ?? null)
    looks.set(rel, look)
    // That some of it was left out says more than that somebody wrote it.
    if (look.why?.type === 'changed' && look.why.found === leftOut) return { type: 'left-out' }
    return look.why ?? (sealed && !passphrases.has(rel) ? { type: 'sealed' } : null)
  }

  return { passphrases, troubles, tell, save, soon }
}

/** Whether a passphrase opens what was last saved: another tab may have sealed that with another one since. */
async function opensWritten({ handle, written }: LinkRow, passphrase: string | undefined): Promise<boolean> {
  if (passphrase === undefined) return false
  // Sealed anew by this tab, or accepted as it was found: then what stands there says nothing.
  if (!written || written.seq === 0) return true
  const text = await textOrNone(handle)
  if ((await digest(text)) !== written.digest) return true
  return (await openSealedText(text, passphrase)).type !== 'refused'
}

/**
 * The text to write, sealed where the file is, or why there is none. Sealed anew the same would be other letters: what was
 * taken in from the file and stands there as it is to be stays, or two who share it would write in turns.
 */
async function textToWrite(
  { handle, written, sealed }: LinkRow,
  plain: string,
  passphrase: string,
): Promise<Sealing | { readonly type: 'plain'; readonly text: string }> {
  if (!sealed) return { type: 'plain', text: plain }
  const there = written?.seq === 0 ? await textOrNone(handle) : ''
  const opened = await openSealedText(there, passphrase)
  const isThere = opened.type === 'opened' && opened.text === plain
  return isThere ? { type: 'sealed', text: there } : sealAndProve(plain, passphrase)
}

/**
 * Does something to a linked file while no save of it is under way, in this tab or another. Where the browser has no
 * locks, nothing keeps them apart.
 */
export async function betweenSaves<T>(rel: string, act: () => Promise<T>): Promise<T> {
  const { locks } = navigator as { readonly locks?: LockManager } // absent where a page is no secure context
  return locks ? locks.request(`bilat-linked-file/${rel}`, act) : act()
}
