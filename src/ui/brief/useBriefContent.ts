import type { BriefFacts } from '#analysis/meetingBrief.ts'
import { briefMarking } from '#analysis/meetingBriefChecks.ts'
import type {
  BriefChart,
  BriefCited,
  BriefContent,
  BriefHead,
  BriefLead,
  BriefPoints,
  BriefRows,
  BriefSection,
} from '#briefing/briefContent.ts'
import { certaintyGlyphs } from '#charts/certaintyGlyph.ts'
import { levelGlyph } from '#charts/levelGlyph.ts'
import { certaintySteps } from '#analysis/certaintySteps.ts'
import { dayNumber, localDay } from '#model/day.ts'
import { spanOf } from '#model/edtf.ts'
import type { Marking } from '#model/records/base.ts'
import type { BriefFields, BriefNote, BriefPart, BriefingRecord, NotePart } from '#model/records/briefing.ts'
import { BRIEF_PARTS, NOTE_PARTS } from '#model/records/briefing.ts'
import type { MeetingRecord } from '#model/records/meeting.ts'
import { higherMarking } from '#state/shownMarking.ts'
import { useSurroundings } from '#state/surroundings.ts'
import type { ChangeAnswer } from '#state/useIndexChange.ts'
import { useShownTitle, useSideNames } from '../parts/sideNames.ts'
import type { ShownPart } from '../slides/slidePart.ts'
import { useTexts } from '../texts/i18n.ts'
import { useAgendaWords } from './agendaWords.ts'
import type { Citing } from './citing.ts'
import { startCiting } from './citing.ts'
import { noteWith, useFirstRows } from './firstRows.ts'
import { useLeadWords } from './leadWords.ts'
import { useFormulaWords, useOccasionWords } from './peopleWords.ts'
import { useCaseWords, useCommitmentWords, useDateWords, useLineWords } from './rowWords.ts'

/** What goes into a brief besides the record. */
export interface BriefMaking {
  readonly facts: BriefFacts
  readonly brief: BriefFields
  readonly seat: BriefingRecord['seat']
  readonly parts: ReadonlySet<BriefPart>
  /** The change that the bottom line names, once it has been judged. */
  readonly moved: ChangeAnswer | null
  /** The chart of the index; null while it is on its way or not wanted. */
  readonly trend: ShownPart | null
}

/** The user's own sentences of a part; of talking points, those of the agenda until there are own ones. */
export function notesOf(
  part: NotePart,
  { brief, facts }: Pick<BriefMaking, 'brief' | 'facts'>,
): readonly BriefNote[] {
  const own = brief.notes.filter((note) => note.part === part)
  if (part !== 'points' || own.length > 0) return own
  return facts.points.map(({ id, text }) => ({ id, part, text }))
}

/** Puts the brief together in words. */
export function useBriefContent(): (making: BriefMaking) => BriefContent {
  const sectionOf = useSections()
  const headingOf = useNoteHeadings()
  const headOf = useHead()
  const standingOf = useStanding()
  const { now } = useSurroundings()
  const { t, f } = useTexts()

  return (making) => {
    const { facts, parts } = making
    const { meeting, asOf, view } = facts
    const citing = startCiting(view.sources, ({ publisher, published }) =>
      published === undefined ? publisher : t('brief.source', { publisher, date: f.date(published) }),
    )
    const standing = standingOf(facts, citing)
    const sections = BRIEF_PARTS.filter((part) => part !== 'sources' && parts.has(part)).flatMap((part) =>
      sectionOf(part, making, citing),
    )
    const unwritten = NOTE_PARTS.filter((part) => parts.has(part) && notesOf(part, making).length === 0).map(
      (part) => ({ part, heading: headingOf(part, making) }),
    )
    const events = view.events.length
    const today = f.day(dayNumber(localDay(now())))
    return {
      ...{ id: meeting.id, head: headOf(making), title: titleOf(meeting), standing, sections },
      unwritten,
      sourcesTitle: t('brief.sourcesTitle'),
      sources: parts.has('sources') ? citing.cited() : [],
      foot: {
        made: t(
          'brief.made',
          { day: today, n: f.integer(events), sources: f.integer(view.sources.length) },
          events,
        ),
        moved: (n) => t('brief.moved', { n: f.integer(n) }),
        page: (n, of) => t('brief.page', { n: f.integer(n), m: f.integer(of) }),
      },
    }

    function titleOf({ title, date }: MeetingRecord): string {
      if (date === undefined) return title
      const { first, precision } = spanOf(date)
      const written = precision === 'day' ? f.weekdayLong(first) : f.dateNear(date, asOf)
      return t('brief.titled', { title, date: written })
    }
  }
}

function useHead(): (making: BriefMaking) => BriefHead {
  const names = useSideNames()
  const titleOf = useShownTitle()
  const { t, f } = useTexts()
  return ({ facts, seat, brief, trend }) => {
    const level = higherMarking(briefMarking(facts, brief), trend?.level)
    return {
      kind: seat === 'neutral' ? t('brief.kind') : t('brief.kindFor', { side: names[seat] }),
      pair: titleOf(facts.view.relationship),
      asOf: t('frame.asOf', { day: f.day(facts.asOf) }),
      level,
      marking: t('frame.marking', { marking: level }),
    }
  }
}

