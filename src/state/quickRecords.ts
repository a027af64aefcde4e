import type { LineValues } from '#analysis/lineParts.ts'
import type { Mentions } from '#analysis/mentions.ts'
import type { DateContext } from '#analysis/typedDate.ts'
import { readTyped } from '#analysis/typedDate.ts'
import { checkOne } from '#dataset/checkFile.ts'
import { mendFor } from '#dataset/mendFor.ts'
import type { ScoreTable } from '#model/cameo/scoreTables.ts'
import { codeScore } from '#model/cameo/scoreTables.ts'
import type { Fault } from '#model/fault.ts'
import { blankEvent, blankSource } from '#model/records/blank.ts'
import type { EventRecord } from '#model/records/event.ts'
import type { SourceRecord } from '#model/records/source.ts'
import type { OwnFields, QuickField, QuickFields } from './quickFields.ts'
import { directionIn, NEW_SOURCE, numberIn, UNKNOWN_ISSUE } from './quickFields.ts'

/** What is wrong with a field of the quick add. */
export interface QuickFault {
  readonly field: QuickField
  /** What stands in it. */
  readonly found: string
  /** `missing`: it must say something; `unknown`: it names nothing known; else the rule that it breaks. */
  readonly why: 'missing' | 'unknown' | Fault
  /** What was evidently meant. */
  readonly meant?: string
}

/** The event that the fields make, and the source that comes with it. */
export interface QuickRecords {
  readonly event: EventRecord
  readonly source: SourceRecord | null
}

/** Ids of the records to be made. */
export interface QuickIds {
  readonly event: string
  readonly source: string
}

/** The records as the fields have them, faulty or not. @param scores the table by which codes score */
export function quickRecords(
  fields: QuickFields,
  links: Mentions,
  ids: QuickIds,
  context: DateContext,
  scores: ScoreTable,
): QuickRecords {
  const source = fields.source === NEW_SOURCE ? newSource(fields, ids.source, context) : null
  const sourceId = source?.id ?? fields.source
  const { initiator, target, mutual } = directionIn(fields.direction) ?? {
    initiator: '',
    target: '',
    mutual: false,
  }
  const knownOn = readTyped(fields.knownOn, context)
  const quote = fields.quote.trim()
  const own = ownScore(fields, scores)
  // Choices come from lists of the words that are allowed; a check of the whole follows in any case.
  const chosen = { status: fields.status, credibility: Number(fields.credibility) } as Pick<
    EventRecord,
    'status' | 'credibility'
  >
  const event = blankEvent({
    id: ids.event,
    date: readTyped(fields.date, context),
    title: fields.title.trim(),
    type: fields.code,
    ...{ initiator, target, mutual, ...chosen },
    issueIds: [...new Set([fields.issue, ...links.issueIds])].filter(
      (id) => id !== '' && id !== UNKNOWN_ISSUE,
    ),
    participants: links.participants,
    citations: sourceId === '' ? [] : [{ source: sourceId, ...(quote === '' ? {} : { quote }) }],
    ...(knownOn === '' ? {} : { knownOn }),
    ...(own === undefined ? {} : { score: { value: own, reason: fields.reason.trim() } }),
    ...(links.meetingId === null ? {} : { meetingId: links.meetingId }),
    ...(fields.marking === 'CLEAR' ? {} : { marking: fields.marking as NonNullable<EventRecord['marking']> }),
  })
  return { event, source }
}

/** The event's own score: one that is another than the usual one of its code in the table. */
export function ownScore(
  { score, code }: Pick<QuickFields, 'score' | 'code'>,
  scores: ScoreTable,
): number | undefined {
  const value = numberIn(score)
  return value === codeScore(scores, code) ? undefined : value
}

/** A field that is not filled is not there. */
function newSource(fields: QuickFields, id: string, context: DateContext): SourceRecord {
  const texts = {
    title: fields.sourceTitle.trim(),
    url: fields.url.trim(),
    published: readTyped(fields.published, context),
    owner: fields.owner,
  }
  const filled = Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''))
  const { tier, reliability } = fields
  return blankSource({
    id,
    publisher: fields.publisher.trim(),
    ...filled,
    ...({ tier, reliability } as object),
  })
}

