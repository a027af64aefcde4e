import type { PlacedSpot } from '#charts/placeLanes.ts'
import type { LaneMark } from '#charts/lanesInput.ts'
import { signOf } from '#charts/placeMarks.ts'
import type { Readout, ReadoutLine } from '#charts/readout.ts'
import { dateOf } from '#model/edtf.ts'
import { useTexts } from '../../texts/i18n.ts'
import { useToldEvents } from './useToldEvents.ts'

/** Events of a cluster that are named; the others are counted. */
const MOST_EVENTS = 4

/** What is said of a mark or a cluster, by pointer, by key and to a reader by ear. */
export function useSpotWords(): (spot: PlacedSpot) => Readout {
  const toldOf = useToldEvents()
  const dateWords = useMarkDates()
  const { t, f } = useTexts()

  function line({ id, score }: LaneMark): ReadoutLine {
    const title = toldOf(id)?.title ?? ''
    return { kind: 'event', text: title, score: { text: f.score(score), sign: signOf(score) } }
  }

  return ({ marks }) => {
    const [first] = marks
    const day = first?.first ?? 0
    const title = dateWords(marks)
    if (marks.length === 1) return { day, value: null, title, lines: marks.map(line) }
    const strongest = marks.toSorted((one, other) => Math.abs(other.score || 0) - Math.abs(one.score || 0))
    const rest = marks.length - MOST_EVENTS
    return {
      day,
      value: null,
      title: t('lanes.cluster', { n: f.integer(marks.length), date: title }),
      lines: [
        ...strongest.slice(0, MOST_EVENTS).map(line),
        ...(rest > 0
          ? [{ kind: 'note' as const, text: t('lanes.moreEvents', { n: f.integer(rest) }, rest) }]
          : []),
        { kind: 'note', text: t('lanes.clusterNote') },
      ],
    }
  }
}

/** The date of an event, or from the first to the last of several, as exactly as they are known. */
export function useMarkDates(): (marks: readonly LaneMark[]) => string {
  const toldOf = useToldEvents()
  const { f } = useTexts()
  return (marks) => {
    const [mark] = marks
    const event = marks.length === 1 && mark ? toldOf(mark.id) : undefined
    if (event) return f.date(event.date)
    const days = marks.flatMap(({ first, last }) => [first, last ?? first])
    const least = days.reduce((one, other) => Math.min(one, other), Infinity)
    const most = days.reduce((one, other) => Math.max(one, other), -Infinity)
    return f.date(dateOf(least, most))
  }
}
