import { charactersIn } from '../parts/pageEnd.ts'
import { useTexts } from '../texts/i18n.ts'

/** Rows of a section, whatever is recorded: pages of them are no brief, and laying thousands out holds the page up. */
const MOST_ROWS = 100

/** Characters of long texts after which a section begins no other row: there are a dozen sections on the page. */
const MOST_CHARACTERS = 15_000

/** What of a list stands in a brief. */
export interface FirstRows<R> {
  readonly rows: readonly R[]
  /** "12 more in the record."; empty where all of it does. */
  readonly more: string
}

/** The first of a list in words, fewer where they are long, and how many more there are. */
export function useFirstRows(): <T, R>(
  all: readonly T[],
  wordsOf: (entry: T) => R,
  most?: number,
) => FirstRows<R> {
  const { t, f } = useTexts()
  return <T, R>(all: readonly T[], wordsOf: (entry: T) => R, most = MOST_ROWS) => {
    const rows: R[] = []
    let characters = 0
    for (const entry of all) {
      if (rows.length === most || characters > MOST_CHARACTERS) break
      const row = wordsOf(entry)
      rows.push(row)
      characters += charactersIn(row)
    }
    const more = all.length - rows.length
    return { rows, more: more === 0 ? '' : t('brief.cases.more', { n: f.integer(more) }, more) }
  }
}

/** What is said beside the heading of a section whose last rows may be missing. */
export function noteWith(note: string, more: string): string {
  return [note, more].filter((text) => text !== '').join(' · ')
}
