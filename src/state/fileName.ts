import type { IsoDay } from '#model/day.ts'
import type { Marking } from '#model/records/base.ts'
import type { Relationship } from '#model/records/relationship.ts'

/**
 * Name of an exported file: the pair, what of it, and the day it is of. `bilat-usa-rus_all_2021-05-13.bilat.json`
 *
 * @param what all of it, or what was known on the day
 */
export function fileName(pair: Pair, what: 'all' | 'as-of', day: IsoDay): string {
  return nameOf(pair, what, day, 'bilat.json')
}

/**
 * Name of what is handed out with its marking: a chart, its table, a briefing, a brief.
 * `bilat-usa-rus_index_2021-05-13_amber-strict.png`
 */
export function markedName(pair: Pair, what: string, day: IsoDay, marking: Marking, format: string): string {
  return nameOf(pair, what, day, `${marking.toLowerCase().replace('+', '-')}.${format}`, '_')
}

/** Name of a calendar of some records, as known on a day. `bilat-usa-rus_calendar_2021-05-13.ics` */
export function calendarName(pair: Pair, what: 'calendar' | 'meeting' | 'date', day: IsoDay): string {
  return nameOf(pair, what, day, 'ics')
}

/** Name of a table of some records, as known on a day. `bilat-usa-rus_events_2021-05-13.csv` */
export function tableName(pair: Pair, what: string, day: IsoDay): string {
  return nameOf(pair, what, day, 'csv')
}

/** The name proposed for a file that is saved to after each change, of no day. `bilat-usa-rus.bilat.json` */
export function linkedFileName(pair: Pair, isSealed: boolean): string {
  return `bilat-${codesOf(pair)}.${isSealed ? 'sealed' : 'bilat'}.json`
}

type Pair = Pick<Relationship, 'a' | 'b'>

function nameOf(pair: Pair, what: string, day: IsoDay, ending: string, before: '.' | '_' = '.'): string {
  return `bilat-${codesOf(pair)}_${what}_${day}${before}${ending}`
}

function codesOf({ a, b }: Pair): string {
  return `${a}-${b}`.toLowerCase()
}
