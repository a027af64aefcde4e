import type { FreeText } from '#model/freeTexts.ts'
import { FREE_TEXTS, textsOf, withTexts } from '#model/freeTexts.ts'
import type { AnyRecord } from '#model/records/dataset.ts'
import { referrersOf } from '#model/referrers.ts'
import { readByIds, readWhole } from '#storage/read.ts'
import type { SaveFailure, Saved } from '#storage/saveFailure.ts'
import { saving } from '#storage/saveFailure.ts'
import type { ShallowRef } from 'vue'
import { shallowRef } from 'vue'
import type { DraftOf } from './drafts.ts'
import { useDrafts } from './drafts.ts'
import type { Edited } from './edits.ts'
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
  /** Fields that may not stay empty, and are. */
  readonly missing: () => readonly string[]
  /** Nothing is written where nothing differs: null, then. */
  readonly save: () => Promise<Edited | null>
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
  let stored: AnyRecord | undefined
  let base: AnyRecord | undefined

  async function load(): Promise<void> {
    const read = await saving(db, () => readByIds(db, of.rel, of.list, [of.id]))
    failure.value = read.type === 'saved' ? null : read.failure
    stored = read.type === 'saved' ? read.value[0] : undefined
    if (!stored) return
    const draft = drafts.read(of)
    const differs = draft !== null && withTexts(stored, draft.texts, fields) !== stored
    if (draft !== null && !differs) drafts.discard(of)
    base = differs ? draft.base : stored
    texts.value = differs ? draft.texts : textsOf(stored, fields)
    draftOf.value = differs ? draft.at : null
  }

  function type(field: string, text: string): void {
    if (!texts.value || !base) return
    texts.value = { ...texts.value, [field]: text }
    drafts.keep(of, base, texts.value)
  }

  function discardDraft(): void {
    drafts.discard(of)
    if (!stored) return
    base = stored
    texts.value = textsOf(stored, fields)
    draftOf.value = null
  }

  function missing(): readonly string[] {
    return fields
      .filter(({ field, required }) => required && !texts.value?.[field]?.trim())
      .map(({ field }) => field)
  }

  async function save(): Promise<Edited | null> {
    if (!texts.value || !base) return null
    const mine = withTexts(base, texts.value, fields)
    if (mine !== base) return edits.save({ ...of, base, mine })
    drafts.discard(of)
    return null
  }

  void load()
  return { fields, texts, failure, draftOf, type, discardDraft, missing, save }
}

/** Deleting a record. */
export interface RecordRemoval {
  /** The records that name it. */
  readonly referrers: () => Promise<Saved<readonly AnyRecord[]>>
  readonly remove: () => Promise<Edited>
}

/** What is deleted leaves a tombstone: what refers to it keeps its reference, and finds it again if it comes back. */
export function useRecordRemoval(of: EditedRecord): RecordRemoval {
  const { db } = useSurroundings().opening
  const edits = useEdits()

  function referrers(): Promise<Saved<readonly AnyRecord[]>> {
    return saving(db, async () => {
      const whole = await readWhole(db, of.rel)
      return whole ? referrersOf(whole, of.id) : []
    })
  }

  async function remove(): Promise<Edited> {
    const read = await saving(db, () => readByIds(db, of.rel, of.list, [of.id]))
    if (read.type === 'not-saved') return read
    const base = read.value[0]
    return base ? edits.save({ ...of, base, mine: null }) : { type: 'left' }
  }

  return { referrers, remove }
}
