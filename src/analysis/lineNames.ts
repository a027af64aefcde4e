import { folded } from '#model/folded.ts'
import { searchNames } from './nameSearch.ts'
import type { LineContext, NamedSource, Read } from './lineParts.ts'

/** An issue behind a `#`: its id, its title, the beginning of that, or of a word in it; null where none begins here. */
export function issueAt(line: string, at: number, { issues }: LineContext): Read | null {
  const name = nameAt(
    line,
    at,
    '#',
    issues.map(({ title }) => title),
  )
  if (name === null) return null
  const found = bestOf(issues, name.text, ({ id, title }) => [id, title])
  const values = found ? { issueIds: [found.id] } : { unknownIssues: [name.text] }
  return { end: name.end, isKnown: found !== undefined, values }
}

/**
 * A source behind an `@`, or a web address: by the beginning of its publisher or title, the one that was published
 * last; null where none begins here. Whoever is not known publishes a new one.
 */
export function sourceAt(line: string, at: number, { sources }: LineContext): Read | null {
  const address = /@?(https?:\/\/[^\s"“”„«»]+)/iy
  address.lastIndex = at
  const url = address.exec(line)?.[1]
  if (url !== undefined) {
    const known = sources.find((source) => source.url === url)
    return { end: address.lastIndex, isKnown: true, values: { source: known ? { id: known.id } : { url } } }
  }
  const name = nameAt(
    line,
    at,
    '@',
    sources.map(({ publisher }) => publisher),
  )
  if (name === null) return null
  const latest = sources.toSorted(byPublished)
  const found = bestOf(latest, name.text, ({ id, publisher, title = '' }) => [id, publisher, title])
  const source = found ? { id: found.id } : { publisher: name.text.replace(/_/g, ' ') }
  return { end: name.end, isKnown: found !== undefined, values: { source } }
}

/** Sources in which every word of a text begins a word of the publisher or title, the last published first. */
export function searchSources<S extends NamedSource>(text: string, sources: readonly S[]): readonly S[] {
  const wordsOf = ({ publisher, title = '', published = '' }: S): string =>
    `${publisher} ${title} ${published}`
  return searchNames(text, sources, wordsOf).toSorted(byPublished)
}

function byPublished(one: NamedSource, two: NamedSource): number {
  return (two.published ?? '').localeCompare(one.published ?? '')
}

/** The name behind a sign: one of those that are known, blanks and all, else up to the next blank. */
function nameAt(
  line: string,
  at: number,
  sign: string,
  known: readonly string[],
): { readonly text: string; readonly end: number } | null {
  if (line.charAt(at) !== sign) return null
  const rest = line.slice(at + 1)
  const whole = known
    .filter((name) => name.includes(' ') && isAtStart(rest, name))
    .reduce((longest, name) => (name.length > longest.length ? name : longest), '')
  const text = whole || (/^\S+/.exec(rest)?.[0] ?? '').replace(/[.,;:!?)]+$/, '')
  return text === '' ? null : { text, end: at + 1 + text.length }
}

function isAtStart(text: string, name: string): boolean {
  const begins = text.slice(0, name.length).toLowerCase() === name.toLowerCase()
  return begins && !/^[\p{L}\p{N}]/u.test(text.slice(name.length))
}

const NOT_FOUND = 4

/** Of those that a text may name the likeliest; the first of several. */
function bestOf<T>(all: readonly T[], text: string, namesOf: (one: T) => readonly string[]): T | undefined {
  const typed = folded(text)
  if (typed === '') return undefined
  let best: T | undefined
  let bestRank = NOT_FOUND
  for (const one of all) {
    const rank = Math.min(...namesOf(one).map((name) => rankOf(folded(name), typed)))
    if (rank < bestRank) [best, bestRank] = [one, rank]
  }
  return best
}

function rankOf(name: string, typed: string): number {
  if (name === typed) return 0
  if (name.startsWith(typed)) return 1
  if (name.split(' ').some((word) => word.startsWith(typed))) return 2
  const begun = typed.split(' ').every((part) => name.split(' ').some((word) => word.startsWith(part)))
  return begun ? 3 : NOT_FOUND
}
