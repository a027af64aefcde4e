import type { LintWarning } from '#analysis/slideLint.ts'
import type { Slide } from '#model/records/briefing.ts'
import { useAsOf } from '#state/asOf.ts'
import { useStoredFacts } from '#state/useStoredFacts.ts'
import { until, useDebounceFn } from '@vueuse/core'
import type { ShallowRef } from 'vue'
import { effectScope, onScopeDispose, shallowRef, watch } from 'vue'
import { whenIdle } from '../parts/whenIdle.ts'
import { useSlideChecks } from './slideChecks.ts'
import type { DeckSlide } from './useDeck.ts'
import { useDecks, WHOLE_DECK } from './useDeck.ts'

/** Milliseconds without a change after which slides are looked at: nobody waits for it in the middle of a word. */
const PAUSE = 600
/** Milliseconds after which a slide that is opened alone is not waited for. */
const PATIENCE = 5000

/** What was found of a slide, and of what it was found. */
interface Checked {
  readonly of: readonly unknown[]
  readonly warnings: readonly LintWarning[]
}

/**
 * What should be looked at before the slides of a deck are shown: null until all of them have been looked at once. It
 * is found out slide by slide while nothing else is to be done, and only of those that are others than before; a slide
 * that is not there yet is not judged. Each slide of a long deck is opened for it and closed again.
 */
export function useLint(
  deck: () => readonly DeckSlide[],
): Readonly<ShallowRef<readonly LintWarning[] | null>> {
  const asOf = useAsOf()
  const isWanted = shallowRef(false)
  const facts = useStoredFacts(() => isWanted.value)
  const check = useSlideChecks()
  const opened = useOpenedAlone()
  const found = shallowRef<readonly LintWarning[] | null>(null)
  let checked: ReadonlyMap<string, Checked> = new Map()
  /** Counts the rounds: a later one ends the one before. */
  let round = 0

  async function look(): Promise<void> {
    const mine = ++round
    const [stored, slides] = [facts.value, deck()]
    const isLong = slides.length > WHOLE_DECK
    if (!stored || (!isLong && slides.some(({ content }) => content === null))) return
    const known = new Map<string, Checked>()
    for (const [i, one] of slides.entries()) {
      const { slide } = one
      const made = isLong ? [i + 1] : [...one.shown, one.content?.number]
      const of = [JSON.stringify(slide), ...made, stored, asOf.number, asOf.today]
      const before = checked.get(slide.id)
      if (before && isSameList(before.of, of)) known.set(slide.id, before)
      else {
        await new Promise<void>(whenIdle)
        if (mine !== round) return
        const looked = (it: DeckSlide): readonly LintWarning[] => (mine === round ? check(it, stored) : [])
        const warnings = isLong ? await opened(slide, looked) : looked(one)
        if (mine !== round) return
        known.set(slide.id, { of, warnings: warnings.map((warning) => ({ ...warning, number: i + 1 })) })
        // A round through a long deck that is ended goes on where it was.
        if (isLong) checked = new Map([...checked, ...known])
      }
    }
    checked = known
    found.value = [...known.values()].flatMap(({ warnings }) => warnings)
  }
  const soon = useDebounceFn(look, PAUSE)

  whenIdle(() => (isWanted.value = true))
  const contents = (): readonly unknown[] => {
    const slides = deck()
    return slides.length > WHOLE_DECK ? slides : slides.map(({ content }) => content)
  }
  watch([contents, facts, () => asOf.number], () => void soon(), { immediate: true })
  onScopeDispose(() => round++)
  return found
}

/** Opens a slide by itself, does something with it once it is there, and closes it. One that never comes is not judged. */
function useOpenedAlone() {
  const open = useDecks()
  return async (
    slide: Slide,
    act: (slide: DeckSlide) => readonly LintWarning[],
  ): Promise<readonly LintWarning[]> => {
    const scope = effectScope(true)
    try {
      const alone = scope.run(() => open(() => [slide]))!
      await until(() => alone.value[0]?.content ?? null).not.toBeNull({ timeout: PATIENCE })
      return alone.value.flatMap((one) => act(one))
    } finally {
      scope.stop()
    }
  }
}

function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((part, i) => part === other[i])
}
