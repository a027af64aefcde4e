import type { OwnFields, QuickField, QuickFields } from '#state/quickFields.ts'
import type { InjectionKey } from 'vue'

/** What is wrong with a field, in words, and what was evidently meant. */
export interface FieldFault {
  readonly text: string
  readonly meant: { readonly value: string; readonly text: string } | null
}

/** The form of the quick add, as its fields see it. */
export interface QuickForm {
  readonly fields: () => QuickFields
  readonly edit: (changed: OwnFields) => void
  /** Null while nothing is wrong, or nobody has tried to save. */
  readonly faultOf: (field: QuickField) => FieldFault | null
}

export const QUICK_FORM: InjectionKey<QuickForm> = Symbol('quick form')
