import type { ImportOptions } from './askImport.ts'
import { askImport } from './askImport.ts'
import type { ReadableFile } from './readableFile.ts'
import { tooLarge } from './readableFile.ts'
import type { ReadOutcome } from './readDataset.ts'

/**
 * Reads a dataset file off the main thread: {@link askImport} with the import worker, whose code is fetched when
 * the first file comes. Rejects also when it cannot be fetched, or the file cannot be read from the disk.
 *
 * The bytes are read here: WebKit lets no worker of a page from `file://` read a file. One that is too large is refused by
 * its size, unread.
 */
export async function importInWorker(file: ReadableFile, options: ImportOptions = {}): Promise<ReadOutcome> {
  const refused = tooLarge(file)
  if (refused) return refused
  const { default: ImportWorker } = await import('./import.worker.ts?worker&inline')
  const bytes = await file.arrayBuffer()
  return askImport(new ImportWorker(), bytes, options)
}
