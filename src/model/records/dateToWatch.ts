import type { Edtf } from '../edtf.ts'
import type { Citation, Kept } from './base.ts'

export const DATE_KINDS = ['deadline', 'takes effect', 'hearing', 'multilateral occasion', 'other'] as const
export type DateKind = (typeof DATE_KINDS)[number]

export interface DateToWatchFields {
  readonly date: Edtf
  readonly kind: DateKind
  readonly title: string
  readonly place?: string
  readonly issueIds: readonly string[]
  readonly citations: readonly Citation[]
}

/** A deadline, a day on which something takes effect, a hearing, a multilateral occasion. */
export interface DateToWatch extends DateToWatchFields, Kept<DateToWatchFields> {}
