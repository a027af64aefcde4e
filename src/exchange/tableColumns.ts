import { CASE_STATUSES } from '#model/records/case.ts'
import { DATE_KINDS } from '#model/records/dateToWatch.ts'
import { EVENT_STATUSES } from '#model/records/event.ts'
import { ISSUE_KINDS, ISSUE_STATUSES } from '#model/records/issue.ts'
import { CERTAINTIES, FORMATS, LEVELS } from '#model/records/meeting.ts'
import { RELIABILITIES, TIERS } from '#model/records/source.ts'
import { MARKINGS } from '#model/records/base.ts'

/** The kinds of record that have a table. */
export const TABLE_LISTS = ['events', 'meetings', 'dates', 'cases', 'issues', 'sources'] as const
export type TableList = (typeof TABLE_LISTS)[number]

/** How the cells of a column are written and read. */
export type CellKind =
  | 'text'
  /** A date as EDTF; those of other programs are understood as far as that is safe. */
  | 'date'
  | 'number'
  | 'yes-no'
  /** Texts, or ids of issues, people. */
  | 'list'
  | 'issues'
  | 'people'
  | 'citations'
  /** One of the words of the column. */
  | 'word'
  /** A CAMEO code, whose noughts spreadsheets drop. */
  | 'code'
  | 'actor'
  | 'issue'
  /** `a` or `b`, or the name of the country. */
  | 'side'

/** A column of a table. */
export interface TableColumn {
  /** As its header is written: unique within its table. */
  readonly name: string
  readonly kind: CellKind
  readonly words?: readonly string[]
  /** A record cannot be without it. */
  readonly isNeeded?: boolean
  /** The field that it is a part of: the columns `scoreValue` and `scoreReason` are one score. */
  readonly part?: { readonly field: string; readonly key: string }
  /** Other headers by which it is known, in lower case without anything but letters and digits. */
  readonly also?: readonly string[]
}

const needed = { isNeeded: true } as const

const ID: TableColumn = { name: 'id', kind: 'text' }
const PLACE: TableColumn = {
  name: 'place',
  kind: 'text',
  also: ['location', 'where', 'city', 'ort', 'lieu', 'место'],
}
const NOTE: TableColumn = { name: 'note', kind: 'text', also: ['notes', 'comment', 'comments', 'remark'] }
const TITLE: TableColumn = {
  name: 'title',
  kind: 'text',
  ...needed,
  also: ['headline', 'event', 'name', 'subject', 'what', 'titel', 'titre', 'название', 'событие'],
}
const DATE: TableColumn = {
  name: 'date',
  kind: 'date',
  also: ['day', 'when', 'eventdate', 'start', 'startdate', 'datum', 'fecha', 'дата', 'sqldate'],
}
const SUMMARY: TableColumn = {
  name: 'summary',
  kind: 'text',
  also: ['description', 'details', 'text', 'описание'],
}
const ISSUES: TableColumn = { name: 'issueIds', kind: 'issues', also: ['issues', 'issue', 'topic', 'topics'] }

/** What every table has at its end. */
const KEPT: readonly TableColumn[] = [
  { name: 'citations', kind: 'citations' },
  { name: 'knownOn', kind: 'date', also: ['known'] },
  { name: 'marking', kind: 'word', words: MARKINGS, also: ['tlp'] },
  { name: 'updatedAt', kind: 'text' },
  { name: 'asOf', kind: 'text' },
]

/** A source of a table that is not Bilat's: its parts make a source and a citation of it. */
const SOURCE_PARTS: readonly TableColumn[] = [
  { name: 'sourceUrl', kind: 'text', also: ['url', 'link', 'source', 'sourceurl', 'quelle'] },
  { name: 'sourcePublisher', kind: 'text', also: ['publisher', 'outlet', 'medium', 'sourcename'] },
  { name: 'sourcePublished', kind: 'date', also: ['published', 'publicationdate'] },
  { name: 'sourceQuote', kind: 'text', also: ['quote', 'quotation', 'evidence', 'zitat'] },
]

