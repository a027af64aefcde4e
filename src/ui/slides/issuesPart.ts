import type { SlideCell } from '#briefing/slideContent.ts'
import { noStatusGlyph, statusGlyphs } from '#charts/statusGlyph.ts'
import { isoDay } from '#model/day.ts'
import type { IssueRow } from '#state/overview.ts'
import { useOverview } from '#state/overview.ts'
import { useTexts } from '../texts/i18n.ts'
import type { PartInView, SlidePartEntry } from './slidePart.ts'
import { useRecordPart, useTablePart } from './recordPart.ts'

/** Issues as a table, the one that moved last first: status and last move. */
export const issuesPart: SlidePartEntry = { id: 'issues', name: 'slides.part.issues', use: useIssuesPart }

const DISPUTED = new Set(['contested', 'escalating'])

function useIssuesPart(): PartInView {
  const overview = useOverview()
  const tableOf = useTablePart()
  const { t, f } = useTexts()

  function rowOf({ issue, lastMove }: IssueRow, asOf: number): readonly SlideCell[] {
    const event = lastMove ? overview.details.events.get(lastMove.id) : undefined
    const day = lastMove ? f.dateNear(isoDay(lastMove.last ?? lastMove.first), asOf) : ''
    const { status, title } = issue
    return [
      { text: title, strong: true },
      {
        text: t(status ? `words.issueStatus.${status}` : 'words.issueStatus.noneShort'),
        mark: { parts: status ? statusGlyphs[status] : noStatusGlyph, colour: 'ink' },
      },
      { text: lastMove ? t('slides.issues.move', { day, what: event?.title ?? '' }) : '–' },
    ]
  }

  return useRecordPart(({ asOf, issueRows }) => {
    const isRead = issueRows.every(({ lastMove }) => !lastMove || overview.details.events.has(lastMove.id))
    if (!isRead && overview.details.pending) return null
    const all = issueRows.length
    const n = issueRows.filter(({ issue }) => DISPUTED.has(issue.status ?? '')).length
    const columns = [
      { label: t('overview.issues.issue'), share: 3 },
      { label: t('overview.issues.status'), share: 2 },
      { label: t('overview.issues.lastMove'), share: 6 },
    ]
    const none = t('lists.issues.none', { day: f.day(asOf) })
    return {
      part:
        all === 0
          ? { kind: 'missing', text: none }
          : tableOf({ columns, rows: issueRows.map((row) => rowOf(row, asOf)) }),
      finding: {
        text: all === 0 ? none : t('slides.issues.finding', { n: f.integer(n), all: f.integer(all) }),
        facts: [String(n), String(all)],
      },
      subtitle: t('slides.issues.subtitle'),
      source: t('slides.issues.source', { n: f.integer(all) }, all),
    }
  })
}
