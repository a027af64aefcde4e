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
