import type { SideOrder } from '#model/sideOrder.ts'
import { KEPT_ORDER, SWAPPED_ORDER } from '#model/sideOrder.ts'
import { defineStore } from 'pinia'
import { computed } from 'vue'
import { useRelationships } from './relationships.ts'
import { remembered } from './remembered.ts'
import { useSurroundings } from './surroundings.ts'

export type { SideOrder } from '#model/sideOrder.ts'

/**
 * Which side stands first on screen, for each relationship of this installation.
 *
 * Whatever names or draws both sides goes through `order`: `sideOrder.order.map((side) => …)` for columns, rows and
 * groups, `inOrder(order, names)` for a sentence with two names. Glyphs of a direction take it themselves
 * (`DirectionGlyph`); pure code of charts is given it as a value, or {@link SideOrder} already applied. Colours and
 * marks belong to the side (`a` or `b`), not to the place.
 */
export const useSideOrder = defineStore('sideOrder', () => {
  const { preferences } = useSurroundings()
  const relationships = useRelationships()
  /** Ids have no white space. */
  const stored = remembered(preferences, 'bilat-swapped')
  const swapped = computed(() => new Set(stored.value.split(' ').filter(Boolean)))

  /** The order in which the sides of a relationship stand. */
  function orderOf(id: string): SideOrder {
    return swapped.value.has(id) ? SWAPPED_ORDER : KEPT_ORDER
  }
  const order = computed(() => orderOf(relationships.currentId ?? ''))

  /** Puts the other side of the current relationship first. */
  function swap(): void {
    const id = relationships.currentId
    if (id === null) return
    const others = [...swapped.value].filter((one) => one !== id)
    stored.value = (order.value === KEPT_ORDER ? [...others, id] : others).join(' ')
  }

  return { order, orderOf, swap }
})
