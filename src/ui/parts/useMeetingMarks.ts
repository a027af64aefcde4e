import { endedOn } from '#analysis/endedOn.ts'
import { standingOf } from '#analysis/upcoming.ts'
import type { DaySpan } from '#charts/dayAxis.ts'
import type { MeetingLane, MeetingMark } from '#charts/meetingLanesInput.ts'
import type { DayNumber } from '#model/day.ts'
import type { Edtf } from '#model/edtf.ts'
import { spanOf } from '#model/edtf.ts'
import type { DateToWatch } from '#model/records/dateToWatch.ts'
import type { MeetingRecord } from '#model/records/meeting.ts'
import { LEVELS } from '#model/records/meeting.ts'
import { useMeetingFilter } from '#state/meetingFilter.ts'
import { useOverview } from '#state/overview.ts'
import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useTexts } from '../texts/i18n.ts'

/** Meetings by level and dates to watch that the filter leaves, in the terms of the chart, as of the day. */
export function useMeetingMarks(): ComputedRef<readonly MeetingLane[]> {
  const filter = useMeetingFilter()
  const markOf = useMarks()
  const { t } = useTexts()

  return computed(() => {
    const { meetings, dates } = filter
    const levels = LEVELS.map((level) => ({
      id: level,
      title: t(`words.level.${level}`),
      marks: meetings.filter((one) => one.level === level).flatMap((one) => markOf.meeting(one) ?? []),
    }))
    const isOccasion = ({ kind }: DateToWatch): boolean => kind === 'multilateral occasion'
    const occasions = dates.filter(isOccasion).map(markOf.date)
    const others = dates.filter((date) => !isOccasion(date)).map(markOf.date)
    return [
      ...levels,
      { id: 'multilateral', title: t('meetings.lanes.multilateral'), marks: occasions },
      ...(others.length > 0 ? [{ id: 'dates', title: t('meetings.lanes.otherDates'), marks: others }] : []),
    ]
  })
}

/** How something is called is put into words where it is drawn or read: of thousands, few are. */
function useMarks() {
  const overview = useOverview()
  const { t, f, intl } = useTexts()
  const asOf = (): DayNumber => overview.page?.asOf ?? 0
  const lower = (text: string): string => text.toLocaleLowerCase(intl)
  const near = (date: Edtf | undefined): string =>
    date === undefined ? t('lanes.noDate') : f.dateNear(date, asOf())

  /** Null for what is over and has no day at all: it has no place in time. */
  function meeting(one: MeetingRecord): MeetingMark | null {
    const { id, title, date, certainty } = one
    const standing = standingOf(one, asOf())
    const isAhead = standing === 'ahead'
    const sign = standing === 'unrecorded' ? 'unrecorded' : certainty
    const span = date === undefined ? null : daysOf(date)
    const day = isAhead ? asOf() : endedOn(one)
    if (span === null && day === null) return null
    const [first, last] = [span?.from ?? day ?? 0, span?.to ?? day ?? 0]
    return {
      ...{ id, first, last, sign, isAhead, span, title },
      get word() {
        return lower(t(sign === 'unrecorded' ? 'meetings.unrecorded' : `words.certainty.${certainty}`))
      },
      get when() {
        return t('meetings.lanes.when', { date: near(date), word: this.word })
      },
    }
  }

  function date({ id, title, kind, date: day }: DateToWatch): MeetingMark {
    const span = daysOf(day)
    const isAhead = (spanOf(day).last ?? Infinity) >= asOf()
    return {
      ...{ id, first: span.from, last: span.to, sign: 'date', isAhead, span, title },
      get word() {
        return lower(t(`words.dateKind.${kind}`))
      },
      get when() {
        return t('meetings.lanes.when', { date: near(day), word: this.word })
      },
    }
  }

  return { meeting, date }
}

function daysOf(date: Edtf): DaySpan {
  const { first, last } = spanOf(date)
  return { from: first, to: last ?? first }
}
