import type { Marking } from '#model/records/base.ts'
import type { Slide } from '#model/records/briefing.ts'
import type { Audience } from '#state/audience.ts'
import { countedSurroundings } from '#state/countedSurroundings.ts'
import { useSurroundings } from '#state/surroundings.ts'
import { useViewPin } from '#state/viewPin.ts'
import type { ComputedRef, EffectScope } from 'vue'
import { computed, effectScope, onScopeDispose, shallowRef, watch } from 'vue'
import type { ShownPart } from '../slides/slidePart.ts'
import type { DeckSlide } from '../slides/useDeck.ts'
import { useDecks } from '../slides/useDeck.ts'

/** An audience's copy of the record, and the chart that is drawn from it. */
interface Drawn {
  readonly audience: Audience | null
  readonly scope: EffectScope
  readonly deck: ComputedRef<readonly DeckSlide[]>
}

/** The chart of a brief. */
export interface Trend {
  /** Null while it is on its way, and while it is not wanted. */
  readonly shown: ComputedRef<ShownPart | null>
  /** Whether it is wanted and not all there yet: its band comes after everything else, and its finding with that. */
  readonly isPending: ComputedRef<boolean>
}

/**
 * The chart of the index as the brief shows it: of the day on screen, without filters, and of nothing that is above the
 * marking.
 */
export function useTrend(isWanted: () => boolean, upTo: () => Marking): Trend {
  const { surroundings, busy } = countedSurroundings(useSurroundings())
  const pinNow = useViewPin()
  const open = useDecks()
  const drawn = shallowRef<Drawn | null>(null)
  let turn = 0
  const slides = (): readonly Slide[] => [
    { id: 'trend', title: '', views: [{ shows: 'index', pin: { ...pinNow(), filters: [] }, marks: [] }] },
  ]

  function end(): void {
    drawn.value?.scope.stop()
    drawn.value?.audience?.end()
    drawn.value = null
  }
  async function audienceOf(marking: Marking): Promise<Audience | null> {
    if (marking === 'RED') return null
    const { audienceUpTo } = await import('#state/audience.ts')
    return audienceUpTo(surroundings, marking)
  }

  watch(
    () => (isWanted() ? upTo() : null),
    async (marking, _before, onCleanup) => {
      const mine = ++turn
      onCleanup(end)
      if (marking === null) return
      const audience = await audienceOf(marking)
      if (mine !== turn) {
        audience?.end()
        return
      }
      const scope = effectScope(true)
      const deck = scope.run(() => open(slides, audience?.surroundings ?? surroundings))! // it is not over
      drawn.value = { audience, scope, deck }
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    turn++
    end()
  })
  const shown = computed(() => drawn.value?.deck.value[0]?.shown[0] ?? null)
  return { shown, isPending: computed(() => isWanted() && (shown.value === null || busy.value > 0)) }
}
