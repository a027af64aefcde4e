import { shortened } from '../parts/shortened.ts'

/** Letters of a name in a calendar, of which a day has room for some ten: what it links to has all of it. */
const LONGEST = 200

/** A name as it stands in a calendar. */
export function calendarName(title: string): string {
  return shortened(title, LONGEST)
}
