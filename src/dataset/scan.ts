import type { Fault } from '#model/fault.ts'
import { faultAt, pathTo } from './faultList.ts'
import { endOfNumber, endOfSpace, endOfText, endOfWord } from './jsonTokens.ts'
import {
  MAX_ALL_KEYS,
  MAX_DEPTH,
  MAX_ENTRIES,
  MAX_ESCAPED_KEYS,
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
  /** The keys of this object have its number. Those of earlier ones stay until there are many: to forget them takes time. */
  readonly keys: Map<string, number>
  /** The number of the object. */
  object: number
  /** How many keys it has. */
  size: number
  /** The path of the list or object itself, once it was wanted. */
  path: string | null
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
  /** Counts the objects. */
  #object = 0
  #keys = 0
  #escapedKeys = 0
  readonly #passed = { escapes: 0, most: MAX_ESCAPES }
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
      const frame = (this.#frames[this.#depth++] ??= newFrame())
      frame.isList = isList
      frame.index = 0
      frame.size = 0
      frame.path = null
      frame.object = ++this.#object
      if (frame.keys.size > REMEMBERED) frame.keys.clear()
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
      if (frame.size >= MAX_KEYS) this.#tooMany('too-many-keys', MAX_KEYS)
    } else if (++frame.index >= this.#maxEntries()) this.#tooMany('too-many', this.#maxEntries())
    this.#countValue()
    return at + 1
  }

  #key(at: number, unit: number): number {
    if (unit !== 0x22) return -1 - at
    const { escapes } = this.#passed
    const end = this.#endOfText(at)
    if (end < 0 || this.#last) return end
    this.#expected = 'colon'
    const frame = this.#frames[this.#depth - 1]! // only expected inside one
    if (end - at - 2 > MAX_KEY) {
      frame.key = `${this.#text.slice(at + 1, at + SHOWN)}…`
      this.#last = faultAt(this.#path(), 'too-long', { max: MAX_KEY })
      return end
    }
    frame.key = this.#keyOf(at, end, this.#passed.escapes > escapes)
    if (FORBIDDEN.has(frame.key)) this.#count(faultAt(this.#path(), 'forbidden-key', {}))
    if (frame.keys.get(frame.key) === frame.object) this.#count(faultAt(this.#path(), 'duplicate-key', {}))
    else frame.size++
    frame.keys.set(frame.key, frame.object)
    if (++this.#keys > MAX_ALL_KEYS) this.#last = faultAt('', 'too-many-keys', { max: MAX_ALL_KEYS })
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

  /** A key may be written with escapes and is the same key nevertheless. */
  #keyOf(at: number, end: number, isEscaped: boolean): string {
    if (!isEscaped) return this.#text.slice(at + 1, end - 1)
    if (++this.#escapedKeys > MAX_ESCAPED_KEYS)
      this.#last = faultAt('', 'too-many-escaped-keys', { max: MAX_ESCAPED_KEYS })
    return String(JSON.parse(this.#text.slice(at, end)))
  }

  #path(depth = this.#depth): string {
    if (depth === 0) return ''
    const frame = this.#frames[depth - 1]! // as deep as asked
    frame.path ??= this.#path(depth - 1)
    return pathTo(frame.path, frame.isList ? frame.index : frame.key)
  }
}

/** Keys of objects past that are remembered at each depth. */
const REMEMBERED = 10_000

function newFrame(): Frame {
  return { isList: false, index: 0, key: '', keys: new Map(), object: 0, size: 0, path: null }
}
