import type { Fault } from '#model/fault.ts'
import { faultAt, pathTo } from './faultList.ts'
import { endOfNumber, endOfSpace, endOfText, endOfWord } from './jsonTokens.ts'
import {
  MAX_DEPTH,
  MAX_ENTRIES,
  MAX_ESCAPES,
  MAX_FACTS,
  MAX_FAULTS,
  MAX_KEY,
  MAX_KEYS,
  MAX_RECORDS,
  MAX_VALUES,
} from './limits.ts'
import { numberFault } from './numberFault.ts'

/** What the text of a file is, before anything is made of it. */
export type Scanned =
  /** JSON, and no more of it than can be made values of. */
  | { readonly type: 'json' }
  /** There is too much in it for it to be read, as its last fault says. */
  | { readonly type: 'too-much' }
  /** No JSON (RFC 8259) from an index on; the end of the text where it only ends too early. */
  | { readonly type: 'not-json'; readonly at: number }

/** Names that reach into every object of the program. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])

/** Characters of a key that is too long by which it can be found. */
const SHOWN = 40

/** A list or an object that the scan is inside of. */
interface Frame {
  isList: boolean
  /** The place in a list. */
  index: number
  /** The key whose value follows. */
  key: string
  readonly keys: Set<string>
}

/** What may come next: `first` right after an opening bracket, which may be closed at once. */
type Expected = 'first value' | 'value' | 'first key' | 'key' | 'colon' | 'comma or end'

/**
 * Walks once along the text of a file and finds what `JSON.parse` hides: keys that stand twice, keys that reach into the
 * program, numbers that would not come back as written, and depths, lists and counts beyond all measure. It stops where
 * there is too much, and where the text is no JSON: engines tell that place in words of their own, or not at all.
 *
 * @param report called for each fault, in the order of the file; of text that is no JSON, with those before that place
 */
export function scan(text: string, report: (fault: Fault) => void): Scanned {
  return new Scan(text, report).run()
}

class Scan {
  readonly #text: string
  readonly #report: (fault: Fault) => void
  /** Used again, so that a file of a million objects does not make a million of them. */
  readonly #frames: Frame[] = []
  #expected: Expected = 'value'
  #depth = 0
  #faults = 0
  #values = 0
  readonly #passed = { escapes: 0 }
  /** What there is too much of. */
  #last: Fault | null = null

  constructor(text: string, report: (fault: Fault) => void) {
    this.#text = text
    this.#report = report
  }

  run(): Scanned {
    const text = this.#text
    let at = endOfSpace(text, 0)
    while (at < text.length) {
      const end = this.#token(at, text.charCodeAt(at))
      if (end < 0) return { type: 'not-json', at: -end - 1 }
      if (this.#last) {
        this.#report(this.#last)
        return { type: 'too-much' }
      }
      at = endOfSpace(text, end)
    }
    const isWhole = this.#depth === 0 && this.#expected === 'comma or end'
    return isWhole ? { type: 'json' } : { type: 'not-json', at }
  }

  /** Reads the token at an index; the index behind it, or −1 − that of what is wrong in it. */
  #token(at: number, unit: number): number {
    switch (this.#expected) {
      case 'colon':
        this.#expected = 'value'
        return unit === 0x3a ? at + 1 : -1 - at
      case 'comma or end':
        if (this.#depth === 0) return -1 - at
        return unit === 0x2c ? this.#comma(at) : this.#close(at, unit)
      case 'first key':
        return unit === 0x7d ? this.#close(at, unit) : this.#key(at, unit)
      case 'key':
        return this.#key(at, unit)
      case 'first value':
        return unit === 0x5d ? this.#close(at, unit) : this.#value(at, unit)
      case 'value':
        return this.#value(at, unit)
    }
  }