/** Everything that keeps the fields from being saved, in the order of the fields on screen. */
export function quickFaults(
  fields: QuickFields,
  { event, source }: QuickRecords,
  line: LineValues,
  own: OwnFields,
): readonly QuickFault[] {
  const named = unknown(line, own)
  const faults = [...named, ...missing(fields, event).filter(({ field }) => !isIn(named, field))]
  const add = (fault: Fault, fieldOf: ReadonlyMap<string, QuickField>): void => {
    const field = fieldOf.get(/^\w+\[0\]\.([a-z]+(?:\.[a-z]+)?)/i.exec(fault.path)?.[1] ?? '')
    // What is missing has been said; what comes of what is not on screen would be a fault of the program.
    if (field !== undefined && isIn(faults, field)) return
    faults.push(ruleFault(fields, field ?? 'title', fault))
  }
  // Stamped when it is saved.
  const stamped = { createdAt: '2021-01-01T00:00:00Z', updatedAt: '2021-01-01T00:00:00Z' }
  checkOne({ ...event, ...stamped }, 'events', 'events[0]', (fault) => add(fault, EVENT_FIELDS))
  if (source)
    checkOne({ ...source, ...stamped }, 'sources', 'sources[0]', (fault) => add(fault, SOURCE_FIELDS))
  return faults.toSorted((one, two) => ORDER.indexOf(one.field) - ORDER.indexOf(two.field))
}

function isIn(faults: readonly QuickFault[], field: QuickField): boolean {
  return faults.some((fault) => fault.field === field)
}

const EVENT_FIELDS: ReadonlyMap<string, QuickField> = new Map([
  ['date', 'date'],
  ['initiator', 'direction'],
  ['target', 'direction'],
  ['title', 'title'],
  ['score', 'score'],
  ['score.value', 'score'],
  ['score.reason', 'reason'],
  ['type', 'code'],
  ['citations', 'quote'],
  ['credibility', 'credibility'],
  ['knownOn', 'knownOn'],
  ['status', 'status'],
  ['marking', 'marking'],
])

const SOURCE_FIELDS: ReadonlyMap<string, QuickField> = new Map([
  ['publisher', 'publisher'],
  ['title', 'sourceTitle'],
  ['url', 'url'],
  ['published', 'published'],
  ['knownOn', 'published'],
  ['tier', 'tier'],
  ['owner', 'owner'],
  ['reliability', 'reliability'],
])

/** The order in which the fields stand on screen. */
const ORDER: readonly QuickField[] = [
  ...(['date', 'direction', 'issue', 'title', 'score', 'reason', 'code', 'source'] as const),
  ...(['publisher', 'sourceTitle', 'url', 'published', 'tier', 'owner', 'reliability'] as const),
  ...(['credibility', 'quote', 'knownOn', 'status', 'marking'] as const),
]

function missing(fields: QuickFields, event: EventRecord): QuickFault[] {
  const isMissing: Partial<Record<QuickField, boolean>> = {
    date: fields.date.trim() === '',
    direction: fields.direction === '',
    title: fields.title.trim() === '',
    code: fields.code === '',
    reason: event.score !== undefined && event.score.reason === '',
    source: fields.quote.trim() !== '' && fields.source === '',
    publisher: fields.source === NEW_SOURCE && fields.publisher.trim() === '',
  }
  return ORDER.filter((field) => isMissing[field]).map((field) => ({ field, found: '', why: 'missing' }))
}

/** What the line names and nobody knows, unless the field has been edited since. */
function unknown({ unknownDirection, unknownIssues }: LineValues, own: OwnFields): QuickFault[] {
  const found: QuickFault[] = []
  if (unknownDirection !== undefined && own.direction === undefined)
    found.push({ field: 'direction', found: unknownDirection, why: 'unknown' })
  if (unknownIssues[0] !== undefined && own.issue === undefined)
    found.push({ field: 'issue', found: unknownIssues[0], why: 'unknown' })
  return found
}

function ruleFault(fields: QuickFields, field: QuickField, fault: Fault): QuickFault {
  const mend = mendFor(fault)
  const meant = mend?.type === 'text' ? mend.suggestion : undefined
  return { field, found: fields[field], why: fault, ...(meant === undefined ? {} : { meant }) }
}
