import { pageEnd } from '../parts/pageEnd.ts'
import { useTexts } from '../texts/i18n.ts'

/** Rows of a section, whatever is recorded: pages of them are no brief, and laying thousands out holds the page up. */
export const MOST_ROWS = 100

/** Characters of their texts, longer ones of which go on in rows below: a section of ten pages. */
const MOST_CHARACTERS = 25_000

/** What of a list stands in a brief. */
export interface FirstRows<T> {
  readonly rows: readonly T[]
  /** "12 more in the record."; empty where all of it does. */
  readonly more: string
}

/** The first of a list, fewer where their texts are long, and how many more there are. */
export function useFirstRows(): <T>(all: readonly T[], most?: number) => FirstRows<T> {
  const { t, f } = useTexts()
  return (all, most = MOST_ROWS) => {
    const end = pageEnd(all, 0, most, MOST_CHARACTERS)
    const more = all.length - end
    return {
      rows: all.slice(0, end),
      more: more === 0 ? '' : t('brief.cases.more', { n: f.integer(more) }, more),
    }
  }
}

/** What is said beside the heading of a section whose last rows may be missing. */
export function noteWith(note: string, more: string): string {
  return [note, more].filter((text) => text !== '').join(' · ')
}
