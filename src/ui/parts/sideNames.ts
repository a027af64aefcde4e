import { countryName } from '#model/countries.ts'
import type { Side } from '#model/records/base.ts'
import type { Relationship } from '#model/records/relationship.ts'
import { titleInOrder } from '#model/sideOrder.ts'
import { useSideOrder } from '#state/sideOrder.ts'
import { computed, reactive } from 'vue'
import { useTexts } from '../texts/i18n.ts'
import { shortCode } from './shortCode.ts'
import { useSpokenPair } from './spokenPair.ts'

/** The two sides as they are written on screen: full names, and the codes that stand beside arrows. */
export interface SideNames extends Readonly<Record<Side, string>> {
  readonly codes: Readonly<Record<Side, string>>
}

/** Names of the sides of the relationship that is spoken of; empty while there is none. */
export function useSideNames(): SideNames {
  const current = useSpokenPair()
  const { intl } = useTexts()
  return reactive({
    a: computed(() => nameOf(current.value, 'a', intl)),
    b: computed(() => nameOf(current.value, 'b', intl)),
    codes: computed(() => ({
      a: shortCode(current.value?.a ?? ''),
      b: shortCode(current.value?.b ?? ''),
    })),
  })
}

/** The titles of relationships as they stand on screen: with the sides in the reader's order. */
export function useShownTitle(): (relationship: Relationship) => string {
  const sideOrder = useSideOrder()
  const { intl } = useTexts()
  return (pair) => {
    const names = { a: nameOf(pair, 'a', intl), b: nameOf(pair, 'b', intl) }
    return titleInOrder(pair.title, names, sideOrder.orderOf(pair.id))
  }
}

function nameOf(relationship: Relationship | null, side: Side, intl: string): string {
  if (!relationship) return ''
  const own = side === 'a' ? relationship.nameA : relationship.nameB
  return own ?? countryName(relationship[side], intl)
}
