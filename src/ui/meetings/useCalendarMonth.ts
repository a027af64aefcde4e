import type { CalendarWeek } from '#analysis/calendarMonth.ts'
import { calendarMonth, monthDays } from '#analysis/calendarMonth.ts'
import type { MeetingMark } from '#charts/meetingLanesInput.ts'
import type { DayNumber } from '#model/day.ts'
import { dayNumber, isoDay } from '#model/day.ts'
import { spanOf } from '#model/edtf.ts'
import { useAsOf } from '#state/asOf.ts'
import { useOverview } from '#state/overview.ts'
import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useMeetingMarks } from '../parts/useMeetingMarks.ts'

/** One month of meetings and dates to watch, as of the day. */
export interface MonthOfMeetings {
  /** First and last day of the month. */
  readonly days: ComputedRef<{ readonly first: DayNumber; readonly last: DayNumber }>
  readonly weeks: ComputedRef<readonly CalendarWeek[]>
  /** What lies in the weeks on known days, the soonest first. */
  readonly dated: ComputedRef<readonly MeetingMark[]>
  /** What lies somewhere in the month, on a day that is not set. */
  readonly loose: ComputedRef<readonly MeetingMark[]>
  readonly undated: ComputedRef<readonly MeetingMark[]>
  readonly markOf: (id: string) => MeetingMark | undefined
  /** Whether it is the month of the as-of day. */
  readonly isNow: ComputedRef<boolean>
  readonly step: (by: 1 | -1) => void
  readonly toAsOf: () => void
}

/** The calendar begins with the year 1 and ends with 9999. */
const FIRST = dayNumber('0001-02-01')
const LAST = dayNumber('9999-11-30')

/** The month that the address names, else that of the as-of day. */
export function useCalendarMonth(): MonthOfMeetings {
  const overview = useOverview()
  const asOf = useAsOf()
  const route = useRoute()
  const router = useRouter()
  const lanes = useMeetingMarks()

  const shown = computed(() => {
    const { month } = route.query
    const day = typeof month === 'string' ? dayNumber(`${month}-01`) : NaN
    return day >= FIRST && day <= LAST ? day : Math.min(Math.max(asOf.number, FIRST), LAST)
  })
  const days = computed(() => monthDays(shown.value))
  const marks = computed(() => lanes.value.flatMap((lane) => lane.marks))
  const precise = computed(() => {
    const { meetings = [], dates = [] } = overview.page ?? {}
    const known = [...meetings, ...dates].flatMap(({ id, date }) => {
      const precision = date === undefined ? 'none' : spanOf(date).precision
      return precision === 'day' || precision === 'range' ? id : []
    })
    return new Set(known)
  })
  const entries = computed(() =>
    marks.value.flatMap(({ id, span }) =>
      span && precise.value.has(id) ? { id, first: span.from, last: span.to } : [],
    ),
  )
  const weeks = computed(() => calendarMonth(shown.value, entries.value))
  const byId = computed(() => new Map(marks.value.map((mark) => [mark.id, mark])))

  function isInMonth({ span }: MeetingMark): boolean {
    const { first, last } = days.value
    return span !== null && span.from <= last && span.to >= first
  }

  function go(day: DayNumber | null): void {
    const { month: _month, ...query } = route.query
    void router.replace({ query: day === null ? query : { ...query, month: isoDay(day).slice(0, 7) } })
  }

  return {
    days,
    weeks,
    dated: computed(() =>
      marks.value
        .filter((mark) => precise.value.has(mark.id) && isInMonth(mark))
        .toSorted((one, two) => one.first - two.first || (one.id < two.id ? -1 : 1)),
    ),
    loose: computed(() => marks.value.filter((mark) => !precise.value.has(mark.id) && isInMonth(mark))),
    undated: computed(() => marks.value.filter(({ span }) => span === null)),
    markOf: (id) => byId.value.get(id),
    isNow: computed(() => asOf.number >= days.value.first && asOf.number <= days.value.last),
    step: (by) => go(by === 1 ? days.value.last + 1 : days.value.first - 1),
    toAsOf: () => go(null),
  }
}
