import type { ContactMonth } from '#analysis/contactLadder.ts'
import { contactLadder } from '#analysis/contactLadder.ts'
import { coverageSpans } from '#analysis/coverage.ts'
import { LEVELS } from '#model/records/meeting.ts'
import { useOverview } from '#state/overview.ts'
import { computed } from 'vue'
import { useTexts } from '../../texts/i18n.ts'
import type { DrawingFrame, FigureContent, FigureEntry, FigurePage, Finding } from '../figure.ts'
import { rowsInWords } from '../rowsInWords.ts'
import type { Contacts } from './contactsDrawing.ts'
import { shownMonths, useContactsDrawing } from './contactsDrawing.ts'
import { useContactsTable } from './contactsTable.ts'

/** How high the contacts of each month reached, and in which format. */
export const contactsFigure: FigureEntry = {
  id: 'contacts',
  name: 'contactsFigure.name',
  group: 'meetings',
  use: useContactsFigure,
}

function useContactsFigure(): FigureContent {
  const overview = useOverview()
  const pageOf = useContactsPage()
  const page = computed((): FigurePage | null => {
    const now = overview.page
    if (!now) return null
    const { asOf, meetings, relationship } = now
    const coverage = coverageSpans(relationship.coverage)
    const ladder = contactLadder(meetings, asOf, coverage)
    return pageOf({ ladder, asOf, coverage, meetings: new Map(meetings.map((one) => [one.id, one])) })
  })
  return {
    get page() {
      return page.value
    },
  }
}

function useContactsPage(): (contacts: Contacts) => FigurePage {
  const findingOf = useFinding()
  const drawOf = useContactsDrawing()
  const tableOf = useContactsTable()
  const { t, f } = useTexts()

  return (contacts) => {
    const { ladder, asOf } = contacts
    const shown = shownMonths(ladder)
    const [inSight, all] = [shown, ladder.months].map(countIn)
    const n = all ?? 0
    const earlier = n - (inSight ?? 0)
    const undated = ladder.undated.length
    const finding = findingOf(contacts)
    const more =
      (earlier > 0 ? t('contactsFigure.earlier', { n: f.integer(earlier) }) : '') +
      (undated > 0 ? t('contactsFigure.undated', { n: f.integer(undated) }) : '')
    const subtitle = t('contactsFigure.subtitle', {
      from: f.month(shown[0]?.first ?? asOf),
      to: f.month(asOf),
      n: f.integer(n + undated),
    })
    const table = tableOf(contacts)
    return {
      finding,
      subtitle: subtitle + more,
      source: t('contactsFigure.source', { n: f.integer(n + undated) }, n + undated),
      criticism: t('contactsFigure.criticism'),
      ...(n === 0
        ? { missing: t('contactsFigure.missing', { day: f.day(asOf) }) }
        : { draw: (frame: DrawingFrame) => drawOf(frame, contacts) }),
      table,
      alt: rowsInWords(finding.text, table),
    }
  }
}

function countIn(months: readonly ContactMonth[]): number {
  return months.reduce((sum, { rungs }) => sum + rungs.reduce((more, { ids }) => more + ids.length, 0), 0)
}

/** In how many of the monitored months the sides were in contact at the highest level, and in how many in person. */
function useFinding(): (contacts: Contacts) => Finding {
  const { t, f } = useTexts()
  return ({ ladder: { months }, coverage }) => {
    const monitored = months.filter(({ monitored: is }) => is !== 'none')
    const n = monitored.length
    const contacts = countIn(months)
    if (n === 0)
      return said(t('contactsFigure.unmonitored', { n: f.integer(contacts) }, contacts), [contacts])
    // Where nobody has said what was monitored, every month counts, and none is called so.
    const words = t(
      coverage.length > 0 ? 'contactsFigure.monitored' : 'contactsFigure.months',
      { n: f.integer(n) },
      n,
    )
    const level = LEVELS.find((one) =>
      monitored.some(({ rungs }) => rungs.some((rung) => rung.level === one)),
    )
    if (!level) return said(t('contactsFigure.none', { months: words }), [0, n])
    const rungs = monitored.flatMap((month) => month.rungs.filter((rung) => rung.level === level))
    const inPerson = rungs.filter(({ formats }) => formats[0]?.format === 'in person').length
    const values = { months: words, inPerson: f.integer(inPerson) }
    if (level === 'leaders') {
      const leaders = f.integer(rungs.length)
      return said(t('contactsFigure.finding', { ...values, leaders }), [rungs.length, n, inPerson])
    }
    const of = t(`contactsFigure.of.${level}`)
    return said(t('contactsFigure.noLeaders', { ...values, level: of }), [level, n, inPerson])
  }
}

function said(text: string, facts: readonly (string | number)[]): Finding {
  return { text, facts: facts.map(String) }
}
