import { MAX_LENGTH } from './limits.ts'
import type { ReadOptions, ReadOutcome } from './readDataset.ts'
import { readDataset } from './readDataset.ts'

/**
 * Reads a dataset file. It is refused before it is in memory where it is too large, and where it is no UTF-8:
 * read leniently, another encoding would turn names into question marks.
 */
export async function readDatasetFile(
  file: Pick<Blob, 'size' | 'arrayBuffer'>,
  options: ReadOptions = {},
): Promise<ReadOutcome> {
  const { maxLength = MAX_LENGTH } = options
  if (file.size > maxLength) return { type: 'too-large', size: file.size, max: maxLength }
  const text = decode(await file.arrayBuffer())
  return text === null ? { type: 'not-utf8' } : readDataset(text, options)
}

function decode(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
