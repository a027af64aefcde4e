import type { PlacedMeeting } from '#charts/placeMeetings.ts'
import type { Readout, ReadoutLine } from '#charts/readout.ts'
import { useTexts } from '../texts/i18n.ts'

/** Meetings of a cluster that are named; the others are counted. */
const MOST = 5

/** What is said of a meeting, a date or several of them, by pointer, by key and to a reader by ear. */
export function useMeetingReadout(): (spot: Pick<PlacedMeeting, 'marks'>) => Readout {
  const { t, f } = useTexts()

  return ({ marks }) => {
    const [first] = marks
    const day = first?.first ?? 0
    if (marks.length === 1 && first)
      return { day, value: null, title: first.title, lines: [{ kind: 'note', text: first.when }] }
    const rest = marks.length - MOST
    const lines: ReadoutLine[] = marks.slice(0, MOST).map(({ title, when }) => ({
      kind: 'event',
      text: t('meetings.lanes.one', { title, when }),
    }))
    const more = t('meetings.lanes.others', { n: f.integer(rest) }, rest)
    return {
      day,
      value: null,
      title: t('meetings.lanes.cluster', { n: f.integer(marks.length) }),
      lines: rest > 0 ? [...lines, { kind: 'note', text: more }] : lines,
    }
  }
}
