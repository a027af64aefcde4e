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

/** Compressed bytes that are given out at once: they come to 16 MB at the most. */
const PIECE = 16_384

/** Bytes after which the page gets its turn. */
const TURN = 8_000_000

/**
 * The bytes that {@link deflated} was given. A few bytes can stand for a thousand times as many: they are unfolded piece by
 * piece, while the page goes on, and it ends where there are too many.
 *
 * @param max most bytes to come out
 */
export async function inflated(bytes: Uint8Array<ArrayBuffer>, max: number): Promise<Inflated> {
  const reader = inPieces(bytes).pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let [size, turn] = [0, TURN]
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      size += next.value.length
      if (size > max) {
        await reader.cancel()
        return { type: 'too-large' }
      }
      pieces.push(next.value)
      if (size > turn) {
        turn = size + TURN
        await new Promise((resolve) => setTimeout(resolve))
      }
    }
  } catch {
    // A TypeError in browsers, one of zlib's in Node: bytes are all that it works on, so they are what is wrong.
    return { type: 'broken' }
  }
  return { type: 'inflated', bytes: joined(pieces, size) }
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}

/** A stream of them by which no more is unfolded than was asked for, but for one piece. */
function inPieces(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0
  return new ReadableStream(
    {
      pull(controller) {
        if (at >= bytes.length) controller.close()
        else controller.enqueue(bytes.subarray(at, (at += PIECE)))
      },
    },
    { highWaterMark: 0 },
  )
}
