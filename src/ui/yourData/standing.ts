import { useBackups } from '#state/backups.ts'
import { useRelationships } from '#state/relationships.ts'
import { useStatus } from '#state/status.ts'
import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useTexts } from '../texts/i18n.ts'

/** Who shares the store that the browser gives this page. */
export type Sharing = 'page' | 'origin' | 'fileShared' | 'fileAlone' | 'fileUnknown'

/**
 * Told by the browser's name: none lets a page ask.
 *
 * @param protocol of the page's address
 * @param browser as it names itself
 */
export function sharingOf(
  mode: 'memory' | 'ready' | 'read-only',
  protocol: string,
  browser: string,
): Sharing {
  if (mode === 'memory') return 'page'
  if (protocol !== 'file:') return 'origin'
  if (/Firefox\//.test(browser)) return 'fileAlone'
  return /Chrome\//.test(browser) ? 'fileShared' : 'fileUnknown'
}

/** How things stand with what is stored, in words that several sections need. */
export interface Standing {
  readonly sharing: Sharing
  readonly records: ComputedRef<string>
  readonly pairs: ComputedRef<string>
  readonly count: ComputedRef<number>
}

/** Who shares the store, and how much is in it. */
export function useStanding(): Standing {
  const status = useStatus()
  const backups = useBackups()
  const relationships = useRelationships()
  const { t, f } = useTexts()
  const total = computed(() => backups.list.reduce((sum, { records }) => sum + records, 0))
  const count = computed(() => relationships.list.length)
  return {
    sharing: sharingOf(status.mode, window.location.protocol, navigator.userAgent),
    records: computed(() => t('yourData.records', { n: f.integer(total.value) }, total.value)),
    pairs: computed(() => t('yourData.pairs', { n: f.integer(count.value) }, count.value)),
    count,
  }
}
