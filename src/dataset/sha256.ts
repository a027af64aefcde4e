const PRIMES = [
  2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 101, 103,
  107, 109, 113, 127, 131, 137, 139, 149, 151, 157, 163, 167, 173, 179, 181, 191, 193, 197, 199, 211, 223,
  227, 229, 233, 239, 241, 251, 257, 263, 269, 271, 277, 281, 283, 293, 307, 311,
]

/** First 32 bits of the fractions of the primes' cube roots: 35 bits in all, far from a double's 53. */
const ROUNDS = Int32Array.from(PRIMES, (prime) => fraction(Math.cbrt(prime)))

/** The same of the square roots of the first eight: the hash before any block. */
const START = Int32Array.from(PRIMES.slice(0, 8), (prime) => fraction(Math.sqrt(prime)))

/**
 * SHA-256 of bytes, or of a text in UTF-8, as 64 hexadecimal digits (FIPS 180-4).
 *
 * In JavaScript, so that it answers at once, and also where a page is no secure context.
 */
export function sha256(content: string | Uint8Array<ArrayBuffer>): string {
  const bytes = bytesOf(content)
  const hash = START.slice()
  const words = new Int32Array(64)
  const whole = bytes.length - (bytes.length % 64)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; at < whole; at += 64) addBlock(hash, words, view, at)
  const rest = padded(bytes.subarray(whole), bytes.length)
  for (let at = 0; at < rest.byteLength; at += 64) addBlock(hash, words, rest, at)
  return hex(hash)
}

function bytesOf(content: string | Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}

/**
 * The same by the browser's own means, which are faster.
 *
 * @param subtle null where there are none; then {@link sha256} does it
 */
export async function digest(
  content: string | Uint8Array<ArrayBuffer>,
  subtle: SubtleCrypto | null = subtleHere(),
): Promise<string> {
  if (!subtle) return sha256(content)
  const hash = new DataView(await subtle.digest('SHA-256', bytesOf(content)))
  return hex(Int32Array.from({ length: 8 }, (_, i) => hash.getInt32(i * 4)))
}

/** The browser's own cryptography; null on a page that came without https from another machine. */
export function subtleHere(): SubtleCrypto | null {
  // The library types say that it is always there; it is not.
  return (globalThis.crypto as Partial<Crypto> | undefined)?.subtle ?? null
}

/** The last bytes, a single 1 bit, zeros, and the length in bits in the last eight bytes of a block. */
function padded(rest: Uint8Array, length: number): DataView {
  const view = new DataView(new ArrayBuffer(rest.length < 56 ? 64 : 128))
  rest.forEach((byte, i) => view.setUint8(i, byte))
  view.setUint8(rest.length, 0x80)
  view.setBigUint64(view.byteLength - 8, BigInt(length) * 8n)
  return view
}

function addBlock(hash: Int32Array, words: Int32Array, view: DataView, at: number): void {
  spread(words, view, at)
  let [a, b, c, d] = [hash[0]!, hash[1]!, hash[2]!, hash[3]!]
  let [e, f, g, h] = [hash[4]!, hash[5]!, hash[6]!, hash[7]!]
  for (let i = 0; i < 64; i++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))
    const one = (h + s1 + ((e & f) ^ (~e & g)) + ROUNDS[i]! + words[i]!) | 0
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))
    const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + one) | 0
    d = c
    c = b
    b = a
    a = (one + two) | 0
  }
  hash[0]! += a
  hash[1]! += b
  hash[2]! += c
  hash[3]! += d
  hash[4]! += e
  hash[5]! += f
  hash[6]! += g
  hash[7]! += h
}

/** The 16 words of a block and the 48 that follow from them. */
function spread(words: Int32Array, view: DataView, at: number): void {
  for (let i = 0; i < 16; i++) words[i] = view.getInt32(at + i * 4)
  for (let i = 16; i < 64; i++) {
    const x = words[i - 15]!
    const y = words[i - 2]!
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3)
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10)
    words[i] = (words[i - 16]! + s0 + words[i - 7]! + s1) | 0
  }
}

function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * 2 ** 32)
}

function hex(hash: Int32Array): string {
  return Array.from(hash, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}
