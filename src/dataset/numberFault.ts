import type { FaultDetails } from '#model/fault.ts'
import { isDigit } from './jsonTokens.ts'

/** Why a number of JSON would not come back as it is written; undefined where it would. */
export function numberFault(
  text: string,
  at: number,
  end: number,
): FaultDetails['bad-number']['reason'] | undefined {
  if (isPlain(text, at, end)) return undefined
  if (end - at > LOOKED_AT) return 'too exact'
  const token = text.slice(at, end)
  const value = Number(token)
  if (Object.is(value, -0)) return 'negative zero'
  if (!Number.isFinite(value)) return 'too large'
  return token.length > LONGEST ? 'too exact' : exactness(token)
}

/** Longest number that is worked out, in characters: the largest of all has 309 digits. */
const LONGEST = 400
/** A longer one is not looked at at all: of 190 million digits it takes most of a second. */
const LOOKED_AT = 100_000

/** Digits that a binary number always keeps. */
const KEPT = 15

/** Whether it has few digits and no power, like nearly all numbers: nothing is wrong with it then. */
function isPlain(text: string, at: number, end: number): boolean {
  if (end - at > KEPT) return false
  // A nought behind the sign may be all that there is.
  const isNegative = text.charCodeAt(at) === 0x2d && text.charCodeAt(at + 1) !== 0x30
  for (let i = isNegative ? at + 1 : at; i < end; i++) {
    const unit = text.charCodeAt(i)
    if (!isDigit(unit) && unit !== 0x2e) return false
  }
  return true
}

/** A number whose few digits and small power a binary one always keeps. */
const SHORT = /^-?[\d.]+e[+-]?\d{1,2}$/i

/** Whether a number has more digits than the program can keep: 12345678901234567890 would change. */
function exactness(token: string): 'too exact' | undefined {
  if (token.length <= KEPT && (!/e/i.test(token) || SHORT.test(token))) return undefined
  return digitsOf(token) === digitsOf(String(Number(token))) ? undefined : 'too exact'
}

/** The digits that count and the power of ten of the last: `1.50e3` → `15e2`. */
function digitsOf(token: string): string {
  const [mantissa = '', power = '0'] = token.replace('-', '').toLowerCase().split('e')
  const [whole = '', decimals = ''] = mantissa.split('.')
  const digits = (whole + decimals).replace(/^0+/, '')
  let last = digits.length
  while (digits.charCodeAt(last - 1) === 0x30) last--
  const short = digits.slice(0, last)
  if (short === '') return '0'
  return `${short}e${Number(power) - decimals.length + digits.length - short.length}`
}
