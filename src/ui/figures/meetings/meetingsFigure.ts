import type { DaySpan } from '#charts/dayAxis.ts'
import { meetingLanesOption } from '#charts/meetingLanes.ts'
import type { MeetingLane, MeetingLanesInput } from '#charts/meetingLanesInput.ts'
import { meetingLanesLayout } from '#charts/meetingLanesLayout.ts'
import { lanesView } from '#charts/placeLanes.ts'
import { placeMeetings } from '#charts/placeMeetings.ts'
import type { DayNumber } from '#model/day.ts'
import { isoDay } from '#model/day.ts'
import { useAsOf } from '#state/asOf.ts'
import { useOverview } from '#state/overview.ts'
import { defaultWindow } from '#state/trendWindow.ts'
import { computed } from 'vue'
import { useMeetingReadout } from '../../parts/meetingReadout.ts'
import { useMeetingMarks } from '../../parts/useMeetingMarks.ts'
import { useTexts } from '../../texts/i18n.ts'
import type {
  Drawing,
  DrawingFrame,
  FigureContent,
  FigureEntry,
  FigurePage,
  FigureTarget,
} from '../figure.ts'

/** Meetings by level over time with their certainty, and dates to watch below them. */
export const meetingsFigure: FigureEntry = {
  id: 'meetingLanes',
  name: 'meetingsFigure.name',
  group: 'meetings',
  use: useMeetingsFigure,
}

/** Whole months back, and days ahead. */
const WIDE = { back: 4, ahead: 80 } as const
const COMPACT = { back: 1, ahead: 62 } as const

function useMeetingsFigure(): FigureContent {
  const overview = useOverview()
  const lanes = useMeetingMarks()
  const pageOf = useMeetingsPage()
  const page = computed(() => (overview.page ? pageOf(lanes.value, overview.page.asOf) : null))
  return {
    get page() {
      return page.value
    },
  }
}

function windowOf(asOf: DayNumber, compact: boolean): DaySpan {
  const { back, ahead } = compact ? COMPACT : WIDE
  return { from: defaultWindow(asOf, undefined, back).from, to: asOf + ahead }
}

function useMeetingsPage(): (lanes: readonly MeetingLane[], asOf: DayNumber) => FigurePage {
  const drawOf = useMeetingsDrawing()
  const opens = useOpening()
  const { t, f } = useTexts()

  return (lanes, asOf) => {
    const marks = lanes.flatMap((lane) => lane.marks)
    const ahead = marks.filter(({ isAhead }) => isAhead)
    const count = (...signs: readonly string[]): number =>
      ahead.filter(({ sign }) => signs.includes(sign)).length
    const facts = [
      count('agreed', 'confirmed'),
      count('proposed', 'mooted'),
      marks.filter(({ sign }) => sign === 'held').length,
    ].map(f.integer)
    const [sure, open, held] = facts
    const finding = { text: t('meetingsFigure.finding', { sure, open, held }), facts }
    const window = windowOf(asOf, false)
    const n = marks.length
    const said = { from: f.day(window.from), to: f.day(window.to), n: f.integer(n) }
    const rows = lanes.flatMap(({ title, marks: all }) =>
      all
        .toSorted((one, two) => two.first - one.first || (one.id < two.id ? -1 : 1))
        .map((mark) => {
          const standing = t(mark.isAhead ? 'meetings.lanes.ahead' : 'meetings.lanes.over')
          return {
            cells: [mark.title, title, mark.when, standing],
            values: [mark.title, title, mark.span ? isoDay(mark.span.from) : null, mark.sign],
            opens: opens(mark.id),
          }
        }),
    )
    return {
      finding,
      subtitle: t('meetingsFigure.subtitle', said),
      source: t('meetingsFigure.source', { n: f.integer(n) }, n),
      criticism: t('meetingsFigure.criticism'),
      ...(n === 0
        ? { missing: t('meetingsFigure.missing', { day: f.day(asOf) }) }
        : { draw: (frame: DrawingFrame) => drawOf(frame, lanes, asOf) }),
      table: {
        columns: [
          { label: t('meetings.watch.what') },
          { label: t('meetings.lanes.lane') },
          { label: t('meetings.when') },
          { label: t('meetings.lanes.standing') },
        ],
        rows,
      },
      alt: [finding.text, ...ahead.map(({ title, when }) => `${title}, ${when}`)].join('. '),
      sample: marks.map(({ title }) => title).join(''),
    }
  }
}

function useOpening(): (id: string) => FigureTarget {
  const overview = useOverview()
  return (id) => {
    const isDate = overview.page?.dates.some((date) => date.id === id) === true
    return { kind: 'record', list: isDate ? 'dates' : 'meetings', id }
  }
}

function useMeetingsDrawing(): (
  frame: DrawingFrame,
  lanes: readonly MeetingLane[],
  asOf: DayNumber,
) => Drawing {
  const day = useAsOf()
  const words = useMeetingReadout()
  const opens = useOpening()
  const { t, f, intl } = useTexts()

  return (frame, lanes, asOf) => {
    const window = windowOf(asOf, frame.compact)
    const input: MeetingLanesInput = {
      ...frame,
      lanes,
      selected: null,
      locale: intl,
      asOf,
      asOfIsToday: day.isToday,
      window,
      // The frame reads what is drawn: nothing can be moved away from under it.
      whole: window,
      labels: {
        asOf: t('lanes.asOf', { day: f.dateNear(isoDay(asOf), asOf) }),
        upcoming: t('lanes.upcoming'),
        anyTime: t('meetings.lanes.anyTime'),
        count: f.integer,
        more: (n) => t('lanes.more', { n: f.integer(n) }),
      },
    }
    const layout = meetingLanesLayout(input)
    const { dataZoom: _still, ...option } = meetingLanesOption(input, layout)
    const { spots } = placeMeetings(lanesView(layout.plot, window), input, layout)
    return {
      option,
      height: layout.height,
      plot: layout.plot,
      spots: spots.map((spot) => ({
        key: spot.key,
        lane: spot.lane,
        box: { x: spot.x - spot.half, y: spot.y - spot.half, width: 2 * spot.half, height: 2 * spot.half },
        ring: { x: spot.x, y: spot.y, r: spot.half + 4 },
        readout: words(spot),
        opens: spot.marks[0] ? opens(spot.marks[0].id) : null,
      })),
    }
  }
}
