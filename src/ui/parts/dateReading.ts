import type { Edtf } from '#model/edtf.ts'
import { spanOf } from '#model/edtf.ts'
import { useTexts } from '../texts/i18n.ts'

/** Says how a date is read: "Wed 12 May 2021", "June 2021, day not set", "June 2021, uncertain". */
export function useDateReading(): (date: Edtf) => string {
  const { t, f } = useTexts()
  return (edtf) => {
    const { precision, first, uncertain, approximate } = spanOf(edtf)
    const date = precision === 'day' ? f.weekdayYear(first) : f.date(edtf)
    if (uncertain && approximate) return t('forms.reads.both', { date })
    if (uncertain) return t('forms.reads.uncertain', { date })
    if (approximate) return t('forms.reads.approximate', { date })
    if (precision === 'none') return t('forms.reads.open', { date: f.day(first) })
    return precision === 'month' || precision === 'year' ? t(`forms.reads.${precision}`, { date }) : date
  }
}
