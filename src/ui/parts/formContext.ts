import type { FieldSpec } from '#model/forms/field.ts'
import type { Form } from '#state/forms/useForm.ts'
import type { ComputedRef, InjectionKey } from 'vue'
import { computed, inject } from 'vue'
import type { FieldFault } from './fieldFault.ts'
import type { SearchOption } from './searchOption.ts'

/** The form of a record, as its fields see it. */
export interface FormContext {
  readonly form: Form
  /** Null while nothing is wrong, or nobody has tried to save. */
  readonly faultOf: (path: string) => FieldFault | null
  /** Whether anything is wrong in a field or beneath it. */
  readonly isFaulty: (path: string) => boolean
  readonly labelOf: (name: string, spec: FieldSpec) => string
  /** What can be chosen in a field that refers to records. */
  readonly search: (spec: FieldSpec, path: string, text: string) => readonly SearchOption[]
  /** What a record is called that a field refers to. */
  readonly nameOf: (spec: FieldSpec, path: string, id: string) => string
}

export const FORM_CONTEXT: InjectionKey<FormContext> = Symbol('form')

/** Id of the control of a field. */
export function controlId(path: string): string {
  return `form-${path.replaceAll(' ', '-')}`
}

/** What a field of a form is told. */
export interface FormFieldProps {
  /** Where its text stands among those of the form. */
  readonly path: string
  readonly name: string
  readonly spec: FieldSpec
  readonly hint: string
}

/** @throws Error outside of a form */
export function useFormContext(): FormContext {
  const context = inject(FORM_CONTEXT)
  if (!context) throw new Error('a field stands in its form')
  return context
}

/** What every field of a form needs: the form, the id of its control, and its text. */
export function useFormField(path: () => string): FormContext & {
  readonly id: ComputedRef<string>
  readonly value: ComputedRef<string>
} {
  const context = useFormContext()
  return {
    ...context,
    id: computed(() => controlId(path())),
    value: computed(() => context.form.texts.value[path()] ?? ''),
  }
}
