import { MAX_LENGTH } from './limits.ts'

/** What is read like a file, whether or not it is one. */
export type ReadableFile = Pick<Blob, 'size' | 'arrayBuffer' | 'slice' | 'text'>

/**
 * Bytes in memory, read like a file. A `Blob` of them would be handed over to another process of the browser and fetched
 * back: of 190 MB that takes a third of a second.
 */
export function bytesAsFile(bytes: Uint8Array<ArrayBuffer>): ReadableFile {
  return {
    size: bytes.length,
    arrayBuffer: () => Promise.resolve(bytes.slice().buffer),
    slice: (start, end) => new Blob([bytes.subarray(start, end)]),
    text: () => Promise.resolve(new TextDecoder().decode(bytes)),
  }
}

/** What is refused by its size, unread. */
export interface TooLarge {
  readonly type: 'too-large'
  /** In bytes, or in characters where a text was read. */
  readonly size: number
  readonly max: number
}

/** Why a file is not read into memory; null where it may be. */
export function tooLarge({ size }: Pick<ReadableFile, 'size'>, max = MAX_LENGTH): TooLarge | null {
  return size > max ? { type: 'too-large', size, max } : null
}
