import type { DaySpan } from '#charts/dayAxis.ts'
import type { Lane, LaneMark, LaneUpcoming } from '#charts/lanesInput.ts'
import { isoDay } from '#model/day.ts'
import { useOverview } from '#state/overview.ts'
import { computed } from 'vue'
import type { FigureRow, FigureTable } from '../figure.ts'
import { useTexts } from '../../texts/i18n.ts'
import type { LanesContent } from './useLanesContent.ts'
import { useWayNames } from './useLanesContent.ts'
import { useToldEvents } from './useToldEvents.ts'

/** Every mark of the lanes that reaches into some days, lane by lane, in each the newest first; then what is to come. */
export function useLanesTable(): (content: LanesContent, days: DaySpan) => FigureTable {
  const eventRow = useEventRow()
  const upcomingRow = useUpcomingRow()
  const { t } = useTexts()

  const columns = [
    { label: t('timeline.column.date') },
    { label: t('lanes.lane') },
    { label: t('timeline.column.event') },
    { label: t('lanes.way') },
    { label: t('timeline.column.score'), numeric: true },
  ]
  return ({ lanes, asOf }, { from, to }) => {
    const rows = lanes.flatMap((lane) => {
      const seen = lane.marks.filter(({ first, last }) => first <= to && (last ?? asOf) >= from)
      const ahead = lane.upcoming.filter(({ span }) => span === null || (span.from <= to && span.to >= from))
      return [
        ...seen
          .toSorted((one, other) => other.first - one.first || (one.id < other.id ? -1 : 1))
          .map((mark) => eventRow(lane, mark)),
        ...ahead.map((one) => upcomingRow(lane, one)),
      ]
    })
    return { columns, rows }
  }
}

function useEventRow(): (lane: Lane, mark: LaneMark) => FigureRow {
  const toldOf = useToldEvents()
  const ways = useWayNames()
  const { t, f } = useTexts()

  return (lane, { id, first, score, direction }) => {
    const event = toldOf(id)
    const title = event?.title ?? id
    const names = { ...ways(), both: t('lanes.both') }
    const way = lane.id === 'others' ? lane.title : names[direction]
    return {
      cells: [event ? f.date(event.date) : f.day(first), lane.title, title, way, f.score(score)],
      values: [event?.date ?? isoDay(first), lane.title, title, way, Number.isNaN(score) ? null : score],
      opens: { kind: 'record', list: 'events', id },
    }
  }
}

function useUpcomingRow(): (lane: Lane, upcoming: LaneUpcoming) => FigureRow {
  const overview = useOverview()
  const { t, f } = useTexts()
  const dates = computed(() => {
    const { meetings = [], dates: watched = [] } = overview.page?.upcoming ?? {}
    // One found first among the meetings is meant.
    return new Map([...watched, ...meetings].map(({ id, date }) => [id, date]))
  })

  return (lane, { id, span, certainty, lines, word = t('lanes.watch') }) => {
    const title = lines[0] ?? id
    const date = dates.value.get(id)
    return {
      cells: [date === undefined ? t('lanes.noDate') : f.date(date), lane.title, title, word, ''],
      values: [date ?? (span ? isoDay(span.from) : null), lane.title, title, word, null],
      opens: { kind: 'record', list: certainty === null ? 'dates' : 'meetings', id },
    }
  }
}
