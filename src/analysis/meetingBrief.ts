import type { Columns } from '#model/columns.ts'
import { columnsOf } from '#model/columns.ts'
import type { DayNumber } from '#model/day.ts'
import type { Marking, Side } from '#model/records/base.ts'
import type { Dataset } from '#model/records/dataset.ts'
import type { EventRecord } from '#model/records/event.ts'
import type { IssueRecord, IssueStatus, Line, Position } from '#model/records/issue.ts'
import type { AgendaPoint, MeetingRecord } from '#model/records/meeting.ts'
import { viewDataset } from '#model/view.ts'
import type { CommitmentRow } from './commitments.ts'
import { commitmentRows } from './commitments.ts'
import type { Custody } from './custodyRows.ts'
import { custodyRows } from './custodyRows.ts'
import { issueMovesOf } from './issueMoves.ts'
import type { BriefLeadFacts, BriefLens } from './meetingBriefLead.ts'
import { briefLead } from './meetingBriefLead.ts'
import type { BriefDate } from './meetingBriefDates.ts'
import { briefDates } from './meetingBriefDates.ts'
import type { Interlocutors } from './meetingBriefPeople.ts'
import { interlocutorsOf } from './meetingBriefPeople.ts'
import { rowsAsOf } from './rowsAsOf.ts'
import { positionsOf, silentDays } from './silence.ts'
import { highestIn } from './slidesUpTo.ts'

/** All that the record gives for the brief of a meeting on a day. Both sides are given by the same rule. */
export interface BriefFacts {
  readonly asOf: DayNumber
  /** The record as known on the day, up to the marking. */
  readonly view: Dataset
  /** The highest marking in it. */
  readonly level: Marking
  readonly meeting: MeetingRecord
  readonly lead: BriefLeadFacts
  /** Issues of the meeting's own agenda in its order, then all others that are open, the one that moved last first. */
  readonly agenda: readonly BriefIssue[]
  /** Points of the meeting's agenda. */
  readonly points: readonly AgendaPoint[]
  readonly custody: Custody
  /** What comes next, soonest first; the meeting itself is not among them. */
  readonly dates: readonly BriefDate[]
  /** Cleared wording that stands, of the issues on the agenda. */
  readonly lines: readonly BriefLine[]
  /** Open ones, the soonest due first. */
  readonly commitments: readonly CommitmentRow[]
  readonly people: Interlocutors
  /** Each side's newest wording and the one before it, in the order of the agenda. */
  readonly formulas: readonly FormulaChange[]
}

/** A row of the agenda. */
export interface BriefIssue {
  readonly issue: IssueRecord
  /** As last stated; null where nothing is recorded. */
  readonly positions: Readonly<Record<Side, StatedPosition | null>>
  /** The newest event on it that has begun, denied and retracted ones apart. */
  readonly move: EventRecord | null
}

export interface StatedPosition {
  readonly position: Position
  /** Whole days since it was stated. */
  readonly age: number
}

export interface BriefLine {
  readonly issue: IssueRecord
  readonly line: Line
}

/** Two wordings; their words are compared where they are shown, as there can be hundreds that are not. */
export interface FormulaChange {
  readonly issue: IssueRecord
  readonly side: Side
  readonly before: Position
  readonly now: Position
}

const CLOSED: ReadonlySet<IssueStatus> = new Set(['settled', 'dormant'])

/**
 * The facts of a brief.
 *
 * @param whole all that is stored: nothing later than the day or above the marking gets out of here
 * @returns null where the meeting is not known on the day, or is above the marking
 */
export function meetingBrief(whole: Dataset, meetingId: string, lens: BriefLens): BriefFacts | null {
  const view = viewDataset(whole, lens.asOf, lens.upTo)
  const meeting = view.meetings.find(({ id }) => id === meetingId)
  if (!meeting) return null
  const { asOf, scores } = lens
  const columns: Columns = {
    ...columnsOf(view.events, view.relationship),
    ...(scores ? { scores } : {}),
  }
  const rows = rowsAsOf(columns, asOf)
  const moved = movedIssues(view, columns, rows, asOf)
  const agenda = onAgenda(moved, meeting).map((row) => ({ ...row, positions: statedBy(row.issue, asOf) }))
  const issues = agenda.map(({ issue }) => issue)
  const custody = custodyRows(view.cases, asOf)
  const open = moved.filter(({ issue }) => isOpen(issue)).length
  return {
    ...{ asOf, view, meeting, agenda, custody, level: highestIn(view) },
    lead: briefLead(view, meeting, columns, { ...lens, open, custody }),
    points: meeting.agenda,
    dates: briefDates(view, meeting, asOf),
    lines: issues.flatMap((issue) => standingLines(issue)),
    commitments: commitmentRows(view.meetings, asOf).filter(({ commitment }) => commitment.status === 'open'),
    people: interlocutorsOf(view, meeting, asOf),
    formulas: issues.flatMap((issue) => [...formulaOf(issue, 'a'), ...formulaOf(issue, 'b')]),
  }
}

type Moved = Pick<BriefIssue, 'issue' | 'move'>

/** All issues with their last move, the one that moved last first, those without one by title at the end. */
function movedIssues(view: Dataset, columns: Columns, rows: Int32Array, asOf: DayNumber): Moved[] {
  const moves = issueMovesOf(columns, rows, asOf)
  const events = new Map(view.events.map((event) => [event.id, event]))
  const places = new Map(columns.issueIds.map((id, place) => [id, place]))
  return view.issues
    .map((issue) => {
      const row = moves[places.get(issue.id) ?? -1]?.lastRow ?? -1
      const id = row < 0 ? undefined : columns.ids[columns.record[row]!]
      return {
        issue,
        move: (id === undefined ? undefined : events.get(id)) ?? null,
        day: row < 0 ? -Infinity : columns.first[row]!,
      }
    })
    .toSorted(
      (one, other) =>
        (one.day === other.day ? 0 : other.day - one.day) || (one.issue.title < other.issue.title ? -1 : 1),
    )
    .map(({ issue, move }) => ({ issue, move }))
}

function onAgenda(moved: readonly Moved[], { agenda }: MeetingRecord): readonly Moved[] {
  const wanted = [...new Set(agenda.flatMap(({ issueId }) => issueId ?? []))]
  const byId = new Map(moved.map((row) => [row.issue.id, row]))
  const own = new Set(wanted.flatMap((id) => byId.get(id) ?? []))
  return [...own, ...moved.filter((row) => !own.has(row) && isOpen(row.issue))]
}

/** Without a status it is open where somebody has said something on it. */
function isOpen({ status, positions }: IssueRecord): boolean {
  return status === undefined ? positions.length > 0 : !CLOSED.has(status)
}

function statedBy(issue: IssueRecord, asOf: DayNumber): BriefIssue['positions'] {
  const newest = (side: Side): StatedPosition | null => {
    const [position] = positionsOf(issue, side)
    return position ? { position, age: silentDays(position, asOf) } : null
  }
  return { a: newest('a'), b: newest('b') }
}

function standingLines(issue: IssueRecord): BriefLine[] {
  return issue.lines.filter(({ supersededBy }) => supersededBy === undefined).map((line) => ({ issue, line }))
}

function formulaOf(issue: IssueRecord, side: Side): FormulaChange[] {
  const [now, before] = positionsOf(issue, side)
  if (!now || !before) return []
  return [{ issue, side, before, now }]
}
