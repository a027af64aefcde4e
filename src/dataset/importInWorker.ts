import type { ImportOptions } from './askImport.ts'
import { askImport } from './askImport.ts'
import type { ReadOutcome } from './readDataset.ts'

/**
 * Reads a dataset file off the main thread: {@link askImport} with the import worker, whose code is fetched when
 * the first file comes. Rejects also when it cannot be fetched.
 */
export async function importInWorker(file: Blob, options: ImportOptions = {}): Promise<ReadOutcome> {
  const { default: ImportWorker } = await import('./import.worker.ts?worker&inline')
  return askImport(new ImportWorker(), file, options)
}
