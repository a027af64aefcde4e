import { CUMULATIVE_DEFAULTS, CUMULATIVE_END } from '#analysis/cumulativeScore.ts'
import { defineStore } from 'pinia'
import { computed } from 'vue'
import { remembered } from './remembered.ts'
import { useSurroundings } from './surroundings.ts'

/** The largest scale: a day of one point would carry the score from the middle to its end. */
const LARGEST_SCALE = 10

/** Whether a number can be the start of the score: −9…+9. */
export function isStart(value: number): boolean {
  return Math.abs(value) <= CUMULATIVE_END
}

/** Whether a number can be its scale: above 0, at most {@link LARGEST_SCALE}. */
export function isScale(value: number): boolean {
  return value > 0 && value <= LARGEST_SCALE
}

/** Start and scale of the cumulative score as the reader has chosen them, for every relationship. */
export const useCumulativeChoice = defineStore('cumulativeChoice', () => {
  const { preferences } = useSurroundings()
  const kept = remembered(preferences, 'bilat-cumulative')
  const read = computed(() => {
    const [start = NaN, scale = NaN] = kept.value.split(' ').map(Number)
    return kept.value !== '' && isStart(start) && isScale(scale) ? { start, scale } : CUMULATIVE_DEFAULTS
  })

  /** @param start a number that {@link isStart}; @param scale one that {@link isScale}; any other changes nothing */
  function choose(start: number, scale: number): void {
    if (isStart(start) && isScale(scale)) kept.value = `${start} ${scale}`
  }

  return {
    start: computed(() => read.value.start),
    scale: computed(() => read.value.scale),
    choose,
  }
})
