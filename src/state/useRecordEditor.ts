import type { FreeText } from '#model/freeTexts.ts'
import { FREE_TEXTS, textsOf, withTexts } from '#model/freeTexts.ts'
import type { AnyRecord } from '#model/records/dataset.ts'
import { referrersOf } from '#model/referrers.ts'
import { isVisible } from '#model/view.ts'
import type { Shelves } from '#storage/database.ts'
import { readByIds, readWhole } from '#storage/read.ts'
import { isSame } from '#storage/same.ts'
import type { SaveFailure, Saved } from '#storage/saveFailure.ts'
import { saving } from '#storage/saveFailure.ts'
import type { ShallowRef } from 'vue'
import { computed, shallowRef } from 'vue'
import { useAsOf } from './asOf.ts'
import type { Draft, DraftOf, LeftDraft } from './drafts.ts'
import { useDrafts } from './drafts.ts'
import type { Edited, RecordEdit } from './edits.ts'
import { useEdits } from './edits.ts'
import { useSurroundings } from './surroundings.ts'

/** A record whose free texts a form corrects. */
export interface EditedRecord extends DraftOf {
  readonly list: keyof typeof FREE_TEXTS
}

/** Correcting the free texts of a record as it was first known, or deleting it. */
export interface RecordEditor {
  readonly fields: readonly FreeText[]
  /** What stands in the form; null until the record has been read, and where it is not there. */
  readonly texts: Readonly<ShallowRef<Readonly<Record<string, string>> | null>>
  /** Why the record cannot be read; null while nothing is wrong. */
  readonly failure: Readonly<ShallowRef<SaveFailure | null>>
  /** The instant of the draft that the form began with; null where it began with what is stored. */
  readonly draftOf: Readonly<ShallowRef<string | null>>
  readonly type: (field: string, text: string) => void
  /** Back to what is stored. */
  readonly discardDraft: () => void
  /** The instant of a draft that another tab has left; null where there is none. */
  readonly leftOf: Readonly<ShallowRef<string | null>>
  /** Goes on with it. What stands in the form is left in its place, where anything does. */
  readonly takeUpLeft: () => Promise<void>
  readonly discardLeft: () => Promise<void>
  /** Fields that may not stay empty, and are. */
  readonly missing: () => readonly string[]
  /** Nothing is written where nothing differs: null, then. */
  readonly save: () => Promise<Edited | null>
  /**
   * Once an edit is settled, goes on with what has been typed since it was sent off, upon what is stored now; false
   * where nothing has.
   */
  readonly goOn: (settled: RecordEdit) => boolean
}

/** The editor of one record. Until it has read the record, and until somebody types, nothing is written anywhere. */
export function useRecordEditor(of: EditedRecord): RecordEditor {
  const { db } = useSurroundings().opening
  const drafts = useDrafts()
  const edits = useEdits()
  const fields = FREE_TEXTS[of.list]
  const texts = shallowRef<Readonly<Record<string, string>> | null>(null)
  const draftOf = shallowRef<string | null>(null)
  const failure = shallowRef<SaveFailure | null>(null)
  const { look, ...left } = useLeftDraft(of, differs, begin)
  let stored: AnyRecord | undefined
  let base: AnyRecord | undefined

  async function load(): Promise<void> {
    const read = await readRecord(db, of)
    failure.value = read.type === 'saved' ? null : read.failure
    stored = read.type === 'saved' ? read.value : undefined
    if (!stored) return
    const draft = await drafts.read(of)
    if (draft !== null && !differs(draft)) drafts.discard(of)
    begin(draft !== null && differs(draft) ? draft : null)
    await look()
  }

  /** Whether a draft says anything that is not stored. */
  function differs(draft: Draft): boolean {
    return stored !== undefined && withTexts(stored, draft.texts, fields) !== stored
  }

  /** With a draft, or with what is stored. */
  function begin(draft: Draft | null): void {
    if (!stored) return
    base = draft ? draft.base : stored
    texts.value = draft ? draft.texts : textsOf(stored, fields)
    draftOf.value = draft ? draft.at : null
  }

  function type(field: string, text: string): void {
    if (!texts.value || !base) return
    texts.value = { ...texts.value, [field]: text }
    drafts.keep(of, base, texts.value)
  }

  function discardDraft(): void {
    drafts.discard(of)
    begin(null)
  }

  async function save(): Promise<Edited | null> {
    if (!texts.value || !base) return null
    const mine = withTexts(base, texts.value, fields)
    if (mine === base) drafts.discard(of)
    return mine === base ? null : edits.save({ ...of, base, mine, texts: texts.value })
  }

  function goOn({ texts: sent }: RecordEdit): boolean {
    if (sent && !isSame(sent, texts.value)) void rebase(sent)
    return sent !== undefined && !isSame(sent, texts.value)
  }

  /** Where the record cannot be read, what is typed stays upon what it began with. */
  async function rebase(sent: Draft['texts']): Promise<void> {
    const read = await readRecord(db, of)
    if (read.type !== 'saved' || !read.value || !texts.value) return
    stored = base = read.value
    texts.value = { ...textsOf(base, fields), ...typedSince(sent, texts.value) }
    drafts.keep(of, base, texts.value)
  }

  const missing = (): readonly string[] => missingOf(fields, texts.value ?? {})
  void load()
  return { fields, texts, failure, draftOf, ...left, type, discardDraft, missing, save, goOn }
}

