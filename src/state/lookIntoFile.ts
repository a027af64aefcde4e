import { digest } from '#dataset/sha256.ts'
import type { FileSave, PermittedHandle } from './saveToFile.ts'
import { failureOf, isOversize, mayWrite, textIn } from './saveToFile.ts'
import type { Surroundings } from './surroundings.ts'

/** What stands in a file and is not what was last written there or taken in. None of it is ours to write over. */
export type FoundThere =
  /** Another edition of the same, with or without faults; `found` is the digest of its text. */
  | { readonly type: 'changed'; readonly found: string }
  /** Written by a newer app, of this version of the dataset. */
  | { readonly type: 'newer'; readonly version: number }
  /** Nothing, or no whole file: it may still be on its way. */
  | { readonly type: 'half' }
  | { readonly type: 'other-pair'; readonly title: string }

/** What a look into a file has shown. */
export interface Look {
  /** Tells one edition of the file from the next without reading it. */
  readonly stamp: string
  /** The digest that was known then. */
  readonly known: string | null
  /** Null: it is what is known. */
  readonly why: FoundThere | Exclude<FileSave, { readonly type: 'written' | 'changed' }> | null
}

/** A linked file that is looked into. */
export interface Looked {
  readonly handle: PermittedHandle
  readonly rel: string
  /** Digest of what was last written there or taken in. */
  readonly known: string | null
}

/**
 * Looks whether a file still holds what is known of it, and if not, what it holds. It is only read where its time or its
 * size have changed. Never throws for what the browser or the file are like.
 *
 * @param before what the last look has shown
 */
export async function lookIntoFile(
  { handle, rel, known }: Looked,
  readFile: Surroundings['readFile'],
  before: Look | null,
): Promise<Look> {
  try {
    if (!(await mayWrite(handle))) return { stamp: '', known, why: { type: 'no-permission' } }
    const file = await handle.getFile()
    const stamp = `${file.lastModified}/${file.size}`
    if (before?.stamp === stamp && before.known === known) return before
    const text = await textIn(file)
    const found = await digest(text)
    if (isOversize(file)) return { stamp, known, why: found === known ? null : { type: 'changed', found } }
    return { stamp, known, why: found === known ? null : await foundThere(file, found, rel, readFile) }
  } catch (cause) {
    return { stamp: '', known, why: failureOf(cause) }
  }
}

async function foundThere(
  file: Blob,
  found: string,
  rel: string,
  readFile: Surroundings['readFile'],
): Promise<FoundThere> {
  const outcome = await readFile(file)
  switch (outcome.type) {
    case 'too-new':
      return { type: 'newer', version: outcome.version }
    case 'not-json':
    case 'both-versions':
    case 'not-utf8':
      return { type: 'half' }
    case 'accepted': {
      const { id, title } = outcome.dataset.relationship
      return id === rel ? { type: 'changed', found } : { type: 'other-pair', title }
    }
    default:
      return { type: 'changed', found }
  }
}
