import type { Ref } from 'vue'
import { shallowRef } from 'vue'
import type { Surroundings } from './surroundings.ts'

/** The same surroundings, and how much is being computed in them: bands and changes come after everything else. */
export function countedSurroundings(outer: Surroundings): {
  readonly surroundings: Surroundings
  readonly busy: Readonly<Ref<number>>
} {
  const busy = shallowRef(0)

  function counted<A extends readonly unknown[], R>(
    compute: (...asked: A) => Promise<R>,
  ): (...asked: A) => Promise<R> {
    return async (...asked) => {
      busy.value += 1
      try {
        return await compute(...asked)
      } finally {
        busy.value -= 1
      }
    }
  }

  const surroundings: Surroundings = {
    ...outer,
    band: counted(outer.band),
    change: counted(outer.change),
    cumulativeBand: counted(outer.cumulativeBand),
    quantityBands: counted(outer.quantityBands),
    quantityChange: counted(outer.quantityChange),
  }
  return { surroundings, busy }
}
