import { Zip, ZipDeflate, zipSync } from 'fflate'

/** The day that every file in a package is said to be of: nothing of the machine or the hour goes along. */
const DAY = new Date(1980, 0, 1)

/** Files by their paths as the bytes of a package; the same files always give the same bytes. */
export function packed(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(files), { mtime: DAY, level: 6 })
}

/** Turns of a page that need none. */
export const AT_ONCE = (): Promise<void> => Promise.resolve()

/** The same for files of which there may be thousands. @param turn comes after each: the page has its turn */
export async function packedInTurns(
  files: ReadonlyMap<string, Uint8Array>,
  turn: () => Promise<void>,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  const zip = new Zip((fault, piece) => {
    if (fault) throw fault
    pieces.push(piece)
  })
  for (const [path, file] of files) {
    const entry = new ZipDeflate(path, { level: 6 })
    entry.mtime = DAY
    zip.add(entry)
    entry.push(file, true)
    await turn()
  }
  zip.end()
  return joined(pieces)
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
