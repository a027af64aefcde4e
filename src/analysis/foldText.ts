/**
 * A text as it is looked for: without case, accents (é as e, ё as е; й stays a letter of its own), and without
 * the many forms of dashes, quotes and spaces. The same text folds to the same; folding twice changes nothing.
 */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(SHORT_I, 'й')
    .replace(MARKS, '')
    .replace(/[‐-―−]/g, '-')
    .replace(/[‘’‛ʼ′]/g, "'")
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[ςßæœøđłı]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/\s+/g, ' ')
}

/** Letters that are no others with a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ς: 'σ',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
}

/** Most texts by far: nothing but the case is to be folded. */
const PLAIN = /^[!-~]*(?: [!-~]+)* ?$/

/** A letter of its own, which is put together again before marks are taken away. */
const SHORT_I = /и\u0306/g
const MARKS = /\p{M}+/gu

/** Longest query that is looked for, in characters: each of its words is compared with all there are. */
export const LONGEST_QUERY = 2000

/**
 * The words of a query, folded, each once; what stands in quotes is one. All of them are looked for. Of a query that is
 * too long, what stands behind is not.
 */
export function queryWords(query: string): readonly string[] {
  const words = foldText(query.slice(0, LONGEST_QUERY)).matchAll(/"([^"]+)"?|[^\s"]+/g)
  return [
    ...new Set([...words].map(([word, phrase]) => (phrase ?? word).trim()).filter((word) => word !== '')),
  ]
}
