/** What browsers with File System Access have beyond the types. */
interface Pickers {
  readonly showSaveFilePicker?: (options: object) => Promise<FileSystemFileHandle>
  readonly showOpenFilePicker?: (options: object) => Promise<readonly FileSystemFileHandle[]>
}

/** A file on disk that the user chose, or why there is none. */
export type Picked =
  | { readonly type: 'picked'; readonly handle: FileSystemFileHandle }
  | { readonly type: 'given-up' }
  | { readonly type: 'refused' }

const TYPES = [{ accept: { 'application/json': ['.json'] } }]

/** Whether this browser lets a page save to a file on disk. */
export function canPickFiles(): boolean {
  return (globalThis as Pickers).showSaveFilePicker !== undefined
}

/**
 * Asks the user for a file that the page may write. Call it in answer to a click.
 *
 * @param which a new one, in the place of another where the user says so; or one that is there and keeps what is in it
 */
export async function pickFile(which: 'new' | 'existing', suggestedName: string): Promise<Picked> {
  const { showSaveFilePicker: saver, showOpenFilePicker: opener } = globalThis as Pickers
  try {
    const handle =
      which === 'new'
        ? await saver?.({ id: 'bilat', suggestedName, types: TYPES })
        : (await opener?.({ id: 'bilat', types: TYPES }))?.[0]
    return handle ? { type: 'picked', handle } : { type: 'refused' }
  } catch (cause) {
    // The user closed the dialog; anything else is the browser's own refusal.
    const gaveUp = cause instanceof DOMException && cause.name === 'AbortError'
    return { type: gaveUp ? 'given-up' : 'refused' }
  }
}
