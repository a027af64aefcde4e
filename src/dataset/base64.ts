/** Bytes that are turned at once: more arguments than this overflow the stack of some engines. */
const PIECE = 0x8000

/** Bytes in base64 (RFC 4648 §4), with padding and without line breaks. */
export function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += PIECE) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + PIECE)))
  }
  return btoa(pieces.join(''))
}

const WRITTEN = /^[A-Za-z\d+/]*={0,2}$/

/** The bytes of a text in base64; null unless it is written as {@link toBase64} writes it, to the last bit. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length % 4 !== 0 || !WRITTEN.test(text)) return null
  const binary = atob(text)
  const bytes = new Uint8Array(binary.length)
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i)
  // Bits that stand for nothing can only be in the last four characters.
  const last = bytes.subarray(Math.floor((bytes.length - 1) / 3) * 3)
  return text.endsWith(toBase64(last)) ? bytes : null
}
