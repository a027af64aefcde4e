import type { Change } from '../records/base.ts'
import type { FormOf } from './field.ts'
import { CITED } from './innerForms.ts'

/** What a development says besides the fields that it sets. */
export const CHANGE_FORM = {
  on: { kind: 'date', required: true, width: 4, label: 'changeOn', preset: { day: true } },
  note: { kind: 'text', width: 8, label: 'changeNote' },
  citations: CITED,
} satisfies FormOf<Omit<Change<object>, 'id' | 'set'>>
