import type { AnyRecord } from '#model/records/dataset.ts'
import type { MergeEntry } from '#state/transfer.ts'
import { useTexts } from '../texts/i18n.ts'
import { recordTitle } from './recordTitle.ts'

/** Words for an entry of a merge. */
export interface MergeWords {
  readonly title: (entry: MergeEntry) => string
  /** Its date as exactly as it is known; empty where it has none. */
  readonly date: (entry: MergeEntry) => string
  /** Who wrote a side of it last and when, or deleted it. */
  readonly who: (entry: MergeEntry, side: 'mine' | 'theirs') => string
}

export function useMergeWords(): MergeWords {
  const { t, f } = useTexts()

  function title(entry: MergeEntry): string {
    if (entry.list === 'beside') return t('merge.kinds.beside')
    const record = entry.mine.record ?? entry.theirs.record ?? {}
    return recordTitle(record as AnyRecord) // a record of its list, or the relationship, which has a title too
  }

  function date(entry: MergeEntry): string {
    const { date: on, since, published } = (entry.theirs.record ?? entry.mine.record ?? {}) as Dated
    const found = on ?? since ?? published
    return found === undefined ? '' : f.date(found)
  }

  function who(entry: MergeEntry, side: 'mine' | 'theirs'): string {
    const { record, tombstone } = entry[side]
    if (tombstone) return t('merge.conflicts.deletedBy', { who: tombstone.by, when: f.instant(tombstone.on) })
    const { updatedBy, updatedAt } = (record ?? {}) as Written
    if (updatedBy === undefined || updatedAt === undefined) return ''
    return t('merge.conflicts.who', { who: updatedBy, when: f.instant(updatedAt) })
  }

  return { title, date, who }
}

interface Dated {
  readonly date?: string
  readonly since?: string
  readonly published?: string
}

interface Written {
  readonly updatedBy?: string
  readonly updatedAt?: string
}
