import type { SearchDocument, SearchKind } from './searchDocuments.ts'

/** What is looked for: each of the words, as the beginning of a word or within one; a quoted phrase is one of them. */
export type SearchWords = readonly string[]

/** One record found. */
export interface Hit {
  readonly document: SearchDocument
  /** How well: larger is better. Found in the title counts more than elsewhere, at the beginning of a word more than within. */
  readonly rank: number
  /** The folded words that were found, for {@link placesOf}: with a typo forgiven, other ones than those typed. */
  readonly words: SearchWords
}

/** What was found of one kind: the best, and how many there are. */
export interface FoundKind {
  readonly hits: readonly Hit[]
  readonly count: number
}

export type Found = ReadonlyMap<SearchKind, FoundKind>

/**
 * Scans every document for all of the words: exact pieces of text, no typos forgiven.
 *
 * @param documents of equal rank the earlier comes first
 * @param limit how many of each kind are returned; all are counted
 */
export function scan(documents: readonly SearchDocument[], words: SearchWords, limit: number): Found {
  return scanFor(
    documents,
    words.map((word) => [word]),
    limit,
  )
}

/**
 * The same, where each word may be any of several.
 *
 * @param alternatives for each word, the ones that will do, the best first
 */
export function scanFor(
  documents: readonly SearchDocument[],
  alternatives: readonly SearchWords[],
  limit: number,
): Found {
  const found = new Map<SearchKind, { hits: Hit[]; count: number }>()
  if (alternatives.length === 0) return found
  for (const document of documents) {
    const words = wordsIn(document.folded, alternatives)
    if (!words) continue
    let kind = found.get(document.kind)
    if (!kind) found.set(document.kind, (kind = { hits: [], count: 0 }))
    kind.count++
    keepBest(kind.hits, document, words, limit)
  }
  return found
}

/** Of each word the alternative that the text has; null where it has none of one. */
function wordsIn(text: string, alternatives: readonly SearchWords[]): SearchWords | null {
  const words: string[] = []
  for (const some of alternatives) {
    const word = some.find((one) => text.includes(one))
    if (word === undefined) return null
    words.push(word)
  }
  return words
}

/** 0 within a word, 1 at the beginning of one; 4 more in the title, and one more where it begins with it. */
function rankOf({ folded, titleLength }: SearchDocument, word: string): number {
  let best = 0
  let at = folded.indexOf(word)
  for (let looks = 0; at >= 0 && looks < LOOKS; looks++) {
    const inTitle = at < titleLength ? 4 : 0
    const begins = at === 0 ? 2 : isLetter(folded.charCodeAt(at - 1)) ? 0 : 1
    best = Math.max(best, inTitle + begins)
    // Nothing better comes.
    if (begins > 0 || (best >= 4 && inTitle === 0)) break
    at = folded.indexOf(word, at + 1)
  }
  return best
}

/** Where a piece of text stands again and again within words, its rank is left at that. */
const LOOKS = 5

/** Whether a unit of folded text is part of a word: a Latin letter, a digit, or anything beyond the signs. */
function isLetter(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) || (unit > 0xbf && !isSign(unit))
}

function isSign(unit: number): boolean {
  return unit >= 0x2000 && unit <= 0x206f
}

/** Puts a document in its place among the best; of equal rank, after those that came before. */
function keepBest(hits: Hit[], document: SearchDocument, words: SearchWords, limit: number): void {
  const worst = hits.length >= limit ? hits.at(-1) : undefined
  // Nothing ranks higher than beginning a title with it.
  if (worst && worst.rank >= 6 * words.length) return
  const rank = words.reduce((sum, word) => sum + rankOf(document, word), 0)
  if (worst && worst.rank >= rank) return
  let place = hits.length
  while (place > 0 && (hits[place - 1]?.rank ?? 0) < rank) place--
  hits.splice(place, 0, { document, rank, words })
  if (hits.length > limit) hits.pop()
}
