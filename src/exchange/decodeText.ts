/** Encodings in which tables and calendars are found, by the names that browsers give them. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'windows-1251'] as const
export type Encoding = (typeof ENCODINGS)[number]

export interface DecodedText {
  readonly text: string
  readonly encoding: Encoding
  /** Nothing in the file says so, and it may be another one. */
  readonly isGuessed: boolean
}

/**
 * The text of a file. UTF-8 and UTF-16 tell themselves; of the encodings of a byte a letter, Cyrillic has its letters
 * beyond ASCII in rows, and Western European one by one.
 *
 * @returns null for bytes that are no text
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const wide = wideEncoding(bytes)
  if (wide) return { text: decodeAs(bytes, wide), encoding: wide, isGuessed: !hasMark(bytes) }
  if (isBinary(bytes)) return null
  const text = asUtf8(bytes)
  if (text !== null) return { text, encoding: 'utf-8', isGuessed: false }
  const encoding = isInRows(bytes) ? 'windows-1251' : 'windows-1252'
  return { text: decodeAs(bytes, encoding), encoding, isGuessed: true }
}

/** The text of bytes in an encoding, its mark left out; what is none there is replaced. */
export function decodeAs(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(bytes)
}

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    if (cause instanceof TypeError) return null
    throw cause
  }
}

/** How much of a file is looked at. */
const LOOK = 65_536

function hasMark([one, two]: Uint8Array): boolean {
  return (one === 0xff && two === 0xfe) || (one === 0xfe && two === 0xff)
}

/** UTF-16 by its mark; without one, by the noughts that the letters of most languages have every other byte. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [one, two] = bytes
  if (one === 0xff && two === 0xfe) return 'utf-16le'
  if (one === 0xfe && two === 0xff) return 'utf-16be'
  const look = bytes.subarray(0, LOOK)
  const noughts = [0, 0]
  look.forEach((byte, i) => {
    if (byte === 0) noughts[i % 2]!++
  })
  const [even = 0, odd = 0] = noughts
  const many = look.length / 2 / 4
  if (odd > many && even === 0) return 'utf-16le'
  return even > many && odd === 0 ? 'utf-16be' : null
}

/** Control characters that no table has. */
function isBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, LOOK).some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))
}

/** Whether most bytes beyond ASCII stand beside another one that is a letter in Windows' Cyrillic. */
function isInRows(bytes: Uint8Array): boolean {
  let [letters, inRows] = [0, 0]
  const isLetter = (byte: number | undefined): boolean => byte !== undefined && byte >= 0xc0
  bytes.subarray(0, LOOK).forEach((byte, i, all) => {
    if (!isLetter(byte)) return
    letters++
    if (isLetter(all[i - 1]) || isLetter(all[i + 1])) inRows++
  })
  return inRows * 2 > letters
}
