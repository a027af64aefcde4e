import type { AnyRecord, Dataset } from '#model/records/dataset.ts'
import { isSame } from '#storage/same.ts'
import type { ShallowRef } from 'vue'
import { shallowRef, watch } from 'vue'
import type { Draft } from '../drafts.ts'
import type { Edited } from '../edits.ts'
import { useEdits } from '../edits.ts'
import type { FormAsk } from '../recordForm.ts'
import { useSurroundings } from '../surroundings.ts'
import { readRecord } from '../useRecordRemoval.ts'
import { withoutChange } from './development.ts'
import type { Entry, Made } from './formContent.ts'
import { isRecordList } from './formContent.ts'
import type { EntryList, Named } from './useEntrySaving.ts'
import { entryIn, useEntrySaving } from './useEntrySaving.ts'

/** What became of what stands in a form. */
export type FormSaved =
  | Edited
  /** Something is wrong with a field. */
  | { readonly type: 'faulty' }
  /** Nothing differs from what is stored, and nothing was written. */
  | { readonly type: 'same' }
  /** A person or an actor is stored with the relationship. */
  | { readonly type: 'entry-saved'; readonly seq: number; readonly name: string }

interface Saving {
  readonly ask: FormAsk
  readonly rel: string
  readonly base: ShallowRef<Entry | null>
  readonly whole: { readonly value: Dataset | null }
  /** What stands in the form, as its draft has it. */
  readonly sent: () => Draft['texts']
  readonly makeWith: (id: string | null) => Made
  /** Whether nothing has been typed since that was sent off. */
  readonly isDone: (settled: Draft['texts']) => boolean
  /** What was sent off is settled. @param stored upon which to go on; null where that is not known */
  readonly goOn: (settled: Draft['texts'], stored: Entry | null) => void
}

/** Saves what stands in a form. */
interface FormSaving {
  /** How often something of the form has been settled. */
  readonly settled: Readonly<ShallowRef<number>>
  readonly save: () => Promise<FormSaved>
  readonly removeChange: (id: string) => Promise<FormSaved>
  /** What comes next is another new record. */
  readonly another: () => void
}

/** Saving a form: a new record that could not be saved keeps its id, so that it is not held twice. */
export function useFormSaving({ ask, rel, base, whole, sent, makeWith, isDone, goOn }: Saving): FormSaving {
  const { opening } = useSurroundings()
  const edits = useEdits()
  const putEntry = useEntrySaving(whole, base)
  const settled = shallowRef(0)
  let held: string | null = null

  async function save(): Promise<FormSaved> {
    const { mine, sources } = makeWith(held)
    const begun = base.value
    if (begun && isSame(mine, begun)) return { type: 'same' }
    const typed = sent()
    if (!isRecordList(ask.list)) return saveEntry(ask.list, mine, typed)
    if (begun === null) held = mine.id
    const edited = await edits.save({
      ...{ rel, list: ask.list, id: mine.id, texts: typed },
      base: begun as AnyRecord | null,
      mine: mine as AnyRecord,
      ...(sources.length > 0 ? { sources: sources.map(({ source }) => source) } : {}),
    })
    if (begun === null && edited.type === 'not-saved' && edited.failure.type === 'conflict') held = null
    return edited
  }

  async function saveEntry(list: EntryList, mine: Entry, typed: Draft['texts']): Promise<FormSaved> {
    const saved = await putEntry(list, mine as Named)
    if (saved.type === 'saved') {
      goOn(typed, saved.value.entry)
      settled.value++
      return { type: 'entry-saved', seq: saved.value.seq, name: saved.value.entry.name }
    }
    // Whoever saves once more has been told, and means it.
    if (saved.failure.type === 'conflict') base.value = entryIn(whole.value, list, mine.id) ?? base.value
    return saved
  }

  async function removeChange(id: string): Promise<FormSaved> {
    const begun = base.value
    if (!begun || !('changes' in begun) || !isRecordList(ask.list)) return { type: 'same' }
    const mine = withoutChange(begun, id)
    // What is typed stays, and goes on upon what is then stored.
    return edits.save({ rel, list: ask.list, id: begun.id, base: begun, mine, texts: {} })
  }

  /** Where the record cannot be read, what is typed stays upon what it began with. */
  async function settle(typed: Draft['texts'], id: string): Promise<void> {
    if (!isRecordList(ask.list)) return
    const read = isDone(typed) ? null : await readRecord(opening.db, { rel, list: ask.list, id })
    goOn(typed, read?.type === 'saved' ? (read.value ?? null) : null)
    settled.value++
  }

  // It may also be saved later, when whatever stood in the way is gone.
  watch(
    () => edits.settled,
    (last) => {
      if (!last || last.edit.rel !== rel || last.edit.list !== ask.list) return
      const { id, texts: typed, mine } = last.edit
      if (id !== (base.value?.id ?? held)) return
      held = null
      if (typed && mine) void settle(typed, id)
    },
  )

  return { settled, save, removeChange, another: () => void (held = null) }
}