/** The record as it is stored; undefined where it is not there. */
function readRecord(db: Shelves, { rel, list, id }: DraftOf): Promise<Saved<AnyRecord | undefined>> {
  return saving(db, async () => (await readByIds(db, rel, list, [id]))[0])
}

function typedSince(sent: Draft['texts'], typed: Draft['texts']): Draft['texts'] {
  return Object.fromEntries(Object.entries(typed).filter(([field, text]) => text !== sent[field]))
}

function missingOf(fields: readonly FreeText[], texts: Draft['texts']): readonly string[] {
  return fields.filter(({ field, required }) => required && !texts[field]?.trim()).map(({ field }) => field)
}

/** Drafts of the record that other tabs have left, one after the other. */
function useLeftDraft(
  of: EditedRecord,
  differs: (draft: Draft) => boolean,
  begin: (draft: Draft) => void,
): Pick<RecordEditor, 'leftOf' | 'takeUpLeft' | 'discardLeft'> & { readonly look: () => Promise<void> } {
  const drafts = useDrafts()
  const left = shallowRef<LeftDraft | null>(null)
  const leftOf = computed(() => left.value?.draft.at ?? null)

  async function look(): Promise<void> {
    left.value = (await drafts.readLeft(of)).find(({ draft }) => differs(draft)) ?? null
  }

  async function takeUpLeft(): Promise<void> {
    if (!left.value) return
    drafts.takeUp(of, left.value)
    begin(left.value.draft)
    await look()
  }

  async function discardLeft(): Promise<void> {
    if (left.value) drafts.discardLeft(left.value)
    await look()
  }

  return { leftOf, takeUpLeft, discardLeft, look }
}

/** The records that name another one. */
export interface Referrers {
  /** Those known on the day on screen. */
  readonly known: readonly AnyRecord[]
  /** How many became known later. */
  readonly later: number
}

/** Deleting a record. */
export interface RecordRemoval {
  readonly referrers: () => Promise<Saved<Referrers>>
  readonly remove: () => Promise<Edited>
}

/** What is deleted leaves a tombstone: what refers to it keeps its reference, and finds it again if it comes back. */
export function useRecordRemoval(of: EditedRecord): RecordRemoval {
  const { db } = useSurroundings().opening
  const edits = useEdits()
  const asOf = useAsOf()

  function referrers(): Promise<Saved<Referrers>> {
    return saving(db, async () => {
      const whole = await readWhole(db, of.rel)
      const found = whole ? referrersOf(whole, of.id) : []
      const known = found.filter((record) => isVisible(record, { asOf: asOf.number, upTo: 'RED' }))
      return { known, later: found.length - known.length }
    })
  }

  async function remove(): Promise<Edited> {
    const read = await readRecord(db, of)
    if (read.type === 'not-saved') return read
    const { value: base } = read
    return base ? edits.save({ ...of, base, mine: null }) : { type: 'left' }
  }

  return { referrers, remove }
}
