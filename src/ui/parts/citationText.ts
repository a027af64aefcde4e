import type { Edtf } from '#model/edtf.ts'
import type { CitedSource } from './citedSources.ts'

/** How the words of a citation are written. */
export interface CitationWords {
  readonly title: (title: string) => string
  readonly published: (on: Edtf) => string
  readonly accessed: (on: Edtf) => string
  /** Said in place of sources where there are none. */
  readonly notSourced: string
}

/**
 * A fact with its sources as plain text, a line each: publisher, title, day of publication, address, day of access,
 * as far as they are recorded. A source that is not known gives its id.
 *
 * @param heading the title of the fact and its date
 */
export function citationText(
  heading: readonly string[],
  cited: readonly CitedSource[],
  { title, published, accessed, notSourced }: CitationWords,
): string {
  const lines = cited.map(({ citation, source }) =>
    line([
      source?.publisher ?? citation.source,
      source?.title && title(source.title),
      source?.published && published(source.published),
      source?.url,
      source?.accessed && accessed(source.accessed),
    ]),
  )
  const numbered = lines.map((text, i) => `${i + 1}. ${text}`)
  return [line(heading), ...(lines.length === 0 ? [notSourced] : numbered)].join('\n')
}

/** One line, whatever breaks the parts have. */
function line(parts: readonly (string | undefined)[]): string {
  return parts.flatMap((part) => part?.replace(/\s+/g, ' ').trim() || []).join(', ')
}
