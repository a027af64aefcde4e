import { deflated, inflated } from './deflate.ts'
import { MAX_LENGTH } from './limits.ts'
import type { Sealed, SealedHeader } from './sealedEnvelope.ts'
import { BYTES, envelopeText, headerText } from './sealedEnvelope.ts'
import { subtleHere } from './sha256.ts'

/** How often a passphrase is hashed for a file that is sealed now: about half a second. */
export const ITERATIONS_NOW = 1_000_000

/** What became of the attempt to open a sealed file. */
export type Unsealed =
  /** What was sealed, in UTF-8 unless another program sealed something else. */
  { readonly type: 'opened'; readonly bytes: Uint8Array<ArrayBuffer> } | NotOpened

/** The same, read as a text. */
export type UnsealedText = { readonly type: 'opened'; readonly text: string } | NotOpened

/** Why a sealed file was not opened. */
type NotOpened =
  /** The passphrase is another one, or the file was altered: which of them, nobody can tell. */
  | { readonly type: 'refused' }
  /** It was sealed by this passphrase, and what was sealed is not compressed as it says, or no text where one is wanted. */
  | { readonly type: 'spoilt' }
  /** More comes out than is read at once; `max` in bytes. */
  | { readonly type: 'too-large'; readonly max: number }
  /** The browser gives this page no cryptography: it came without https from another machine. */
  | { readonly type: 'no-crypto' }

/**
 * Seals a text with a passphrase: another salt and another initialisation vector each time, so that the same text never
 * gives the same file.
 *
 * @param passphrase in any form of Unicode; its composed form (NFC) counts
 * @param subtle null where there is no cryptography
 * @returns the text of the file; null where there is no cryptography
 */
export async function seal(
  text: string,
  passphrase: string,
  { subtle = subtleHere(), iterations = ITERATIONS_NOW } = {},
): Promise<string | null> {
  if (!subtle) return null
  const header: SealedHeader = {
    iterations,
    salt: crypto.getRandomValues(new Uint8Array(BYTES.salt)),
    iv: crypto.getRandomValues(new Uint8Array(BYTES.iv)),
    compression: 'deflate-raw',
  }
  const key = await keyOf(passphrase, header, subtle)
  const plain = await deflated(new TextEncoder().encode(text))
  const data = new Uint8Array(await subtle.encrypt(algorithmOf(header), key, plain))
  return envelopeText({ header, data })
}

/** Opens a sealed file with a passphrase. @param max most bytes to come out */
export async function unseal(
  sealed: Sealed,
  passphrase: string,
  { subtle = subtleHere(), max = MAX_LENGTH } = {},
): Promise<Unsealed> {
  if (!subtle) return { type: 'no-crypto' }
  return openWith(sealed, await keyOf(passphrase, sealed.header, subtle), { subtle, max })
}

/** The key that a passphrase and a header give: 256 bits by PBKDF2 with HMAC-SHA-256. */
export async function keyOf(
  passphrase: string,
  { iterations, salt }: Pick<SealedHeader, 'iterations' | 'salt'>,
  subtle: SubtleCrypto,
): Promise<CryptoKey> {
  const bytes = new TextEncoder().encode(passphrase.normalize('NFC'))
  const base = await subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey'])
  const how = { name: 'PBKDF2', hash: 'SHA-256', iterations, salt }
  return subtle.deriveKey(how, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

/** Opens a sealed file with its key. */
export async function openWith(
  { header, data }: Sealed,
  key: CryptoKey,
  { subtle, max }: { readonly subtle: SubtleCrypto; readonly max: number },
): Promise<Unsealed> {
  const plain = await decrypted(header, data, key, subtle)
  if (!plain) return { type: 'refused' }
  const found =
    header.compression === 'none'
      ? ({ type: plain.length > max ? 'too-large' : 'inflated', bytes: plain } as const)
      : await inflated(plain, max)
  if (found.type === 'too-large') return { type: 'too-large', max }
  return found.type === 'inflated' ? { type: 'opened', bytes: found.bytes } : { type: 'spoilt' }
}

/** Reads what a sealed file was opened to; it is spoilt where it is no UTF-8. */
export function asText(found: Unsealed): UnsealedText {
  if (found.type !== 'opened') return found
  const text = decoded(found.bytes)
  return text === null ? { type: 'spoilt' } : { type: 'opened', text }
}

async function decrypted(
  header: SealedHeader,
  data: Uint8Array<ArrayBuffer>,
  key: CryptoKey,
  subtle: SubtleCrypto,
): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await subtle.decrypt(algorithmOf(header), key, data))
  } catch (cause) {
    // The tag does not fit: that is all that can be known.
    if (cause instanceof DOMException && cause.name === 'OperationError') return null
    throw cause
  }
}

function algorithmOf(header: SealedHeader): AesGcmParams {
  const additionalData = new TextEncoder().encode(headerText(header))
  return { name: 'AES-GCM', iv: header.iv, additionalData, tagLength: BYTES.tag * 8 }
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}
