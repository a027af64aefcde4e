import { useAsOf } from '#state/asOf.ts'
import { useToasts } from '#state/toasts.ts'
import type { CalendarChoice, CalendarWords } from '#state/useCalendarFile.ts'
import { useCalendarFile } from '#state/useCalendarFile.ts'
import { useTexts } from '../texts/i18n.ts'
import { handOver } from './handOver.ts'

/** What became of a calendar that was asked for, as a sentence. */
export interface CalendarTold {
  readonly text: string
  readonly failed: boolean
}

/** Hands out meetings and dates to watch as a calendar file, as known on the day on screen. */
export function useCalendar(): {
  /** Says what became of it. */
  readonly write: (choice: CalendarChoice) => Promise<CalendarTold>
  /** The same, said in a toast. */
  readonly addToCalendar: (choice: CalendarChoice) => Promise<void>
} {
  const toasts = useToasts()
  const asOf = useAsOf()
  const fileOf = useCalendarFile()
  const { t, f } = useTexts()

  const words = (): CalendarWords => ({
    asOf: t('exchange.calendar.words.asOf', { day: f.day(asOf.number) }),
    date: t('exchange.calendar.words.date'),
    time: t('exchange.calendar.words.time'),
    setting: t('exchange.calendar.words.setting'),
    attendees: t('exchange.calendar.words.attendees'),
    outcome: t('exchange.calendar.words.outcome'),
    sources: t('exchange.calendar.words.sources'),
    notSourced: t('exchange.calendar.words.notSourced'),
  })

  const failed = (message: string): CalendarTold => ({
    text: t('exchange.calendar.failed', { message }),
    failed: true,
  })

  async function write(choice: CalendarChoice): Promise<CalendarTold> {
    try {
      const file = await fileOf(choice, words())
      if (!file) return failed(t('exchange.calendar.gone'))
      const { fileName, text, entries, undated } = file
      if (entries === 0) return { text: t('exchange.calendar.nothing'), failed: true }
      handOver(fileName, text, 'text/calendar;charset=utf-8')
      const key = undated > 0 ? 'exchange.calendar.doneWithout' : 'exchange.calendar.done'
      const values = { file: fileName, n: f.integer(entries), undated: f.integer(undated) }
      return { text: t(key, values, entries), failed: false }
    } catch (cause) {
      return failed(cause instanceof Error ? cause.message : String(cause))
    }
  }

  async function addToCalendar(choice: CalendarChoice): Promise<void> {
    const { text } = await write(choice)
    toasts.say({ key: 'history.toast.said', values: { text } })
  }

  return { write, addToCalendar }
}
