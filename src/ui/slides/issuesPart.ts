import type { SlideCell } from '#briefing/slideContent.ts'
import { noStatusLetter, statusLetters } from '#charts/glyphLetters.ts'
import { noStatusGlyph, statusGlyphs } from '#charts/statusGlyph.ts'
import { isoDay } from '#model/day.ts'
import { disputedFirst, isDisputed, stripStart } from '#state/issueRows.ts'
import type { IssueRow } from '#state/overview.ts'
import { useOverview } from '#state/overview.ts'
import { useTexts } from '../texts/i18n.ts'
import type { PartInView, SlidePartEntry } from './slidePart.ts'
import { useRecordPart } from './recordPart.ts'

/** Issues as a table, those in dispute first, each group by its last move: status, scores of a year and last move. */
export const issuesPart: SlidePartEntry = { id: 'issues', name: 'slides.part.issues', use: useIssuesPart }

function useIssuesPart(): PartInView {
  const overview = useOverview()
  const { t, f } = useTexts()

  function rowOf({ issue, lastMove, strip }: IssueRow, asOf: number): readonly SlideCell[] {
    const event = lastMove ? overview.details.events.get(lastMove.id) : undefined
    const day = lastMove ? f.dateNear(isoDay(lastMove.last ?? lastMove.first), asOf) : ''
    const { status, title } = issue
    return [
      { text: title, strong: true },
      {
        text: t(status ? `words.issueStatus.${status}` : 'words.issueStatus.noneShort'),
        mark: {
          parts: status ? statusGlyphs[status] : noStatusGlyph,
          letter: status ? statusLetters[status] : noStatusLetter,
          colour: 'ink',
        },
      },
      { text: rangeOf(strip), strip: { marks: strip, from: stripStart(asOf), to: asOf } },
      { text: lastMove ? t('slides.issues.move', { day, what: event?.title ?? '' }) : '–' },
    ]
  }

  function rangeOf(strip: IssueRow['strip']): string {
    if (strip.length === 0) return '–'
    const scores = strip.map(({ score }) => score)
    const [low, high] = [f.score(Math.min(...scores)), f.score(Math.max(...scores))]
    return low === high ? low : t('slides.issues.range', { low, high })
  }

  return useRecordPart(({ asOf, issueRows }) => {
    const isRead = issueRows.every(({ lastMove }) => !lastMove || overview.details.events.has(lastMove.id))
    if (!isRead && overview.details.pending) return null
    const all = issueRows.length
    const n = issueRows.filter(isDisputed).length
    const ordered = disputedFirst(issueRows)
    const columns = [
      { label: t('overview.issues.issue'), share: 2.6 },
      { label: t('overview.issues.status'), share: 1.9 },
      { label: t('slides.issues.scores'), share: 2 },
      { label: t('overview.issues.lastMove'), share: 5.5 },
    ]
    const none = t('lists.issues.none', { day: f.day(asOf) })
    return {
      part:
        all === 0
          ? { kind: 'missing', text: none }
          : { kind: 'table', columns, rows: ordered.map((row) => rowOf(row, asOf)) },
      finding: {
        text: all === 0 ? none : t('slides.issues.finding', { n: f.integer(n), all: f.integer(all) }),
        facts: [String(n), String(all)],
      },
      subtitle: t('slides.issues.subtitle', { day: f.month(stripStart(asOf)) }),
      source: t('slides.issues.source', { n: f.integer(all) }, all),
    }
  })
}
