import type { BriefContent } from '#briefing/briefContent.ts'
import type { BriefPart } from '#model/records/briefing.ts'
import type { BriefMaking } from './useBriefContent.ts'
import { notesOf } from './useBriefContent.ts'

/** How much each part of a brief has to say; what counts nothing, as a chart, is left out. */
export function partCounts(
  making: BriefMaking,
  contentOf: (making: BriefMaking) => BriefContent,
): ReadonlyMap<BriefPart, number> {
  const { facts, brief, parts } = making
  // What the page rests on, whether it names that or not.
  const { sources } = contentOf({ ...making, parts: new Set([...parts, 'sources']) })
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
    ['sources', sources.length],
  ])
}
