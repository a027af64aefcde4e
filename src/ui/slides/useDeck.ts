import type { Slide, SlideView } from '#model/records/briefing.ts'
import type { SlideContent } from '#briefing/slideContent.ts'
import type { Surroundings } from '#state/surroundings.ts'
import type { ComputedRef } from 'vue'
import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import type { OpenPart } from './openPart.ts'
import { useTexts } from '../texts/i18n.ts'
import { askedInTurns } from './askedInTurns.ts'
import { partMarker } from './markedPart.ts'
import { usePartOpener } from './openPart.ts'
import type { ShownPart } from './slidePart.ts'
import { useSlideWords } from './useSlideWords.ts'

/** A slide with what it shows at the moment. In a long deck, what it shows is opened once somebody reads it. */
export interface DeckSlide {
  readonly slide: Slide
  /** One for each of its views; null while one is on its way. */
  readonly shown: readonly (ShownPart | null)[]
  /** Null until all of it is there. */
  readonly content: SlideContent | null
}

/** Decks of up to so many slides are opened and drawn whole: hardly a briefing has more. */
export const WHOLE_DECK = 40

/**
 * The slides of a briefing as they are shown, in their order. Each view is opened once, by what it pins, and closed
 * with the caller; a slide that moves or is written on opens nothing anew.
 */
export function useDeck(slides: () => readonly Slide[]): ComputedRef<readonly DeckSlide[]> {
  return useDecks()(slides)
}

/** The same for decks that are opened later, each in a scope of its own; among the surroundings of an audience, if any. */
export function useDecks(): (
  slides: () => readonly Slide[],
  audience?: Surroundings,
) => ComputedRef<readonly DeckSlide[]> {
  const open = usePartOpener()
  const contentOf = useSlideWords()
  const { f } = useTexts()
  return (slides, audience) => {
    const { asked, ask } = askedInTurns()
    const isLong = computed(() => slides().length > WHOLE_DECK)
    const views = (): readonly SlideView[] => {
      const opened = isLong.value ? slides().filter(({ id }) => asked.value.has(id)) : slides()
      return opened.flatMap(({ views: all = [] }) => all)
    }
    const partOf = openParts(views, (view) => open(view, audience))
    const marked = partMarker((date) => f.date(date))

    function deckSlide(slide: Slide, number: number): DeckSlide {
      const parts = (slide.views ?? []).map((view) => ({ view, part: computed(() => partOf(view)) }))
      const shown = computed(() => {
        if (isLong.value) ask(slide.id)
        return parts.map(({ view, part }) => {
          const now = part.value?.shown
          return now ? marked(now, view) : null
        })
      })
      const content = computed(() => {
        const there = shown.value.flatMap((part) => part ?? [])
        return there.length === shown.value.length ? contentOf(slide, number, there) : null
      })
      return {
        slide,
        get shown() {
          return shown.value
        },
        get content() {
          return content.value
        },
      }
    }
    return computed((before?: readonly DeckSlide[]) =>
      slides().map((slide, i) => {
        const same = before?.[i]
        return same?.slide === slide ? same : deckSlide(slide, i + 1)
      }),
    )
  }
}

/** Keeps open what some views show. */
function openParts(
  views: () => readonly SlideView[],
  open: (view: SlideView) => OpenPart,
): (view: SlideView) => OpenPart | undefined {
  const parts = shallowRef<ReadonlyMap<string, OpenPart>>(new Map())

  watch(
    views,
    (wanted) => {
      const keys = new Map(wanted.map((view) => [keyOf(view), view]))
      const before = parts.value
      if (keys.size === before.size && [...keys.keys()].every((key) => before.has(key))) return
      // What is new is opened first: it may be pinned like something that goes, and goes on with its stores.
      parts.value = new Map([...keys].map(([key, view]) => [key, before.get(key) ?? open(view)]))
      for (const [key, part] of before) if (!keys.has(key)) part.close()
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    for (const part of parts.value.values()) part.close()
  })
  return (view) => parts.value.get(keyOf(view))
}

/** Of views that are looked for again with each slide that is opened. */
const KEYS = new WeakMap<SlideView, string>()

/** What a slide says to a view opens nothing anew. */
function keyOf(view: SlideView): string {
  const known = KEYS.get(view)
  if (known !== undefined) return known
  const { marks: _marks, alt: _alt, ...opened } = view
  const key = JSON.stringify(opened)
  KEYS.set(view, key)
  return key
}
