import { isoDay } from '#model/day.ts'
import { useTexts } from '../../texts/i18n.ts'
import type { FigureRow, FigureTable } from '../figure.ts'
import type { Contacts } from './contactsDrawing.ts'

/** Every level of every month with its contacts, and the months without any, the newest first. */
export function useContactsTable(): (contacts: Contacts) => FigureTable {
  const { t, f } = useTexts()

  const columns = [
    { label: t('contactsFigure.month') },
    { label: t('contactsFigure.level') },
    { label: t('contactsFigure.contacts'), numeric: true },
    { label: t('contactsFigure.formats') },
  ]

  return ({ ladder, meetings }) => {
    const months = ladder.months.toReversed().flatMap(({ first, rungs, monitored }): FigureRow[] => {
      const [month, iso] = [f.month(first), isoDay(first).slice(0, 7)]
      if (rungs.length === 0) {
        const isGap = monitored === 'none'
        const word = t(isGap ? 'contactsFigure.notMonitored' : 'contactsFigure.noContact')
        return [{ cells: [month, word, isGap ? '' : '0', ''], values: [iso, null, isGap ? null : 0, null] }]
      }
      return rungs.map(({ level, ids, formats }) => {
        const names = formats.map(({ format, count }) =>
          t(`contactsFigure.cell.${format}`, { n: f.integer(count) }),
        )
        return {
          cells: [month, t(`words.level.${level}`), f.integer(ids.length), names.join(', ')],
          values: [
            iso,
            level,
            ids.length,
            formats.map(({ format, count }) => `${count} ${format}`).join(', '),
          ],
          opens: { kind: 'record', list: 'meetings', id: ids[0] ?? '' },
        }
      })
    })
    const undated = ladder.undated.flatMap((id): FigureRow[] => {
      const found = meetings.get(id)
      if (!found) return []
      const [level, format] = [t(`words.level.${found.level}`), t(`words.format.${found.format}`)]
      return [
        {
          cells: [t('contactsFigure.noMonth'), level, '1', format],
          values: [null, found.level, 1, found.format],
          opens: { kind: 'record', list: 'meetings', id },
        },
      ]
    })
    return { columns, rows: [...months, ...undated] }
  }
}
