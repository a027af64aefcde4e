import type { JournalRow } from '#state/undoing.ts'
import { useTexts } from '../texts/i18n.ts'

type Note = JournalRow['what']
type TouchedCounts = NonNullable<NonNullable<JournalRow['touched']>['counts']['events']>

/** An entry of the journal in words. */
export interface EntryWords {
  /** "Edited 4 records", "Imported 8 new, 2 changed". */
  readonly what: string
  /** What kinds of records, or which file; empty where there is nothing to add. */
  readonly detail: string
}

/** Puts entries of the journal in words. */
export function useEntryWords(): (row: JournalRow, origin?: JournalRow) => EntryWords {
  const { t, f } = useTexts()

  function countsOf(row: JournalRow) {
    return sumsOf(Object.entries(row.touched?.counts ?? {}))
  }

  function kindsOf(row: JournalRow): string {
    const words = countsOf(row).kinds.map(([kind, { added, changed, removed }]) => {
      const n = added + changed + removed
      return t(`history.kinds.${kind}`, { n: f.integer(n) }, n)
    })
    return words.join(', ')
  }

  function edited(row: JournalRow, note: Extract<Note, { readonly type: 'edit' }>): EntryWords {
    const { kinds, added, changed, removed } = countsOf(row)
    const n = added + changed + removed
    const own = kinds.length === 1 && kinds[0]?.[0] === 'relationship'
    if (own) return { what: t('history.what.relationship'), detail: '' }
    const how =
      note.restores !== undefined ? 'restored' : n === added ? 'add' : n === removed ? 'remove' : 'edit'
    return { what: t(`history.what.${how}`, { n: f.integer(n) }, n), detail: kindsOf(row) }
  }

  function imported(row: JournalRow, note: Extract<Note, { readonly type: 'import' }>): EntryWords {
    if (note.origin !== 'file') return { what: t(`history.what.${note.origin}`), detail: kindsOf(row) }
    // The pair itself is no record: what is counted here is what is counted everywhere else.
    const { relationship, ...records } = row.touched?.counts ?? {}
    const counts = sumsOf(Object.entries(records))
    const told = (['added', 'changed', 'removed'] as const).flatMap((name) =>
      counts[name] > 0 ? [t(`history.counts.${name}`, { n: f.integer(counts[name]) })] : [],
    )
    const parts = [...(relationship ? [t('history.kinds.relationship')] : []), ...told]
    const detail = parts.length > 0 ? parts.join(', ') : t('history.what.nothing')
    return { what: t('history.what.import', { detail }), detail: note.fileName ?? '' }
  }

  function exported({ briefing, to }: Extract<Note, { readonly type: 'export' }>): string {
    if (briefing) return t('history.what.issued', { title: briefing.title })
    return t(to === 'linked-file' ? 'history.what.linked' : 'history.what.export')
  }

  function words(row: JournalRow, origin = row): EntryWords {
    const { what: note } = row
    switch (note.type) {
      case 'edit':
        return edited(row, note)
      case 'import':
        return imported(row, note)
      case 'undo':
      case 'redo':
        return origin === row || origin.seq === row.seq
          ? { what: t(`history.what.${note.type}`, { what: kindsOf(row) }), detail: '' }
          : { ...words(origin), what: t(`history.what.${note.type}`, { what: words(origin).what }) }
      case 'restore':
        return { what: t('history.what.back'), detail: kindsOf(row) }
      case 'delete-relationship':
        return { what: t('history.what.deleted'), detail: '' }
      case 'export':
        return { what: exported(note), detail: note.fileName }
    }
  }

  return words
}

function sumsOf(kinds: [kind: string, counts: TouchedCounts][]) {
  const sum = (name: 'added' | 'changed' | 'removed') => kinds.reduce((n, [, counts]) => n + counts[name], 0)
  return { kinds, added: sum('added'), changed: sum('changed'), removed: sum('removed') }
}
