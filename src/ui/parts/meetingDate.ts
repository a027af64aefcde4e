import { spanOf } from '#model/edtf.ts'
import type { MeetingRecord } from '#model/records/meeting.ts'
import { useOverview } from '#state/overview.ts'
import { useTexts } from '../texts/i18n.ts'

/** When a meeting is, in words: the date no more exactly than it is known, and a note beside it. */
export interface MeetingDateText {
  readonly date: string
  readonly note: string
  /** Its date has passed and nothing was recorded: neither upcoming nor held. */
  readonly unrecorded: boolean
}

const AHEAD = new Set(['mooted', 'proposed', 'agreed', 'confirmed'])

export function useMeetingDate(): (meeting: MeetingRecord) => MeetingDateText {
  const overview = useOverview()
  const { t, f } = useTexts()

  return (meeting) => {
    const asOf = overview.page?.asOf ?? 0
    if (meeting.date === undefined) return { date: t('words.noDate'), note: '', unrecorded: false }
    const span = spanOf(meeting.date)
    const ahead = AHEAD.has(meeting.certainty)
    const unrecorded = ahead && span.last !== null && span.last < asOf
    if (span.precision !== 'day') {
      const note = ahead ? t('words.dateNotSet') : t('words.dayNotRecorded')
      return { date: f.date(meeting.date), note: span.precision === 'range' ? '' : note, unrecorded }
    }
    const days = span.first - asOf
    const note = ahead && days >= 0 ? t('words.inDays', { n: f.integer(days) }, days) : ''
    return { date: f.weekday(span.first, asOf), note, unrecorded }
  }
}
