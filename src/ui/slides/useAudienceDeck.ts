import type { Marking } from '#model/records/base.ts'
import type { BriefingRecord } from '#model/records/briefing.ts'
import type { ComputedRef, ShallowRef } from 'vue'
import { computed, onScopeDispose, shallowRef, watch } from 'vue'
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
  /** How many of its slides are there. */
  readonly done: Readonly<ShallowRef<number>>
} {
  const freeze = useFrozenDeck()
  const made = shallowRef<{ readonly key: string; readonly deck: FrozenDeck } | null>(null)
  const failed = shallowRef('')
  const done = shallowRef(0)
  let wanted = new AbortController()
  onScopeDispose(() => wanted.abort())
  const key = computed(() => {
    const now = asked()
    return now && `${now.upTo} ${now.briefing.updatedAt} ${now.briefing.id}`
  })

  watch(
    key,
    async (drawn) => {
      wanted.abort()
      const now = asked()
      if (!now || drawn === null) return
      wanted = new AbortController()
      const { signal } = wanted
      ;[failed.value, done.value] = ['', 0]
      try {
        const deck = await freeze(now.briefing, now.upTo, { told: (n) => (done.value = n), signal })
        // Another audience may have been chosen meanwhile.
        if (!signal.aborted) made.value = { key: drawn, deck }
      } catch (cause) {
        if (!signal.aborted) failed.value = cause instanceof Error ? cause.message : String(cause)
      }
    },
    { immediate: true },
  )
  return {
    deck: computed(() => (made.value && made.value.key === key.value ? made.value.deck : null)),
    ...{ failed, done },
  }
}
