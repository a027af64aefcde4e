import type { BriefingRecord, Slide } from '#model/records/briefing.ts'
import { useBriefingEdits } from '#state/briefingEdits.ts'
import type { Ref } from 'vue'
import { nextTick, watch } from 'vue'

/** What becomes of the slides, and which of them has the focus then. */
export type Make = (
  slides: readonly Slide[],
  id: string,
) => { readonly slides: readonly Slide[]; readonly next: string | undefined }

/** The rail that is gone through by key. */
export interface Rail {
  readonly briefing: () => BriefingRecord
  /** Ids of the slides that are in it at the moment, in their order. */
  readonly shown: () => readonly string[]
  /** Changes with the slides that are drawn of them. */
  readonly drawn: () => unknown
  /** Draws the slide at a place, wherever that is. */
  readonly bring: (place: number) => void
  /** Told which slide is chosen. */
  readonly choose: (id: string) => void
}

/** Keeps the focus of who goes by key in a rail of slides, and carries out what they press, in that order. */
export function useRailFocus(
  list: Readonly<Ref<HTMLElement | null>>,
  rail: Rail,
): {
  /** Changes the slides when it is its turn. @param key of what is said of it, among the toasts */
  readonly act: (id: string, make: Make, key: string) => Promise<void>
  /** Goes so many slides on. */
  readonly choose: (id: string, by: number) => Promise<void>
  readonly pick: (id: string) => void
  readonly leave: (event: FocusEvent) => void
} {
  const edits = useBriefingEdits()
  const { focus, focusKept, leave } = useKeptFocus(list, rail)
  /** Keys that are being carried out. */
  let under = 0

  /**
   * Changes the slides when it is its turn. A key that is pressed while an earlier one is being carried out is about the
   * slide that has the focus after that.
   */
  async function act(id: string, make: Make, key: string): Promise<void> {
    const isLater = isBusy()
    focus.isDue = true
    under += 1
    const edited = await edits.changeSlides(
      rail.briefing().id,
      (slides) => {
        const isThere = isLater && slides.some((one) => one.id === focus.kept)
        const made = make(slides, isThere ? (focus.kept ?? id) : id)
        focus.kept = made.next ?? null
        return made.slides
      },
      { key: `briefings.toast.${key}` },
    )
    under -= 1
    if (focus.kept === null || (edited && edited.type !== 'saved')) focus.isDue = false
    await nextTick()
    if (focus.isDue) focusKept()
  }
  const isBusy = (): boolean => focus.isDue || under > 0

  function choose(id: string, by: number): Promise<void> {
    if (isBusy()) return act(id, stepped(by), 'slideChanged')
    const { next } = stepped(by)(rail.briefing().slides, id)
    if (next !== undefined) focusKept(next)
    return Promise.resolve()
  }
  /** By pointer: whatever was to have the focus leaves it there. */
  function pick(id: string): void {
    Object.assign(focus, { kept: null, isDue: false })
    rail.choose(id)
  }

  return { act, choose, pick, leave }
}

function useKeptFocus(
  list: Readonly<Ref<HTMLElement | null>>,
  { briefing, shown, drawn, bring, choose }: Rail,
) {
  const focus: {
    /** The slide that keeps the focus, wherever it will stand. */
    kept: string | null
    /** Where it was seen last. */
    at: number
    /** It has yet to come: what is new is read a moment after it was made. */
    isDue: boolean
  } = { kept: null, at: 0, isDue: false }

  /** @param id of the slide that is to have it from now on */
  function focusKept(id?: string): void {
    if (id !== undefined) Object.assign(focus, { kept: id, isDue: true })
    const { kept } = focus
    if (kept === null) return
    const at = briefing().slides.findIndex((one) => one.id === kept)
    const found = list.value?.querySelector<HTMLElement>(`[data-slide="${CSS.escape(kept)}"]`)
    if (at >= 0 && !found) bring(at)
    if (at < 0 || !found) return
    if (focus.isDue) choose(kept)
    // Until it is there, who loses the focus to it has not left.
    found.focus()
    Object.assign(focus, { at, isDue: false })
  }
  function leave({ relatedTarget }: FocusEvent): void {
    if (relatedTarget && !focus.isDue) focus.kept = null
  }
  // What is moved in the page loses the focus, and so does what an undo takes away: then its place keeps it.
  watch(
    () => shown().join(' '),
    () => {
      const { activeElement } = document
      const isLost = activeElement === null || activeElement === document.body
      if (!focus.isDue && !isLost) return
      const ids = shown()
      const isGone = !focus.isDue && focus.kept !== null && !ids.includes(focus.kept)
      focusKept(isGone ? ids[Math.min(focus.at, ids.length - 1)] : undefined)
    },
    { flush: 'post' },
  )
  watch(drawn, () => focus.isDue && focusKept(), { flush: 'post' })
  return { focus, focusKept, leave }
}

function stepped(by: number): Make {
  return (slides, id) => {
    const at = slides.findIndex((one) => one.id === id) + by
    return { slides, next: slides[Math.min(Math.max(at, 0), slides.length - 1)]?.id }
  }
}
