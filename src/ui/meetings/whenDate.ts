import type { Edtf } from '#model/edtf.ts'
import { spanOf } from '#model/edtf.ts'
import { useOverview } from '#state/overview.ts'
import { useTexts } from '../texts/i18n.ts'

/** A date to watch in words, and how far ahead it is. */
export function useWhenDate(): (date: Edtf) => { readonly date: string; readonly note: string } {
  const overview = useOverview()
  const { t, f } = useTexts()

  return (date) => {
    const asOf = overview.page?.asOf ?? 0
    const { first, precision } = spanOf(date)
    const days = first - asOf
    const note = days < 0 ? '' : t('words.inDays', { n: f.integer(days) }, days)
    return { date: precision === 'day' ? f.weekday(first, asOf) : f.date(date), note }
  }
}
