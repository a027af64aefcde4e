import type { ConflictShare } from '#analysis/conflictShare.ts'
import { conflictShare } from '#analysis/conflictShare.ts'
import type { CoverageSpan } from '#analysis/coverage.ts'
import { coverageSpans } from '#analysis/coverage.ts'
import type { HeadlineLead } from '#analysis/headlineLead.ts'
import { headlineLead } from '#analysis/headlineLead.ts'
import type { Histogram } from '#analysis/histogram.ts'
import { histogramOf } from '#analysis/histogram.ts'
import type { IndexClause } from '#analysis/indexClause.ts'
import { indexClause } from '#analysis/indexClause.ts'
import type { Items } from '#analysis/items.ts'
import { itemsOf, scoreAt } from '#analysis/items.ts'
import { figuresFromSums } from '#analysis/overviewSums.ts'
import type { IndexSeries } from '#analysis/relationshipIndex.ts'
import { chooseHalfLife, indexSeries } from '#analysis/relationshipIndex.ts'
import { rowsAsOf } from '#analysis/rowsAsOf.ts'
import type { Upcoming } from '#analysis/upcoming.ts'
import { plannedDate, upcomingOf } from '#analysis/upcoming.ts'
import type { Columns } from '#model/columns.ts'
import type { DayNumber, IsoDay } from '#model/day.ts'
import { isoDay } from '#model/day.ts'
import type { Edtf } from '#model/edtf.ts'
import type { Lens } from '#model/lens.ts'
import type { Kept } from '#model/records/base.ts'
import type { CaseRecord } from '#model/records/case.ts'
import type { DateToWatch } from '#model/records/dateToWatch.ts'
import type { IssueRecord } from '#model/records/issue.ts'
import type { MeetingRecord } from '#model/records/meeting.ts'
import type { Relationship } from '#model/records/relationship.ts'
import { viewRecord, viewRelationship } from '#model/view.ts'
import type { Glance } from '#storage/read.ts'
import type { Custody } from '#analysis/custodyRows.ts'
import { custodyRows } from '#analysis/custodyRows.ts'
import type { EventMark } from './eventMark.ts'
import { markOf } from './eventMark.ts'
import { glanceLens } from './glanceLens.ts'
import type { IssueRow } from './issueRows.ts'
import { issueRows } from './issueRows.ts'
import type { HalfLifeChoice } from './halfLife.ts'
import { eventDays } from './knownDays.ts'

/** What the overview shows of a day, the span of its chart apart. All of it was known at the end of the day. */
export interface OverviewDay {
  readonly asOf: DayNumber
  readonly relationship: Relationship
  /** Codes of the two countries. */
  readonly sides: { readonly a: string; readonly b: string }
  readonly issues: readonly IssueRecord[]
  readonly cases: readonly CaseRecord[]
  readonly meetings: readonly MeetingRecord[]
  readonly dates: readonly DateToWatch[]
  readonly items: Items
  /** Days in which an item's weight in the index halves. */
  readonly halfLife: number
  /** It was chosen by the reader, not by the rule. */
  readonly halfLifeChosen: boolean
  /** The index from the first covered day or the first item up to the day. */
  readonly series: IndexSeries
  readonly clause: IndexClause
  /** Of the last 90 days. */
  readonly share: ConflictShare
  readonly custody: Custody
  readonly lead: HeadlineLead
  readonly upcoming: Upcoming
  /** Of each held meeting, the date it had been planned for, where one was. */
  readonly planned: ReadonlyMap<string, Edtf>
  /** Newest move first. */
  readonly issueRows: readonly IssueRow[]
  /** The newest events first, at most twelve. */
  readonly recent: readonly EventMark[]
  /** Null where there is no event at all. */
  readonly histogram: Histogram | null
  /** How many records of any kind became known after the day. */
  readonly hiddenLater: number
  readonly eventCount: number
  /** How many of them have no score in the table that is chosen. */
  readonly unscored: number
  /** The day on which the first event became known, where that is still ahead: somewhere to go. */
  readonly firstRecordDay: IsoDay | null
}

/** The day with what it was made from; the rest is for other stores. */
export interface DayView {
  readonly day: OverviewDay
  /** Rows in force on the day, oldest first. */
  readonly rows: Int32Array
  readonly lens: Lens
}

const RECENT = 12

