import type { Marking } from '#model/records/base.ts'
import type { BriefingRecord } from '#model/records/briefing.ts'
import type { ComputedRef, ShallowRef } from 'vue'
import { computed, shallowRef, watch } from 'vue'
import type { FrozenDeck } from './useFrozenDeck.ts'
import { useFrozenDeck } from './useFrozenDeck.ts'

/** A briefing, and for whom. */
export interface AskedDeck {
  readonly briefing: BriefingRecord
  readonly upTo: Marking
}

/**
 * A briefing drawn for an audience, and anew when another one is chosen or the briefing changes.
 *
 * @param asked null while that is not known, or nothing is to be drawn
 */
export function useAudienceDeck(asked: () => AskedDeck | null): {
  /** Null while it is drawn. */
  readonly deck: ComputedRef<FrozenDeck | null>
  /** Why it could not be drawn; empty where it could. */
  readonly failed: ShallowRef<string>
} {
  const freeze = useFrozenDeck()
  const made = shallowRef<{ readonly key: string; readonly deck: FrozenDeck } | null>(null)
  const failed = shallowRef('')
  const key = computed(() => {
    const now = asked()
    return now && `${now.upTo} ${now.briefing.updatedAt} ${now.briefing.id}`
  })

  watch(
    key,
    async (wanted) => {
      const now = asked()
      if (!now || wanted === null) return
      failed.value = ''
      try {
        const deck = await freeze(now.briefing, now.upTo)
        // Another audience may have been chosen meanwhile.
        if (key.value === wanted) made.value = { key: wanted, deck }
      } catch (cause) {
        failed.value = cause instanceof Error ? cause.message : String(cause)
      }
    },
    { immediate: true },
  )
  return {
    deck: computed(() => (made.value && made.value.key === key.value ? made.value.deck : null)),
    failed,
  }
}
