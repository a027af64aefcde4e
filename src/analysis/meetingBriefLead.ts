import type { ScoreTable } from '#model/cameo/scoreTables.ts'
import type { Columns } from '#model/columns.ts'
import type { DayNumber } from '#model/day.ts'
import type { Edtf } from '#model/edtf.ts'
import type { Marking, Side } from '#model/records/base.ts'
import type { Dataset } from '#model/records/dataset.ts'
import type { MeetingRecord } from '#model/records/meeting.ts'
import { coverageSpans } from './coverage.ts'
import type { Custody } from './custodyRows.ts'
import type { IndexClause } from './indexClause.ts'
import { indexClause } from './indexClause.ts'
import type { Items } from './items.ts'
import { itemsOf } from './items.ts'
import { chooseHalfLife, indexSeries } from './relationshipIndex.ts'
import type { IndexSeries } from './relationshipIndex.ts'
import { standingOf, upcomingOf } from './upcoming.ts'

/** What a brief is composed as of, up to which marking, and by which scores. */
export interface BriefLens {
  readonly asOf: DayNumber
  readonly upTo: Marking
  readonly scores?: ScoreTable
  /** Half-life of the index, days; missing, by the rule. */
  readonly halfLife?: number
}

/** A change of the index between two days that is still to be judged. */
export interface ChangeAsked {
  readonly items: Items
  readonly halfLife: number
  readonly from: DayNumber
  readonly to: DayNumber
}

/** What the generated bottom line says. */
export interface BriefLeadFacts {
  /** The last held meeting in person of this level; null where none is recorded. Missing for a call. */
  readonly lastOfLevel?: { readonly date: Edtf } | null
  /** The first meeting of leaders that lies ahead besides this one. */
  readonly summit: MeetingRecord | null
  readonly clause: IndexClause
  readonly series: IndexSeries
  /** The change since the turn that the clause names, to be judged by the bootstrap; null where there is none. */
  readonly change: ChangeAsked | null
  readonly openIssues: number
  /** How many citizens of each side the other holds. */
  readonly custody: Readonly<Record<Side, number>>
}

/** @param view the record as known on the day, up to the marking; `columns` are those of its events */
export function briefLead(
  view: Dataset,
  meeting: MeetingRecord,
  columns: Columns,
  given: BriefLens & { readonly open: number; readonly custody: Custody },
): BriefLeadFacts {
  const { asOf, open, custody } = given
  const items = itemsOf(columns, { asOf })
  const coverage = coverageSpans(view.relationship.coverage)
  const halfLife = given.halfLife ?? chooseHalfLife(items, coverage, asOf)
  const from = Math.min(coverage[0]?.first ?? asOf, items.day[0] ?? asOf, asOf)
  const series = indexSeries(items, { from, to: asOf, halfLife, coverage })
  const ahead = upcomingOf(view.meetings, [], asOf).meetings
  const clause = indexClause(series, items.length, asOf)
  const since = clause.kind === 'stands' ? clause.since : null
  return {
    ...(meeting.format === 'in person' && standingOf(meeting, asOf) === 'ahead'
      ? { lastOfLevel: lastInPerson(view.meetings, meeting, asOf) }
      : {}),
    summit: ahead.find(({ id, level }) => id !== meeting.id && level === 'leaders') ?? null,
    ...{ clause, series },
    change: since && { items, halfLife, from: since.day, to: asOf },
    openIssues: open,
    custody: { a: custody.a.length, b: custody.b.length },
  }
}

function lastInPerson(
  meetings: readonly MeetingRecord[],
  { level }: MeetingRecord,
  asOf: DayNumber,
): { readonly date: Edtf } | null {
  const { past } = upcomingOf(meetings, [], asOf)
  const last = past.find(
    (one) => one.certainty === 'held' && one.format === 'in person' && one.level === level,
  )
  return last?.date === undefined ? null : { date: last.date }
}