/** The view of a day over what has been read of a relationship, whose columns say by which table they score. */
export function viewDay(glance: Glance, asOf: DayNumber, halfLife: HalfLifeChoice): DayView {
  const { columns } = glance
  const rows = rowsAsOf(columns, asOf)
  const lens = glanceLens(glance, rows, asOf)
  const lists = viewLists(glance, lens)
  const relationship = viewRelationship(glance.relationship, asOf)
  const figures = measures(columns, rows, relationship, asOf, halfLife)
  const upcoming = upcomingOf(lists.meetings, lists.dates, asOf)
  const day = {
    asOf,
    relationship,
    sides: { a: relationship.a, b: relationship.b },
    ...lists,
    ...figures,
    custody: custodyRows(lists.cases, asOf),
    lead: headlineLead(columns, rows, upcoming.meetings, asOf, upcoming.past),
    upcoming,
    planned: plannedDates(glance, lists.meetings, asOf),
    issueRows: issueRows(columns, rows, lists.issues, asOf),
    recent: newestMarks(glance, rows, asOf),
    hiddenLater:
      hiddenRecords(glance, lists) + (figures.histogram?.later.reduce((sum, n) => sum + n, 0) ?? 0),
    eventCount: rows.length,
    unscored: rows.reduce((sum, row) => sum + Number(Number.isNaN(scoreAt(columns, row))), 0),
    firstRecordDay: rows.length === 0 ? firstDay(glance) : null,
  }
  return { day, rows, lens }
}

type ShownLists = Pick<OverviewDay, 'issues' | 'cases' | 'meetings' | 'dates'>

function viewLists(glance: Glance, lens: Lens): ShownLists {
  const view = <R extends Kept<object>>(records: readonly R[]): R[] =>
    records.flatMap((record) => viewRecord(record, lens) ?? [])
  return {
    issues: view(glance.issues),
    cases: view(glance.cases),
    meetings: view(glance.meetings),
    dates: view(glance.dates),
  }
}

function measures(
  columns: Columns,
  rows: Int32Array,
  { coverage }: Relationship,
  asOf: DayNumber,
  chosen: HalfLifeChoice,
) {
  const items = itemsOf(columns, { asOf })
  const spans = coverageSpans(coverage)
  const halfLife = chosen === 'automatic' ? undefined : chosen
  const found =
    figuresFromSums(columns, { asOf, coverage: spans, halfLife }) ??
    firstFigures(columns, rows, items, { asOf, spans, halfLife })
  return {
    items,
    halfLife: found.halfLife,
    halfLifeChosen: chosen !== 'automatic',
    series: found.series,
    clause: indexClause(found.series, items.length, asOf),
    share: found.share,
    histogram: found.histogram,
  }
}

interface FirstFigures {
  readonly asOf: DayNumber
  readonly spans: readonly CoverageSpan[]
  readonly halfLife: number | undefined
}

/** The figures of the first day that is looked at, before sums of the record are kept. */
function firstFigures(
  columns: Columns,
  rows: Int32Array,
  items: Items,
  { asOf, spans, halfLife = chooseHalfLife(items, spans, asOf) }: FirstFigures,
) {
  const from = Math.min(spans[0]?.first ?? asOf, items.day[0] ?? asOf, asOf)
  return {
    halfLife,
    series: indexSeries(items, { from, to: asOf, halfLife, coverage: spans }),
    share: conflictShare(columns, items, asOf),
    histogram: histogramOf(columns, rows, asOf),
  }
}

function plannedDates(
  glance: Glance,
  shown: readonly MeetingRecord[],
  asOf: DayNumber,
): ReadonlyMap<string, Edtf> {
  const held = new Set(shown.filter(({ certainty }) => certainty === 'held').map(({ id }) => id))
  const dates = glance.meetings.flatMap((stored) => {
    const date = held.has(stored.id) ? plannedDate(stored, asOf) : undefined
    return date === undefined ? [] : [[stored.id, date] as const]
  })
  return new Map(dates)
}

function newestMarks({ columns }: Glance, rows: Int32Array, asOf: DayNumber): EventMark[] {
  const marks: EventMark[] = []
  for (let i = rows.length - 1; i >= 0 && marks.length < RECENT; i--) {
    // What has been announced is not yet an event of the past.
    if (columns.first[rows[i]!]! <= asOf) marks.push(markOf(columns, rows[i]!))
  }
  return marks
}

function hiddenRecords(glance: Glance, lists: ShownLists): number {
  const names = ['issues', 'cases', 'meetings', 'dates'] as const
  return names.reduce((sum, name) => sum + glance[name].length - lists[name].length, 0)
}

function firstDay({ columns }: Glance): IsoDay | null {
  const first = eventDays(columns)[0]
  return first === undefined ? null : isoDay(first)
}
