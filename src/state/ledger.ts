import type { Ledger } from '#analysis/ledger.ts'
import { ledgerOf } from '#analysis/ledger.ts'
import type { ComputedRef } from 'vue'
import { computed, onScopeDispose, watch } from 'vue'
import { useOverview } from './overview.ts'
import { useStored } from './stored.ts'

/** The texts of so many events are read, the newest. */
const MOST = 400

/**
 * The ledger of the day, with the texts of its events asked for; null until what is stored has been read.
 *
 * @param who the asker, for the details
 */
export function useLedger(who: string): ComputedRef<Ledger | null> {
  const stored = useStored()
  const overview = useOverview()

  const ledger = computed((): Ledger | null => {
    const [glance, page] = [stored.glance, overview.page]
    return glance && page && ledgerOf({ columns: glance.columns, cases: page.cases, asOf: page.asOf })
  })
  const named = computed(() =>
    (ledger.value?.entries ?? [])
      .filter(({ kind }) => kind !== 'detentions')
      .flatMap(({ ids }) => ids.slice(0, 1))
      .slice(-MOST),
  )
  const asker = Symbol(who)
  watch(named, (ids) => overview.want(asker, ids), { immediate: true })
  onScopeDispose(() => overview.want(asker, []))
  return ledger
}
