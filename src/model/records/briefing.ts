import type { Kept, Side } from './base.ts'

export interface Slide {
  readonly id: string
  readonly title: string
  readonly notes?: string
}

export interface BriefingFields {
  readonly title: string
  readonly seat: Side | 'neutral'
  readonly slides: readonly Slide[]
}

/** A deck of slides, each pinning one view. */
export interface BriefingRecord extends BriefingFields, Kept<BriefingFields> {}
