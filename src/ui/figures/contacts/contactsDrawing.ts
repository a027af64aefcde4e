import { monthDays } from '#analysis/calendarMonth.ts'
import type { ContactLadder, ContactMonth, Rung } from '#analysis/contactLadder.ts'
import type { CoverageSpan } from '#analysis/coverage.ts'
import { uncoveredSpans } from '#analysis/coverage.ts'
import type { ContactPeriod } from '#charts/contacts.ts'
import { contactsChart } from '#charts/contacts.ts'
import type { ReadoutLine } from '#charts/readout.ts'
import type { DayNumber } from '#model/day.ts'
import { isoDay } from '#model/day.ts'
import type { MeetingRecord } from '#model/records/meeting.ts'
import { useAsOf } from '#state/asOf.ts'
import { useTexts } from '../../texts/i18n.ts'
import type { Drawing, DrawingFrame, FigureSpot } from '../figure.ts'

/** What the ladder is drawn from, as known on the day. */
export interface Contacts {
  readonly ladder: ContactLadder
  readonly asOf: DayNumber
  readonly coverage: readonly CoverageSpan[]
  readonly meetings: ReadonlyMap<string, MeetingRecord>
}

/** Months that a drawing takes at most; the table has all. */
const MOST = { wide: 24, compact: 12 } as const
/** Meetings that a readout names; the others are counted. */
const MOST_LINES = 5

/** The months that are drawn, the newest. */
export function shownMonths({ months }: ContactLadder, compact = false): readonly ContactMonth[] {
  return months.slice(-MOST[compact ? 'compact' : 'wide'])
}

export function useContactsDrawing(): (frame: DrawingFrame, contacts: Contacts) => Drawing {
  const day = useAsOf()
  const cellWords = useCellWords()
  const spotOf = useContactsSpot()
  const { t, f, intl } = useTexts()

  return (frame, contacts) => {
    const { ladder, asOf, coverage } = contacts
    const months = shownMonths(ladder, frame.compact)
    const periods = months.map((month): ContactPeriod => ({
      first: month.first,
      last: monthDays(month.first).last,
      blank: month.monitored === 'none',
      cells: month.rungs.map((rung) => ({
        level: rung.level,
        count: rung.ids.length,
        format: rung.formats[0]?.format ?? 'phone',
        words: cellWords(rung),
      })),
    }))
    const drawing = contactsChart({
      ...frame,
      locale: intl,
      asOf,
      asOfIsToday: day.isToday,
      periods,
      uncovered: uncoveredSpans(coverage, months[0]?.first ?? asOf, asOf),
      labels: {
        asOf: t('lanes.asOf', { day: f.dateNear(isoDay(asOf), asOf) }),
        notCovered: t('contactsFigure.notMonitored'),
        none: t('contactsFigure.noContact'),
        levels: {
          leaders: t('words.level.leaders'),
          ministers: t('words.level.ministers'),
          officials: t('words.level.officials'),
        },
      },
    })
    return { ...drawing, spots: drawing.spots.map((spot) => ({ ...spot, ...spotOf(spot.key, contacts) })) }
  }
}

/** What a block says of itself, the longest first. */
function useCellWords(): (rung: Rung) => readonly string[] {
  const { t, f } = useTexts()
  return ({ ids, formats }) => {
    const [only] = formats
    const all = formats.map(({ format, count }) =>
      t(`contactsFigure.cell.${format}`, { n: f.integer(count) }),
    )
    if (ids.length === 1 && only) return [t(`contactsFigure.one.${only.format}`)]
    return [all.join(', '), f.integer(ids.length)]
  }
}

/** What is said of a month, or of one level in it. */
function useContactsSpot(): (key: string, contacts: Contacts) => Pick<FigureSpot, 'readout' | 'opens'> {
  const { t, f } = useTexts()

  return (key, { ladder, meetings }) => {
    const [first, level] = key.split(' ')
    const month = ladder.months.find((one) => one.first === Number(first))
    const rungs = (month?.rungs ?? []).filter((rung) => level === undefined || rung.level === level)
    const found = rungs.flatMap(({ ids }) => ids).flatMap((id) => meetings.get(id) ?? [])
    const named = found.slice(0, MOST_LINES).map((one): ReadoutLine => ({
      kind: 'event',
      text: t('contactsFigure.meeting', {
        day: one.date === undefined ? '' : f.date(one.date),
        title: one.title,
        format: t(`words.format.${one.format}`),
      }),
    }))
    const notes: ReadoutLine[] = []
    const rest = found.length - named.length
    if (rest > 0) notes.push({ kind: 'note', text: `+${f.integer(rest)}` })
    if (month?.monitored === 'none') notes.push({ kind: 'note', text: t('contactsFigure.notMonitored') })
    if (month?.monitored === 'part') notes.push({ kind: 'note', text: t('contactsFigure.partMonitored') })
    const title = [f.month(Number(first)), ...(level === undefined ? [] : [t(`words.level.${level}`)])]
    const count = t('contactsFigure.count', { n: f.integer(found.length) }, found.length)
    const [highest] = found
    return {
      readout: { title: title.join(', '), lines: [{ kind: 'figure', text: count }, ...named, ...notes] },
      opens: highest ? { kind: 'record', list: 'meetings', id: highest.id } : null,
    }
  }
}
