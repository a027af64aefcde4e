import type { SlideCell } from '#briefing/slideContent.ts'
import { certaintyLetters, dateLetter } from '#charts/glyphLetters.ts'
import { certaintyGlyphs, dateGlyph } from '#charts/certaintyGlyph.ts'
import type { Edtf } from '#model/edtf.ts'
import { spanOf } from '#model/edtf.ts'
import { useMeetingFilter } from '#state/meetingFilter.ts'
import { useFilterWords } from '../figures/meetings/meetingFilterWords.ts'
import { useTexts } from '../texts/i18n.ts'
import type { PartInView, SlidePartEntry } from './slidePart.ts'
import { useRecordPart } from './recordPart.ts'

/** What the filter of meetings leaves: meetings ahead with their certainty, and dates to watch, soonest first. */
export const datesPart: SlidePartEntry = {
  id: 'dates',
  name: 'slides.part.dates',
  heeds: 'meetings',
  use: useDatesPart,
}

interface Ahead {
  readonly date: Edtf | undefined
  readonly cells: readonly SlideCell[]
}

function useDatesPart(): PartInView {
  const filter = useMeetingFilter()
  const filterWords = useFilterWords()
  const { t, f } = useTexts()
  const when = (date: Edtf | undefined): string => (date === undefined ? t('words.noDate') : f.date(date))

  return useRecordPart(({ asOf }) => {
    const { upcoming } = filter
    const meetings = upcoming.meetings.map(({ title, date, place = '', certainty }): Ahead => {
      const letter = certaintyLetters[certainty]
      const mark = { parts: certaintyGlyphs[certainty], letter, colour: 'ink' } as const
      const word = t(`words.certainty.${certainty}`)
      return {
        date,
        cells: [{ text: when(date) }, { text: title, strong: true }, { text: word, mark }, { text: place }],
      }
    })
    const dates = upcoming.dates.map(({ title, date, place = '', kind }): Ahead => {
      const mark = { parts: dateGlyph, letter: dateLetter, colour: 'ink' } as const
      const word = t(`words.dateKind.${kind}`)
      return {
        date,
        cells: [{ text: when(date) }, { text: title, strong: true }, { text: word, mark }, { text: place }],
      }
    })
    const all = [...meetings, ...dates].toSorted((one, other) => dayOf(one.date) - dayOf(other.date))
    const sure = upcoming.meetings.filter(({ certainty }) => ['agreed', 'confirmed'].includes(certainty))
    const [m, d] = [meetings.length, dates.length]
    const none = filterWords.noneLeft(asOf) ?? t('slides.dates.none', { day: f.day(asOf) })
    const columns = [
      { label: t('slides.dates.when'), share: 2.2 },
      { label: t('slides.dates.what'), share: 5 },
      { label: t('slides.dates.certainty'), share: 2.4 },
      { label: t('slides.dates.where'), share: 2.4 },
    ]
    return {
      part:
        all.length === 0
          ? { kind: 'missing', text: none }
          : { kind: 'table', columns, rows: all.map(({ cells }) => cells) },
      finding: {
        text:
          all.length === 0
            ? none
            : t('slides.dates.finding', { n: f.integer(m), sure: f.integer(sure.length) }, m),
        facts: [String(m), String(sure.length), String(d)],
      },
      subtitle: filterWords.added(t('slides.dates.subtitle', { day: f.day(asOf) })),
      source: t('slides.dates.source', { n: f.integer(m + d) }, m + d),
    }
  })
}

/** What has no date comes last. */
function dayOf(date: Edtf | undefined): number {
  return date === undefined ? Number.MAX_SAFE_INTEGER : spanOf(date).first
}
