import type { Marking } from '#model/records/base.ts'
import type { BriefingRecord } from '#model/records/briefing.ts'
import { useIssuing } from '#state/issuing.ts'
import type { ComputedRef, ShallowRef } from 'vue'
import { computed, shallowRef, watch } from 'vue'
import { handOver } from '../parts/handOver.ts'
import { useTexts } from '../texts/i18n.ts'
import type { FrozenDeck } from './useFrozenDeck.ts'
import { useFrozenDeck } from './useFrozenDeck.ts'
import { useFrozenExport } from './useFrozenExport.ts'

/** Handing one briefing out. */
export interface HandingOut {
  /** Null while it is drawn for the audience. */
  readonly deck: ComputedRef<FrozenDeck | null>
  /** What became of the last step, as a sentence; empty for nothing. */
  readonly said: ShallowRef<string>
  readonly busy: ShallowRef<boolean>
  /** Saves the file, and notes that it went out. */
  readonly save: (notes: boolean) => Promise<void>
}

/** @param asked the briefing, and for whom; null until that is known */
export function useHandOut(
  asked: () => { readonly briefing: BriefingRecord; readonly upTo: Marking } | null,
): HandingOut {
  const freeze = useFrozenDeck()
  const make = useFrozenExport()
  const issue = useIssuing()
  const { t } = useTexts()
  const frozen = shallowRef<{ readonly upTo: Marking; readonly deck: FrozenDeck } | null>(null)
  const said = shallowRef('')
  const busy = shallowRef(false)
  const deck = computed(() => (frozen.value?.upTo === asked()?.upTo ? (frozen.value?.deck ?? null) : null))

  function failed(cause: unknown): void {
    said.value = t('handOut.failed', { message: cause instanceof Error ? cause.message : String(cause) })
  }

  watch(
    () => asked()?.upTo,
    async () => {
      const now = asked()
      if (!now) return
      said.value = ''
      try {
        const made = await freeze(now.briefing, now.upTo)
        // Another audience may have been chosen meanwhile.
        if (asked()?.upTo === now.upTo) frozen.value = { upTo: now.upTo, deck: made }
      } catch (cause) {
        failed(cause)
      }
    },
    { immediate: true },
  )

  async function save(notes: boolean): Promise<void> {
    const [now, ready] = [asked(), deck.value]
    if (!now || !ready || busy.value) return
    busy.value = true
    try {
      const { briefing, upTo } = now
      const { name, html, sha256, asOf } = await make({ briefing, deck: ready, upTo, notes })
      handOver(name, html, 'text/html')
      const noted = await issue({ briefing, fileName: name, revision: sha256, asOf, upTo })
      said.value = t(noted.type === 'saved' ? 'handOut.saved' : 'handOut.unnoted', { file: name })
    } catch (cause) {
      failed(cause)
    } finally {
      busy.value = false
    }
  }

  return { deck, said, busy, save }
}
