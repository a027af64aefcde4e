import { levelsOf } from '#analysis/slidesUpTo.ts'
import { spanOf } from '#model/edtf.ts'
import { markingRank } from '#model/lens.ts'
import type { Marking } from '#model/records/base.ts'
import { MARKINGS } from '#model/records/base.ts'
import type { BriefingRecord } from '#model/records/briefing.ts'
import { useAsOf } from '#state/asOf.ts'
import { useKnown } from '#state/useKnown.ts'
import type { ComputedRef } from 'vue'
import { computed } from 'vue'

/**
 * The highest marking of what is known by the days of a deck's slides, of the slides and of the briefing: an audience
 * up to it gets all. Null until what is stored has been read.
 */
export function useHighestMarking(briefing: () => BriefingRecord | null): ComputedRef<Marking | null> {
  const { whole } = useKnown()
  const asOf = useAsOf()
  const levelOf = computed(() => whole.value && levelsOf(whole.value))

  return computed(() => {
    const [level, deck] = [levelOf.value, briefing()]
    if (!level || !deck) return null
    const days = deck.slides.flatMap(({ views = [] }) =>
      views.map(({ pin }) => (pin ? (spanOf(pin.asOf).last ?? asOf.number) : asOf.number)),
    )
    const marked = [deck.marking, ...deck.slides.map(({ marking }) => marking), ...days.map(level)]
    return MARKINGS[Math.max(...marked.map(markingRank))]!
  })
}
