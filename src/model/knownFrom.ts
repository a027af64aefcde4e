import type { Edtf } from './edtf.ts'
import { isDate } from './edtf.ts'
import type { Known } from './records/base.ts'

/** The fields that can give a record its own date. A kind has at most one of them. */
export interface Dated extends Known {
  readonly date?: unknown
  readonly since?: unknown
  readonly published?: unknown
}

/**
 * The date from whose last day on a record is known: `knownOn`, else its own date; undefined where it has neither.
 *
 * A field of such a name may also be one that the record's kind does not know, with anything in it: what is no
 * date is passed by.
 */
export function knownFrom({ knownOn, date, since, published }: Dated): Edtf | undefined {
  return knownOn ?? [date, since, published].find(isDateText)
}

/** Whether a value is the text of a date. */
export function isDateText(value: unknown): value is Edtf {
  return typeof value === 'string' && isDate(value)
}
