import type { BriefingRecord } from '#model/records/briefing.ts'
import type { Shelves } from '#storage/database.ts'
import { readByIds } from '#storage/read.ts'
import { saving } from '#storage/saveFailure.ts'
import { isSame } from '#storage/same.ts'
import { until } from '@vueuse/core'
import type { ComputedRef } from 'vue'
import { computed, shallowRef, watch } from 'vue'
import { useAsOf } from './asOf.ts'
import type { TypedTexts } from './briefingFields.ts'
import { briefingOn, textIn, withTyped } from './briefingFields.ts'
import { useBriefings } from './briefings.ts'
import { useDrafts } from './drafts.ts'
import { useEdits } from './edits.ts'
import { useRelationships } from './relationships.ts'
import { useSurroundings } from './surroundings.ts'

/** Milliseconds without a keystroke after which what was typed is saved. */
export const SAVED_AFTER = 1200
/** Milliseconds for which it is waited that what was saved is read again. */
const PATIENCE = 1000

const NONE: TypedTexts = {}

interface BriefingOf {
  readonly rel: string
  readonly list: 'briefings'
  readonly id: string
}

/** Texts of one briefing that are being typed. */
interface Typing {
  readonly of: BriefingOf
  /** The briefing as it was when typing began. */
  readonly seen: BriefingRecord
  readonly texts: TypedTexts
}

/** One after the other with everything else that changes briefings. */
type InTurn = <T>(act: () => Promise<T>) => Promise<T>

/** Texts of briefings while they are typed: kept as a draft at once, saved a moment after the last keystroke. */
export function useTyping(inTurn: InTurn): {
  readonly type: (seen: BriefingRecord, texts: TypedTexts) => void
  readonly flush: () => Promise<void>
  readonly recover: (id: string) => Promise<void>
  readonly typedIn: ComputedRef<(id: string) => TypedTexts>
} {
  const relationships = useRelationships()
  const drafts = useDrafts()
  const edits = useEdits()
  const { typing, of: pendingOf, isAny, textsOf, send, arrive } = usePending()
  const putting = usePutting(isAny)
  let timer: ReturnType<typeof setTimeout> | undefined

  /** What could not be saved stays in the draft with what is typed after it, as long as it waits. */
  function keepDraft(of = typing.value?.of): void {
    const last = of && pendingOf(of).at(-1)
    if (last) drafts.keep(last.of, last.seen, { ...edits.textsOf(last.of), ...textsOf(last.of) })
  }
  watch([() => edits.unsaved, () => edits.conflicts], () => keepDraft(), { flush: 'sync' })

  /** Keeps texts while they are typed. @param seen the briefing as its editor shows it */
  function type(seen: BriefingRecord, texts: TypedTexts): void {
    const rel = relationships.currentId
    if (rel === null) return
    const of: BriefingOf = { rel, list: 'briefings', id: seen.id }
    if (typing.value && !isOf(typing.value, of)) void flush()
    const now = typing.value ?? { of, seen, texts: NONE }
    typing.value = { ...now, texts: { ...now.texts, ...texts } }
    putting.shown.value = { of, texts: textsOf(of) }
    keepDraft(of)
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), SAVED_AFTER)
  }

  async function saved(typed: Typing): Promise<void> {
    const { of } = typed
    send(typed)
    const settle = await inTurn(async () => {
      const settled = await putting.put(typed)
      arrive(typed)
      // What is settled leaves the draft; what waits leaves the field to the edit that holds it.
      keepDraft(of)
      const { value: showing } = putting.shown
      const waits = Object.keys(edits.textsOf(of)).length > 0
      if (waits && showing && isOf(showing, of)) putting.shown.value = { of, texts: textsOf(of) }
      return settled
    })
    await settle()
  }

  /** Saves what was typed, and waits for whatever is on its way. */
  async function flush(): Promise<void> {
    clearTimeout(timer)
    drafts.flush()
    const { value } = typing
    if (!value) {
      // What is on its way is waited for.
      await inTurn(() => Promise.resolve())
      return
    }
    typing.value = null
    await saved(value)
  }

  const recover = useRecovery(saved, (of) => pendingOf(of).length > 0)
  return { type, flush, recover, typedIn: putting.typedIn }
}

/** Texts that were typed and are not saved: those on their way, and those that are still being typed. */
function usePending() {
  const typing = shallowRef<Typing | null>(null)
  let sent: readonly Typing[] = []

  const all = (): readonly Typing[] => (typing.value ? [...sent, typing.value] : sent)
  /** Those of one briefing, what was typed last at the end. */
  const of = (briefing: BriefingOf): readonly Typing[] => all().filter((one) => isOf(one, briefing))
  const textsOf = (briefing: BriefingOf): TypedTexts =>
    of(briefing).reduce((texts, one) => ({ ...texts, ...one.texts }), NONE)
  const isAny = (): boolean => all().length > 0

  const send = (typed: Typing): void => void (sent = [...sent, typed])
  const arrive = (typed: Typing): void => void (sent = sent.filter((one) => one !== typed))
  return { typing, of, textsOf, isAny, send, arrive }
}