/** Certainty, level, occasion, and since when it is so certain. */
function useStanding(): (facts: BriefFacts, citing: Citing) => readonly BriefCited[] {
  const { t, f, intl } = useTexts()
  return ({ meeting, asOf }, { cite }) => {
    const { certainty, level, hostEvent, format, citations } = meeting
    const newest = certaintySteps(meeting, asOf).at(-1)
    const since = newest?.on
    const named = t(`words.certainty.${certainty}`)
    const cited = newest?.citations.length ? newest.citations : citations
    return [
      { text: named, sources: [], mark: { parts: certaintyGlyphs[certainty], colour: 'ink' } },
      { text: t(`words.level.${level}`), sources: [], mark: { parts: levelGlyph(level), colour: 'ink' } },
      { text: t(`words.format.${format}`), sources: [] },
      ...(hostEvent === undefined ? [] : [{ text: t('brief.sidelines', { event: hostEvent }), sources: [] }]),
      {
        text:
          since === undefined
            ? named.toLocaleLowerCase(intl)
            : t('brief.since', { certainty: named, date: f.date(since) }),
        sources: cite(cited),
        ...(cited.length === 0 ? { unsourced: t('brief.unsourced') } : {}),
      },
    ]
  }
}

type SectionOf = (part: BriefPart, making: BriefMaking, citing: Citing) => readonly BriefSection[]

/** What a part says: that there is nothing, where the record has nothing for it. One that nobody has written says nothing. */
function useSections(): SectionOf {
  const lead = useBriefLead()
  const agenda = useAgendaWords()
  const trend = useTrendWords()
  const notes = useNoteWords()
  const rows = {
    cases: useCaseWords(),
    dates: useDateWords(),
    lines: useLineWords(),
    commitments: useCommitmentWords(),
    occasion: useOccasionWords(),
    formula: useFormulaWords(),
  }

  return (part, making, citing) => {
    const { facts, seat } = making
    switch (part) {
      case 'sources':
        return []
      case 'bottomLine':
        return [lead(making)]
      case 'agenda':
        return [agenda(facts, citing)]
      case 'trend':
        return trend(making)
      case 'cases':
      case 'dates':
      case 'lines':
      case 'commitments':
      case 'occasion':
      case 'formula':
        return [rows[part](facts, citing, seat)]
      default:
        return notes(part, making)
    }
  }
}

function useBriefLead(): (making: BriefMaking) => BriefLead {
  const lead = useLeadWords()
  const marked = useMarkingWords()
  return ({ brief: { bottomLine, bottomLineMarking }, facts, moved }) => ({
    ...{ kind: 'lead', part: 'bottomLine', heading: '', note: '' },
    text: bottomLine ?? lead(facts, moved),
    marking: bottomLine === undefined ? '' : marked(bottomLineMarking),
  })
}

/** The chart, or what is missing for one. */
function useTrendWords(): (making: BriefMaking) => readonly (BriefChart | BriefRows)[] {
  const { t } = useTexts()
  return ({ trend }) => {
    if (!trend) return []
    const { part: shown, finding, subtitle } = trend
    if (shown.kind === 'chart')
      return [{ kind: 'chart', part: 'trend', heading: finding.text, note: subtitle, shown }]
    const remark = shown.kind === 'missing' ? shown.text : finding.text
    return [
      {
        kind: 'rows',
        part: 'trend',
        heading: t('brief.part.trend'),
        note: '',
        columns: [],
        rows: [],
        remark,
      },
    ]
  }
}

function useNoteHeadings(): (part: NotePart, making: Pick<BriefMaking, 'seat'>) => string {
  const names = useSideNames()
  const { t } = useTexts()
  return (part, { seat }) =>
    part === 'theirs' && seat !== 'neutral'
      ? t('brief.theirsOf', { side: names[seat === 'a' ? 'b' : 'a'] })
      : t(`brief.part.${part}`)
}

function useNoteWords(): (part: NotePart, making: BriefMaking) => readonly BriefPoints[] {
  const headingOf = useNoteHeadings()
  const marked = useMarkingWords()
  const firstRows = useFirstRows()
  const { t } = useTexts()
  return (part, making) => {
    const notes = notesOf(part, making)
    if (notes.length === 0) return []
    const isOwn = making.brief.notes.some((note) => note.part === part)
    const wordsOf = ({
      id,
      text,
      grade,
      answer = '',
      marking,
    }: BriefNote): BriefPoints['points'][number] => ({
      ...{ id, text, answer, marking: marked(marking) },
      grade: grade === undefined ? '' : t(`brief.grade.${grade}`),
    })
    // What somebody wrote for this page stands whole: nowhere else could the rest of it be read or changed.
    const { rows: points, more } = isOwn ? { rows: notes.map(wordsOf), more: '' } : firstRows(notes, wordsOf)
    const note = noteWith(t(isOwn ? 'brief.notSourced' : 'brief.fromAgenda'), more)
    return [{ kind: 'points', part, heading: headingOf(part, making), note, points }]
  }
}

function useMarkingWords(): (marking: Marking | undefined) => string {
  const { t } = useTexts()
  return (marking) => (marking === undefined ? '' : t('frame.marking', { marking }))
}

/** Whether a part is the user's to write. */
export function isNotePart(part: BriefPart): part is NotePart {
  return NOTE_PARTS.some((one) => one === part)
}
