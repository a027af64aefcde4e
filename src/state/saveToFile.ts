import { MAX_LENGTH } from '#dataset/limits.ts'
import { digest } from '#dataset/sha256.ts'

/** What browsers know of a handle beyond the types: whether they still let the page write. */
export interface PermittedHandle extends FileSystemFileHandle {
  readonly queryPermission?: (wanted: { readonly mode: 'readwrite' }) => Promise<PermissionState>
  readonly requestPermission?: (wanted: { readonly mode: 'readwrite' }) => Promise<PermissionState>
}

/** What became of a text that was to be written to a file. In all cases but the first the file is as it was. */
export type FileSave =
  | { readonly type: 'written'; readonly digest: string }
  /** The browser does not let the page write there, or not without asking again. */
  | { readonly type: 'no-permission' }
  /** The file is no longer where it was. */
  | { readonly type: 'gone' }
  /** Somebody else has written into it; `found` is the digest of what. */
  | { readonly type: 'changed'; readonly found: string }
  | { readonly type: 'failed'; readonly message: string }
  /** It was written, and what stands there now is something else: only here the file is not as it was. */
  | { readonly type: 'not-read-back' }

const WRITE = { mode: 'readwrite' } as const

/** Whether the browser lets the page write to a file, without asking anybody. Never throws. */
export function mayWrite(handle: PermittedHandle): Promise<boolean> {
  return granted(() => handle.queryPermission?.(WRITE))
}

/** Asks the user to let the page write to a file. Call it in answer to a click. Never throws. */
export function askToWrite(handle: PermittedHandle): Promise<boolean> {
  return granted(() => handle.requestPermission?.(WRITE))
}

/** A browser that knows of no permission lets the write itself tell. */
async function granted(ask: () => Promise<PermissionState> | undefined): Promise<boolean> {
  try {
    return ((await ask()) ?? 'granted') === 'granted'
  } catch (cause) {
    if (cause instanceof DOMException) return false
    throw cause
  }
}

/**
 * Puts a text in the place of what is in a file, so that the file holds either the old or the new text, whatever
 * happens: the browser writes beside it and puts the whole in its place when it is closed. What stands there is looked at
 * before and once more at the last moment, for somebody else may write at the same time; then read back and compared.
 *
 * @param known digest of what was last written there or taken in from there; null if nothing was: a file that is not
 *   empty is then somebody else's
 */
export async function saveToFile(
  handle: PermittedHandle,
  text: string,
  known: string | null,
): Promise<FileSave> {
  try {
    if (!(await mayWrite(handle))) return { type: 'no-permission' }
    const found = await textOf(handle)
    const written = await digest(text)
    if (found === text) return { type: 'written', digest: written }
    const before = await digest(found)
    if (found !== '' && before !== known) return { type: 'changed', found: before }
    const meanwhile = await replace(handle, text, found)
    if (meanwhile !== found) return { type: 'changed', found: await digest(meanwhile) }
    return (await textOf(handle)) === text ? { type: 'written', digest: written } : { type: 'not-read-back' }
  } catch (cause) {
    return failureOf(cause)
  }
}

/** @returns what stood there at the last moment: if it is not what was found, it stands there still */
async function replace(handle: FileSystemFileHandle, text: string, found: string): Promise<string> {
  const stream = await handle.createWritable({ keepExistingData: false })
  try {
    await stream.write(text)
    const meanwhile = await textOf(handle)
    await (meanwhile === found ? stream.close() : stream.abort())
    return meanwhile
  } catch (cause) {
    // What was written beside the file goes; that it may be gone already is no second failure.
    await stream.abort().catch(() => undefined)
    throw cause
  }
}

async function textOf(handle: FileSystemFileHandle): Promise<string> {
  return textIn(await handle.getFile())
}

/** Whether a file is larger than any that is read: then it is none of ours, whatever it holds. */
export function isOversize({ size }: Pick<Blob, 'size'>): boolean {
  return size > MAX_LENGTH
}

/** What stands in a file; of one that is too large to be read, only how large it is, so that it can be told from others. */
export async function textIn(file: Pick<Blob, 'size' | 'text'>): Promise<string> {
  return isOversize(file) ? `${file.size} bytes` : file.text()
}

/** What stands in a file; nothing where it is gone or may not be read: saving says why. */
export async function textOrNone(handle: FileSystemFileHandle): Promise<string> {
  try {
    return await textOf(handle)
  } catch (cause) {
    if (cause instanceof DOMException) return ''
    throw cause
  }
}

/** What an error of the browser says of a file. */
export function failureOf(cause: unknown): Exclude<FileSave, { readonly type: 'written' }> {
  const name = cause instanceof Error ? cause.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return { type: 'no-permission' }
  if (name === 'NotFoundError') return { type: 'gone' }
  return { type: 'failed', message: cause instanceof Error ? cause.message : String(cause) }
}
