import { cameoCode, rootOf } from '#model/cameo/codebook.ts'
import { folded } from '#model/folded.ts'
import { newsWords } from './codeSearch.ts'

/** A stretch of a text, in its UTF-16 units. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * The stretches of a quote that say what an event is coded as: where words of the code's name, or words of the news for
 * it, stand in the quote in their order, close together. None is given where none is there; nothing is guessed.
 *
 * The words are English, as the codebook is: a quote in another language has none. A word that begins with a capital in
 * the middle of a sentence is a name ("Secretary of State") and stands for nothing.
 *
 * @param language BCP 47 tag of the quote; one without a tag is taken for English
 */
export function codingPhrases(quote: string, code: string, language?: string): Stretch[] {
  if (language !== undefined && !/^en\b/i.test(language)) return []
  const tokens = tokensOf(quote)
  const phrases = phrasesOf(code).toSorted((one, other) => other.length - one.length)
  const found: Stretch[] = []
  for (const phrase of phrases) {
    for (const stretch of matches(tokens, phrase)) {
      if (found.every(({ from, to }) => stretch.to <= from || stretch.from >= to)) found.push(stretch)
    }
  }
  return found.toSorted((one, other) => one.from - other.from)
}

/** A word of a phrase. */
interface Sought {
  readonly stem: string
  /** Its beginning is enough. */
  readonly isOpen: boolean
}

interface Token extends Stretch {
  readonly word: string
  readonly isName: boolean
}

/** Words between those of a phrase, at most. */
const MOST_BETWEEN = 2
/** A word of a code's name shorter than this says too little by itself. */
const SHORTEST_NAME = 5

/** The phrases for a code: of the news and of its name; of a code that has none of the news, those of its root. */
function phrasesOf(code: string): Sought[][] {
  const own = newsWords(code)
  const words = own.length > 0 ? own : newsWords(`${String(rootOf(code)).padStart(2, '0')}0`)
  const news = words.map(({ text, isOpen }) => {
    const parts = text.split(' ')
    return parts.map((part, i) => ({ stem: stem(part), isOpen: isOpen && i === parts.length - 1 }))
  })
  const names = (cameoCode(code)?.name ?? '')
    .replace(/,? not specified below/, '')
    .split(/,| or | and |\(|\)/)
    .map((part) => folded(part).split(' ').filter(Boolean))
    .filter((parts) => parts.length > 1 || (parts[0]?.length ?? 0) >= SHORTEST_NAME)
    .map((parts) => parts.map((part) => ({ stem: stem(part), isOpen: false })))
  return [...news, ...names].filter((phrase) => phrase.length > 0)
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}’']+/gu)].map((match) => {
    const before = text.slice(0, match.index).trimEnd()
    const begins = before === '' || /[.!?:…“”"«(]$/.test(before)
    const isName = !begins && /^\p{Lu}/u.test(match[0])
    return { from: match.index, to: match.index + match[0].length, word: folded(match[0]), isName }
  })
}

/** Where the words of a phrase follow one another, others between them. */
function matches(tokens: readonly Token[], phrase: readonly Sought[]): Stretch[] {
  const found: Stretch[] = []
  for (let start = 0; start < tokens.length; start++) {
    const end = endOf(tokens, phrase, start)
    if (end === null) continue
    found.push({ from: tokens[start]!.from, to: tokens[end]!.to })
    start = end
  }
  return found
}

/** Index of the last word of a phrase that begins at a word; null where it does not. */
function endOf(tokens: readonly Token[], phrase: readonly Sought[], start: number): number | null {
  let at = start
  for (const [i, sought] of phrase.entries()) {
    const last = i === 0 ? at : at + MOST_BETWEEN
    while (at <= last && at < tokens.length && !isMeant(tokens[at]!, sought)) at++
    if (at > last || at >= tokens.length) return null
    if (i < phrase.length - 1) at++
  }
  return at
}

function isMeant({ word, isName }: Token, { stem: wanted, isOpen }: Sought): boolean {
  if (isName) return false
  if (isOpen) return word.startsWith(wanted)
  const found = stem(word)
  const [short, long] = found.length < wanted.length ? [found, wanted] : [wanted, found]
  return found === wanted || (short.length >= 4 && long.length - short.length === 1 && long.startsWith(short))
}

/** Sanctions and sanctioned, agree and agreed: without the ending that English hangs on. */
function stem(word: string): string {
  return word.length > 4 ? word.replace(/(?:ies|es|ed|ing|s)$/, '') : word
}
