/*
 * The tokens of JSON (RFC 8259), read by their places in a text and never taken out of it: a file of 200 MB is walked
 * through in less than a second. Behind the end of the text `charCodeAt` gives NaN, which is like nothing.
 */

/** Escapes that were read, and how many may be. */
export interface Passed {
  escapes: number
  readonly most: number
}

/** The index of the first character from `at` on that is no white space. */
export function endOfSpace(text: string, at: number): number {
  return isSpace(text.charCodeAt(at)) ? endOfRun(SPACE, text, at) : at
}

/**
 * The index behind the quote that closes a text; −1 − the index of what no text may hold, which is the end where none
 * closes it.
 *
 * @param start the index behind the opening quote
 * @param passed the escapes in it are counted there; where they are more than the most, the text is not read to its end
 */
export function endOfText(text: string, start: number, passed: Passed): number {
  let at = endOfRun(PLAIN, text, start)
  for (let near = at; ;) {
    const unit = text.charCodeAt(at)
    if (unit === QUOTE) return at + 1
    if (unit === BACKSLASH) {
      const last = endOfEscape(text, at)
      if (last < 0) return -1 - at
      at = last + 1
      if (++passed.escapes > passed.most) return at
      near = at + NEAR
    } else if (!(unit >= 0x20)) return -1 - at
    else at = at < near ? at + 1 : endOfRun(PLAIN, text, at)
  }
}

/** The index behind `true`, `false` or `null`; the same index where none of them stands. */
export function endOfWord(text: string, at: number): number {
  const word = WORDS.find((one) => text.startsWith(one, at))
  return word === undefined ? at : at + word.length
}

/**
 * The index behind a number; the same index where none stands. Where a fraction or a power is begun and not written, it
 * ends before it.
 */
export function endOfNumber(text: string, at: number): number {
  const whole = text.charCodeAt(at) === 0x2d ? at + 1 : at
  if (!isDigit(text.charCodeAt(whole))) return at
  let end = text.charCodeAt(whole) === 0x30 ? whole + 1 : endOfDigits(text, whole)
  if (text.charCodeAt(end) === 0x2e && isDigit(text.charCodeAt(end + 1))) end = endOfDigits(text, end + 1)
  if ((text.charCodeAt(end) | 0x20) !== 0x65) return end
  const sign = text.charCodeAt(end + 1)
  const power = sign === 0x2b || sign === 0x2d ? end + 2 : end + 1
  return isDigit(text.charCodeAt(power)) ? endOfDigits(text, power) : end
}

export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}

const SPACE = /[ \n\r\t]*/y
/** What may stand in a text as it is. */
const PLAIN = /[ !#-[\]-\uffff]*/y
/** Characters behind an escape in which the next one is looked for one by one: to begin an expression takes as long. */
const NEAR = 16
const QUOTE = 0x22
const BACKSLASH = 0x5c
const WORDS: readonly string[] = ['true', 'false', 'null']

/** The index behind what an expression takes from an index on: a tenth of the time that a loop needs until it is compiled. */
function endOfRun(run: RegExp, text: string, at: number): number {
  run.lastIndex = at
  run.test(text)
  return run.lastIndex
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09
}

/** The index of the last character of an escape; −1 for what is none. */
function endOfEscape(text: string, at: number): number {
  switch (text.charCodeAt(at + 1)) {
    case QUOTE:
    case BACKSLASH:
    case 0x2f: // /
    case 0x62: // b
    case 0x66: // f
    case 0x6e: // n
    case 0x72: // r
    case 0x74: // t
      return at + 1
    case 0x75: // u
      return areHexadecimal(text, at + 2) ? at + 5 : -1
    default:
      return -1
  }
}

/** Four of them, without a list that is made for each escape. */
function areHexadecimal(text: string, at: number): boolean {
  for (let i = at; i < at + 4; i++) if (!isHexadecimal(text.charCodeAt(i))) return false
  return true
}

function isHexadecimal(unit: number): boolean {
  return isDigit(unit) || (unit >= 0x41 && unit <= 0x46) || (unit >= 0x61 && unit <= 0x66)
}

function endOfDigits(text: string, at: number): number {
  while (isDigit(text.charCodeAt(at))) at++
  return at
}
