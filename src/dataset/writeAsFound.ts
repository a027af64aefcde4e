import type { Dataset } from '#model/records/dataset.ts'
import { LIST_NAMES } from '#model/records/dataset.ts'
import { FORMAT } from './schema/dataset.ts'

/**
 * Writes a dataset of a version that this program does not write, as it was found: for data that could not be brought
 * up to date, or that a newer program has written. Nothing is checked, put in order or left out, and there is no
 * revision: only a program of that version knows how it is computed.
 *
 * @param version the version that the data has
 */
export function writeAsFound(dataset: Dataset, version: number): string {
  const counts = Object.fromEntries(LIST_NAMES.map((list) => [list, dataset[list].length]))
  return `${JSON.stringify({ format: FORMAT, version, counts, ...dataset }, null, 2)}\n`
}
