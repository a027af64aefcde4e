import { readDate } from '#model/edtf.ts'
import type { Fault } from '#model/fault.ts'

/** By what a fault may be mended in its place. */
export type MendField =
  /** @property begin what to begin with: a value that is evidently meant, or else the one found */
  | {
      readonly type: 'text'
      readonly begin: string
      readonly suggestion?: string
      readonly isNumber: boolean
    }
  /** One of the words allowed; one that is evidently meant is suggested. */
  | { readonly type: 'choice'; readonly options: readonly Word[]; readonly suggestion?: Word }

export type Word = string | number | boolean

/** How a fault can be mended by one value; null where it cannot. */
export function mendFor(fault: Fault): MendField | null {
  if (!/^[a-z]+\[\d+\](?:\.[A-Za-z_$][\w$]*|\[\d+\])+$/.test(fault.path)) return null
  if (fault.code === 'not-allowed') return choiceOf(fault.details.allowed, foundIn(fault))
  if (fault.code === 'wrong-kind') {
    if (fault.details.expected === 'yes or no') return { type: 'choice', options: [true, false] }
    if (fault.details.expected !== 'text' && fault.details.expected !== 'number') return null
    return textField(foundIn(fault), undefined, fault.details.expected === 'number')
  }
  if (UNMENDABLE.has(fault.code) || isOfList(fault)) return null
  const found = foundIn(fault)
  const isWrongDate = fault.code === 'bad-date' && typeof found === 'string'
  return textField(found, isWrongDate ? evidentDate(found) : undefined, NUMBERS.has(fault.code))
}

/** What no single value mends. */
const UNMENDABLE: ReadonlySet<Fault['code']> = new Set(['not-a-field', 'not-clearable', 'too-many'])

/** Sentences of a brief have a limit together: none of them is the one that is too long. */
function isOfList({ path, code }: Fault): boolean {
  return code === 'too-long' && path.endsWith('brief.notes')
}

const NUMBERS: ReadonlySet<Fault['code']> = new Set(['out-of-range', 'bad-number'])

function textField(found: unknown, suggestion: string | undefined, isNumber: boolean): MendField {
  const begin = suggestion ?? (typeof found === 'string' || typeof found === 'number' ? String(found) : '')
  return { type: 'text', begin, isNumber, ...(suggestion === undefined ? {} : { suggestion }) }
}

function choiceOf(allowed: string, found: unknown): MendField | null {
  const options = allowed.split(' | ').flatMap((word) => wordIn(word) ?? [])
  if (options.length === 0) return null
  const suggestion = options.find((option) => asWord(option) === asWord(found))
  return { type: 'choice', options, ...(suggestion === undefined ? {} : { suggestion }) }
}

function asWord(value: unknown): string {
  return String(value).trim().toLowerCase().replaceAll(/[_-]/g, ' ')
}

function wordIn(json: string): Word | null {
  const value = parsed(json)
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}

/** The value found; undefined where there is none or where it was cut. */
function foundIn({ found }: Fault): unknown {
  return found === undefined || found.endsWith('…"') ? undefined : parsed(found)
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    // An excerpt of a list or an object is no JSON: there is nothing to begin with.
    return undefined
  }
}

/** The date that is evidently meant: in another order, with a time behind it, or without its noughts. */
function evidentDate(text: string): string | undefined {
  const bare = text.trim().replace(/[T ]\d{2}:.*$/, '')
  const [one, two, three] = bare.split(/[-./]/)
  if (one === undefined || two === undefined || three === undefined) return undefined
  if (/^\d{4}[-./]\d{1,2}[-./]\d{1,2}$/.test(bare)) {
    return [dateOf(one, two, three), dateOf(one, three, two)].find(isDate)
  }
  if (!/^\d{1,2}([./])\d{1,2}\1\d{4}$/.test(bare)) return undefined
  // With full stops the day comes first; with strokes only where it can be no month.
  const isDayFirst = bare.includes('.') || Number(one) > 12
  if (!isDayFirst && Number(two) <= 12) return undefined
  const [day, month] = isDayFirst ? [one, two] : [two, one]
  return [dateOf(three, month, day)].find(isDate)
}

function dateOf(year: string, month: string, day: string): string {
  return [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-')
}

function isDate(text: string): boolean {
  return readDate(text).ok
}
