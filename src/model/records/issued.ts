import type { Edtf } from '../edtf.ts'
import type { Marking } from './base.ts'

/** Ways in which a briefing goes out. */
export const ISSUE_FORMATS = ['html', 'pptx', 'docx', 'text', 'print', 'presentation'] as const
export type IssueFormat = (typeof ISSUE_FORMATS)[number]

/** A slide as it went out. */
export interface IssuedSlide {
  /** Id of the slide in its briefing. */
  readonly id: string
  /** What it said, generated titles too. */
  readonly title: string
}

/**
 * That a briefing went out: what it is held against when something in it turns out otherwise. It stays as it is, also
 * once the briefing is changed or deleted.
 */
export interface IssuedBriefing {
  /** Unique within its relationship. */
  readonly id: string
  /** The instant, ISO 8601 in UTC, and who handed it out. */
  readonly when: string
  readonly by: string
  /** Id of the briefing, and its title as it was then. */
  readonly briefing: string
  readonly title: string
  /** It is the brief of this meeting: a page, not slides. */
  readonly meeting?: string
  readonly format: IssueFormat
  readonly fileName?: string
  /** The last day whose knowledge it shows. */
  readonly asOf: Edtf
  /** The marking up to which it does. */
  readonly upTo: Marking
  /** SHA-256 of the dataset that it rested on: what was known on the day, up to the marking. */
  readonly revision: string
  /** Empty for the brief of a meeting. */
  readonly slides: readonly IssuedSlide[]
  /** What it rested on, a line for each record: see `usedFact.ts`. */
  readonly facts: readonly string[]
}
