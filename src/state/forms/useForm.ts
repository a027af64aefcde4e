import type { FormFields } from '#model/forms/field.ts'
import { CHANGE_FORM } from '#model/forms/changeForm.ts'
import { RECORD_FORMS } from '#model/forms/recordForms.ts'
import type { AnyRecord, Dataset } from '#model/records/dataset.ts'
import type { ComputedRef, ShallowRef } from 'vue'
import { computed, shallowRef, watch } from 'vue'
import { useAsOf } from '../asOf.ts'
import type { Draft, DraftOf } from '../drafts.ts'
import type { FormAsk } from '../recordForm.ts'
import { useRelationships } from '../relationships.ts'
import { useKnown } from '../useKnown.ts'
import { formFaults } from './checkForm.ts'
import type { EditAs } from './development.ts'
import { stateFor } from './development.ts'
import type { Entry, Made, Subject } from './formContent.ts'
import { changesOf, fieldsOf, isRecordList, madeOf, startTexts, takenIds } from './formContent.ts'
import type { FormFault } from './formFaults.ts'
import { CHANGE } from './formFaults.ts'
import type { FormTexts } from './formTexts.ts'
import { contentOf, keysIn, presetTexts, specAt, textsOf } from './formTexts.ts'
import { UNKEYED } from './typedContent.ts'
import type { FormDraft } from './useFormDraft.ts'
import { draftTexts, NEW, newDraftId, typedIn, useFormDraft } from './useFormDraft.ts'
import type { FormSaved } from './useFormSaving.ts'
import { useFormSaving } from './useFormSaving.ts'

/** The form of one record. */
export interface Form {
  /** `gone`: the record is not there. */
  readonly status: ComputedRef<'reading' | 'ready' | 'failed' | 'gone'>
  /** All that is stored, and what of it is known on the day on screen. */
  readonly whole: ComputedRef<Dataset | null>
  readonly known: ComputedRef<Dataset | null>
  /** As it was when the edit began; null for something new. */
  readonly base: ComputedRef<Entry | null>
  readonly fields: ComputedRef<FormFields>
  /** The fields of the change that the form makes; null where it makes none. */
  readonly changeFields: ComputedRef<FormFields | null>
  readonly texts: ComputedRef<FormTexts>
  /** Whether anything has been typed. */
  readonly isTouched: ComputedRef<boolean>
  /** What the edit is taken for; null for something new, and for what has no changes. */
  readonly as: ComputedRef<EditAs | null>
  readonly faults: ComputedRef<readonly FormFault[]>
  readonly draft: FormDraft
  readonly take: (as: EditAs) => void
  readonly type: (path: string, text: string) => void
  /** A new entry at the end of a list, or a citation. @returns its key */
  readonly add: (path: string) => string
  readonly remove: (path: string, key: string) => void
  /** Whether it has been typed here, and not come with the record. */
  readonly isOwn: (path: string) => boolean
  /** How often something of the form has been settled: saved, now or later, or given up in a conflict. */
  readonly settled: Readonly<ShallowRef<number>>
  /** Saves what stands in the form as one change; what is wrong with it is in `faults`. */
  readonly save: () => Promise<FormSaved>
  /** Removes one of the record's changes. */
  readonly removeChange: (id: string) => Promise<FormSaved>
  readonly discard: () => void
  /** Begins another new record. */
  readonly another: () => void
}

