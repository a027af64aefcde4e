import { foldText } from '#analysis/foldText.ts'
import type { TypedDate } from '#analysis/typedDates.ts'
import { isoDay } from '#model/day.ts'
import { useAsOf } from '#state/asOf.ts'
import { useTexts } from '../texts/i18n.ts'
import type { PaletteItem } from './paletteItem.ts'

/** The row that goes to a day; of a month, to its last. */
export function useDateItem(): (typed: TypedDate) => PaletteItem {
  const asOf = useAsOf()
  const { t, f } = useTexts()

  function distance(days: number): string {
    if (days === 0) return t('palette.shown')
    const n = Math.abs(days)
    return t(days < 0 ? 'palette.earlier' : 'palette.later', { n: f.integer(n) }, n)
  }

  return ({ first, last, hasYear }) => ({
    key: 'date',
    glyph: { type: 'icon', name: 'clock' },
    title: t('palette.goTo', { day: f.day(last) }),
    words: first === last ? [foldText(hasYear ? f.day(last) : f.dayMonth(last))] : [],
    excerpt: null,
    note: distance(last - asOf.number),
    score: null,
    way: null,
    stays: false,
    run: () => asOf.choose(isoDay(last)),
  })
}
