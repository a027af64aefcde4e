import { CODEBOOK, isEventCode } from '#model/cameo/codebook.ts'
import { isIsoDay } from '#model/day.ts'
import { readDate } from '#model/edtf.ts'
import type { FaultCode } from '#model/fault.ts'
import type { ListName } from '#model/records/dataset.ts'
import * as v from 'valibot'
import { MAX_MARKS, MAX_NAME, MAX_TEXT, MAX_WORD, MAX_WORDS } from '../limits.ts'
import {
  CONTROL_PATTERN,
  DATE_PATTERN,
  ID_PATTERN,
  INSTANT_PATTERN,
  KNOWN_DAY_PATTERN,
  MARKS_PATTERN,
  URL_PATTERN,
} from './patterns.ts'

const CONTROL = new RegExp(CONTROL_PATTERN, 'u')
const ID = new RegExp(ID_PATTERN, 'u')
const MARKS = new RegExp(MARKS_PATTERN, 'u')
const INSTANT = new RegExp(INSTANT_PATTERN, 'u')
const URL_FORM = new RegExp(URL_PATTERN, 'u')

/** What a reference may lead to: a list of records, one of the relationship, or the list it stands in. */
export type Target = ListName | 'people' | 'actors' | 'lines'

/** Names the code of the fault where a value breaks a rule of valibot's: its message is read by `faultsOf`. */
export function code<Code extends FaultCode>(name: Code): Code {
  return name
}

/** Text of at most so many characters (UTF-16): see {@link text}. */
function textWithin(max: number) {
  return v.pipe(
    v.string(),
    v.maxLength(max, code('too-long')),
    v.check((value) => !CONTROL.test(value), code('control-character')),
    v.check((value) => value.length <= MAX_MARKS || !MARKS.test(value), code('too-many-marks')),
    v.check(
      (value) => value.length <= MAX_WORD || value.length > max || !hasEndlessWord(value),
      code('too-long-word'),
    ),
    v.metadata({ jsonSchema: { maxLength: max, not: { pattern: `${CONTROL_PATTERN}|${MARKS_PATTERN}` } } }),
  )
}

/**
 * Text without control characters; line breaks and tabs are none. May be empty. Lone surrogates survive. At most
 * {@link MAX_TEXT} characters, {@link MAX_WORD} without white space, and {@link MAX_MARKS} marks on a letter.
 */
export const text = textWithin(MAX_TEXT)

/** Text of a line, of at most {@link MAX_NAME} characters: what is named beside other things. May be empty. */
export const shortText = textWithin(MAX_NAME)

/**
 * In scripts that set no blanks every sign stands by itself. Spaces that forbid a break (no-break, figure, narrow, zero
 * width) belong to the word.
 */
const WORD =
  /(?:[\u00a0\u2007\u202f\ufeff]|[^\s\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\u3000-\u303f\uff00-\uffef])+/gu

function hasEndlessWord(value: string): boolean {
  return (value.match(WORD) ?? []).some(({ length }) => length > MAX_WORD)
}

/** A list of no more than some entries. */
export type ShortList<Entry extends v.GenericSchema> = v.SchemaWithPipe<
  readonly [v.ArraySchema<Entry, undefined>, v.MaxLengthAction<v.InferOutput<Entry>[], number, string>]
>

/** A list that a form has in one field, or with another most number of entries. */
export function fewOf<Entry extends v.GenericSchema>(
  entry: Entry,
  most: number = MAX_WORDS,
): ShortList<Entry> {
  return v.pipe(v.array(entry), v.maxLength(most, code('too-many')))
}

/** Tags and topics. */
export const words = fewOf(shortText)

/** Text that says something: titles and names. */
export const name = v.pipe(
  shortText,
  v.check((value) => /\S/.test(value), code('empty')),
  v.metadata({ jsonSchema: { pattern: '\\S' } }),
)

/** 1–200 characters without white space, control characters and lone surrogates (they break addresses). */
export const id = v.pipe(
  v.string(),
  v.check((value) => ID.test(value), code('bad-id')),
  v.metadata({ jsonSchema: { pattern: ID_PATTERN } }),
)

/** Whether a value could be an id. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && ID.test(value)
}

/** An id that is a reference. */
function idIn(target: Target) {
  return v.pipe(id, v.metadata({ references: target, jsonSchema: { description: `Id of ${target}.` } }))
}

export const eventId = idIn('events')
export const issueId = idIn('issues')
export const meetingId = idIn('meetings')
export const sourceId = idIn('sources')
export const personId = idIn('people')
export const actorId = idIn('actors')
export const lineId = idIn('lines')

/** An EDTF date as `readDate` accepts it. */
export const date = v.pipe(
  v.string(),
  v.check((value) => readDate(value).ok, code('bad-date')),
  v.metadata({ jsonSchema: { pattern: DATE_PATTERN, description: 'A date, ISO 8601-2 (EDTF).' } }),
)

/** A date from which something is known: it must have an end, or it would never be seen. */
export const knownDay = v.pipe(
  date,
  v.check((value) => !isOpen(value), code('open-date')),
  v.metadata({ jsonSchema: { pattern: KNOWN_DAY_PATTERN, description: 'A date with an end.' } }),
)

/** An instant, ISO 8601 in UTC: `2021-05-20T09:30:00Z`. */
export const instant = v.pipe(
  v.string(),
  v.check((value) => INSTANT.test(value) && isIsoDay(value.slice(0, 10)), code('bad-instant')),
  v.metadata({ jsonSchema: { pattern: INSTANT_PATTERN } }),
)

/** An address on the web, http or https; nothing else can be followed, `javascript:` and `data:` least. */
export const url = v.pipe(
  v.string(),
  v.check((value) => URL_FORM.test(value) && canParse(value), code('bad-url')),
  v.metadata({ jsonSchema: { pattern: URL_PATTERN } }),
)

/** A language tag by its form, BCP 47: `en`, `zh-Hans`. */
export const language = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/, code('bad-language')),
)

/** Three capital letters: ISO 3166-1 alpha-3, or a user-assigned code. */
export const country = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, code('bad-country')))

/** `HH:MM`, 24 hours. */
export const clockTime = v.pipe(v.string(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, code('bad-time')))

/**
 * An IANA time zone by its form. Which zones exist differs between browsers and years, and a file that one
 * colleague can open must open for all.
 */
export const zone = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+){0,2}$/, code('bad-zone')),
)

/** A CAMEO code that an event can have. Roots are none. */
export const eventType = v.pipe(
  v.string(),
  v.check(isEventCode, code('bad-event-type')),
  v.metadata({
    jsonSchema: {
      enum: CODEBOOK.map((entry) => entry.code).filter(isEventCode),
      description: 'A CAMEO code below a root.',
    },
  }),
)

/** Goldstein points. */
export const score = v.pipe(
  v.number(),
  v.minValue(-10, code('out-of-range')),
  v.maxValue(10, code('out-of-range')),
)

/** A SHA-256 in lower-case hexadecimal. */
export const revision = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, code('bad-revision')))

function isOpen(value: string): boolean {
  const reading = readDate(value)
  return reading.ok && reading.span.last === null
}

function canParse(value: string): boolean {
  try {
    return new URL(value).host !== ''
  } catch {
    return false
  }
}
