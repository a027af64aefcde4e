import type { Dataset } from '#model/records/dataset.ts'
import type { Shelves } from '#storage/database.ts'
import { readWhole } from '#storage/read.ts'
import { defineStore } from 'pinia'
import { afterEach, beforeEach } from 'vitest'
import type { FormAsk } from '../recordForm.ts'
import { useRelationships } from '../relationships.ts'
import type { TestApp } from '../testApp.fixture.ts'
import { eventually, testAppWithExample } from '../testApp.fixture.ts'
import type { Form } from './useForm.ts'
import { useForm } from './useForm.ts'

export const REL = 'aaa-bbb'
export const STAMP = { who: 'other', when: '2021-05-13T12:00:00.000Z' }

/** An app for each test of the file, with the made-up relationship as of 25 February 2021, and what opens forms in it. */
export function formApp(): {
  readonly db: () => Shelves
  readonly opened: (ask: FormAsk) => Promise<Form & { readonly close: () => void }>
  readonly whole: () => Promise<Dataset>
} {
  let app: TestApp
  let n = 0
  beforeEach(async () => {
    app = await testAppWithExample({ asOf: '2021-02-25' })
    await eventually(() => useRelationships().current !== null)
  })
  afterEach(() => app.end())

  async function opened(ask: FormAsk): Promise<Form & { readonly close: () => void }> {
    // Handed out by a function: what stands in a store loses its refs.
    const handOut = (form: Form) => ({ form: () => form })
    const store = defineStore(`form ${n++}`, () => handOut(useForm(ask, 'en-GB')))()
    const form = store.form()
    await eventually(() => form.status.value !== 'reading')
    return { ...form, close: () => store.$dispose() }
  }

  const db = () => app.opening.db
  const whole = async () => {
    const found = await readWhole(db(), REL)
    if (!found) throw new Error('it is there')
    return found
  }

  return { db, opened, whole }
}

export const fill = (form: Form, texts: Readonly<Record<string, string>>): void =>
  Object.entries(texts).forEach(([path, text]) => form.type(path, text))
