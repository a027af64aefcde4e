import { CHANGE_FORM } from '#model/forms/changeForm.ts'
import type { FormFields } from '#model/forms/field.ts'
import type { AnyRecord, Dataset } from '#model/records/dataset.ts'
import { until } from '@vueuse/core'
import type { ComputedRef, ShallowRef } from 'vue'
import { computed, shallowRef } from 'vue'
import { useAsOf } from '../asOf.ts'
import type { Draft } from '../drafts.ts'
import type { FormAsk } from '../recordForm.ts'
import { useRelationships } from '../relationships.ts'
import type { Known } from '../useKnown.ts'
import { useKnown } from '../useKnown.ts'
import type { EditAs } from './development.ts'
import type { Entry } from './formContent.ts'
import { changesOf, isRecordList } from './formContent.ts'
import type { FormFault } from './formFaults.ts'
import { CHANGE } from './formFaults.ts'
import type { FormTexts } from './formTexts.ts'
import { keysIn, presetTexts, specAt } from './formTexts.ts'
import { UNKEYED } from './typedContent.ts'
import type { FormDraft } from './useFormDraft.ts'
import { draftTexts, NEW, newDraftId, typedIn, useFormDraft } from './useFormDraft.ts'
import type { FormSaved } from './useFormSaving.ts'
import { useFormSaving } from './useFormSaving.ts'
import type { FormState } from './useFormState.ts'
import { givenTexts, suffix, useFormState } from './useFormState.ts'

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
  const rel = useRelationships().currentId ?? ''
  const asOf = useAsOf()
  const stored = useKnown()
  const state = useFormState(ask, locale, stored)
  const { base, own, chosen, as, texts, fields } = state
  const { status, draft, keep, forget, turnTo } = useBeginning(ask, rel, stored, state)
  const saving = useFormSaving({ ask, rel, whole: stored.whole, ...state, sent, isDone, goOn })

  function sent(): Draft['texts'] {
    return draftTexts({ own: own.value, as: chosen.value })
  }

  /** What has been typed since something was sent off. */
  function since(settled: Draft['texts']): FormTexts {
    const before = typedIn(settled).own
    return Object.fromEntries(Object.entries(own.value).filter(([path, text]) => text !== before[path]))
  }

  function isDone(settled: Draft['texts']): boolean {
    return Object.keys(since(settled)).length === 0
  }

  /** Goes on with what has been typed since, upon what is stored now. */
  function goOn(settled: Draft['texts'], record: Entry | null): void {
    const rest = since(settled)
    forget(settled)
    if (record) turnTo(record)
    own.value = rest
    keep()
  }

  async function save(): Promise<FormSaved> {
    if (state.faults.value.length > 0) return { type: 'faulty' }
    const saved = await saving.save()
    if (saved.type === 'same') forget()
    return saved
  }

  /** Back to what is stored. */
  function discard(): void {
    const id = base.value?.id
    if (id !== undefined && stored.whole.value) base.value = find(stored.whole.value, { ...ask, id })
    own.value = ask.id === undefined ? {} : givenTexts(ask)
    chosen.value = ask.change ?? null
    forget()
  }

  return {
    ...{ status, whole: stored.whole, known: stored.known, fields, texts, as, faults: state.faults },
    ...{ draft, save, discard, settled: saving.settled, removeChange: saving.removeChange },
    ...useTyping(state, keep, () => asOf.day),
    base: computed(() => base.value),
    changeFields: computed(() => (as.value === null || as.value === 'correction' ? null : CHANGE_FORM)),
    another: () => {
      saving.another()
      own.value = givenTexts(ask)
    },
  }
}

/** Begins a form with what is stored, what is asked for, and what was typed before; keeps what is typed. */
function useBeginning(ask: FormAsk, rel: string, { whole, status: reading }: Known, state: FormState) {
  const { base, own, chosen } = state
  const isBegun = shallowRef(false)
  const isGone = shallowRef(false)
  let id = ask.id ?? NEW
  const { draft, load, keep, discard } = useFormDraft(() => ({ rel, list: ask.list, id }), goOnWith)
  const status = computed(() => {
    if (isGone.value) return 'gone'
    return reading.value === 'ready' && !isBegun.value ? 'reading' : reading.value
  })

  async function begin(stored: Dataset | null): Promise<void> {
    if (stored === null) return
    const given = givenTexts(ask)
    if (ask.id === undefined) {
      id = await newDraftId({ rel, list: ask.list }, Object.keys(given).length === 0)
    } else {
      base.value = find(stored, ask)
      isGone.value = base.value === null
    }
    own.value = given
    await load()
    if (ask.isTyped) keepTyped()
    isBegun.value = true
  }

  function goOnWith({ base: begun, texts: left }: Draft): void {
    const typed = typedIn(left)
    if (ask.id !== undefined) base.value = begun
    own.value = { ...typed.own, ...givenTexts(ask) }
    chosen.value = ask.change ?? typed.as
  }

  /** Goes on with a record, which may have been new. */
  function turnTo(record: Entry): void {
    discard()
    base.value = record
    id = record.id
    const kind = chosen.value
    const isNoMore = changesOf(record).every(
      (change) => typeof kind !== 'object' || change.id !== kind?.change,
    )
    if (typeof kind === 'object' && isNoMore) chosen.value = null
  }

  void until(whole).not.toBeNull().then(begin)

  function keepTyped(): void {
    keep(begun(), { own: own.value, as: chosen.value })
  }

  const begun = (): Entry => base.value ?? ({ id, changes: [] } as unknown as AnyRecord) // nothing of it is read
  return { status, draft, turnTo, forget: discard, keep: keepTyped }
}

/** What somebody does to the fields of a form. */
function useTyping(
  { own, chosen, start, texts, fields }: FormState,
  keep: () => void,
  day: () => string,
): Pick<Form, 'isTouched' | 'isOwn' | 'take' | 'type' | 'add' | 'remove'> {
  function put(next: FormTexts): void {
    own.value = next
    keep()
  }

  function type(path: string, text: string): void {
    const { [path]: _before, ...others } = own.value
    put(text === (start.value[path] ?? '') ? others : { ...others, [path]: text })
  }

  return {
    isTouched: computed(() => Object.keys(own.value).length > 0),
    isOwn: (path) => own.value[path] !== undefined,
    take: (kind) => {
      chosen.value = kind
      keep()
    },
    type,
    add: (path) => {
      const { key, added } = newEntry(path, texts.value, fields.value, day())
      put({ ...own.value, ...added })
      return key
    },
    remove: (path, key) => {
      const left = keysIn(texts.value, path).filter((one) => one !== key)
      const others = Object.entries(own.value).filter(([at]) => !at.startsWith(`${path} ${key} `))
      put({ ...Object.fromEntries(others), [path]: left.join(' ') })
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

function find(stored: Dataset, { list, id }: FormAsk): Entry | null {
  const entries: readonly Entry[] = isRecordList(list) ? stored[list] : stored.relationship[list]
  return entries.find((entry) => entry.id === id) ?? null
}
