import type { Occasion } from '#analysis/lastOccasion.ts'
import { useTexts } from '../texts/i18n.ts'

/** What is said of a last contact. */
export interface OccasionWords {
  /** "12 May 2021"; empty without a contact. */
  readonly date: string
  /** "8 days", "10–39 days", "today". */
  readonly since: string
  /** "24 days, of 3 gaps", or that there are too few. */
  readonly usual: string
}

export function useOccasionWords(): (occasion: Occasion) => OccasionWords {
  const { t, f } = useTexts()

  function sinceOf({ since }: Occasion): string {
    if (since === null) return ''
    const { least, most } = since
    return least === most
      ? t('meetings.occasion.days', { n: f.integer(least) }, least)
      : t('meetings.occasion.range', { range: f.range(least, most) })
  }

  function usualOf({ usualGap, gaps, last }: Occasion): string {
    if (usualGap === null) return last ? t('meetings.occasion.few') : ''
    const count = t('meetings.occasion.gaps', { n: f.integer(gaps) }, gaps)
    // The mean of two gaps may end in a half: it is told to the day.
    const days = Math.round(usualGap)
    return t('meetings.occasion.gap', { n: f.integer(days), gaps: count }, days)
  }

  return (occasion) => ({
    date: occasion.last?.date === undefined ? '' : f.date(occasion.last.date),
    since: sinceOf(occasion),
    usual: usualOf(occasion),
  })
}
