import type { BriefFacts } from '#analysis/meetingBrief.ts'
import type { BriefCited, BriefRows } from '#briefing/briefContent.ts'
import { certaintyGlyphs, dateGlyph } from '#charts/certaintyGlyph.ts'
import type { Citation, Side } from '#model/records/base.ts'
import type { BriefingRecord } from '#model/records/briefing.ts'
import type { CaseRecord } from '#model/records/case.ts'
import { useSideOrder } from '#state/sideOrder.ts'
import { useSideNames } from '../parts/sideNames.ts'
import { useTexts } from '../texts/i18n.ts'
import type { Citing } from './citing.ts'
import { useFirstRows } from './firstRows.ts'

/** Of each direction or list so many rows; the rest is counted. */
const MOST = 8
const MOST_DATES = 5

/** A section of rows in words, for a seat. */
export type RowWords = (facts: BriefFacts, citing: Citing, seat: BriefingRecord['seat']) => BriefRows

/** Who is held, both directions by the same rule, at zero too. */
export function useCaseWords(): RowWords {
  const names = useSideNames()
  const sideOrder = useSideOrder()
  const { t, f } = useTexts()
  const sourced = useSourced()

  function rowsOf(facts: BriefFacts, side: Side, citing: Citing): readonly (readonly BriefCited[])[] {
    return facts.custody[side].slice(0, MOST).map(({ case: one, min, max }) => {
      const status = t(`words.caseStatus.${one.status}`)
      const values = { date: f.date(one.since), status, sentence: together(one.sentence ?? '') }
      const held = t(one.sentence ? 'brief.cases.sentence' : 'brief.cases.since', values)
      return [
        { text: one.person, sources: [], strong: true },
        sourced(held, citing.cite(citationsOf(one))),
        { text: f.range(min, max), sources: [], strong: true },
      ]
    })
  }

  function countOf(facts: BriefFacts, side: Side): string {
    const n = facts.custody[side].length
    const other = side === 'a' ? 'b' : 'a'
    const values = { side: names.codes[side], other: names[other], n: f.integer(n) }
    return t(n === 0 ? 'brief.cases.none' : 'brief.cases.of', values)
  }

  return (facts, citing) => {
    const rows = sideOrder.order.flatMap((side): readonly (readonly BriefCited[])[] => [
      [{ text: countOf(facts, side), sources: [] }],
      ...rowsOf(facts, side, citing),
    ])
    const more = sideOrder.order.reduce(
      (sum, side) => sum + Math.max(0, facts.custody[side].length - MOST),
      0,
    )
    return {
      ...{ kind: 'rows', part: 'cases', heading: t('brief.part.cases'), note: '' },
      columns: [
        { label: t('brief.cases.name'), share: 27 },
        { label: t('brief.cases.held'), share: 52 },
        { label: t('brief.cases.days'), share: 21, numeric: true },
      ],
      rows,
      remark: more === 0 ? '' : t('brief.cases.more', { n: f.integer(more) }, more),
    }
  }
}

/** "16 years" stays on one line. */
function together(sentence: string): string {
  return sentence.replace(/(\d) (?=\p{L})/gu, '$1\u00a0')
}

/** Of its beginning, and of what set its status and sentence. */
function citationsOf({ citations, changes }: CaseRecord): readonly Citation[] {
  const set = changes.filter(
    ({ set: { status, sentence } }) => status !== undefined || sentence !== undefined,
  )
  return [...citations, ...set.flatMap((change) => change.citations)]
}

/** What comes next, soonest first. */
export function useDateWords(): RowWords {
  const { t, f, intl } = useTexts()
  const sourced = useSourced()
  const firstRows = useFirstRows()

  return (facts, citing) => {
    const { rows, more } = firstRows(
      facts.dates,
      ({ kind, record }): readonly BriefCited[] => {
        const { date, title, place, citations } = record
        const when = date === undefined ? t('brief.dates.noDate') : f.dateNear(date, facts.asOf)
        const certainty = kind === 'meetings' ? t(`words.certainty.${record.certainty}`) : ''
        const text =
          kind === 'meetings'
            ? t('brief.dates.meeting', { title, certainty: certainty.toLocaleLowerCase(intl) })
            : place !== undefined
              ? t('brief.dates.placed', { title, place })
              : title
        const parts = kind === 'meetings' ? certaintyGlyphs[record.certainty] : dateGlyph
        return [
          { text: when, sources: [], strong: true },
          { ...sourced(text, citing.cite(citations)), mark: { parts, colour: 'ink' } },
        ]
      },
      MOST_DATES,
    )
    return {
      ...{ kind: 'rows', part: 'dates', heading: t('brief.part.dates'), note: '', columns: [] },
      rows,
      remark: facts.dates.length === 0 ? t('brief.dates.none') : more,
    }
  }
}

/** Cleared wording that stands. */
export function useLineWords(): RowWords {
  const { t, f } = useTexts()
  const firstRows = useFirstRows()
  return ({ lines }) => {
    const { rows, more } = firstRows(lines, ({ issue, line }) => [
      { text: issue.title, sources: [], strong: true },
      { text: line.text, sources: [] },
      { text: t('brief.lines.said', { by: line.by, date: f.date(line.on) }), sources: [] },
    ])
    return {
      ...{ kind: 'rows', part: 'lines', heading: t('brief.part.lines'), note: '' },
      remark: lines.length === 0 ? t('brief.lines.none') : more,
      columns: [
        { label: t('brief.lines.issue'), share: 20 },
        { label: t('brief.lines.text'), share: 55 },
        { label: t('brief.lines.by'), share: 25 },
      ],
      rows,
    }
  }
}

/** What either side still has to do. */
export function useCommitmentWords(): RowWords {
  const names = useSideNames()
  const { t, f } = useTexts()
  const sourced = useSourced()

  const firstRows = useFirstRows()

  return ({ commitments }, citing) => {
    const { rows, more } = firstRows(
      commitments,
      ({ commitment, overdue }) => {
        const { due, side, text, citations } = commitment
        const date = due === undefined ? t('brief.commitments.noDue') : f.date(due)
        return [
          { text: names[side], sources: [], strong: true },
          sourced(text, citing.cite(citations)),
          {
            text: overdue > 0 ? t('brief.commitments.overdue', { date, n: f.integer(overdue) }) : date,
            sources: [],
          },
        ]
      },
      MOST,
    )
    return {
      ...{ kind: 'rows', part: 'commitments', heading: t('brief.part.commitments'), note: '' },
      columns: [
        { label: t('brief.commitments.side'), share: 18 },
        { label: t('brief.commitments.text'), share: 57 },
        { label: t('brief.commitments.due'), share: 25 },
      ],
      rows,
      remark: commitments.length === 0 ? t('brief.commitments.none') : more,
    }
  }
}

/** A fact with its sources; without one it says so. */
export function useSourced(): (text: string, sources: readonly number[]) => BriefCited {
  const { t } = useTexts()
  return (text, sources) => ({
    text,
    sources,
    ...(sources.length === 0 ? { unsourced: t('brief.unsourced') } : {}),
  })
}
