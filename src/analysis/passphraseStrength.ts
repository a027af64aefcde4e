/** How good a passphrase is. A `weak` one seals nothing. */
export type Rating = 'weak' | 'fair' | 'good' | 'strong'

export interface Strength {
  readonly rating: Rating
  /** What somebody who guesses has to guess, in bits, rounded down. */
  readonly bits: number
}

/** Bits from which on a passphrase has a rating. */
export const RATINGS: Readonly<Record<Exclude<Rating, 'weak'>, number>> = { fair: 40, good: 60, strong: 75 }

/** What everybody tries first; each counts as one character, wherever it stands. */
const TRIED = [
  ...['password', 'passphrase', 'passwort', 'пароль', 'qwerty', 'azerty', 'letmein', 'welcome', 'admin'],
  ...['iloveyou', 'dragon', 'monkey', 'secret', 'login', 'bilat', 'correct horse battery staple'],
]

/** Rows in which a finger only goes on to the next. */
const ROWS = [
  ...['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'],
  ...['абвгдеёжзийклмнопрстуфхцчшщъыьэюя', 'йцукенгшщзхъ', 'фывапролджэ', 'ячсмитьбю'],
]

/** Characters that are looked at: what stands behind them makes none weaker, and to look for what repeats takes its time. */
const LOOKED_AT = 1000

/** Bits of one character: the first of a row of its kind, and those that go on in it. */
const BITS = {
  /** The first three letters of a word leave it open which; what follows adds little, as in any language. */
  letters: { first: 4, count: 3, more: 1.2 },
  /** Four digits may be a year. */
  digits: { first: 3.3, count: 4, more: 2 },
  /** A word of Chinese or Japanese has one or two. */
  signsOfWords: { first: 6, count: 2, more: 3 },
  others: { first: 3, count: 1, more: 1 },
} as const

const KINDS = {
  signsOfWords: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+/gu,
  digits: /\p{N}+/gu,
  letters: /[\p{L}\p{M}]+/gu,
  others: /[^\s]+/gu,
} as const

/**
 * How good a passphrase is, estimated low and without a list of words: whatever is written in letters is taken for a
 * word, which a list may have. What goes on in a row from that before it, or repeats it, does not count; a passphrase
 * that repeats itself counts once; spaces and capitals count nothing.
 */
export function passphraseStrength(passphrase: string): Strength {
  const folded = TRIED.reduce(
    (text, tried) => text.replaceAll(tried, tried.slice(0, 1)),
    passphrase.slice(0, LOOKED_AT).normalize('NFC').toLowerCase(),
  )
  const characters = Array.from(unrepeated(folded))
  let rest = characters.filter((character, i) => !goesOn(characters[i - 1], character)).join('')
  let bits = 0
  for (const kind of ['signsOfWords', 'digits', 'letters', 'others'] as const) {
    for (const [row] of rest.matchAll(KINDS[kind])) bits += bitsOf(Array.from(row).length, BITS[kind])
    rest = rest.replace(KINDS[kind], ' ')
  }
  return { bits: Math.floor(bits), rating: ratingOf(Math.floor(bits)) }
}

function bitsOf(length: number, { first, count, more }: (typeof BITS)[keyof typeof BITS]): number {
  return first * Math.min(length, count) + more * Math.max(length - count, 0)
}

function ratingOf(bits: number): Rating {
  if (bits < RATINGS.fair) return 'weak'
  if (bits < RATINGS.good) return 'fair'
  return bits < RATINGS.strong ? 'good' : 'strong'
}

function goesOn(before: string | undefined, character: string): boolean {
  if (before === undefined) return false
  const pairs = [before + character, character + before]
  return before === character || ROWS.some((row) => pairs.some((pair) => row.includes(pair)))
}

/** `abcabcabc` → `abc` */
function unrepeated(text: string): string {
  return /^(.+?)\1+$/su.exec(text)?.[1] ?? text
}

/** Letters and digits that are not taken for each other: 32 of them, 5 bits each. */
const SIGNS = 'abcdefghijkmnpqrstuvwxyz23456789'

/**
 * A passphrase made up by chance: four groups of five, 100 bits.
 *
 * @param chance 20 bytes, evenly distributed
 */
export function madeUpPassphrase(chance: Uint8Array): string {
  const signs = Array.from(chance.subarray(0, 20), (byte) => SIGNS[byte % SIGNS.length])
  return signs.join('').replace(/.{5}(?=.)/g, '$&-')
}
