import type { NotePart, PointGrade } from '#model/records/briefing.ts'
import type { InjectionKey } from 'vue'
import { inject } from 'vue'

/** What can be written on the page itself. Nothing is provided where it is only shown. */
export interface BriefEditing {
  /** Without words it is the generated one again. */
  readonly writeLead: (text: string) => void
  /** Empties are removed. */
  readonly writeNote: (part: NotePart, id: string, text: string) => void
  readonly writeAnswer: (part: NotePart, id: string, text: string) => void
  readonly grade: (part: NotePart, id: string, grade: PointGrade | null) => void
  readonly moveUp: (part: NotePart, id: string) => void
  readonly gradeOf: (part: NotePart, id: string) => PointGrade | null
}

export const BRIEF_EDITING: InjectionKey<BriefEditing | null> = Symbol('brief editing')

export function useBriefEditing(): BriefEditing | null {
  return inject(BRIEF_EDITING, null)
}

/** Id of the sentence that is being added. */
export const NEW_NOTE = 'new'