function isOf({ of }: Pick<Typing, 'of'>, { rel, id }: BriefingOf): boolean {
  return of.id === id && of.rel === rel
}

/** Saves what was typed into a briefing and left when a page went, by this tab or by one that is no longer there. */
function useRecovery(
  saved: (typed: Typing) => Promise<void>,
  isPending: (of: BriefingOf) => boolean,
): (id: string) => Promise<void> {
  const relationships = useRelationships()
  const drafts = useDrafts()
  const edits = useEdits()

  return async (id) => {
    const rel = relationships.currentId
    if (rel === null) return
    const of: BriefingOf = { rel, list: 'briefings', id }
    const kept = await drafts.read(of)
    if (kept && !isPending(of)) await saved({ of, seen: kept.base as BriefingRecord, texts: kept.texts })
    // The oldest first: what was typed last stays.
    for (const left of (await drafts.readLeft(of)).toReversed()) {
      const { base, texts } = left.draft
      await saved({ of, seen: base as BriefingRecord, texts })
      const waiting = edits.textsOf(of)
      // Where it could not be saved it is a draft of this tab from now on.
      if (Object.keys(waiting).length > 0 && !isPending(of)) drafts.keep(of, base, waiting)
      drafts.discardLeft(left)
    }
  }
}

/** Saves texts that were typed, and knows what stands in their fields until that has been read again. */
function usePutting(isPending: () => boolean) {
  const { opening } = useSurroundings()
  const asOf = useAsOf()
  const edits = useEdits()
  const drafts = useDrafts()
  const briefings = useBriefings()
  const relationships = useRelationships()
  const shown = shallowRef<Pick<Typing, 'of' | 'texts'> | null>(null)
  /** What was saved last of one briefing, by the same keys. */
  let own: { readonly id: string; readonly texts: TypedTexts } = { id: '', texts: NONE }

  /** @returns waits until what was saved is read again: whatever else is asked for need not wait for that */
  async function put({ of, seen, texts }: Typing): Promise<() => Promise<void>> {
    const { db } = opening
    const read = await saving(db, () => storedBriefing(db, of.rel, of.id))
    // Whether what cannot be read is as it was when typing began is asked when it is saved, and told where it is not.
    const { base: stored, now } = edits.upon(of, read.type === 'saved' ? read.value : seen)
    const known = now && briefingOn(now, asOf.number)
    const before = own.id === of.id ? own.texts : NONE
    // Whoever else has written into the same texts meanwhile is asked about, as about any other edit.
    const isOurs = Object.keys(texts).every((key) => {
      const text = known ? textIn(known, key) : null
      return text === textIn(seen, key) || text === before[key]
    })
    const isHeld = now !== stored
    const on = now && (isOurs || isHeld) ? { base: stored, now } : { base: seen, now: seen }
    const mine = withTyped(on.now, texts, asOf.number)
    if (!isHeld && isSame(mine, on.now)) drafts.discard(of, texts)
    else {
      const waiting = edits.textsOf(of)
      await edits.save({ ...of, base: on.base, mine, texts: { ...waiting, ...texts }, says: null })
    }
    const said = briefingOn(mine, asOf.number) ?? mine
    own = { id: of.id, texts: Object.fromEntries(Object.keys(texts).map((key) => [key, textIn(said, key)])) }
    return () => settle(of.id, said, Object.keys(texts))
  }

  /** Leaves the fields to what is stored once that has been read again. */
  async function settle(id: string, said: BriefingRecord, keys: readonly string[]): Promise<void> {
    const isRead = (): boolean => {
      const read = briefings.list?.find((one) => one.id === id)
      return read !== undefined && keys.every((key) => textIn(read, key) === textIn(said, key))
    }
    const { value: showing } = shown
    await until(isRead).toBe(true, { timeout: PATIENCE })
    // What was typed since may be on its way.
    if (shown.value === showing && !isPending()) shown.value = null
  }

  /** What stands in a field: what is being typed or waits for being saved, or else what is stored. */
  const typedIn = computed(() => {
    const { value } = shown
    const rel = relationships.currentId ?? ''
    return (id: string): TypedTexts => {
      const waiting = edits.textsOf({ rel, list: 'briefings', id })
      const isOf = value?.of.id === id && value.of.rel === rel
      return isOf ? { ...waiting, ...value.texts } : waiting
    }
  })

  return { shown, typedIn, put }
}

/** A briefing as it is stored now; null: it is not there. */
export async function storedBriefing(db: Shelves, rel: string, id: string): Promise<BriefingRecord | null> {
  return (await readByIds(db, rel, 'briefings', [id]))[0] ?? null
}
