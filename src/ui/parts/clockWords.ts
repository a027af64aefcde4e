import { spanOf } from '#model/edtf.ts'
import type { MeetingFields } from '#model/records/meeting.ts'
import { clockIn, zonePlace } from '#model/zoneClock.ts'
import { useTimeZone } from '#state/timeZone.ts'
import { useTexts } from '../texts/i18n.ts'

/** The clock time of a meeting, and what the reader's clock shows then: "14:00 in Reykjavik, 16:00 in Berlin". */
export function useClockWords(): (meeting: Pick<MeetingFields, 'date' | 'time'>) => string | null {
  const reader = useTimeZone()
  const { t } = useTexts()

  return ({ date, time }) => {
    if (!time) return null
    const own = { at: time.at, place: zonePlace(time.zone) }
    // On a day that is not known to the day nobody can say which time of the year is in force.
    const span = date === undefined ? null : spanOf(date)
    const there = span?.precision === 'day' ? clockIn(span.first, time, reader.zone) : null
    if (!there || reader.zone === time.zone || (there.at === time.at && there.days === 0)) {
      return t('clock.here', own)
    }
    const key = there.days === 0 ? 'sameDay' : there.days > 0 ? 'dayAfter' : 'dayBefore'
    return t(`clock.${key}`, { ...own, there: there.at, here: zonePlace(reader.zone) })
  }
}
