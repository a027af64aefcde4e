import type { DateFault } from './edtf.ts'

/** What kind of value stands, or should stand, at a path. */
export type ValueKind = 'text' | 'number' | 'yes or no' | 'list' | 'object' | 'nothing'

/**
 * Every code of a fault, with what its sentence needs besides the path and the value found. Codes are
 * permanent; the words are the screen's.
 */
export interface FaultDetails {
  /** A field that must be there is not. */
  readonly missing: object
  readonly 'wrong-kind': { readonly expected: ValueKind }
  /** Not one of the words allowed: `"a" | "b"`. */
  readonly 'not-allowed': { readonly allowed: string }
  /** Text that must say something is empty or blank. */
  readonly empty: object
  /** Text with a control character other than line break and tab: `U+0007`. */
  readonly 'control-character': { readonly character: string }
  /** No date: what is wrong with it, and the part that is. */
  readonly 'bad-date': { readonly reason: DateFault['reason']; readonly part: string }
  /** A date without an end, where something must be known from a day on. */
  readonly 'open-date': object
  /** No instant of ISO 8601 in UTC. */
  readonly 'bad-instant': object
  /** No clock time `HH:MM`. */
  readonly 'bad-time': object
  /** Not formed like an IANA time zone. */
  readonly 'bad-zone': object
  /** No id: 1–200 characters without white space. */
  readonly 'bad-id': { readonly reason: 'empty' | 'white space' | 'too long' | 'character' }
  /** No web address that begins with http:// or https://. */
  readonly 'bad-url': object
  /** Not formed like a BCP 47 language tag. */
  readonly 'bad-language': object
  /** Not three capital letters. */
  readonly 'bad-country': object
  /** Both sides of the relationship are the same country. */
  readonly 'same-country': object
  /** No CAMEO code, or the code of a root, which no event has. */
  readonly 'bad-event-type': { readonly reason: 'unknown' | 'root' }
  readonly 'out-of-range': { readonly min: number; readonly max: number }
  /** A number that would not come back as it was written. */
  readonly 'bad-number': { readonly reason: 'negative zero' | 'too large' | 'too exact' }
  /** The record's own date is missing or open, so it needs a day from which it is known. */
  readonly 'known-on-missing': object
  /** A change sets what is no field of its record. */
  readonly 'not-a-field': object
  /** A change clears a field that its record must have. */
  readonly 'not-clearable': object
  /** The path of the first entry with the same id. */
  readonly 'duplicate-id': { readonly first: string }
  /** A reference that leads nowhere. */
  readonly 'no-such-record': { readonly kind: string }
  /** Events that are part of each other: `e1 → e2 → e1`. */
  readonly cycle: { readonly ids: string }
  /** The header counts other than what is there. */
  readonly 'wrong-count': { readonly actual: number }
  /** No SHA-256 in hexadecimal. */
  readonly 'bad-revision': object
  /** The content is not the one whose revision the header names. */
  readonly 'wrong-revision': { readonly actual: string }
  /** A list has more entries than are read. */
  readonly 'too-many': { readonly max: number }
  /** An object has more keys than are read. */
  readonly 'too-many-keys': { readonly max: number }
  /** The file has more values of all kinds than are read. */
  readonly 'too-many-values': { readonly max: number }
  /** The file has more keys with escaped characters than are read. */
  readonly 'too-many-escaped-keys': { readonly max: number }
  /** The texts of the file have more escaped characters than are read. */
  readonly 'too-many-escapes': { readonly max: number }
  /** So many faults were found that the rest was not looked for. */
  readonly 'too-many-faults': { readonly max: number }
  /** A text has more characters than are kept. */
  readonly 'too-long': { readonly max: number }
  /** More characters without white space than any word has. */
  readonly 'too-long-word': { readonly max: number }
  /** A letter with more combining marks than any script sets. */
  readonly 'too-many-marks': { readonly max: number }
  /** The same key twice in one object. */
  readonly 'duplicate-key': object
  /** A key that could reach into the program: `__proto__`, `constructor`, `prototype`. */
  readonly 'forbidden-key': object
  /** A key that a file of this kind does not have, where every key is accounted for. */
  readonly 'unknown-key': object
  /** No bytes in base64, or not as many as there must be. */
  readonly 'bad-base64': object
  readonly 'too-deep': { readonly max: number }
  /** An entry of a calendar that repeats: a meeting has one date. */
  readonly recurring: object
  /** A row of a table has more cells than there are columns. */
  readonly 'extra-cells': { readonly max: number }
  /** A row of a table with a quotation mark that is opened and not closed. */
  readonly 'open-quote': object
}

export type FaultCode = keyof FaultDetails

/** What is wrong with an input, and where: *path · value found · what was expected*. */
export type Fault = {
  readonly [Code in FaultCode]: {
    /** From the root of the file: `events[41].date`. */
    readonly path: string
    readonly code: Code
    /** The value found, as JSON and shortened; missing where there is none. */
    readonly found?: string
    readonly details: FaultDetails[Code]
  }
}[FaultCode]
