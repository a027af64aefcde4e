import MiniSearch from 'minisearch'
import type { SearchWords } from './search.ts'
import type { SearchDocument } from './searchDocuments.ts'

/** Shorter words are taken as typed: too many others are like them. */
const SHORTEST = 4

/** How many likely words are tried for one that was typed. */
const LIKELY = 12

/** Finds the words that were probably meant. */
export interface Vocabulary {
  /**
   * For each word typed, itself and the words of the records that are one letter away from it, two where it has six or
   * more; the most likely first.
   */
  readonly alternatives: (words: SearchWords) => readonly SearchWords[]
}

/**
 * The words of all documents, for forgiving typos. What is indexed are the words and not the documents: a few thousand
 * of them stand in a hundred thousand records, and the scan then finds the records.
 */
export function vocabularyOf(documents: Iterable<SearchDocument>): Vocabulary {
  const words = new Set<string>()
  for (const { folded } of documents) {
    for (const word of folded.match(WORD) ?? []) words.add(word)
  }
  const index = new MiniSearch<{ readonly id: string }>({
    fields: ['id'],
    tokenize: (text) => [text],
    processTerm: (term) => term,
  })
  index.addAll([...words].map((id) => ({ id })))

  function near(word: string): SearchWords {
    if (word.length < SHORTEST || /\s/.test(word)) return [word]
    const found = index.search(word, { fuzzy: word.length < 6 ? 1 : 2, prefix: false })
    const others = found.map(({ id }) => String(id)).filter((id) => id !== word)
    return [word, ...others.slice(0, LIKELY)]
  }

  return { alternatives: (typed) => typed.map(near) }
}

const WORD = /[\p{L}\p{N}]{3,}/gu
