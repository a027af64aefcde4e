import { signGlyph } from '#charts/certaintyGlyph.ts'
import type { KeyEntry } from '#charts/lanesInput.ts'
import { meetingLanesOption } from '#charts/meetingLanes.ts'
import type { MeetingLane, MeetingLanesInput, MeetingSign } from '#charts/meetingLanesInput.ts'
import { meetingLanesLayout } from '#charts/meetingLanesLayout.ts'
import { lanesView } from '#charts/placeLanes.ts'
import { placeMeetings } from '#charts/placeMeetings.ts'
import type { DayNumber } from '#model/day.ts'
import { isoDay } from '#model/day.ts'
import { CERTAINTIES } from '#model/records/meeting.ts'
import { useAsOf } from '#state/asOf.ts'
import { useOverview } from '#state/overview.ts'
import { computed } from 'vue'
import type { MovableWindow } from '../../parts/markSteps.ts'
import { useMeetingReadout } from '../../parts/meetingReadout.ts'
import { useTexts } from '../../texts/i18n.ts'
import type { Drawing, DrawingFrame, FigureTarget } from '../figure.ts'
import { laneSpots } from '../laneSpots.ts'

/** What can stand in the lanes, as the key has it. */
const SIGNS: readonly MeetingSign[] = [...CERTAINTIES, 'unrecorded', 'date']

/** Where a meeting or a date to watch leads, by its id. */
export function useMeetingOpening(): (id: string) => FigureTarget {
  const overview = useOverview()
  const dates = computed(() => new Set(overview.page?.dates.map(({ id }) => id)))
  return (id) => ({ kind: 'record', list: dates.value.has(id) ? 'dates' : 'meetings', id })
}

/** Draws the lanes in the window they are moved to. @param selected id of the chosen meeting or date */
export function useMeetingsDrawing(
  days: MovableWindow,
  selected: () => string | null,
): (frame: DrawingFrame, lanes: readonly MeetingLane[], asOf: DayNumber) => Drawing {
  const inputOf = useLanesInput(days, selected)
  const readout = useMeetingReadout()
  const opens = useMeetingOpening()
  const { t } = useTexts()

  return (frame, lanes, asOf) => {
    const input = inputOf(frame, lanes, asOf)
    const layout = meetingLanesLayout(input)
    const { spots } = placeMeetings(lanesView(layout.plot, input.window), input, layout)
    return {
      option: meetingLanesOption(input, layout),
      height: layout.height,
      plot: layout.plot,
      ...laneSpots(spots, input, days, {
        hint: t('meetings.lanes.hint'),
        readout,
        // What lies on one day is named in the readout and in the table: the first of it is opened.
        opens: ({ marks: [mark] }) => (mark ? opens(mark.id) : null),
      }),
    }
  }
}

function useLanesInput(
  days: MovableWindow,
  selected: () => string | null,
): (frame: DrawingFrame, lanes: readonly MeetingLane[], asOf: DayNumber) => MeetingLanesInput {
  const day = useAsOf()
  const { t, f, intl } = useTexts()

  function entryOf(sign: MeetingSign): KeyEntry {
    const own = { unrecorded: t('meetings.unrecorded'), date: t('meetings.lanes.watch') }
    const name = sign === 'unrecorded' || sign === 'date' ? own[sign] : t(`words.certainty.${sign}`)
    return { glyph: signGlyph(sign), parts: [{ text: name }] }
  }
  /** On paper, where room is dear, of what is drawn alone. */
  function keyOfLanes(lanes: readonly MeetingLane[], still: boolean): readonly KeyEntry[] {
    const { from, to } = days.window.value
    const drawn = new Set(
      lanes.flatMap(({ marks }) =>
        marks.filter(({ first, last }) => first <= to && (last ?? first) >= from).map(({ sign }) => sign),
      ),
    )
    return SIGNS.filter((sign) => !still || drawn.has(sign)).map(entryOf)
  }

  return (frame, lanes, asOf) => {
    const window = days.window.value
    return {
      ...frame,
      lanes,
      selected: frame.still ? null : selected(),
      locale: intl,
      asOf,
      asOfIsToday: day.isToday,
      window,
      // Nothing can be moved away on paper.
      whole: frame.still ? window : days.whole.value,
      labels: {
        asOf: t('lanes.asOf', { day: f.dateNear(isoDay(asOf), asOf) }),
        upcoming: t('lanes.upcoming'),
        anyTime: t('meetings.lanes.anyTime'),
        count: f.integer,
        more: (n) => t('lanes.more', { n: f.integer(n) }),
        unnamed: (n) => t('meetingsFigure.unnamed', { n: f.integer(n) }),
        key: keyOfLanes(lanes, frame.still),
        leftOut: (others) => {
          const named = others.map(({ title, marks }) =>
            t('meetingsFigure.leftOutLane', { title, n: f.integer(marks.length) }),
          )
          return t('meetingsFigure.leftOut', { lanes: f.list(named) })
        },
      },
    }
  }
}
