import type { MeetingGroup } from '#analysis/meetingGroups.ts'
import { meetingGroups } from '#analysis/meetingGroups.ts'
import type { Upcoming } from '#analysis/upcoming.ts'
import type { DayNumber } from '#model/day.ts'
import { useTexts } from '../texts/i18n.ts'

/** The most letters of a headline: more would not stand on one line. */
const LONGEST = 105

/** What the page finds, by one rule from the record: which meetings are ahead, the surest first. */
export function useMeetingsHeadline(): (upcoming: Upcoming, asOf: DayNumber) => string {
  const { t, f, intl } = useTexts()

  /** "a summit", "another meeting of officials", "3 meetings". */
  function who({ count, level, format }: MeetingGroup, isAnother: boolean): string {
    const isSummit = level === 'leaders' && format === 'in person'
    const noun = isSummit ? 'summit' : format === 'phone' ? 'call' : 'meeting'
    const another = `another${noun.charAt(0).toUpperCase()}${noun.slice(1)}`
    const what =
      isAnother && count === 1
        ? t(`meetings.headline.${another}`)
        : t(`meetings.headline.${noun}`, { n: f.integer(count) }, count)
    return isSummit || level === null ? what : t(`meetings.headline.of.${level}`, { what })
  }

  function sentence(groups: readonly MeetingGroup[]): string {
    const clauses = groups.map((group, i) => {
      const isAnother = groups
        .slice(0, i)
        .some((one) => one.level === group.level && one.format === group.format)
      const words = { who: who(group, isAnother) }
      return i === 0
        ? t(`meetings.headline.clause.${group.certainty}`, words, group.count)
        : t(`meetings.headline.further.${group.certainty}`, words)
    })
    const all = clauses.join(', ')
    return all.charAt(0).toLocaleUpperCase(intl) + all.slice(1)
  }

  function counts(groups: readonly MeetingGroup[]): string {
    const parts = groups.map(({ certainty, count }) =>
      t(`meetings.headline.count.${certainty}`, { n: f.integer(count) }),
    )
    const n = groups.reduce((sum, { count }) => sum + count, 0)
    return t('meetings.headline.counts', { n: f.integer(n), counts: parts.join(', ') })
  }

  return ({ meetings, unrecorded }, asOf) => {
    const groups = meetingGroups(meetings)
    if (groups.length > 0) {
      const said = sentence(groups)
      return said.length <= LONGEST ? said : counts(groups)
    }
    const n = unrecorded.length
    if (n > 0) return t('meetings.headline.unrecorded', { n: f.integer(n) }, n)
    return t('meetings.none', { day: f.day(asOf) })
  }
}
