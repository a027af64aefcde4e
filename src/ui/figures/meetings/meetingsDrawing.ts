import { signGlyph } from '#charts/certaintyGlyph.ts'
import type { KeyEntry } from '#charts/lanesInput.ts'
import type { MarkPlace } from '#charts/laneSteps.ts'
import { firstPlace, spotOf } from '#charts/laneSteps.ts'
import { meetingLanesOption } from '#charts/meetingLanes.ts'
import type { MeetingLane, MeetingLanesInput, MeetingSign } from '#charts/meetingLanesInput.ts'
import { meetingLanesLayout } from '#charts/meetingLanesLayout.ts'
import { lanesView } from '#charts/placeLanes.ts'
import type { PlacedMeeting } from '#charts/placeMeetings.ts'
import { placeMeetings } from '#charts/placeMeetings.ts'
import type { DayNumber } from '#model/day.ts'
import { isoDay } from '#model/day.ts'
import { CERTAINTIES } from '#model/records/meeting.ts'
import { useAsOf } from '#state/asOf.ts'
import { useOverview } from '#state/overview.ts'
import type { MovableWindow } from '../../parts/markSteps.ts'
import { closerTo, stepByKey } from '../../parts/markSteps.ts'
import { useMeetingReadout } from '../../parts/meetingReadout.ts'
import { useTexts } from '../../texts/i18n.ts'
import type { Drawing, DrawingFrame, FigureKeys, FigureSpot, FigureTarget } from '../figure.ts'

/** What can stand in the lanes, as the key has it. */
const SIGNS: readonly MeetingSign[] = [...CERTAINTIES, 'unrecorded', 'date']

/** Where a meeting or a date to watch leads, by its id. */
export function useMeetingOpening(): (id: string) => FigureTarget {
  const overview = useOverview()
  return (id) => {
    const isDate = overview.page?.dates.some((date) => date.id === id) === true
    return { kind: 'record', list: isDate ? 'dates' : 'meetings', id }
  }
}

/** Draws the lanes in the window they are moved to. @param selected id of the chosen meeting or date */
export function useMeetingsDrawing(
  days: MovableWindow,
  selected: () => string | null,
): (frame: DrawingFrame, lanes: readonly MeetingLane[], asOf: DayNumber) => Drawing {
  const inputOf = useLanesInput(days, selected)
  const words = useMeetingReadout()
  const opens = useMeetingOpening()
  const { t } = useTexts()

  function targetOf({ marks }: PlacedMeeting): FigureTarget | null {
    const closer = marks.length > 1 ? closerTo(marks, days) : undefined
    if (closer) return { kind: 'days', window: closer }
    // What lies on one day is named in the readout and in the table: the first of it is opened.
    return marks[0] ? opens(marks[0].id) : null
  }
  function figureSpot(spot: PlacedMeeting): FigureSpot {
    const { lane, x, y, half, marks } = spot
    const [first = '', ...others] = marks.map(({ id }) => keyOf({ lane, id }))
    return {
      key: first,
      holds: others,
      lane,
      box: { x: x - half, y: y - half, width: 2 * half, height: 2 * half },
      ring: { x, y, r: half + 4 },
      readout: words(spot),
      opens: targetOf(spot),
    }
  }
  function keysOf({ lanes, asOf, selected: chosen }: MeetingLanesInput, spots: readonly PlacedMeeting[]) {
    return {
      hint: t('meetings.lanes.hint'),
      after: (event, at) => {
        const place = at === null ? null : placeOf(at)
        const together = (place && spotOf(spots, place)?.marks) ?? []
        const to = stepByKey(event, place, { lanes, asOf, selected: chosen, together }, days)
        return to && keyOf(to)
      },
    } satisfies FigureKeys
  }

  return (frame, lanes, asOf) => {
    const input = inputOf(frame, lanes, asOf)
    const layout = meetingLanesLayout(input)
    const { spots } = placeMeetings(lanesView(layout.plot, input.window), input, layout)
    const start = firstPlace(lanes, asOf, input.selected)
    return {
      option: meetingLanesOption(input, layout),
      height: layout.height,
      plot: layout.plot,
      spots: spots.map(figureSpot),
      ...(start ? { start: keyOf(start) } : {}),
      keys: keysOf(input, spots),
    }
  }
}

function keyOf({ lane, id }: MarkPlace): string {
  return `${lane} ${id}`
}

function placeOf(key: string): MarkPlace {
  const gap = key.indexOf(' ')
  return { lane: Number(key.slice(0, gap)), id: key.slice(gap + 1) }
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
        key: keyOfLanes(lanes, frame.still),
      },
    }
  }
}
