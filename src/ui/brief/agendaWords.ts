import type { BriefAgenda, BriefCited, BriefRows } from '#briefing/briefContent.ts'
import type { BriefFacts, BriefIssue } from '#analysis/meetingBrief.ts'
import { STALE_DAYS } from '#analysis/silence.ts'
import { directionGlyph, directionOf } from '#charts/directionGlyph.ts'
import { noStatusGlyph, statusGlyphs } from '#charts/statusGlyph.ts'
import { quadClass, rootOf } from '#model/cameo/codebook.ts'
import { sidesOf } from '#model/columns.ts'
import { scoreOf, toneOf } from '#model/scoreOf.ts'
import type { Side } from '#model/records/base.ts'
import type { EventRecord } from '#model/records/event.ts'
import { useScoreTable } from '#state/scoreTable.ts'
import { useSideOrder } from '#state/sideOrder.ts'
import { useSideNames } from '../parts/sideNames.ts'
import { shortened } from '../parts/shortened.ts'
import { useTexts } from '../texts/i18n.ts'
import type { Citing } from './citing.ts'
import { noteWith, useFirstRows } from './firstRows.ts'

const COLOURS = { cooperation: 'coop', conflict: 'conf', neutral: 'ink' } as const
const MATERIAL: ReadonlySet<number> = new Set([2, 4])

/** Letters of a side in the head of a column, which stands on each page again. */
const LONGEST = 60

/** The agenda in words: a row an issue, with what both sides last said. */
export function useAgendaWords(): (facts: BriefFacts, citing: Citing) => BriefAgenda | BriefRows {
  const names = useSideNames()
  const sideOrder = useSideOrder()
  const scoreTable = useScoreTable()
  const firstRows = useFirstRows()
  const { t, f } = useTexts()

  function position({ positions }: BriefIssue, side: Side, { cite }: Citing): BriefCited {
    const stated = positions[side]
    if (!stated) return { text: t('brief.agenda.none'), sources: [] }
    const { text, verbatim, citations } = stated.position
    const said = verbatim ? `“${text}”` : text
    const silent = stated.age > STALE_DAYS ? ` ${t('brief.agenda.silent', { n: f.integer(stated.age) })}` : ''
    return sourced(`${said}${silent}`, cite(citations))
  }

  function sourced(text: string, sources: readonly number[]): BriefCited {
    return { text, sources, ...(sources.length === 0 ? { unsourced: t('brief.unsourced') } : {}) }
  }

  function move(event: EventRecord | null, { view, asOf }: BriefFacts, { cite }: Citing): BriefCited {
    if (!event) return { text: t('brief.agenda.noMove'), sources: [] }
    const acting = event.mutual ? 'both' : (sidesOf(view.relationship).get(event.initiator) ?? 'both')
    const root = rootOf(event.type)
    const parts = directionGlyph(
      directionOf(acting, sideOrder.order),
      MATERIAL.has(root === 0 ? 0 : quadClass(root)),
    )
    const values = { date: f.dateNear(event.date, asOf), title: event.title.replace(/\.$/, '') }
    return {
      ...sourced(t('brief.agenda.dated', values), cite(event.citations)),
      mark: { parts, colour: COLOURS[toneOf(scoreOf(event, scoreTable.table))] },
    }
  }

  return (facts, citing) => {
    const [first, second] = sideOrder.order
    const head = (side: Side): string => t('brief.agenda.position', { side: shortened(names[side], LONGEST) })
    const heading = t('brief.part.agenda')
    if (facts.agenda.length === 0) {
      const remark = t('brief.agenda.nothing')
      return { ...{ kind: 'rows', part: 'agenda', heading, note: '' }, columns: [], rows: [], remark }
    }
    const { rows, more } = firstRows(facts.agenda, (row): BriefAgenda['rows'][number] => {
      const { status, title } = row.issue
      return {
        issue: title,
        status: {
          text: t(status ? `words.issueStatus.${status}` : 'words.issueStatus.noneShort'),
          mark: { parts: status ? statusGlyphs[status] : noStatusGlyph, colour: 'ink' },
        },
        positions: [position(row, first, citing), position(row, second, citing)],
        move: move(row.move, facts, citing),
      }
    })
    return {
      ...{ kind: 'agenda', part: 'agenda', heading, note: noteWith(t('brief.agenda.note'), more) },
      columns: [t('brief.agenda.issue'), head(first), head(second), t('brief.agenda.move')],
      sides: [first, second],
      rows,
    }
  }
}
