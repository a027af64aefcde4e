import type { DaySpan } from '#charts/dayAxis.ts'
import type { MeetingLane, MeetingMark } from '#charts/meetingLanesInput.ts'
import type { DayNumber } from '#model/day.ts'
import { isoDay } from '#model/day.ts'
import { useOverview } from '#state/overview.ts'
import { computed, h } from 'vue'
import { usePanel } from '../../parts/panelTarget.ts'
import { useMeetingMarks } from '../../parts/useMeetingMarks.ts'
import { useTexts } from '../../texts/i18n.ts'
import { useCompact } from '../compact.ts'
import type { DrawingFrame, FigureContent, FigureEntry, FigurePage, FigureTable, Finding } from '../figure.ts'
import LaneControls from '../LaneControls.vue'
import { useFilterWords } from './meetingFilterWords.ts'
import { useMeetingOpening, useMeetingsDrawing } from './meetingsDrawing.ts'
import type { MeetingWindow } from './useMeetingWindow.ts'
import { useMeetingWindow } from './useMeetingWindow.ts'

const FIGURE = {
  id: 'meetingLanes',
  name: 'meetingsFigure.name',
  group: 'meetings',
  heeds: 'meetings',
} as const

/** Of what is ahead, so many are said to who does not see the drawing; the table has all. */
const MOST_SAID = 40

/** Meetings by level over time with their certainty, and dates to watch below them. */
export const meetingsFigure: FigureEntry = {
  ...FIGURE,
  use: () => {
    const panel = usePanel()
    return useMeetingsFigure(() => panel.target.value?.id ?? null)
  },
}

/** The same where a page says which is chosen. @param selected id of a meeting or a date */
export function meetingsFigureOf(selected: () => string | null): FigureEntry {
  return { ...FIGURE, use: () => useMeetingsFigure(selected) }
}

function useMeetingsFigure(selected: () => string | null): FigureContent {
  const overview = useOverview()
  const lanes = useMeetingMarks()
  const compact = useCompact()
  const marks = computed(() => lanes.value.flatMap((lane) => lane.marks))
  const days = useMeetingWindow(
    () => marks.value,
    () => overview.page?.asOf ?? 0,
    () => compact.value,
  )
  const pageOf = useMeetingsPage(days, selected)
  const page = computed(() => (overview.page ? pageOf(lanes.value, overview.page.asOf) : null))
  return {
    get page() {
      return page.value
    },
    controls: () => h(LaneControls, { named: days.named.value, onChoose: days.choose }),
  }
}

function useMeetingsPage(
  days: MeetingWindow,
  selected: () => string | null,
): (lanes: readonly MeetingLane[], asOf: DayNumber) => FigurePage {
  const drawOf = useMeetingsDrawing(days, selected)
  const findingOf = useMeetingsFinding()
  const tableOf = useMeetingsTable()
  const filterWords = useFilterWords()
  const { t, f } = useTexts()

  return (lanes, asOf) => {
    const marks = lanes.flatMap((lane) => lane.marks)
    const ahead = marks.filter(({ isAhead }) => isAhead)
    const unsaid = ahead.length - MOST_SAID
    const { window } = days
    const { from, to } = window.value
    const n = marks.length
    const shown = { from: f.day(from), to: f.day(to), n: f.integer(inSight(marks, window.value)) }
    const noneLeft = filterWords.noneLeft(asOf)
    const missing = noneLeft ?? t('meetingsFigure.missing', { day: f.day(asOf) })
    const none = { text: noneLeft ?? t('meetingsFigure.none', { day: f.day(asOf) }), facts: ['0'] }
    const finding = n === 0 ? none : findingOf(marks)
    return {
      finding,
      subtitle: filterWords.added(t('meetingsFigure.subtitle', shown)),
      source: t('meetingsFigure.source', { n: f.integer(n) }, n),
      criticism: t('meetingsFigure.criticism'),
      ...(n === 0
        ? { missing }
        : { draw: (frame: DrawingFrame) => drawOf(frame, lanes, asOf), days: window.value }),
      // Thousands of rows are put into words where somebody asks for the table.
      get table() {
        return tableOf(lanes)
      },
      alt: [
        finding.text,
        ...ahead.slice(0, MOST_SAID).map(({ title, when }) => `${title}, ${when}`),
        ...(unsaid > 0 ? [t('words.more', { n: f.integer(unsaid) })] : []),
      ].join('. '),
      sample: lanes.flatMap(({ title, marks: all }) => [title, ...all.map((one) => one.title)]).join(''),
      brushed: days.set,
    }
  }
}

function inSight(marks: readonly MeetingMark[], { from, to }: DaySpan): number {
  return marks.filter(({ first, last }) => first <= to && (last ?? first) >= from).length
}

/** How sure what is ahead is, and how many were held. */
function useMeetingsFinding(): (marks: readonly MeetingMark[]) => Finding {
  const { t, f } = useTexts()

  return (marks) => {
    const count = (isAhead: boolean, ...signs: readonly string[]): number =>
      marks.filter((mark) => mark.isAhead === isAhead && signs.includes(mark.sign)).length
    const sure = count(true, 'agreed', 'confirmed')
    const open = count(true, 'proposed', 'mooted')
    const held = count(false, 'held')
    const say = (key: string, n: number): string => t(`meetingsFigure.${key}`, { n: f.integer(n) }, n)
    const ahead = { sure: say('sure', sure), open: say('open', open) }
    const text = sure + open === 0 ? say('noneAhead', held) : t('meetingsFigure.finding', ahead)
    return { text, facts: [sure, open, held].map((n) => f.integer(n)) }
  }
}

/** Lane by lane, the newest first. */
function useMeetingsTable(): (lanes: readonly MeetingLane[]) => FigureTable {
  const opens = useMeetingOpening()
  const { t } = useTexts()

  return (lanes) => ({
    columns: [
      { label: t('meetings.watch.what') },
      { label: t('meetings.lanes.lane') },
      { label: t('meetings.when') },
      { label: t('meetings.lanes.standing') },
    ],
    rows: lanes.flatMap(({ title, marks }) =>
      marks
        .toSorted((one, two) => two.first - one.first || (one.id < two.id ? -1 : 1))
        .map((mark) => {
          const standing = t(mark.isAhead ? 'meetings.lanes.ahead' : 'meetings.lanes.over')
          return {
            cells: [mark.title, title, mark.when, standing],
            values: [mark.title, title, mark.span ? isoDay(mark.span.from) : null, mark.sign],
            opens: opens(mark.id),
          }
        }),
    ),
  })
}
