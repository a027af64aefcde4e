import type { LintWarning } from '#analysis/slideLint.ts'
import { useAsOf } from '#state/asOf.ts'
import { useStoredFacts } from '#state/useStoredFacts.ts'
import { useDebounceFn } from '@vueuse/core'
import type { ShallowRef } from 'vue'
import { onScopeDispose, shallowRef, watch } from 'vue'
import { whenIdle } from '../parts/whenIdle.ts'
import { useSlideChecks } from './slideChecks.ts'
import type { DeckSlide } from './useDeck.ts'

/** Milliseconds without a change after which slides are looked at: nobody waits for it in the middle of a word. */
const PAUSE = 600

/** What was found of a slide, and of what it was found. */
interface Checked {
  readonly of: readonly unknown[]
  readonly warnings: readonly LintWarning[]
}

/**
 * What should be looked at before the slides of a deck are shown: null until all of them have been looked at once. It
 * is found out slide by slide while nothing else is to be done, and only of those that are others than before; a slide
 * that is not there yet is not judged.
 */
export function useLint(
  deck: () => readonly DeckSlide[],
): Readonly<ShallowRef<readonly LintWarning[] | null>> {
  const asOf = useAsOf()
  const isWanted = shallowRef(false)
  const facts = useStoredFacts(() => isWanted.value)
  const check = useSlideChecks()
  const found = shallowRef<readonly LintWarning[] | null>(null)
  let checked: ReadonlyMap<string, Checked> = new Map()
  /** Counts the rounds: a later one ends the one before. */
  let round = 0

  async function look(): Promise<void> {
    const mine = ++round
    const [stored, slides] = [facts.value, deck()]
    if (!stored || slides.some(({ content }) => content === null)) return
    const known = new Map<string, Checked>()
    for (const one of slides) {
      const { slide, shown, content } = one
      const of = [JSON.stringify(slide), ...shown, content?.number, stored, asOf.number, asOf.today]
      const before = checked.get(slide.id)
      if (before && isSameList(before.of, of)) known.set(slide.id, before)
      else {
        await new Promise<void>(whenIdle)
        if (mine !== round) return
        known.set(slide.id, { of, warnings: check(one, stored) })
      }
    }
    checked = known
    found.value = [...known.values()].flatMap(({ warnings }) => warnings)
  }
  const soon = useDebounceFn(look, PAUSE)

  whenIdle(() => (isWanted.value = true))
  watch([deck, facts, () => asOf.number], () => void soon(), { immediate: true })
  onScopeDispose(() => round++)
  return found
}

function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((part, i) => part === other[i])
}
