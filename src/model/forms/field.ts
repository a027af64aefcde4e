import type { ListName } from '../records/dataset.ts'

/** What a reference can lead to. */
export type ReferredTo = ListName | 'people' | 'actors' | 'lines'

/** What a field of a form holds, and how it is entered. */
export type FieldSpec = FieldLook &
  (
    | { readonly kind: 'text' | 'long' | 'quote' | 'date' | 'check' | 'number' | 'code' }
    /** Several texts, a line each. */
    | { readonly kind: 'texts' }
    /** One of some words; `words` is where the screen keeps them. */
    | { readonly kind: 'choice'; readonly options: readonly (string | number)[]; readonly words: string }
    /** One record; with `made`, one that is not there yet can be made of these fields. */
    | { readonly kind: 'one'; readonly of: ReferredTo; readonly made?: FormFields }
    | { readonly kind: 'many'; readonly of: ReferredTo }
    /** Fields that are there together or not at all. */
    | { readonly kind: 'group'; readonly fields: FormFields }
    /** Entries of a list inside the record. */
    | { readonly kind: 'list'; readonly fields: FormFields; readonly keyed: boolean }
  )

/** What every field says of itself. */
interface FieldLook {
  /** It must say something. */
  readonly required?: true
  /** Twelfths of the width of the form; all of it where nothing is said. */
  readonly width?: number
  /** Names its words on screen, where its own name means something else elsewhere. */
  readonly label?: string
  /** A section of the form begins here, by this name. */
  readonly section?: string
  /** A change of it is usually news and no mistake: it is taken for a development. */
  readonly develops?: true
  /** What stands in it at first in something new; `day` is the day on screen. */
  readonly preset?: string | { readonly day: true }
}

/** The fields of a form by their names in the record, in the order in which they stand on screen. */
export type FormFields = Readonly<Record<string, FieldSpec>>

/** A form for all that `T` has: it stops compiling when the model gains a field without one here. */
export type FormOf<T> = { readonly [K in keyof T]-?: FieldSpec }

/** Stands in a reference for a record that is made in its place. */
export const MADE_HERE = '+'
