import { isSame } from '#storage/same.ts'
import type { ComputedRef, ShallowRef } from 'vue'
import { computed, shallowRef } from 'vue'
import type { Draft, DraftOf, LeftDraft } from '../drafts.ts'
import { useDrafts } from '../drafts.ts'
import type { EditAs } from './development.ts'
import type { FormTexts } from './formTexts.ts'

/** What has been typed into a form, and what it is taken for where somebody has said so. */
export interface Typed {
  readonly own: FormTexts
  readonly as: EditAs | null
}

/** The draft of a form. */
export interface FormDraft {
  /** The instant of the draft that was begun with; null where there was none. */
  readonly began: Readonly<ShallowRef<string | null>>
  /** The instant of a draft that another tab has left; null where there is none. */
  readonly leftOf: ComputedRef<string | null>
  readonly takeUp: () => Promise<void>
  readonly discardLeft: () => Promise<void>
}

/** Names what an edit is taken for among the texts of a draft; no field has this name. */
const AS = '@as'

/** The texts of a draft. */
export function draftTexts({ own, as }: Typed): Draft['texts'] {
  if (as === null) return own
  return { ...own, [AS]: typeof as === 'string' ? as : `change ${as.change}` }
}

/** What the texts of a draft say. */
export function typedIn(texts: Draft['texts']): Typed {
  const { [AS]: said = '', ...own } = texts
  const change = /^change (.+)$/.exec(said)?.[1]
  if (change !== undefined) return { own, as: { change } }
  return { own, as: said === 'correction' || said === 'development' ? said : null }
}

/** Begins the ids under which the drafts of new records lie; no id that is made looks like it. */
export const NEW = '+form'

/** How many drafts of new records of a kind are looked for. */
const MOST = 20

/** An id for the draft of a new record: of the first that was left, or of one that nothing is left of. */
export async function newDraftId(of: Omit<DraftOf, 'id'>, wantsLeft: boolean): Promise<string> {
  const drafts = useDrafts()
  for (let n = 1; n <= MOST; n++) {
    const id = n === 1 ? NEW : `${NEW}-${n}`
    const isThere = (await drafts.read({ ...of, id })) !== null
    if (isThere === wantsLeft) return id
  }
  return NEW
}

/** A draft, and how it is kept. */
interface KeptDraft {
  readonly draft: FormDraft
  /** Goes on with this tab's own, where there is one. */
  readonly load: () => Promise<void>
  readonly keep: (base: Draft['base'], typed: Typed) => void
  /** @param texts what is settled of it: one in which something else has been typed since stays */
  readonly discard: (texts?: Draft['texts']) => void
}

/** @param begin goes on with a draft */
export function useFormDraft(of: () => DraftOf, begin: (draft: Draft) => void): KeptDraft {
  const drafts = useDrafts()
  const began = shallowRef<string | null>(null)
  const left = shallowRef<LeftDraft | null>(null)

  async function look(): Promise<void> {
    left.value = (await drafts.readLeft(of()))[0] ?? null
  }

  async function takeUp(): Promise<void> {
    if (!left.value) return
    drafts.takeUp(of(), left.value)
    began.value = left.value.draft.at
    begin(left.value.draft)
    await look()
  }

  async function discardLeft(): Promise<void> {
    if (left.value) drafts.discardLeft(left.value)
    await look()
  }

  async function load(): Promise<void> {
    const draft = await drafts.read(of())
    began.value = draft?.at ?? null
    if (draft) begin(draft)
    await look()
  }

  function keep(base: Draft['base'], typed: Typed): void {
    if (isSame(typed.own, {})) discard()
    else drafts.keep(of(), base, draftTexts(typed))
  }

  function discard(texts?: Draft['texts']): void {
    drafts.discard(of(), texts)
    if (!texts) began.value = null
  }

  const draft: FormDraft = {
    began,
    leftOf: computed(() => left.value?.draft.at ?? null),
    takeUp,
    discardLeft,
  }
  return { draft, load, keep, discard }
}
