import { bytesAsFile } from '#dataset/readableFile.ts'
import type { ImportCase } from './importCase.ts'
import type { Outcome } from './reading.ts'
import { openSealed } from './sealing.ts'
import type { IncomingFile, IncomingText, NotUnsealed } from './transferStep.ts'

/** What became of a sealed file on the desk. */
export type UnsealedCase =
  | { readonly type: 'opened'; readonly case: ImportCase }
  /** The passphrase is another one, or the file was altered. */
  | { readonly type: 'refused' }
  | NotUnsealed
  /** The means could not be fetched, or the browser failed at it. */
  | { readonly type: 'unreadable'; readonly message: string }

/** The passphrase that may open a file without anybody being asked; null for none. */
export function knownPassphrase({ file }: ImportCase): string | null {
  return givenWith(file)?.known ?? null
}

/** Opens a sealed file on the desk: what was sealed takes its place under the same name, in memory only. */
export async function unsealedCase(found: ImportCase, passphrase: string): Promise<UnsealedCase> {
  const { file, sealed } = found
  if (!sealed) throw new Error('only a sealed file is opened')
  const opened = await openSealed(sealed, passphrase).catch(unreadable)
  if (opened.type === 'refused' || opened.type === 'unreadable') return opened
  if (opened.type !== 'opened') return { type: 'not-unsealed', why: opened.type }
  givenWith(file)?.opened(passphrase)
  const content = bytesAsFile(opened.bytes)
  const linked = 'linked' in file ? { linked: file.linked } : {}
  const unsealed = { name: file.name, text: () => Promise.resolve(content), ...linked }
  return { type: 'opened', case: { ...found, sealed: null, file: unsealed } }
}

/** What became of what was sealed: where that is no text, the file that it was sealed in is one all the same. */
export function ofUnsealed(outcome: Outcome): Outcome {
  return outcome.type === 'not-utf8' ? { type: 'not-unsealed', why: 'spoilt' } : outcome
}

function unreadable(cause: unknown): Extract<UnsealedCase, { readonly type: 'unreadable' }> {
  return { type: 'unreadable', message: cause instanceof Error ? cause.message : String(cause) }
}

function givenWith(file: IncomingFile): IncomingText['sealing'] {
  return file instanceof File ? undefined : file.sealing
}