/** The columns of each table, in the order in which they are written. */
export const TABLE_COLUMNS: Readonly<Record<TableList, readonly TableColumn[]>> = {
  events: [
    ID,
    { ...DATE, ...needed },
    TITLE,
    SUMMARY,
    { name: 'type', kind: 'code', ...needed, also: ['cameo', 'cameocode', 'eventcode', 'code', 'eventtype'] },
    {
      name: 'initiator',
      kind: 'actor',
      ...needed,
      also: ['actor1', 'actor', 'from', 'by', 'who', 'actor1code'],
    },
    { name: 'target', kind: 'actor', ...needed, also: ['actor2', 'to', 'whom', 'actor2code'] },
    { name: 'mutual', kind: 'yes-no' },
    {
      name: 'scoreValue',
      kind: 'number',
      part: { field: 'score', key: 'value' },
      also: ['score', 'goldstein'],
    },
    { name: 'scoreReason', kind: 'text', part: { field: 'score', key: 'reason' } },
    { name: 'quantityN', kind: 'number', part: { field: 'quantity', key: 'n' }, also: ['quantity'] },
    { name: 'quantityUnit', kind: 'text', part: { field: 'quantity', key: 'unit' }, also: ['unit'] },
    { name: 'status', kind: 'word', words: EVENT_STATUSES },
    { name: 'bilateral', kind: 'yes-no' },
    { name: 'partOf', kind: 'text' },
    { name: 'inResponseTo', kind: 'text' },
    ISSUES,
    { name: 'meetingId', kind: 'text' },
    PLACE,
    { name: 'participants', kind: 'people' },
    { name: 'credibility', kind: 'number' },
    NOTE,
    { name: 'tags', kind: 'list', also: ['keywords', 'labels'] },
    ...KEPT,
  ],
  meetings: [
    ID,
    DATE,
    { name: 'timeAt', kind: 'text', part: { field: 'time', key: 'at' }, also: ['time'] },
    { name: 'timeZone', kind: 'text', part: { field: 'time', key: 'zone' }, also: ['timezone', 'zone'] },
    TITLE,
    { name: 'level', kind: 'word', words: LEVELS, ...needed },
    { name: 'format', kind: 'word', words: FORMATS, ...needed },
    { name: 'certainty', kind: 'word', words: CERTAINTIES, ...needed, also: ['status'] },
    PLACE,
    { name: 'hostEvent', kind: 'text', also: ['occasion'] },
    { name: 'attendees', kind: 'people', also: ['participants', 'people'] },
    { name: 'outcome', kind: 'text', also: ['result'] },
    NOTE,
    ...KEPT,
  ],
  dates: [
    ID,
    { ...DATE, ...needed },
    { name: 'kind', kind: 'word', words: DATE_KINDS, ...needed, also: ['type'] },
    TITLE,
    PLACE,
    ISSUES,
    ...KEPT,
  ],
  cases: [
    ID,
    { name: 'person', kind: 'text', ...needed, also: ['name', 'detainee'] },
    { name: 'nationality', kind: 'side', ...needed, also: ['citizenship', 'citizenof'] },
    { name: 'heldBy', kind: 'side', ...needed, also: ['country', 'detainedby', 'heldin'] },
    { name: 'issueId', kind: 'issue', also: ['issue'] },
    { name: 'status', kind: 'word', words: CASE_STATUSES, ...needed },
    { name: 'since', kind: 'date', ...needed, also: ['detainedon', 'arrested', 'from', 'date'] },
    { name: 'until', kind: 'date', also: ['released', 'releasedon', 'to'] },
    { name: 'charge', kind: 'text', also: ['charges'] },
    { name: 'sentence', kind: 'text' },
    { name: 'facility', kind: 'text', also: ['prison'] },
    NOTE,
    ...KEPT,
  ],
  issues: [
    ID,
    TITLE,
    { name: 'kind', kind: 'word', words: ISSUE_KINDS },
    { name: 'raisedBy', kind: 'side', words: ['both'], ...needed },
    SUMMARY,
    { name: 'status', kind: 'word', words: ISSUE_STATUSES },
    ...KEPT,
  ],
  sources: [
    ID,
    { name: 'publisher', kind: 'text', ...needed, also: ['outlet', 'source', 'medium'] },
    { name: 'title', kind: 'text', also: ['headline'] },
    { name: 'url', kind: 'text', also: ['link'] },
    { name: 'archiveUrl', kind: 'text', also: ['archive'] },
    { name: 'published', kind: 'date', also: ['date', 'publicationdate'] },
    { name: 'accessed', kind: 'date', also: ['retrieved'] },
    { name: 'language', kind: 'text', also: ['lang'] },
    { name: 'tier', kind: 'word', words: TIERS, ...needed },
    { name: 'owner', kind: 'word', words: ['state', 'public', 'private'] },
    { name: 'reliability', kind: 'word', words: RELIABILITIES },
    ...KEPT.filter(({ name }) => name !== 'citations'),
  ],
}

/** The columns that a table may have when it is read: those that are written, and parts of a source. */
export function readableColumns(list: TableList): readonly TableColumn[] {
  const columns = TABLE_COLUMNS[list]
  return columns.some(({ name }) => name === 'citations') ? [...columns, ...SOURCE_PARTS] : columns
}
