import { asWritten } from './asWritten.ts'
import type { Citation } from '#model/records/base.ts'

/**
 * A text as a cell that no spreadsheet takes for a formula: wherever one could begin, at the start of the cell or of
 * what a spreadsheet with another separator would take for one, an apostrophe stands before it.
 */
export function inertText(text: string): string {
  return asWritten(text).replaceAll(BEGINS, "$1'$2")
}

/** The text of a cell, with the apostrophes taken out again that {@link inertText} puts in. */
export function textOfCell(cell: string): string {
  return cell.replaceAll(/\r\n?/g, '\n').replaceAll(GUARDED, '$1$2')
}

/**
 * Where a cell can begin, and what some programs pass over there. The tab, which parts cells and begins formulas, is
 * looked at and not taken: what stands behind it begins a cell again.
 */
const START = '(?<=^|[;\\n\\t])(["\\p{Zs}\\p{Zl}\\p{Zp}\\p{Cf}]*)'
/** What makes a formula of a cell, also in its full width. */
const TRIGGER = '(?=[=+\\-@\\t\\uff1d\\uff0b\\uff0d\\uff20])'
const BEGINS = new RegExp(`${START}('*)${TRIGGER}`, 'gu')
const GUARDED = new RegExp(`${START}'('*)${TRIGGER}`, 'gu')

/** Some texts in one cell, `one; two`: those in which that could not be told again stand in quotation marks. */
export function joinList(items: readonly string[]): string {
  return items.map(quoted).join('; ')
}

/** The texts of a cell; null where a quotation mark is not closed or does not stand around all of a text. */
export function splitList(cell: string): readonly string[] | null {
  const words = tokensOf(cell)
  return words && words.every(({ length }) => length < 2) ? words.flatMap(([word]) => word?.text ?? []) : null
}

/** Citations in one cell: `src-1 "the sentence" ru; src-2`. */
export function joinCitations(citations: readonly Citation[]): string {
  return citations
    .map(({ source, quote, language }) =>
      [
        quoted(source),
        ...(quote === undefined && language === undefined ? [] : [quotedAlways(quote ?? '')]),
        ...(language === undefined ? [] : [language]),
      ].join(' '),
    )
    .join('; ')
}

/** The citations of a cell; null where it is not written as {@link joinCitations} does. */
export function splitCitations(cell: string): readonly Citation[] | null {
  const all = tokensOf(cell)?.filter(({ length }) => length > 0)
  if (!all?.every((words) => words.length <= 3 && (words[1]?.isQuoted ?? true) && !words[2]?.isQuoted))
    return null
  return all.flatMap(([source, quote, language]) => {
    if (!source) return []
    const said = quote && (quote.text !== '' || !language) ? { quote: quote.text } : {}
    return [{ source: source.text, ...said, ...(language ? { language: language.text } : {}) }]
  })
}

function quoted(text: string): string {
  return text === '' || /[;"]|^\s|\s$/.test(text) ? quotedAlways(text) : text
}

function quotedAlways(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

interface Word {
  readonly text: string
  readonly isQuoted: boolean
}

/**
 * The words of each part between semicolons. A word that is not in quotation marks goes on to the next semicolon or
 * quotation mark, and where one stands before it, to the next space.
 */
function tokensOf(cell: string): readonly (readonly Word[])[] | null {
  const parts: Word[][] = [[]]
  let at = 0
  while (at < cell.length) {
    const character = cell[at]!
    const part = parts.at(-1)!
    if (character === ';') {
      parts.push([])
      at++
    } else if (/\s/.test(character)) at++
    else if (character === '"') {
      const end = closing(cell, at)
      if (end < 0) return null
      part.push({ text: cell.slice(at + 1, end).replaceAll('""', '"'), isQuoted: true })
      at = end + 1
    } else {
      const end = nextOf(cell, at)
      part.push({ text: cell.slice(at, end).trimEnd(), isQuoted: false })
      at = end
    }
  }
  return parts
}

/** Where the quotation mark is that closes the one at a place; −1 for none. */
function closing(cell: string, from: number): number {
  let at = cell.indexOf('"', from + 1)
  while (at >= 0 && cell[at + 1] === '"') at = cell.indexOf('"', at + 2)
  return at
}

/** Each character is looked at once: a mark that is in no part of the cell is not looked for from each of them. */
function nextOf(cell: string, from: number): number {
  let at = from
  while (at < cell.length && cell[at] !== ';' && cell[at] !== '"') at++
  return at
}
