import type { ReadableFile } from './readableFile.ts'
import { tooLarge } from './readableFile.ts'
import type { ReadOptions, ReadOutcome } from './readDataset.ts'
import { readDataset } from './readDataset.ts'

/** Reads a dataset file: {@link readDatasetBytes}. It is refused before it is in memory where it is too large. */
export async function readDatasetFile(
  file: Pick<ReadableFile, 'size' | 'arrayBuffer'>,
  options: ReadOptions = {},
): Promise<ReadOutcome> {
  return tooLarge(file, options.maxLength) ?? readDatasetBytes(await file.arrayBuffer(), options)
}

/**
 * Reads the bytes of a dataset file. What is no UTF-8 is refused: read leniently, another encoding would turn names into
 * question marks.
 */
export function readDatasetBytes(bytes: ArrayBuffer, options: ReadOptions = {}): ReadOutcome {
  const text = decode(bytes)
  return text === null ? { type: 'not-utf8' } : readDataset(text, options)
}

function decode(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
