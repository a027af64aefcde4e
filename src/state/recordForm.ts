import type { FormList } from '#model/forms/recordForms.ts'
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'

/** What a form is asked for. */
export interface FormAsk {
  readonly list: FormList
  /** Of the record that is edited; without one, a new one is added. */
  readonly id?: string
  /** What an edit is taken for at first; without it, what is edited says so. */
  readonly change?: 'development' | 'correction'
  /** Values that fields begin with, as in the record: `{ issueIds: ['detained'] }`. */
  readonly given?: Readonly<Record<string, unknown>>
  /** What is given has been typed: it is kept as a draft from the beginning. */
  readonly isTyped?: boolean
  /** The field that has the focus at first, by its name in the record. */
  readonly focus?: string
}

/** The form of a record: asked for from anywhere, and answered by one dialog. */
export const useRecordForm = defineStore('recordForm', () => {
  const asked = shallowRef<FormAsk | null>(null)

  function ask(form: FormAsk): void {
    asked.value = form
  }

  function close(): void {
    asked.value = null
  }

  return { asked, ask, close }
})
