import type { Edtf } from '../edtf.ts'
import type { Citation, Kept, Side } from './base.ts'

export const CASE_STATUSES = [
  'detained',
  'charged',
  'on trial',
  'sentenced',
  'appealed',
  'released',
  'exchanged',
  'died',
] as const
export type CaseStatus = (typeof CASE_STATUSES)[number]

/** What can be known of a case; every field can be set by a change. */
export interface CaseFields {
  /** The citizen's name as used on screen. */
  readonly person: string
  readonly nationality: Side
  readonly heldBy: Side
  readonly issueId?: string
  readonly status: CaseStatus
  /** First day of custody, as exactly as it is known. */
  readonly since: Edtf
  /** Last day of custody; missing while it goes on. */
  readonly until?: Edtf
  readonly charge?: string
  readonly sentence?: string
  readonly facility?: string
  readonly note?: string
  readonly citations: readonly Citation[]
}

/** One citizen of either side detained by the other. */
export interface CaseRecord extends CaseFields, Kept<CaseFields> {}
