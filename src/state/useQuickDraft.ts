import { blankEvent } from '#model/records/blank.ts'
import type { ComputedRef, ShallowRef } from 'vue'
import { computed, shallowRef, watch } from 'vue'
import type { Draft, DraftOf, LeftDraft } from './drafts.ts'
import { useDrafts } from './drafts.ts'
import { useQuickAddOpen } from './quickAdd.ts'
import type { OwnFields } from './quickFields.ts'
import { useRelationships } from './relationships.ts'

/** What has been typed, at one moment. */
export interface Typed {
  readonly line: string
  readonly own: OwnFields
}

/** The line and the edited fields, kept as a draft from the first keystroke on. */
export interface QuickDraft {
  readonly line: Readonly<ShallowRef<string>>
  readonly own: Readonly<ShallowRef<OwnFields>>
  readonly draft: {
    /** The instant of the draft that was begun with; null where there was none. */
    readonly of: Readonly<ShallowRef<string | null>>
    /** The instant of a draft that another tab has left. */
    readonly leftOf: ComputedRef<string | null>
    readonly takeUp: () => void
    readonly discardLeft: () => void
  }
  readonly typeLine: (text: string) => void
  readonly edit: (changed: OwnFields) => void
  /** What has been saved goes, and its draft; what has been typed since stays. */
  readonly settle: (saved: Typed) => void
  /** Begins anew: the draft goes. */
  readonly clear: () => void
}

/** Stands for the event that is not there yet; no id that is made looks like it. */
const NEW_EVENT = blankEvent({ id: '+' })

/** Before the name of each edited field among the texts of a draft. */
const OWN = 'own.'

/** The draft of the event that is being added to the current relationship. */
export function useQuickDraft(): QuickDraft {
  const drafts = useDrafts()
  const of = { rel: useRelationships().currentId ?? '', list: 'events', id: NEW_EVENT.id } as const
  const line = shallowRef('')
  const own = shallowRef<OwnFields>({})
  const began = shallowRef<string | null>(null)
  const isRead = shallowRef(false)
  const { look, ...left } = useLeft(of, begin)

  async function load(): Promise<void> {
    const stored = await drafts.read(of)
    // Whoever has begun to type goes on with that.
    if (stored && line.value === '' && Object.keys(own.value).length === 0) begin(stored)
    isRead.value = true
    await look()
  }

  function begin({ at, texts }: Draft): void {
    line.value = texts['line'] ?? ''
    own.value = ownIn(texts)
    began.value = at
  }

  function keep(): void {
    const edited = Object.entries(own.value)
    if (line.value === '' && edited.length === 0) {
      drafts.discard(of)
      return
    }
    const texts = Object.fromEntries(edited.map(([field, text]) => [OWN + field, text]))
    drafts.keep(of, NEW_EVENT, { line: line.value, ...texts })
  }

  function typeLine(text: string): void {
    line.value = text
    keep()
  }

  function edit(changed: OwnFields): void {
    own.value = { ...own.value, ...changed }
    keep()
  }

  function clear(): void {
    line.value = ''
    own.value = {}
    began.value = null
    drafts.discard(of)
  }

  function settle(saved: Typed): void {
    const rest = line.value.startsWith(saved.line) ? line.value.slice(saved.line.length) : line.value
    const edited = Object.entries(own.value).filter(([field, text]) => text !== Reflect.get(saved.own, field))
    clear()
    line.value = rest
    own.value = Object.fromEntries(edited)
    keep()
  }

  useEarly(isRead, (text) => typeLine(line.value + text))
  void load()
  return { line, own, draft: { of: began, ...left }, typeLine, edit, settle, clear }
}

/** What was typed before the line had the focus comes behind what the draft says: as if it had been typed there. */
function useEarly(isRead: Readonly<ShallowRef<boolean>>, type: (text: string) => void): void {
  const opened = useQuickAddOpen()
  watch(
    [isRead, () => opened.early],
    () => {
      if (!isRead.value || opened.early === '') return
      type(opened.early)
      opened.early = ''
    },
    { flush: 'sync' },
  )
}

/** The draft that another tab has left last. */
function useLeft(of: DraftOf, begin: (draft: Draft) => void) {
  const drafts = useDrafts()
  const left = shallowRef<LeftDraft | null>(null)

  async function look(): Promise<void> {
    left.value = (await drafts.readLeft(of))[0] ?? null
  }

  function takeUp(): void {
    if (!left.value) return
    drafts.takeUp(of, left.value)
    begin(left.value.draft)
    void look()
  }

  function discardLeft(): void {
    if (left.value) drafts.discardLeft(left.value)
    void look()
  }

  return { leftOf: computed(() => left.value?.draft.at ?? null), look, takeUp, discardLeft }
}

function ownIn(texts: Draft['texts']): OwnFields {
  const own = Object.entries(texts).filter(([key]) => key.startsWith(OWN))
  // Written by `keep`, of fields alone.
  return Object.fromEntries(own.map(([key, text]) => [key.slice(OWN.length), text]))
}
