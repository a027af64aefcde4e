/** How good a passphrase is. A `short` one seals nothing. */
export type Grade = 'short' | 'fair' | 'good' | 'strong'

export interface Strength {
  readonly grade: Grade
  /** Characters that somebody who guesses has to guess. */
  readonly counted: number
}

/** Characters that count, from which on a passphrase is of a grade. */
export const GRADES: Readonly<Record<Exclude<Grade, 'short'>, number>> = { fair: 12, good: 16, strong: 24 }

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

/**
 * How good a passphrase is, by a plain measure: the characters that count, and nothing about a language. One that goes
 * on in a row from that before it, or repeats it, does not count, and a passphrase that repeats itself counts once.
 */
export function passphraseStrength(passphrase: string): Strength {
  const folded = TRIED.reduce(
    (text, tried) => text.replaceAll(tried, tried.slice(0, 1)),
    passphrase.normalize('NFC').toLowerCase(),
  )
  const characters = Array.from(unrepeated(folded))
  const counted = characters.filter((character, i) => !goesOn(characters[i - 1], character)).length
  return { counted, grade: gradeOf(counted) }
}

function gradeOf(counted: number): Grade {
  if (counted < GRADES.fair) return 'short'
  if (counted < GRADES.good) return 'fair'
  return counted < GRADES.strong ? 'good' : 'strong'
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
