import { zipSync } from 'fflate'

/** The day that every file in a package is said to be of: nothing of the machine or the hour goes along. */
const DAY = new Date(1980, 0, 1)

/** Files by their paths as the bytes of a package; the same files always give the same bytes. */
export function packed(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(files), { mtime: DAY, level: 6 })
}
