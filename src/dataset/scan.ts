import type { Fault } from '#model/fault.ts'
import { faultAt, pathTo } from './faultList.ts'
import { MAX_DEPTH, MAX_FAULTS, MAX_KEYS, MAX_RECORDS, MAX_VALUES } from './limits.ts'

/** Names that reach into every object of the program. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])

/** A list or an object that the scan is inside of. */
interface Frame {
  isList: boolean
  /** The place in a list. */
  index: number
  /** The key whose value follows. */
  key: string
  /** Whether the next text is a key. */
  atKey: boolean
  readonly keys: Set<string>
}

/**
 * Finds in the text of a JSON file what `JSON.parse` hides: keys that stand twice, keys that reach into the
 * program, numbers that would not come back as written, and depths, lists and counts beyond all measure.
 *
 * Text that is no JSON is not refused here; what is found in it may be wrong.
 *
 * @param report called for each fault, in the order of the file
 * @returns false where there is too much in the text for it to be read; that is the last fault then
 */
export function scan(text: string, report: (fault: Fault) => void): boolean {
  const frames: Frame[] = []
  let [depth, faults, values] = [0, 0, 0]
  let last: Fault | null = null
  const path = (): string => pathOf(frames, depth)
  const count = (fault: Fault): void => {
    report(fault)
    if (++faults === MAX_FAULTS) last = faultAt(path(), 'too-many-faults', { max: MAX_FAULTS })
  }
  for (let at = 0; at < text.length && !last; at++) {
    const unit = text.charCodeAt(at)
    switch (unit) {
      case 0x7b: // {
      case 0x5b: // [
        if (depth === MAX_DEPTH) last = faultAt(path(), 'too-deep', { max: MAX_DEPTH })
        else enter(frames, depth++, unit === 0x5b)
        if (++values > MAX_VALUES) last = tooManyValues()
        break
      case 0x7d: // }
      case 0x5d: // ]
        depth = Math.max(0, depth - 1)
        break
      case 0x2c: // ,
        if (depth > 0) last = next(frames[depth - 1]!, frames, depth)
        if (++values > MAX_VALUES) last = tooManyValues()
        break
      case 0x22: {
        // "
        const end = endOfText(text, at)
        const frame = frames[depth - 1]
        if (depth > 0 && frame?.atKey) {
          frame.atKey = false
          readKey(frame, text.slice(at, end + 1), path, count)
        }
        at = end
        break
      }
      default:
        if (unit === 0x2d || isDigit(unit)) at = readNumber(text, at, path, count)
        else if (isSpace(unit) && isSpace(text.charCodeAt(at + 1))) at = endOfSpace(text, at)
    }
  }
  if (last) report(last)
  return !last
}

function tooManyValues(): Fault {
  return faultAt('', 'too-many-values', { max: MAX_VALUES })
}

/** Frames are used again, so that a file of a million objects does not make a million of them. */
function enter(frames: Frame[], depth: number, isList: boolean): void {
  const frame = (frames[depth] ??= { isList, index: 0, key: '', atKey: false, keys: new Set() })
  frame.isList = isList
  frame.index = 0
  frame.atKey = !isList
  frame.keys.clear()
}

/** Goes on to the next entry or key; the fault of a list or an object that has too many, else null. */
function next(frame: Frame, frames: readonly Frame[], depth: number): Fault | null {
  if (frame.isList) {
    // One inside a record is that record's fault, and the file may be read without it.
    if (++frame.index < MAX_RECORDS || depth > 2) return null
    return faultAt(pathOf(frames, depth - 1), 'too-many', { max: MAX_RECORDS })
  }
  frame.atKey = true
  if (frame.keys.size < MAX_KEYS) return null
  return faultAt(pathOf(frames, depth - 1), 'too-many-keys', { max: MAX_KEYS })
}

const NO_SPACE = /\S/g

/** The place of the last character of white space. */
function endOfSpace(text: string, start: number): number {
  NO_SPACE.lastIndex = start
  return (NO_SPACE.exec(text)?.index ?? text.length) - 1
}

/** The place of the quote that closes a text; the end of the file where none does. */
function endOfText(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let slashes = 0
    while (text.charCodeAt(end - 1 - slashes) === 0x5c) slashes++
    if (slashes % 2 === 0) return end
  }
  return text.length
}

function readKey(frame: Frame, token: string, path: () => string, report: (fault: Fault) => void): void {
  frame.key = unquote(token)
  if (FORBIDDEN.has(frame.key)) report(faultAt(path(), 'forbidden-key', {}))
  if (frame.keys.has(frame.key)) report(faultAt(path(), 'duplicate-key', {}))
  frame.keys.add(frame.key)
}

/** A key may be written with escapes and is the same key nevertheless. */
function unquote(token: string): string {
  if (!token.includes('\\')) return token.slice(1, -1)
  try {
    return String(JSON.parse(token))
  } catch {
    return token // no JSON: the parser will say so
  }
}

const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y

/** Reads a number; returns the place of its last character. */
function readNumber(text: string, at: number, path: () => string, report: (fault: Fault) => void): number {
  NUMBER.lastIndex = at
  const token = NUMBER.exec(text)?.[0]
  if (token === undefined) return at
  const value = Number(token)
  const reason = Object.is(value, -0)
    ? 'negative zero'
    : !Number.isFinite(value)
      ? 'too large'
      : exactness(token)
  if (reason) report({ path: path(), code: 'bad-number', details: { reason }, found: token.slice(0, 80) })
  return at + token.length - 1
}

/** A number whose few digits and small power a binary one always keeps. */
const SHORT = /^-?[\d.]+e[+-]?\d{1,2}$/i

/** Whether a number has more digits than the program can keep: 12345678901234567890 would change. */
function exactness(token: string): 'too exact' | undefined {
  if (token.length <= 15 && (!/e/i.test(token) || SHORT.test(token))) return undefined
  return digitsOf(token) === digitsOf(String(Number(token))) ? undefined : 'too exact'
}

/** The digits that count and the power of ten of the last: `1.50e3` → `15e2`. */
function digitsOf(token: string): string {
  const [mantissa = '', power = '0'] = token.replace('-', '').toLowerCase().split('e')
  const [whole = '', decimals = ''] = mantissa.split('.')
  const digits = (whole + decimals).replace(/^0+/, '')
  const short = digits.replace(/0+$/, '')
  if (short === '') return '0'
  return `${short}e${Number(power) - decimals.length + digits.length - short.length}`
}

function pathOf(frames: readonly Frame[], depth: number): string {
  return pathTo('', ...frames.slice(0, depth).map((frame) => (frame.isList ? frame.index : frame.key)))
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}
