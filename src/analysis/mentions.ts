import type { DayNumber } from '#model/day.ts'
import { spanOf } from '#model/edtf.ts'
import { folded } from '#model/folded.ts'
import type { CaseRecord } from '#model/records/case.ts'
import type { MeetingRecord } from '#model/records/meeting.ts'
import type { Named } from './lineParts.ts'
import { namerOf } from './personNames.ts'

/** What a text may name, as it is known on the day on screen. */
export interface Nameable {
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly issues: readonly Named[]
  readonly cases: readonly Pick<CaseRecord, 'person' | 'issueId'>[]
  readonly meetings: readonly Pick<MeetingRecord, 'id' | 'title' | 'date' | 'place'>[]
}

/** What a text names, by ids. */
export interface Mentions {
  readonly participants: readonly string[]
  /** Issues named by their titles, and those of the cases whose people are named. */
  readonly issueIds: readonly string[]
  readonly meetingId: string | null
}

/**
 * Whom and what a text names: people by their names or, where nobody else has it, the last word of them; meetings by
 * their titles, or by their places where the text is about meeting. Of several meetings the one nearest to a day.
 */
export function mentionsIn(text: string, all: Nameable, near: DayNumber): Mentions {
  const words = ` ${folded(text)} `
  const names = (name: string): boolean => name !== '' && words.includes(` ${name} `)
  const isNamed = namerOf([...all.people.map(({ name }) => name), ...all.cases.map(({ person }) => person)])(
    text,
  )
  const ofCases = all.cases.flatMap(({ person, issueId }) =>
    issueId !== undefined && isNamed(person) ? [issueId] : [],
  )
  const ofTitles = all.issues.filter(({ title }) => names(folded(title))).map(({ id }) => id)
  return {
    participants: all.people.filter(({ name }) => isNamed(name)).map(({ id }) => id),
    issueIds: [...new Set([...ofTitles, ...ofCases])],
    meetingId: nearest(
      all.meetings.filter((meeting) => isMeant(meeting, words, names)),
      near,
    ),
  }
}

function isMeant(
  { title, place }: Nameable['meetings'][number],
  words: string,
  names: (name: string) => boolean,
): boolean {
  if (names(folded(title))) return true
  const town = folded(place?.split(',')[0] ?? title.split(',')[1] ?? '')
  // "Moscow condemns" is about no meeting in Moscow.
  return town !== '' && / (?:meet|summit|talks|visit|travel|trip)/.test(words) && names(`in ${town}`)
}

function nearest(meetings: Nameable['meetings'], near: DayNumber): string | null {
  const distance = ({ date }: Nameable['meetings'][number]): number =>
    date === undefined ? Infinity : Math.abs(spanOf(date).first - near)
  return meetings.toSorted((one, two) => distance(one) - distance(two) || 0)[0]?.id ?? null
}
