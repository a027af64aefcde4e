import { isIsoDay } from '#model/day.ts'
import type { Edtf } from '#model/edtf.ts'
import { isDate } from '#model/edtf.ts'

/** Which of two numbers is the day where a date is written with strokes. */
export const DATE_ORDERS = ['day-first', 'month-first'] as const
export type DateOrder = (typeof DATE_ORDERS)[number]

/** What a cell says that should be a date. */
export type LooseDate =
  | { readonly type: 'date'; readonly date: Edtf }
  /** 03/04/2021: either. */
  | { readonly type: 'ambiguous' }
  | { readonly type: 'none' }

/**
 * Reads a date as other programs write it: with strokes, dots or the names of months, with a clock time behind it. What
 * could mean two days is not guessed at, and a year has four digits.
 */
export function looseDate(cell: string, order: DateOrder | null): LooseDate {
  const text = cell.trim()
  if (isDate(text)) return { type: 'date', date: text }
  if (text.length > MAX_LENGTH) return { type: 'none' }
  const bare = text.replace(/^(\d{4}-\d{2}-\d{2}|\d{1,2}[./-]\d{1,2}[./-]\d{4})[T ,]+\d{1,2}:.*$/, '$1')
  return yearFirst(bare) ?? numbers(bare, order) ?? named(bare) ?? { type: 'none' }
}

/** The order that all dates of a column share, by those of which only one can be meant; null where they do not say. */
export function orderOf(cells: readonly string[]): DateOrder | null {
  const orders = new Set<DateOrder>()
  for (const cell of cells) {
    const [, one, two] = /^\s*(\d{1,2})[/-](\d{1,2})[/-]\d{4}\b/.exec(cell) ?? []
    if (Number(one) > 12) orders.add('day-first')
    if (Number(two) > 12) orders.add('month-first')
  }
  const [only] = orders
  return orders.size === 1 ? (only ?? null) : null
}

/** Longer than any date. */
const MAX_LENGTH = 60

function yearFirst(text: string): LooseDate | null {
  const [, year = '', month = '', day = ''] =
    /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? []
  return year === '' ? null : dayOf(year, month, day)
}

function numbers(text: string, order: DateOrder | null): LooseDate | null {
  const [, one = '', mark, two = '', year = ''] = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(text) ?? []
  if (year === '') return null
  // With full stops the day comes first wherever they are used.
  const meant = mark === '.' || Number(one) > 12 ? 'day-first' : Number(two) > 12 ? 'month-first' : order
  if (meant === null && one !== two) return { type: 'ambiguous' }
  return meant === 'month-first' ? dayOf(year, one, two) : dayOf(year, two, one)
}

/** `3 April 2021`, `Apr 3, 2021`, `April 2021`. */
function named(text: string): LooseDate | null {
  const words = text.split(/[\s,./-]+/).filter((word) => word !== '' && !/^(?:г|de|of|the)$/i.test(word))
  const months = words.flatMap((word) => monthNames().get(word.toLowerCase()) ?? [])
  const years = words.filter((word) => /^\d{4}$/.test(word))
  const days = words.flatMap((word) => /^(\d{1,2})(?:st|nd|rd|th)?$/i.exec(word)?.[1] ?? [])
  const [month, year] = [months[0], years[0]]
  if (month === undefined || year === undefined || words.length !== 2 + days.length) return null
  if (days.length === 0) return { type: 'date', date: `${year}-${month}` }
  return days.length === 1 ? dayOf(year, month, days[0] ?? '') : null
}

function dayOf(year: string, month: string, day: string): LooseDate {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isIsoDay(date) ? { type: 'date', date } : { type: 'none' }
}

const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'ru', 'uk', 'pl']
let names: ReadonlyMap<string, string> | undefined

/** Months by their names, long and short, as people write them in a date; one that two languages share counts once. */
function monthNames(): ReadonlyMap<string, string> {
  if (names) return names
  const found = new Map<string, string | null>()
  for (const language of LANGUAGES) {
    for (const month of ['long', 'short'] as const) {
      for (const day of [undefined, 'numeric'] as const) {
        const format = new Intl.DateTimeFormat(language, { month, ...(day ? { day } : {}), timeZone: 'UTC' })
        for (let n = 0; n < 12; n++) {
          const name =
            format.formatToParts(Date.UTC(2021, n, 1)).find(({ type }) => type === 'month')?.value ?? ''
          const word = name.toLowerCase().replace(/\.$/, '')
          const number = String(n + 1).padStart(2, '0')
          const other = found.get(word)
          found.set(word, other === undefined || other === number ? number : null)
        }
      }
    }
  }
  return (names = new Map([...found].flatMap(([word, n]) => (n === null || word === '' ? [] : [[word, n]]))))
}
