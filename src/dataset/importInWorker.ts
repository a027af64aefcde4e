import type { ImportOptions } from './askImport.ts'
import { askImport } from './askImport.ts'
import ImportWorker from './import.worker.ts?worker&inline'
import type { ReadOutcome } from './readDataset.ts'

/** Reads a dataset file off the main thread: {@link askImport} with the import worker. */
export function importInWorker(file: Blob, options: ImportOptions = {}): Promise<ReadOutcome> {
  return askImport(new ImportWorker(), file, options)
}
