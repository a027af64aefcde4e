import type { LedgerEntry } from '#analysis/ledger.ts'
import { isoDay } from '#model/day.ts'
import { useSideNames } from '../../parts/sideNames.ts'
import { useTexts } from '../../texts/i18n.ts'
import type { FigureTable, FigureTarget } from '../figure.ts'
import type { LedgerContent } from './ledgerContent.ts'

/** An entry in words. */
export interface EntryWords {
  readonly date: string
  readonly number: string
  /** "Sanction by United States". */
  readonly by: string
  /** Title of its event, or the person; empty until it has been read. */
  readonly what: string
  readonly opens: FigureTarget
}

export function useEntryWords(): (entry: LedgerEntry, content: LedgerContent) => EntryWords {
  const names = useSideNames()
  const { t, f } = useTexts()

  return ({ kind, side, days, quantity, ids }, { cases, events }) => {
    const [id = ''] = ids
    const by = t('ledgerFigure.by', { kind: t(`ledgerFigure.short.${kind}`), side: names[side] })
    const event = events.get(id)
    if (kind === 'detentions') {
      const found = cases.get(id)
      return {
        date: found ? f.date(found.since) : f.day(days.first),
        number: t('ledgerFigure.one'),
        by,
        what: found?.person ?? '',
        opens: { kind: 'record', list: 'cases', id },
      }
    }
    const number = quantity
      ? t('ledgerFigure.sum', { n: f.integer(quantity.n), unit: event?.quantity?.unit ?? quantity.unit })
      : t('ledgerFigure.noNumber')
    return {
      date: event ? f.date(event.date) : f.day(days.first),
      number,
      by,
      what: event?.title ?? '',
      opens: ids.length === 1 ? { kind: 'record', list: 'events', id } : { kind: 'events', title: by, ids },
    }
  }
}

/** Every entry, the newest first. */
export function useLedgerTable(): (content: LedgerContent) => FigureTable {
  const names = useSideNames()
  const wordsOf = useEntryWords()
  const { t, f } = useTexts()

  return (content) => ({
    columns: [
      { label: t('ledgerFigure.date') },
      { label: t('ledgerFigure.kindOf') },
      { label: t('ledgerFigure.side') },
      { label: t('ledgerFigure.number'), numeric: true },
      { label: t('ledgerFigure.unit') },
      { label: t('ledgerFigure.what') },
    ],
    rows: content.ledger.entries.toReversed().map((entry) => {
      const { date, what, opens } = wordsOf(entry, content)
      const { kind, side, days, quantity, ids } = entry
      const unit = kind === 'detentions' ? t('ledgerFigure.person') : (quantity?.unit ?? '')
      const number = quantity ? f.integer(quantity.n) : t('ledgerFigure.noNumber')
      return {
        cells: [date, t(`ledgerFigure.short.${kind}`), names[side], number, unit, what],
        values: [isoDay(days.first), kind, names[side], quantity?.n ?? null, unit, what || ids.join(' ')],
        opens,
      }
    }),
  })
}