  #value(at: number, unit: number): number {
    if (unit === 0x7b || unit === 0x5b) return this.#open(at, unit === 0x5b)
    this.#expected = 'comma or end'
    if (unit === 0x22) return this.#endOfText(at)
    const end = endOfNumber(this.#text, at)
    if (end === at) {
      const behind = endOfWord(this.#text, at)
      return behind > at ? behind : -1 - at
    }
    const reason = numberFault(this.#text, at, end)
    if (reason) {
      const found = this.#text.slice(at, Math.min(end, at + 80))
      this.#count({ path: this.#path(), code: 'bad-number', details: { reason }, found })
    }
    return end
  }

  #endOfText(at: number): number {
    const end = endOfText(this.#text, at + 1, this.#passed)
    if (this.#passed.escapes > MAX_ESCAPES) this.#last = faultAt('', 'too-many-escapes', { max: MAX_ESCAPES })
    return end
  }

  #open(at: number, isList: boolean): number {
    if (this.#depth === MAX_DEPTH) this.#last = faultAt(this.#path(), 'too-deep', { max: MAX_DEPTH })
    else {
      const frame = (this.#frames[this.#depth++] ??= { isList, index: 0, key: '', keys: new Set() })
      frame.isList = isList
      frame.index = 0
      if (frame.keys.size > 0) frame.keys.clear()
    }
    this.#expected = isList ? 'first value' : 'first key'
    this.#countValue()
    return at + 1
  }

  #close(at: number, unit: number): number {
    const { isList } = this.#frames[this.#depth - 1]! // only expected inside one
    if (unit !== (isList ? 0x5d : 0x7d)) return -1 - at
    this.#depth--
    this.#expected = 'comma or end'
    return at + 1
  }

  #comma(at: number): number {
    const frame = this.#frames[this.#depth - 1]! // only expected inside one
    this.#expected = frame.isList ? 'value' : 'key'
    if (!frame.isList) {
      if (frame.keys.size >= MAX_KEYS) this.#tooMany('too-many-keys', MAX_KEYS)
    } else if (++frame.index >= this.#maxEntries()) this.#tooMany('too-many', this.#maxEntries())
    this.#countValue()
    return at + 1
  }

  #key(at: number, unit: number): number {
    if (unit !== 0x22) return -1 - at
    const end = this.#endOfText(at)
    if (end < 0) return end
    this.#expected = 'colon'
    const frame = this.#frames[this.#depth - 1]! // only expected inside one
    if (end - at - 2 > MAX_KEY) {
      frame.key = `${this.#text.slice(at + 1, at + SHOWN)}…`
      this.#last = faultAt(this.#path(), 'too-long', { max: MAX_KEY })
      return end
    }
    frame.key = unquoted(this.#text.slice(at, end))
    if (FORBIDDEN.has(frame.key)) this.#count(faultAt(this.#path(), 'forbidden-key', {}))
    if (frame.keys.has(frame.key)) this.#count(faultAt(this.#path(), 'duplicate-key', {}))
    frame.keys.add(frame.key)
    return end
  }

  /** One inside a record is that record's fault, and the file may be read without it. */
  #maxEntries(): number {
    if (this.#depth <= 2) return MAX_RECORDS
    const [first, second, , fourth] = this.#frames
    if (first!.key !== 'relationship') return Infinity
    const areFacts = this.#depth === 5 && second!.key === 'issued' && fourth!.key === 'facts'
    return areFacts ? MAX_FACTS : MAX_ENTRIES
  }

  #tooMany(code: 'too-many' | 'too-many-keys', max: number): void {
    this.#last = faultAt(this.#path(this.#depth - 1), code, { max })
  }

  #countValue(): void {
    if (++this.#values > MAX_VALUES) this.#last = faultAt('', 'too-many-values', { max: MAX_VALUES })
  }

  #count(fault: Fault): void {
    this.#report(fault)
    if (++this.#faults === MAX_FAULTS) {
      this.#last = faultAt(this.#path(), 'too-many-faults', { max: MAX_FAULTS })
    }
  }

  #path(depth = this.#depth): string {
    const steps = this.#frames.slice(0, depth).map(({ isList, index, key }) => (isList ? index : key))
    return pathTo('', ...steps)
  }
}

/** A key may be written with escapes and is the same key nevertheless. */
function unquoted(token: string): string {
  return token.includes('\\') ? String(JSON.parse(token)) : token.slice(1, -1)
}
