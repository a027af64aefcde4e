import { countryName } from '#model/countries.ts'
import type { Side } from '#model/records/base.ts'
import type { Relationship } from '#model/records/relationship.ts'
import { useRelationships } from '#state/relationships.ts'
import { computed, reactive } from 'vue'
import { useTexts } from '../texts/i18n.ts'
import { shortCode } from './shortCode.ts'

/** The two sides as they are written on screen: full names, and the codes that stand beside arrows. */
export interface SideNames extends Readonly<Record<Side, string>> {
  readonly codeA: string
  readonly codeB: string
}

/** Names of the sides of the current relationship; empty while there is none. */
export function useSideNames(): SideNames {
  const relationships = useRelationships()
  const { intl } = useTexts()
  const current = computed(() => relationships.current)
  return reactive({
    a: computed(() => nameOf(current.value, 'a', intl)),
    b: computed(() => nameOf(current.value, 'b', intl)),
    codeA: computed(() => shortCode(current.value?.a ?? '')),
    codeB: computed(() => shortCode(current.value?.b ?? '')),
  })
}

function nameOf(relationship: Relationship | null, side: Side, intl: string): string {
  if (!relationship) return ''
  const own = side === 'a' ? relationship.nameA : relationship.nameB
  return own ?? countryName(relationship[side], intl)
}
