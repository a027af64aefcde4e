import type { Relationship } from '#model/records/relationship.ts'
import type { ComputedRef, InjectionKey } from 'vue'
import { computed, hasInjectionContext, inject, provide } from 'vue'
import { useRelationships } from '#state/relationships.ts'

const PAIR: InjectionKey<() => Relationship | null> = Symbol('pair')

/** For all that is inside: another relationship than the current one is meant. @param pair null where it is not */
export function providePair(pair: () => Relationship | null): void {
  provide(PAIR, pair)
}

/** The relationship that what is inside speaks of, where that is not the current one. */
export function useOtherPair(): ComputedRef<Relationship | null> {
  const found = hasInjectionContext() ? inject(PAIR, null) : null
  return computed(() => found?.() ?? null)
}

/** The relationship that is spoken of: the current one, but for what stands in for another. */
export function useSpokenPair(): ComputedRef<Relationship | null> {
  const relationships = useRelationships()
  const other = useOtherPair()
  return computed(() => other.value ?? relationships.current)
}
