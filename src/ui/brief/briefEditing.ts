import type { Marking } from '#model/records/base.ts'
import type { BriefNote, NotePart, PointGrade } from '#model/records/briefing.ts'
import type { InjectionKey } from 'vue'
import { inject } from 'vue'

/** What can be written on the page itself. Nothing is provided where it is only shown. */
export interface BriefEditing {
  /** Without words it is the generated one again. */
  readonly writeLead: (text: string) => void
  readonly markLead: (marking: Marking | null) => void
  /** The bottom line is the author's own, with this marking; null: it is the generated one. */
  readonly ownLead: () => { readonly marking: Marking | null } | null
  /** Puts an empty sentence at the end of a part and the cursor into it. */
  readonly begin: (part: NotePart) => void
  /** Empties are removed. */
  readonly writeNote: (part: NotePart, id: string, text: string) => void
  readonly writeAnswer: (part: NotePart, id: string, text: string) => void
  readonly grade: (part: NotePart, id: string, grade: PointGrade | null) => void
  readonly mark: (part: NotePart, id: string, marking: Marking | null) => void
  readonly moveUp: (part: NotePart, id: string) => void
  /** As it is stored; undefined for one that comes from the agenda. */
  readonly noteOf: (part: NotePart, id: string) => BriefNote | undefined
}

export const BRIEF_EDITING: InjectionKey<BriefEditing | null> = Symbol('brief editing')

export function useBriefEditing(): BriefEditing | null {
  return inject(BRIEF_EDITING, null)
}

/** Id of the sentence that is being added. */
export const NEW_NOTE = 'new'

/** Provided where a sheet is laid out to be measured, and not seen. */
export const ONLY_MEASURED: InjectionKey<true> = Symbol('only measured')
