import type { DayNumber } from './day.ts'
import { dayNumber, isIsoDay } from './day.ts'
import type { AnyRecord, ListName } from './records/dataset.ts'
import { LIST_NAMES } from './records/dataset.ts'

/** A record that a briefing rested on when it went out. */
export interface UsedFact {
  readonly list: ListName
  readonly id: string
  /** The day of which it was shown. */
  readonly day: DayNumber
  /** {@link factDigest} of it as it was known on that day, up to the marking of the briefing. */
  readonly digest: string
  /** Numbers of the slides that rest on it, from 1 on; none for a page. */
  readonly slides: readonly number[]
}

/**
 * A used fact as one line, `events ev-1 2021-05-13 1k3j9dq2x7a 1 3`: a deck rests on hundreds of them, and a file writes
 * each value on a line of its own. Ids have no white space.
 *
 * @param isoDay its day as `YYYY-MM-DD`
 */
export function factLine({ list, id, digest, slides }: Omit<UsedFact, 'day'>, isoDay: string): string {
  return [list, id, isoDay, digest, ...slides].join(' ')
}

/** A line read; null for one that this version does not know how to read. */
export function readFactLine(line: string): UsedFact | null {
  const [kind = '', id = '', day = '', digest = '', ...slides] = line.split(' ')
  const list = LIST_NAMES.find((name) => name === kind)
  if (!list || id === '' || digest === '' || !isIsoDay(day)) return null
  // With commas between them they were written before: one word that grew beyond what a file can hold.
  const numbers = slides.flatMap((part) => part.split(',')).map(Number)
  return numbers.every((n) => Number.isInteger(n) && n > 0)
    ? { list, id, day: dayNumber(day), digest, slides: numbers }
    : null
}

/** Who wrote a record and when, and the steps in which it came to be known: nothing that it says. */
const UNSAID: ReadonlySet<string> = new Set(['createdAt', 'updatedAt', 'updatedBy', 'changes'])

/** What a record says: its fields without bookkeeping. */
export function saidBy(record: AnyRecord): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(record).filter(([field]) => isSaid(field)))
}

/** Whether a field says something, and is no bookkeeping. */
export function isSaid(field: string): boolean {
  return !UNSAID.has(field)
}

/**
 * Tells one state of a record from another: the same digest for the same content, whatever the order of its fields.
 * 53 bits, no protection against somebody who looks for two with the same.
 *
 * @param record as a view shows it
 */
export function factDigest(record: AnyRecord): string {
  return hashOf(JSON.stringify(sortedValue(saidBy(record))))
}

/** A value of JSON in which the order of keys means nothing: objects are lists of their fields, by name. */
function sortedValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedValue)
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return fields.map(([field, content]) => [field, sortedValue(content)])
}

/** Two 32-bit multiplicative hashes mixed into 53 bits (cyrb53, public domain), in base 36. */
function hashOf(text: string): string {
  let [one, two] = [0xdeadbeef, 0x41c6ce57]
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    one = Math.imul(one ^ unit, 2654435761)
    two = Math.imul(two ^ unit, 1597334677)
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909)
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909)
  return (4294967296 * (2097151 & two) + (one >>> 0)).toString(36)
}
