import type { DayNumber } from '#model/day.ts'
import type { Edtf } from '#model/edtf.ts'
import { spanOf } from '#model/edtf.ts'
import { knownFrom } from '#model/knownFrom.ts'
import type { Citation, Inner, Side } from '#model/records/base.ts'
import type { AnyRecord, ListName } from '#model/records/dataset.ts'
import type { IssueRecord } from '#model/records/issue.ts'
import { STALE_DAYS, positionsOf, silentDays } from './silence.ts'

/** The first is an error: something is named that is not there. The last is a note: a rule filled what was not recorded. */
export const FINDING_KINDS = ['dangling', 'unsourced', 'stale', 'imprecise', 'assumed'] as const
export type FindingKind = (typeof FINDING_KINDS)[number]

/** Lists inside a record whose entries are facts of their own. */
const FACT_LISTS = ['positions', 'readouts', 'claims', 'commitments'] as const

/** Fields that hold a date of the record itself. */
const DATE_FIELDS = ['date', 'since', 'until', 'published'] as const

/** What of a record a finding is about: itself, one of its changes or inner entries, or one of its dates. */
export type FindingPart =
  | { readonly of: 'record' }
  | { readonly of: 'changes' | (typeof FACT_LISTS)[number] | 'agenda' | 'lines'; readonly on: Edtf }
  | { readonly of: (typeof DATE_FIELDS)[number] }

/** Something about a record that a careful reader would want mended, or would want to know. */
export interface Finding {
  readonly list: ListName
  /** The record as known on the day. */
  readonly record: AnyRecord
  readonly part: FindingPart
}

/** All findings of a day, by kind, in the order of the lists and of their ids. */
export interface Health {
  /** References to records that were deleted or never were there; `to` is the id. */
  readonly dangling: readonly (Finding & { readonly to: string; readonly deleted: boolean })[]
  /** Facts without a citation that could be read by the day. */
  readonly unsourced: readonly Finding[]
  /** A side’s newest position on an issue, older than {@link STALE_DAYS}. */
  readonly stale: readonly (Finding & { readonly side: Side; readonly days: number })[]
  /** Dates that are not known to the day. */
  readonly imprecise: readonly (Finding & { readonly date: Edtf })[]
  /** Records of which is not recorded when they became known: the last day of their date counts. */
  readonly assumed: readonly (Finding & { readonly date: Edtf })[]
}

/** What was left out of a record because it is not there: the ids that it names in vain. */
export interface InVain {
  readonly id: string
  readonly deleted: boolean
}

/** What can be said of one record. A list for each kind, most of them empty. */
export type Findings = { readonly [K in FindingKind]: Health[K] }

/**
 * Examines one record.
 *
 * An issue itself is a heading and no fact: its positions and changes are examined. A briefing holds no facts of
 * its own, and a source is not sourced.
 *
 * @param record as known on the day, with the citations that could be read by then
 * @param inVain ids that the stored record names and that are nowhere
 */
export function findingsOf(
  list: ListName,
  record: AnyRecord,
  inVain: readonly InVain[],
  asOf: DayNumber,
): Findings {
  const about = { list, record }
  return {
    dangling: inVain.map(({ id, deleted }) => ({ ...about, part: { of: 'record' }, to: id, deleted })),
    unsourced: unsourcedParts(list, record).map((part) => ({ ...about, part })),
    stale: list === 'issues' ? staleOf(record as IssueRecord, asOf) : [], // the list named issues holds nothing else
    imprecise: impreciseParts(record).map(({ part, date }) => ({ ...about, part, date })),
    assumed: assumedDates(list, record).map((date) => ({ ...about, part: { of: 'record' }, date })),
  }
}

function unsourcedParts(list: ListName, record: AnyRecord): FindingPart[] {
  const isFact = 'citations' in record && list !== 'issues'
  const own: FindingPart[] = isFact && record.citations.length === 0 ? [{ of: 'record' }] : []
  const entries = FACT_LISTS.flatMap((of) =>
    innerOf(record, of)
      .filter(({ citations }) => citations?.length === 0)
      .map(({ on }): FindingPart => ({ of, on })),
  )
  const changes = record.changes
    .filter(({ citations, set }) => citations.length === 0 && !bringsSources(set))
    .map(({ on }): FindingPart => ({ of: 'changes', on }))
  return [...own, ...entries, ...changes]
}

/** Whether what a change sets has sources of its own: the record's, or those of entries that it brings. */
function bringsSources(set: object): boolean {
  return Object.values(set).some(
    (value) => Array.isArray(value) && value.some((entry: unknown) => isCitation(entry) || isCited(entry)),
  )
}

function isCitation(entry: unknown): boolean {
  return typeof entry === 'object' && entry !== null && 'source' in entry
}

function isCited(entry: unknown): boolean {
  if (typeof entry !== 'object' || entry === null || !('citations' in entry)) return false
  return Array.isArray(entry.citations) && entry.citations.length > 0
}

function staleOf(issue: IssueRecord, asOf: DayNumber): Health['stale'] {
  return (['a', 'b'] as const).flatMap((side) => {
    const [newest] = positionsOf(issue, side)
    const days = newest ? silentDays(newest, asOf) : 0
    if (!newest || days <= STALE_DAYS) return []
    return [{ list: 'issues' as const, record: issue, part: { of: 'positions', on: newest.on }, side, days }]
  })
}

function impreciseParts(record: AnyRecord): { readonly part: FindingPart; readonly date: Edtf }[] {
  const own = DATE_FIELDS.flatMap((of) => {
    const date: unknown = Reflect.get(record, of)
    return typeof date === 'string' ? [{ part: { of }, date }] : []
  })
  const inner = [...FACT_LISTS, 'agenda' as const, 'lines' as const, 'changes' as const].flatMap((of) =>
    innerOf(record, of).map(({ on }) => ({ part: { of, on }, date: on })),
  )
  return [...own, ...inner].filter(({ date }) => !isToTheDay(date))
}

/** A span of two exact days is exact; what is open or qualified is not. */
function isToTheDay(date: Edtf): boolean {
  const { precision, uncertain, approximate } = spanOf(date)
  if (uncertain || approximate) return false
  return precision === 'day' || (precision === 'range' && /^[\d-]{10}\/[\d-]{10}$/.test(date))
}

/** A source’s publication is itself the day on which it became known. */
function assumedDates(list: ListName, record: AnyRecord): Edtf[] {
  if (list === 'sources' || record.knownOn !== undefined) return []
  const date = knownFrom(record)
  return date === undefined ? [] : [date]
}

/** The entries of an inner list, none where the record has no such list. */
function innerOf(record: AnyRecord, name: string): readonly Entry[] {
  const entries: unknown = Reflect.get(record, name)
  return Array.isArray(entries) ? (entries as Entry[]) : [] // the schema gives a list of this name such entries
}

interface Entry extends Pick<Inner, 'on'> {
  /** Points of an agenda and cleared lines have none. */
  readonly citations?: readonly Citation[]
}