/** @param locale in which months are typed, a BCP 47 tag */
export function useForm(ask: FormAsk, locale: string): Form {
  const relationships = useRelationships()
  const asOf = useAsOf()
  const { whole, known, status: reading } = useKnown()
  const rel = relationships.currentId ?? ''
  const base = shallowRef<Entry | null>(null)
  const own = shallowRef<FormTexts>({})
  const chosen = shallowRef<EditAs | null>(ask.change ?? null)
  const isBegun = shallowRef(false)
  const isGone = shallowRef(false)
  let draftId = ask.id ?? NEW
  const changeId = `c-${suffix()}`

  const draftOf = (): DraftOf => ({ rel, list: ask.list, id: draftId })
  const { draft, load, keep, discard: forget } = useFormDraft(draftOf, goOnWith)

  const given = textsOf(ask.given ?? {}, RECORD_FORMS[ask.list])
  const as = computed(() => kindOf(base.value))
  const subject = computed((): Subject => subjectAs(as.value))
  const fields = computed(() => fieldsOf(subject.value))
  const start = computed(() => startTexts(subject.value))
  const texts = computed((): FormTexts => ({ ...start.value, ...own.value }))
  const taken = computed(() => takenIds(whole.value))
  const made = computed(() => makeWith(null))
  const faults = computed(() => {
    const isReady = isBegun.value && whole.value !== null
    return isReady ? formFaults(subject.value, texts.value, made.value, whole.value) : []
  })

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

  async function begin(stored: Dataset): Promise<void> {
    if (ask.id === undefined) {
      const isGiven = Object.keys(given).length > 0
      draftId = await newDraftId({ rel, list: ask.list }, !isGiven)
    } else {
      base.value = find(stored, ask)
      isGone.value = base.value === null
    }
    own.value = given
    await load()
    isBegun.value = true
  }

  function goOnWith({ base: begun, texts: left }: Draft): void {
    const typed = typedIn(left)
    if (ask.id !== undefined) base.value = begun
    own.value = { ...typed.own, ...given }
    chosen.value = ask.change ?? typed.as
  }

  let isBeginning = false
  watch(
    whole,
    (stored) => {
      if (stored === null || isBeginning) return
      isBeginning = true
      void begin(stored)
    },
    { immediate: true },
  )

  function put(next: FormTexts): void {
    own.value = next
    const begun = base.value ?? ({ id: draftId, changes: [] } as unknown as AnyRecord) // nothing of it is read
    keep(begun, { own: next, as: chosen.value })
  }

  const isDone = (settled: Draft['texts']): boolean => Object.keys(since(settled)).length === 0
  const sent = (): Draft['texts'] => draftTexts({ own: own.value, as: chosen.value })
  const saving = useFormSaving({ ask, rel, base, whole, texts: sent, makeWith, isDone, goOn })

  /** What has been typed since something was sent off. */
  function since(settled: Draft['texts']): FormTexts {
    const before = typedIn(settled).own
    return Object.fromEntries(Object.entries(own.value).filter(([path, text]) => text !== before[path]))
  }

  /** Goes on with that, upon what is stored now. */
  function goOn(settled: Draft['texts'], stored: Entry | null): void {
    const rest = since(settled)
    forget(settled)
    if (stored) {
      forget()
      base.value = stored
      draftId = stored.id
      const kind = chosen.value
      const isGone = typeof kind === 'object' && changesOf(stored).every(({ id }) => id !== kind?.change)
      if (isGone) chosen.value = null
    }
    if (Object.keys(rest).length > 0) put(rest)
    else own.value = {}
  }

  async function save(): Promise<FormSaved> {
    if (faults.value.length > 0) return { type: 'faulty' }
    const saved = await saving.save()
    if (saved.type === 'same') forget()
    return saved
  }

  /** Back to what is stored. */
  function discard(): void {
    if (base.value !== null && whole.value) base.value = find(whole.value, { ...ask, id: base.value.id })
    own.value = ask.id === undefined ? {} : given
    chosen.value = ask.change ?? null
    forget()
  }

  return {
    ...{ whole, known, fields, texts, as, faults, draft, save, discard },
    status: computed(() => {
      if (isGone.value) return 'gone'
      return reading.value === 'ready' && !isBegun.value ? 'reading' : reading.value
    }),
    base: computed(() => base.value),
    changeFields: computed(() => (as.value === null || as.value === 'correction' ? null : CHANGE_FORM)),
    isTouched: computed(() => Object.keys(own.value).length > 0),
    take: (kind) => {
      chosen.value = kind
      put(own.value)
    },
    type: (path, text) => put({ ...own.value, [path]: text }),
    add: (path) => {
      const { key, added } = newEntry(path, texts.value, fields.value, asOf.day)
      put({ ...own.value, ...added })
      return key
    },
    remove: (path, key) => {
      const left = keysIn(texts.value, path).filter((one) => one !== key)
      const others = Object.entries(own.value).filter(([at]) => !at.startsWith(`${path} ${key} `))
      put({ ...Object.fromEntries(others), [path]: left.join(' ') })
    },
    isOwn: (path) => own.value[path] !== undefined,
    settled: saving.settled,
    removeChange: saving.removeChange,
    another: () => {
      saving.another()
      draftId = NEW
      own.value = given
      isBegun.value = true
    },
  }
}

/** A new entry of a list with what it begins with, under a key that no other tab gives. */
function newEntry(path: string, texts: FormTexts, fields: FormFields, day: string) {
  const isOfChange = path.startsWith(`${CHANGE} `)
  const spec = specAt(isOfChange ? CHANGE_FORM : fields, isOfChange ? path.slice(CHANGE.length + 1) : path)
  if (spec?.kind !== 'list') throw new Error(`no list at ${path}`)
  const key = spec.keyed ? `${path.split(' ').at(-1)}-${suffix()}` : `${UNKEYED}${suffix()}`
  const keys = [...keysIn(texts, path), key].join(' ')
  return { key, added: { [path]: keys, ...presetTexts(spec.fields, day, `${path} ${key} `) } }
}

function suffix(): string {
  return crypto.randomUUID().slice(0, 8)
}

function find(stored: Dataset, { list, id }: FormAsk): Entry | null {
  const entries: readonly Entry[] = isRecordList(list) ? stored[list] : stored.relationship[list]
  return entries.find((entry) => entry.id === id) ?? null
}

/**
 * Whether what is typed is news: a field that usually changes with time is otherwise than on the day on screen; and
 * while nothing is typed, whether the record has changed before.
 */
function isNews(record: AnyRecord, own: FormTexts, subject: Subject): boolean {
  const typed = Object.keys(own)
  if (typed.length === 0) return stateFor(record, 'development', subject.asOf) !== record
  const fields = fieldsOf(subject)
  const shown = textsOf(contentOf(stateFor(record, 'development', subject.asOf)), fields)
  return typed.some((path) => {
    const spec = fields[path.split(' ')[0] ?? '']
    return spec?.develops === true && (own[path] ?? '') !== (shown[path] ?? '')
  })
}
