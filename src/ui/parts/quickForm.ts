import type { OwnFields, QuickField, QuickFields } from '#state/quickFields.ts'
import type { InjectionKey } from 'vue'
import type { FieldFault } from './fieldFault.ts'

/** The form of the quick add, as its fields see it. */
export interface QuickForm {
  readonly fields: () => QuickFields
  readonly edit: (changed: OwnFields) => void
  /** Null while nothing is wrong, or nobody has tried to save. */
  readonly faultOf: (field: QuickField) => FieldFault | null
}

export const QUICK_FORM: InjectionKey<QuickForm> = Symbol('quick form')
