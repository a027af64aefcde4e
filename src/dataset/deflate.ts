/** What became of compressed bytes. */
export type Inflated =
  | { readonly type: 'inflated'; readonly bytes: Uint8Array<ArrayBuffer> }
  /** There is more in them than was wanted; the rest was not looked at. */
  | { readonly type: 'too-large' }
  /** They are not compressed like that, or are cut short. */
  | { readonly type: 'broken' }

/** Bytes compressed by DEFLATE (RFC 1951), without a header. */
export async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

/**
 * The bytes that {@link deflated} was given. A few bytes can stand for thousands of times as many: it ends where there
 * are too many, before they are in memory.
 *
 * @param max most bytes to come out
 */
export async function inflated(bytes: Uint8Array<ArrayBuffer>, max: number): Promise<Inflated> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      size += next.value.length
      if (size > max) {
        await reader.cancel()
        return { type: 'too-large' }
      }
      pieces.push(next.value)
    }
  } catch {
    // A TypeError in browsers, one of zlib's in Node: bytes are all that it works on, so they are what is wrong.
    return { type: 'broken' }
  }
  return { type: 'inflated', bytes: new Uint8Array(await new Blob(pieces).arrayBuffer()) }
}
