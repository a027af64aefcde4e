/** What is wrong with a field, in words, and what was evidently meant. */
export interface FieldFault {
  readonly text: string
  readonly meant: { readonly value: string; readonly text: string } | null
}
