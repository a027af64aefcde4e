import { MAX_MARKS } from '../limits.ts'

/**
 * The rules of values as patterns (ECMA 262, `u`), for this program and, in the JSON Schema, for others. Where a
 * pattern cannot say all (whether a month has 31 days), it accepts more. None walks back over a long text.
 */

/** What no text has in it: control characters, apart from tab, line feed and the two of a Windows line break. */
export const CONTROL_PATTERN = '[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f]|\\r(?!\\n)'

/** Marks on one letter, one more than there may be. */
export const MARKS_PATTERN = `\\p{M}{${MAX_MARKS + 1}}`

/** Ids: no white space, no control characters, no lone surrogates, none of the names that objects inherit. */
export const ID_PATTERN =
  '^(?!(?:__proto__|constructor|prototype)$)[^\\s\\u0000-\\u001f\\u007f-\\u009f\\ud800-\\udfff]{1,200}$'

/** Addresses on the web. Whether what follows is a host, only a parser can tell. */
export const URL_PATTERN = '^[Hh][Tt][Tt][Pp][Ss]?://\\S+$'

const DAY = '(?:0[1-9]|[12]\\d|3[01]|XX)'
const MONTH = '(?:0[1-9]|1[0-2])'
const POINT = `\\d{4}(?:-${MONTH}(?:-${DAY})?|-XX(?:-XX)?)?[?~%]?`

/** A date that has an end: a point, or an interval closed on both sides. */
export const KNOWN_DAY_PATTERN = `^${POINT}(?:/${POINT})?$`

/** Any date that is accepted: also intervals that are open at their end. */
export const DATE_PATTERN = `^${POINT}(?:/(?:${POINT}|\\.\\.))?$`

/** An instant in UTC, to the minute, the second or a part of it. */
export const INSTANT_PATTERN =
  '^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])T(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,9})?)?Z$'
