import type { CalendarWords, WrittenCalendar } from '#exchange/icsOut.ts'
import { readWhole } from '#storage/read.ts'
import { useAsOf } from './asOf.ts'
import type { CalendarChoice } from './calendarOf.ts'
import { calendarName } from './fileName.ts'
import { useRelationships } from './relationships.ts'
import { useSurroundings } from './surroundings.ts'

export type { CalendarWords } from '#exchange/icsOut.ts'
export type { CalendarChoice } from './calendarOf.ts'

/** A calendar as a file that can be handed out. */
export interface CalendarFile extends WrittenCalendar {
  readonly fileName: string
}

/**
 * Writes meetings and dates to watch of the current relationship as a calendar, as known on the day on screen.
 *
 * @returns a function that gives null where nothing is stored any more; rejects where it cannot be read
 */
export function useCalendarFile(): (
  choice: CalendarChoice,
  words: CalendarWords,
) => Promise<CalendarFile | null> {
  const { opening } = useSurroundings()
  const relationships = useRelationships()
  const asOf = useAsOf()

  return async (choice, words) => {
    const [rel, day] = [relationships.currentId, asOf.day]
    const [data, { calendarOf }, { writeCalendar }] = await Promise.all([
      rel === null ? null : readWhole(opening.db, rel),
      import('./calendarOf.ts'),
      import('#exchange/icsOut.ts'),
    ])
    if (!data) return null
    const written = writeCalendar(calendarOf(data, day, choice), words)
    return { ...written, fileName: calendarName(data.relationship, kindOf(choice), day) }
  }
}

function kindOf({ meetings, dates }: CalendarChoice): 'calendar' | 'meeting' | 'date' {
  const isNone = (of: CalendarChoice['meetings']): boolean => of !== 'all' && of.length === 0
  const isOne = (of: CalendarChoice['meetings']): boolean => of !== 'all' && of.length === 1
  if (isOne(meetings) && isNone(dates)) return 'meeting'
  return isOne(dates) && isNone(meetings) ? 'date' : 'calendar'
}
