import type { CameoCode } from '#model/cameo/codebook.ts'
import { CODEBOOK, isEventCode } from '#model/cameo/codebook.ts'
import { folded } from '#model/folded.ts'
import { CODE_WORDS } from './codeWords.ts'

/** A sentence for each code that says when to take it; codes without one are found by their names. */
export type CodeHelp = Readonly<Record<string, string>>

/**
 * Codes that an event may have, by typing words ("expel", "phone", "sanction") or the code itself, the likeliest
 * first: by the code, by its name, by words of the news for it, by what is said of it. Nothing typed gives all.
 */
export function searchCodes(text: string, help: CodeHelp = {}): readonly CameoCode[] {
  const typed = folded(text)
  if (typed === '') return ENTRIES.map(({ entry }) => entry)
  const words = typed.split(' ').map(stem)
  return ENTRIES.map((one) => ({ one, rank: rankOf(one, typed, words, folded(help[one.entry.code] ?? '')) }))
    .filter(({ rank }) => rank < NOT_FOUND)
    .toSorted((a, b) => a.rank - b.rank || a.one.names.length - b.one.names.length)
    .map(({ one }) => one.entry)
}

/**
 * The code that a title suggests; of several that fit, one whose usual score is the given one.
 *
 * @param score Goldstein points, where they have been given
 * @returns null where no word of the title suggests any
 */
export function suggestCode(title: string, score?: number): CameoCode | null {
  const text = ` ${folded(title)} `
  const found = ENTRIES.flatMap(({ entry, words }) => {
    const weight = Math.max(0, ...words.map((word) => weightIn(text, word)))
    return weight > 0 ? [{ entry, weight: weight + (isUsual(entry, score) ? USUAL : 0) }] : []
  })
  const best = found.reduce<(typeof found)[number] | null>(
    (one, two) => (one && one.weight >= two.weight ? one : two),
    null,
  )
  return best?.entry ?? null
}

/** A code as it is looked for. */
interface Entry {
  readonly entry: CameoCode
  /** Words of its name by their beginnings, without "not specified below". */
  readonly names: readonly string[]
  /** Words of the news for it. */
  readonly words: readonly Word[]
}

/** A word of the news, or several that belong together. */
export interface Word {
  /** Folded. */
  readonly text: string
  /** Its beginning is enough. */
  readonly isOpen: boolean
}

const NOT_FOUND = 5

/** What a score that fits adds to a suggestion: more than any difference between words. */
const USUAL = 1000

const wordsByCode = readWords(CODE_WORDS)

const ENTRIES: readonly Entry[] = CODEBOOK.filter(({ code }) => isEventCode(code)).map((entry) => ({
  entry,
  names: folded(entry.name.replace(/,? not specified below/, '')).split(' '),
  words: wordsByCode.get(entry.code) ?? [],
}))

/** Words of the news for a code; none for a code that is found by its name only. */
export function newsWords(code: string): readonly Word[] {
  return wordsByCode.get(code) ?? []
}

function readWords(table: string): ReadonlyMap<string, readonly Word[]> {
  const lines = table.trim().split('\n')
  return new Map(
    lines.map((line) => {
      const [code = '', ...words] = line.split('|')
      return [code, words.map((word) => ({ text: folded(word), isOpen: word.endsWith('*') }))]
    }),
  )
}

function rankOf(
  { entry, names, words }: Entry,
  typed: string,
  stems: readonly string[],
  help: string,
): number {
  if (entry.code === typed) return 0
  if (/^\d+$/.test(typed)) return entry.code.startsWith(typed) ? 1 : NOT_FOUND
  const begins = (part: string): boolean => names.some((name) => name.startsWith(part))
  const inWords = (part: string): boolean =>
    words.some(({ text }) => text.split(' ').some((word) => word.startsWith(part)))
  // The word that the news has for it.
  if (stems.length === 1 && stems.every((part) => words[0]?.text.startsWith(part))) return 1
  if (stems.every(begins)) return 2
  if (stems.every((part) => begins(part) || inWords(part))) return 2
  if (stems.every((part) => names.some((name) => name.includes(part)))) return 3
  const inHelp = (part: string): boolean => ` ${help}`.includes(` ${part}`)
  return stems.every((part) => begins(part) || inWords(part) || inHelp(part)) ? 4 : NOT_FOUND
}

/** The more words stand in the title, and the earlier in it, the better: its first verb says what happened. */
function weightIn(text: string, { text: word, isOpen }: Word): number {
  const at = text.indexOf(isOpen ? ` ${word}` : ` ${word} `)
  if (at < 0 && !standsApart(text, word)) return 0
  return 50 * word.split(' ').length + 10 - (10 * Math.max(0, at)) / text.length
}

/** "calls … release": the words of a phrase in their order, others between them. */
function standsApart(text: string, phrase: string): boolean {
  const words = phrase.split(' ')
  if (words.length < 2) return false
  let at = 0
  return words.every((word) => {
    const found = text.indexOf(` ${word}`, at)
    at = found + 1
    return found >= 0
  })
}

function isUsual({ goldstein }: CameoCode, score: number | undefined): boolean {
  return score !== undefined && Math.abs(goldstein - score) < 0.05
}

/** Sanctions and sanctioned, expels and expelled: without the ending that English hangs on. */
function stem(word: string): string {
  return word.length > 4 ? word.replace(/(?:ies|es|ed|ing|s)$/, '') : word
}
