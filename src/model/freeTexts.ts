import type { AnyRecord, ListName } from './records/dataset.ts'

/** A field of a record that holds words and nothing else. */
export interface FreeText {
  readonly field: string
  /** It may run over several lines. */
  readonly long: boolean
  /** A record without it would have no name. */
  readonly required: boolean
}

const long = (field: string): FreeText => ({ field, long: true, required: false })
const short = (field: string): FreeText => ({ field, long: false, required: false })
const named = (field: string): FreeText => ({ field, long: false, required: true })

/** The free texts of each kind of record that a form corrects, in the order in which they stand there. */
export const FREE_TEXTS: Readonly<Record<Exclude<ListName, 'sources' | 'briefings'>, readonly FreeText[]>> = {
  events: [named('title'), long('summary'), short('place'), long('note')],
  issues: [named('title'), long('summary')],
  cases: [named('person'), short('charge'), short('sentence'), short('facility'), long('note')],
  meetings: [named('title'), short('place'), short('hostEvent'), long('outcome'), long('note')],
  dates: [named('title'), short('place')],
}

/** The texts that a record holds in these fields; empty where it has none. */
export function textsOf(record: AnyRecord, fields: readonly FreeText[]): Record<string, string> {
  return Object.fromEntries(
    fields.map(({ field }) => {
      const text: unknown = Reflect.get(record, field)
      return [field, typeof text === 'string' ? text : '']
    }),
  )
}

/** The record with other texts: an empty one takes its field away. The same record where nothing differs. */
export function withTexts<R extends AnyRecord>(
  record: R,
  texts: Readonly<Record<string, string>>,
  fields: readonly FreeText[],
): R {
  const before = textsOf(record, fields)
  const changed = fields.filter(({ field }) => (texts[field] ?? '').trim() !== before[field]?.trim())
  if (changed.length === 0) return record
  const next = new Map<string, unknown>(Object.entries(record))
  for (const { field } of changed) {
    const text = (texts[field] ?? '').trim()
    if (text === '') next.delete(field)
    else next.set(field, text)
  }
  return Object.fromEntries(next) as unknown as R // only its free texts are others
}
