import type { Edtf } from '../edtf.ts'
import type { Kept } from './base.ts'

export const TIERS = ['official', 'agency', 'press', 'think tank', 'social'] as const
export type Tier = (typeof TIERS)[number]

/** Admiralty reliability of a source, A (completely) – E (unreliable); F = cannot be judged. */
export const RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const
export type Reliability = (typeof RELIABILITIES)[number]

export interface SourceFields {
  readonly publisher: string
  readonly title?: string
  /** http(s) only. */
  readonly url?: string
  readonly archiveUrl?: string
  readonly published?: Edtf
  readonly accessed?: Edtf
  /** BCP 47 tag. */
  readonly language?: string
  readonly tier: Tier
  readonly owner?: 'state' | 'public' | 'private'
  readonly reliability: Reliability
}

/** A published item. */
export interface SourceRecord extends SourceFields, Kept<SourceFields> {}
