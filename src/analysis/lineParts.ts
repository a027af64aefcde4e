import type { Edtf } from '#model/edtf.ts'
import type { DateContext } from './typedDate.ts'

/** Something that can be named by the beginning of its title. */
export interface Named {
  readonly id: string
  readonly title: string
}

/** A source as it can be named: by its publisher or title, or by its address. */
export interface NamedSource {
  readonly id: string
  readonly publisher: string
  readonly title?: string
  readonly url?: string
  readonly published?: string
}

/** Who acts on whom, by the ids of actors; of a mutual one, the two in the order of the pair. */
export interface LineDirection {
  readonly initiator: string
  readonly target: string
  readonly mutual: boolean
}

/** Who may act in a line, and the words that name them; the two sides come first, in the order of the pair. */
export interface NamedActor {
  readonly id: string
  readonly words: readonly string[]
}

/** What the words of a line are read beside: the day on screen, and what is known of the relationship. */
export interface LineContext extends DateContext {
  readonly actors: readonly NamedActor[]
  readonly issues: readonly Named[]
  readonly sources: readonly NamedSource[]
}

export type PartKind = 'text' | 'date' | 'direction' | 'issue' | 'score' | 'quote' | 'source' | 'code'

/** A stretch of the line, `[start, end)`. The parts of a line follow one another without a gap. */
export interface LinePart {
  readonly kind: PartKind
  readonly start: number
  readonly end: number
  /** False for what looks like a part of this kind and names nothing, or nothing that can be. */
  readonly isKnown: boolean
}

/** What a line says of an event; what it does not say is missing. */
export interface LineValues {
  /** In EDTF, or as typed where it is no date. */
  readonly date?: Edtf
  readonly direction?: LineDirection
  /** The direction as typed, where it names nobody known. */
  readonly unknownDirection?: string
  readonly issueIds: readonly string[]
  /** What stands behind a `#` and names no issue. */
  readonly unknownIssues: readonly string[]
  /** Any number; Goldstein points where it is within −10…+10. */
  readonly score?: number
  readonly quote?: string
  /** Id of a source that is there, or what is said of one that is not. */
  readonly source?: { readonly id: string } | { readonly publisher: string } | { readonly url: string }
  /** As typed behind the `!`: a CAMEO code, or none. */
  readonly code?: string
  /** All that is no part of another kind. */
  readonly title: string
}

export interface QuickLine extends LineValues {
  readonly parts: readonly LinePart[]
}

/** What a part says of the event, and where it ends. */
export interface Read {
  readonly end: number
  readonly isKnown: boolean
  readonly values: Partial<LineValues>
}
