/**
 * The rules of values as patterns for the JSON Schema (ECMA 262, `u`), for programs that check a file without
 * this one. Where a pattern cannot say all (whether a month has 31 days), it accepts more.
 */

/** Text: no control characters but tab and line breaks. */
export const TEXT_PATTERN = '^(?:[^\\u0000-\\u001f\\u007f-\\u009f]|[\\t\\n]|\\r\\n)*$'

/** Ids: no white space, no control characters, no lone surrogates, none of the names that objects inherit. */
export const ID_PATTERN =
  '^(?!(?:__proto__|constructor|prototype)$)[^\\s\\u0000-\\u001f\\u007f-\\u009f\\ud800-\\udfff]{1,200}$'

const DAY = '(?:0[1-9]|[12]\\d|3[01]|XX)'
const MONTH = '(?:0[1-9]|1[0-2])'
const POINT = `\\d{4}(?:-${MONTH}(?:-${DAY})?|-XX(?:-XX)?)?[?~%]?`

/** A date that has an end: a point, or an interval closed on both sides. */
export const KNOWN_DAY_PATTERN = `^${POINT}(?:/${POINT})?$`

/** Any date that is accepted: also intervals that are open at their end. */
export const DATE_PATTERN = `^${POINT}(?:/(?:${POINT}|\\.\\.))?$`

/** An instant in UTC, to the minute, the second or a part of it. */
export const INSTANT_PATTERN =
  '^\\d{4}-\\d{2}-\\d{2}T(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,9})?)?Z$'
