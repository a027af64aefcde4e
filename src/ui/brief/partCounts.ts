import type { BriefFacts } from '#analysis/meetingBrief.ts'
import type { BriefFields, BriefPart } from '#model/records/briefing.ts'
import { notesOf } from './useBriefContent.ts'

/** How much each part of a brief has to say; what counts nothing, as a chart, is left out. */
export function partCounts(
  { facts, brief }: { readonly facts: BriefFacts; readonly brief: BriefFields },
  sources: number,
): ReadonlyMap<BriefPart, number> {
  const { agenda, custody, dates, lines, commitments, people, formulas } = facts
  const notes = (['objectives', 'arguments', 'points', 'theirs', 'press'] as const).map(
    (part) => [part, notesOf(part, { brief, facts }).length] as const,
  )
  return new Map<BriefPart, number>([
    ...notes,
    ['agenda', agenda.length],
    ['cases', custody.a.length + custody.b.length],
    ['dates', dates.length],
    ['lines', lines.length],
    ['commitments', commitments.length],
    ['occasion', people.people.length],
    ['formula', formulas.length],
    ['sources', sources],
  ])
}
