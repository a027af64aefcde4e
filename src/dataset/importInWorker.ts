import type { ImportOptions } from './askImport.ts'
import { askImport } from './askImport.ts'
import { MAX_LENGTH } from './limits.ts'
import type { ReadOutcome } from './readDataset.ts'

/**
 * Reads a dataset file off the main thread: {@link askImport} with the import worker, whose code is fetched when
 * the first file comes. Rejects also when it cannot be fetched.
 *
 * The bytes are read here: WebKit lets no worker of a page from `file://` read a file. One that is too large is refused by
 * its size, unread.
 */
export async function importInWorker(file: Blob, options: ImportOptions = {}): Promise<ReadOutcome> {
  const { default: ImportWorker } = await import('./import.worker.ts?worker&inline')
  const content = file.size > MAX_LENGTH ? file : await file.arrayBuffer()
  return askImport(new ImportWorker(), content, options)
}
