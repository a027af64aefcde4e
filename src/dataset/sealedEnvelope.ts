import { fromBase64, toBase64 } from './base64.ts'
import type { Rejected } from './faultList.ts'
import { faultAt, FaultList, pathTo } from './faultList.ts'
import { MAX_SEALED } from './limits.ts'
import { scan } from './scan.ts'
import { SEALED_FORMAT } from './sealedFormat.ts'
import { isObject } from './walk.ts'

/** The only version there is. */
const SEALED_VERSION = 1

/**
 * How often the passphrase may have been hashed. Below, guessing is too cheap (OWASP, 2023); above, a file could keep
 * a reader waiting for minutes.
 */
export const ITERATIONS = { min: 600_000, max: 10_000_000 } as const

/** Bytes of the salt, of the initialisation vector, and of the tag behind the ciphertext. */
export const BYTES = { salt: 16, iv: 12, tag: 16 } as const

/** No sealed file is without it; in a dataset it could only be a key of somebody else's. */
const SAYS_SO = new RegExp(`"format"\\s*:\\s*"${SEALED_FORMAT}"`)

const COMPRESSIONS = ['deflate-raw', 'none'] as const

/** What a sealed file says openly: how its key comes about and how it is encrypted. */
export interface SealedHeader {
  readonly iterations: number
  /** 16 bytes. */
  readonly salt: Uint8Array<ArrayBuffer>
  /** 12 bytes. */
  readonly iv: Uint8Array<ArrayBuffer>
  readonly compression: (typeof COMPRESSIONS)[number]
}

/** A sealed file, still closed. */
export interface Sealed {
  readonly header: SealedHeader
  /** The ciphertext, and behind it the tag of 16 bytes. */
  readonly data: Uint8Array<ArrayBuffer>
}

/** What a text is, as a sealed file. */
export type SealedReading =
  | { readonly type: 'sealed'; readonly sealed: Sealed }
  /** Parts of it are not as they must be. */
  | Rejected
  | { readonly type: 'too-new'; readonly version: number; readonly newest: number }
  /** In characters. */
  | { readonly type: 'too-large'; readonly size: number; readonly max: number }
  /** It does not say that it is one. */
  | { readonly type: 'not-sealed' }

/**
 * The header in its one canonical form, which is authenticated with the ciphertext: JSON without white space, its keys
 * in this order, numbers in decimal digits, bytes in base64.
 */
export function headerText(header: SealedHeader): string {
  return JSON.stringify(openPart(header))
}

/** A sealed file as text: the header's canonical form with the data behind, nothing else. */
export function envelopeText({ header, data }: Sealed): string {
  return JSON.stringify({ ...openPart(header), data: toBase64(data) })
}

function openPart({ iterations, salt, iv, compression }: SealedHeader) {
  return {
    format: SEALED_FORMAT,
    version: SEALED_VERSION,
    kdf: { name: 'PBKDF2', hash: 'SHA-256', iterations, salt: toBase64(salt) },
    cipher: { name: 'AES-GCM', length: 256, iv: toBase64(iv) },
    compression,
  }
}

/**
 * Reads a sealed file as far as that goes without its passphrase. Never throws for bad data; white space between its
 * parts and their order do not matter.
 *
 * @param max longest text that is read, in characters
 */
export function readSealed(text: string, max = MAX_SEALED): SealedReading {
  if (!SAYS_SO.test(text)) return { type: 'not-sealed' }
  if (text.length > max) return { type: 'too-large', size: text.length, max }
  const faults = new FaultList()
  const scanned = scan(text, (fault) => faults.add(fault))
  const file: unknown = scanned.type === 'json' ? JSON.parse(text) : null
  if (!isObject(file) || file['format'] !== SEALED_FORMAT) return { type: 'not-sealed' }
  const { version } = file
  if (typeof version === 'number' && Number.isInteger(version) && version > SEALED_VERSION) {
    return { type: 'too-new', version, newest: SEALED_VERSION }
  }
  const read = new Parts(file, faults)
  read.word('version', [SEALED_VERSION])
  const kdf = read.part('kdf')
  kdf.word('name', ['PBKDF2'])
  kdf.word('hash', ['SHA-256'])
  const iterations = kdf.count('iterations', ITERATIONS)
  const salt = kdf.bytes('salt', BYTES.salt)
  const cipher = read.part('cipher')
  cipher.word('name', ['AES-GCM'])
  cipher.word('length', [256])
  const iv = cipher.bytes('iv', BYTES.iv)
  const compression = read.word('compression', COMPRESSIONS)
  const data = read.bytes('data', null)
  for (const part of [read, kdf, cipher]) part.nothingElse()
  if (faults.total > 0 || !iterations || !salt || !iv || !compression || !data) return faults.rejected()
  return { type: 'sealed', sealed: { header: { iterations, salt, iv, compression }, data } }
}

/** The parts of an object, each asked for once; what is wrong with one is told and gives null. */
class Parts {
  readonly #object: Readonly<Record<string, unknown>>
  readonly #faults: FaultList
  readonly #path: string
  readonly #known = new Set(['format'])

  constructor(object: Readonly<Record<string, unknown>>, faults: FaultList, path = '') {
    this.#object = object
    this.#faults = faults
    this.#path = path
  }

  part(key: string): Parts {
    const found = this.#take(key)
    if (found !== undefined && !isObject(found)) {
      this.#faults.add(faultAt(this.#at(key), 'wrong-kind', { expected: 'object' }, found))
    }
    return new Parts(isObject(found) ? found : {}, this.#faults, this.#at(key))
  }

  word<T extends string | number>(key: string, words: readonly T[]): T | null {
    const found = this.#take(key)
    const word = words.find((one) => one === found) ?? null
    const allowed = words.map((one) => JSON.stringify(one)).join(' | ')
    if (found !== undefined && word === null) {
      this.#faults.add(faultAt(this.#at(key), 'not-allowed', { allowed }, found))
    }
    return word
  }

  count(key: string, range: { readonly min: number; readonly max: number }): number | null {
    const found = this.#take(key)
    if (found === undefined) return null
    if (typeof found === 'number' && Number.isInteger(found) && found >= range.min && found <= range.max) {
      return found
    }
    this.#faults.add(faultAt(this.#at(key), 'out-of-range', { ...range }, found))
    return null
  }

  /** @param length null for any that is longer than a tag */
  bytes(key: string, length: number | null): Uint8Array<ArrayBuffer> | null {
    const found = this.#take(key)
    if (found === undefined) return null
    const bytes = typeof found === 'string' ? fromBase64(found) : null
    if (bytes && (length === null ? bytes.length > BYTES.tag : bytes.length === length)) return bytes
    this.#faults.add(faultAt(this.#at(key), 'bad-base64', {}, found))
    return null
  }

  /** A key that is not accounted for would be authenticated by nothing. */
  nothingElse(): void {
    for (const key of Object.keys(this.#object)) {
      if (this.#known.has(key) && !(key === 'format' && this.#path !== '')) continue
      this.#faults.add(faultAt(this.#at(key), 'unknown-key', {}, this.#object[key]))
    }
  }

  #take(key: string): unknown {
    this.#known.add(key)
    const found = this.#object[key]
    if (found === undefined) this.#faults.add(faultAt(this.#at(key), 'missing', {}))
    return found
  }

  #at(key: string): string {
    return pathTo(this.#path, key)
  }
}
