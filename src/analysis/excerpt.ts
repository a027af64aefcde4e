import { foldText } from './foldText.ts'
import { placesOf } from './placesOf.ts'
import type { SearchWords } from './search.ts'
import type { SearchDocument } from './searchDocuments.ts'

/** Characters before the first word found, and in all. */
const BEFORE = 24
const LENGTH = 160

/**
 * What of a record's further texts shows why it was found: the text with the most of the words that its title does not
 * have, cut so that the first of them is in sight.
 *
 * @param words folded ones
 * @returns null where the title has all of them
 */
export function excerptOf({ title, texts }: SearchDocument, words: SearchWords): string | null {
  const inTitle = foldText(title)
  const others = words.filter((word) => !inTitle.includes(word))
  if (others.length === 0) return null
  let best: { readonly text: string; readonly count: number } | null = null
  for (const text of texts) {
    const folded = foldText(text)
    const count = others.filter((word) => folded.includes(word)).length
    if (count > (best?.count ?? 0)) best = { text, count }
  }
  return best && cut(best.text, others)
}

function cut(text: string, words: SearchWords): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  const at = placesOf(flat, words)[0]?.from ?? 0
  const wanted = Math.max(0, at - BEFORE)
  // Begins with a word, where one begins nearby.
  const from = wanted === 0 ? 0 : Math.min(at, flat.indexOf(' ', wanted) + 1 || at)
  const piece = flat.slice(from, from + LENGTH)
  return `${from > 0 ? '… ' : ''}${piece}${from + LENGTH < flat.length ? '…' : ''}`
}
