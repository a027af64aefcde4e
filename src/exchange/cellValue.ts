import { isEventCode } from '#model/cameo/codebook.ts'
import { isDate } from '#model/edtf.ts'
import { splitCitations, splitList, textOfCell } from './csvCells.ts'
import type { DateOrder } from './looseDate.ts'
import { looseDate } from './looseDate.ts'
import type { TableColumn } from './tableColumns.ts'

/**
 * What a cell says by itself; undefined for an empty one, an empty list in a column of lists, its text where it is not
 * what its column has. Names of issues, people, actors and sides stay names.
 */
export function cellValue(cell: string, column: TableColumn, order: DateOrder | null): unknown {
  const text = textOfCell(cell)
  const bare = text.trim()
  if (bare === '') return LISTS.has(column.kind) ? [] : undefined
  switch (column.kind) {
    case 'date': {
      const found = looseDate(bare, order)
      return found.type === 'date' ? found.date : bare
    }
    case 'number':
      return numberIn(bare)
    case 'yes-no':
      return YES_NO.get(bare.toLowerCase()) ?? bare
    case 'word':
      return wordIn(bare, column.words ?? [])
    case 'code':
      return isEventCode(bare) || !isEventCode(`0${bare}`) ? bare : `0${bare}`
    case 'list':
    case 'issues':
    case 'people':
      return splitList(text) ?? bare
    case 'citations':
      return splitCitations(text) ?? bare
    case 'text':
      return text
    case 'actor':
    case 'issue':
    case 'side':
      return bare
  }
}

/** Whether a value is what a column of its kind has; what only a name can be told by is not looked up. */
export function isOfKind(value: unknown, { kind, words }: TableColumn): boolean {
  switch (kind) {
    case 'date':
      return typeof value === 'string' && isDate(value)
    case 'number':
      return typeof value === 'number'
    case 'yes-no':
      return typeof value === 'boolean'
    case 'word':
      return typeof value === 'string' && (words?.includes(value) ?? false)
    case 'code':
      return typeof value === 'string' && isEventCode(value)
    default:
      return !LISTS.has(kind) || Array.isArray(value)
  }
}

const LISTS: ReadonlySet<TableColumn['kind']> = new Set(['list', 'issues', 'people', 'citations'])

const YES_NO: ReadonlyMap<string, boolean> = new Map([
  ...['true', 'yes', 'y', '1', 'x', 'ja', 'oui', 'да'].map((word) => [word, true] as const),
  ...['false', 'no', 'n', '0', 'nein', 'non', 'нет'].map((word) => [word, false] as const),
])

/** A number with a point or a comma, and with either minus; the text where it is none. Digits can be read in one way only. */
function numberIn(text: string): number | string {
  const plain = text.replace(/^[\u2212\u2013]/, '-').replace(/^([+-]?\d+),(\d+)$/, '$1.$2')
  const number = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i.test(plain) ? Number(plain) : NaN
  // Negative zero is zero; what is too large to be a number stays what it is.
  return Number.isFinite(number) ? number + 0 : text
}

function wordIn(text: string, words: readonly string[]): string {
  const asWord = (word: string): string => word.toLowerCase().replaceAll(/[\s_-]+/g, ' ')
  return words.find((word) => asWord(word) === asWord(text)) ?? text
}
