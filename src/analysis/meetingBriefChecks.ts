import type { DayNumber } from '#model/day.ts'
import { markingRank } from '#model/lens.ts'
import type { Citation, Marking, Side } from '#model/records/base.ts'
import type { BriefFields } from '#model/records/briefing.ts'
import type { Dataset } from '#model/records/dataset.ts'
import type { Position } from '#model/records/issue.ts'
import type { Dated } from '#model/knownFrom.ts'
import { isVisible } from '#model/view.ts'
import { sentencesMarking } from './briefUpTo.ts'
import type { BriefFacts } from './meetingBrief.ts'
import type { Removed } from './removalReport.ts'
import { STALE_DAYS } from './silence.ts'

/** Where a check leads. */
export interface CheckedRecord {
  readonly kind: 'events' | 'issues' | 'cases' | 'meetings' | 'dates'
  readonly id: string
  readonly title: string
}

/** Something to look at before a brief is printed; nothing is blocked. */
export type BriefCheck =
  /** A side has said nothing on an issue for longer than half a year: days since. */
  | { readonly kind: 'stale'; readonly of: CheckedRecord; readonly side: Side; readonly days: number }
  /** A fact on the page without a source. */
  | { readonly kind: 'unsourced'; readonly of: CheckedRecord }
  /** A last move that is disputed, or of which the sides claim different things. */
  | { readonly kind: 'disputed'; readonly of: CheckedRecord }
  /** Records that became known after the day. */
  | { readonly kind: 'later'; readonly n: number }
  /** Records known by the day that are above the marking: as many as the report of what is removed names. */
  | { readonly kind: 'marked'; readonly n: number }
  /** Sentences of the author's own that are above the marking, or carry none in a record that holds what is. */
  | { readonly kind: 'words'; readonly n: number }

/** Parts of a brief that rest on the record and are on the page. */
export const CHECKED_PARTS = ['agenda', 'cases', 'dates', 'commitments', 'occasion', 'formula'] as const
export type CheckedPart = (typeof CHECKED_PARTS)[number]

/**
 * What to look at in a brief, stale things first.
 *
 * @param whole all that is stored, of which the facts show a part
 * @param removed what of it the audience does not get
 */
export function briefChecks(
  whole: Dataset,
  facts: BriefFacts,
  parts: ReadonlySet<CheckedPart>,
  removed: readonly Removed[],
): readonly BriefCheck[] {
  const agenda = parts.has('agenda') ? facts.agenda : []
  const stale = agenda.flatMap(({ issue, positions }) =>
    (['a', 'b'] as const).flatMap((side): BriefCheck[] => {
      const days = positions[side]?.age ?? 0
      return days > STALE_DAYS ? [{ kind: 'stale', of: checked('issues', issue), side, days }] : []
    }),
  )
  const disputed = agenda.flatMap(({ move }): NamedCheck[] =>
    move && (move.status === 'disputed' || move.claims.length > 0)
      ? [{ kind: 'disputed', of: checked('events', move) }]
      : [],
  )
  return [...stale, ...unsourced(facts, parts), ...once(disputed), ...leftOut(whole, facts.asOf, removed)]
}

function unsourced(facts: BriefFacts, parts: ReadonlySet<CheckedPart>): readonly BriefCheck[] {
  const found: CheckedRecord[] = []
  const bare = ({ citations }: { readonly citations: readonly Citation[] }): boolean => citations.length === 0
  if (bare(facts.meeting)) found.push(checked('meetings', facts.meeting))
  if (parts.has('agenda')) {
    for (const { issue, positions, move } of facts.agenda) {
      const stated = [positions.a, positions.b].flatMap((one) => one?.position ?? [])
      if (stated.some(bare)) found.push(checked('issues', issue))
      if (move && bare(move)) found.push(checked('events', move))
    }
  }
  if (parts.has('cases')) {
    for (const { case: one } of [...facts.custody.a, ...facts.custody.b])
      if (bare(one)) found.push({ kind: 'cases', id: one.id, title: one.person })
  }
  if (parts.has('dates')) {
    for (const { kind, record } of facts.dates) if (bare(record)) found.push(checked(kind, record))
  }
  if (parts.has('commitments')) {
    for (const { commitment, meeting } of facts.commitments)
      if (bare(commitment)) found.push(checked('meetings', meeting))
  }
  found.push(
    ...spoken(facts, parts).flatMap((one) => (bare(one.position) ? checked('issues', one.issue) : [])),
  )
  return once(found.map((of) => ({ kind: 'unsourced', of })))
}

/** Statements that stand on the page beside the agenda. */
function spoken(
  { people, formulas }: BriefFacts,
  parts: ReadonlySet<CheckedPart>,
): readonly { readonly issue: CheckedName; readonly position: Position }[] {
  return [
    ...(parts.has('occasion') ? people.people.flatMap(({ said }) => said ?? []) : []),
    ...(parts.has('formula') ? formulas.map(({ issue, now }) => ({ issue, position: now })) : []),
  ]
}

type NamedCheck = Extract<BriefCheck, { readonly of: CheckedRecord }>

/** A record that comes up twice, as one event can be the last move of two issues, is named once. */
function once(checks: readonly NamedCheck[]): readonly NamedCheck[] {
  const first = new Map(checks.toReversed().map((check) => [check.of.id, check]))
  return checks.filter((check) => first.get(check.of.id) === check)
}

type CheckedName = Pick<CheckedRecord, 'id' | 'title'>

function checked(kind: CheckedRecord['kind'], { id, title }: CheckedName): CheckedRecord {
  return { kind, id, title }
}

const COUNTED = ['events', 'issues', 'cases', 'meetings', 'dates'] as const

function leftOut(whole: Dataset, asOf: DayNumber, removed: readonly Removed[]): readonly BriefCheck[] {
  const isLater = (record: Dated): boolean => !isVisible(record, { asOf, upTo: 'RED' })
  const later = COUNTED.reduce((n, name) => n + whole[name].filter(isLater).length, 0)
  const marked = removed.filter(({ cause, entry }) => cause.kind === 'marked' && !entry).length
  return [
    ...(later > 0 ? [{ kind: 'later', n: later } as const] : []),
    ...(marked > 0 ? [{ kind: 'marked', n: marked } as const] : []),
  ]
}

/**
 * The marking of the page: that of all that is known of the relationship, since the index and the counts rest on all of
 * it, or that of the author's own sentences where it is higher.
 */
export function briefMarking({ level }: Pick<BriefFacts, 'level'>, brief: BriefFields): Marking {
  const own = sentencesMarking(brief)
  return markingRank(own) > markingRank(level) ? own : level
}
