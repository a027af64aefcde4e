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

/** The bytes of a text in base64; null unless it is written as {@link toBase64} writes it, to the last bit. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  const binary = decoded(text)
  if (binary === null) return null
  const bytes = new Uint8Array(binary.length)
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i)
  return toBase64(bytes) === text ? bytes : null
}

function decoded(text: string): string | null {
  try {
    return atob(text)
  } catch {
    return null // some character is none of base64
  }
}
