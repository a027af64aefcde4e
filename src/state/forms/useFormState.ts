import { RECORD_FORMS } from '#model/forms/recordForms.ts'
import type { FormFields } from '#model/forms/field.ts'
import type { AnyRecord } from '#model/records/dataset.ts'
import type { ComputedRef, ShallowRef } from 'vue'
import { computed, shallowRef } from 'vue'
import { useAsOf } from '../asOf.ts'
import type { FormAsk } from '../recordForm.ts'
import type { Known } from '../useKnown.ts'
import { formFaults } from './checkForm.ts'
import type { EditAs } from './development.ts'
import { stateFor } from './development.ts'
import type { Entry, Made, Subject } from './formContent.ts'
import { fieldsOf, isRecordList, madeOf, startTexts, takenIds } from './formContent.ts'
import type { FormFault } from './formFaults.ts'
import { CHANGE } from './formFaults.ts'
import type { FormTexts } from './formTexts.ts'
import { contentOf, textsOf } from './formTexts.ts'

/** What stands in a form, and what that makes. */
export interface FormState {
  /** As it was when the edit began; null for something new. */
  readonly base: ShallowRef<Entry | null>
  /** What has been typed. */
  readonly own: ShallowRef<FormTexts>
  /** What the edit is taken for, where somebody has said so. */
  readonly chosen: ShallowRef<EditAs | null>
  readonly as: ComputedRef<EditAs | null>
  readonly fields: ComputedRef<FormFields>
  /** What stood in the fields before anything was typed. */
  readonly start: ComputedRef<FormTexts>
  readonly texts: ComputedRef<FormTexts>
  readonly faults: ComputedRef<readonly FormFault[]>
  /** @param id of a new record; null for one that nothing has */
  readonly makeWith: (id: string | null) => Made
}

/** @param locale in which months are typed, a BCP 47 tag */
export function useFormState(ask: FormAsk, locale: string, { whole }: Known): FormState {
  const asOf = useAsOf()
  const base = shallowRef<Entry | null>(null)
  const own = shallowRef<FormTexts>({})
  const chosen = shallowRef<EditAs | null>(ask.change ?? null)
  const changeId = `c-${suffix()}`

  const as = computed(() => kindOf(base.value))
  const subject = computed((): Subject => subjectAs(as.value))
  const fields = computed(() => fieldsOf(subject.value))
  const start = computed(() => startTexts(subject.value))
  const texts = computed((): FormTexts => ({ ...start.value, ...own.value }))
  const taken = computed(() => takenIds(whole.value))
  const faults = computed(() =>
    whole.value ? formFaults(subject.value, texts.value, makeWith(null), whole.value) : [],
  )

  function subjectAs(kind: EditAs | null): Subject {
    return { list: ask.list, base: base.value, as: kind, asOf: asOf.number, day: asOf.day }
  }

  /** What the edit is taken for: as somebody has said, else by what has been typed. */
  function kindOf(record: Entry | null): EditAs | null {
    if (record === null || !isRecordList(ask.list)) return null
    if (chosen.value !== null) return chosen.value
    return isNews(record as AnyRecord, own.value, subjectAs('development')) ? 'development' : 'correction'
  }

  function makeWith(id: string | null): Made {
    const ids = { taken: (one: string) => taken.value.has(one), own: id, change: changeId }
    return madeOf(subject.value, texts.value, ids, { near: asOf.number, locale })
  }

  return { base, own, chosen, as, fields, start, texts, faults, makeWith }
}

/** What fields begin with that somebody has asked for. */
export function givenTexts({ list, given = {} }: FormAsk): FormTexts {
  return textsOf(given, RECORD_FORMS[list])
}

/** Makes an id that no other tab makes. */
export function suffix(): string {
  return crypto.randomUUID().slice(0, 8)
}

/**
 * Whether what is typed is news: something is said of a change, or a field that usually changes with time is otherwise
 * than on the day on screen; and while nothing is typed, whether the record has changed before.
 */
function isNews(record: AnyRecord, own: FormTexts, subject: Subject): boolean {
  const typed = Object.keys(own)
  if (typed.length === 0) return stateFor(record, 'development', subject.asOf) !== record
  // A correction has no such fields: the one that is being typed in would go away.
  if (typed.some((path) => path.startsWith(`${CHANGE} `))) return true
  const fields = fieldsOf(subject)
  const shown = textsOf(contentOf(stateFor(record, 'development', subject.asOf)), fields)
  return typed.some((path) => {
    const spec = fields[path.split(' ')[0] ?? '']
    return spec?.develops === true && (own[path] ?? '') !== (shown[path] ?? '')
  })
}
