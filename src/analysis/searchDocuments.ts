import type { DayNumber } from '#model/day.ts'
import type { Edtf } from '#model/edtf.ts'
import type { Citation } from '#model/records/base.ts'
import type { CaseRecord } from '#model/records/case.ts'
import type { AnyRecord, Dataset, ListName, Lists } from '#model/records/dataset.ts'
import type { DateToWatch } from '#model/records/dateToWatch.ts'
import type { EventRecord } from '#model/records/event.ts'
import type { IssueRecord } from '#model/records/issue.ts'
import type { MeetingRecord } from '#model/records/meeting.ts'
import type { Person } from '#model/records/relationship.ts'
import type { SourceRecord } from '#model/records/source.ts'
import type { Dated } from '#model/knownFrom.ts'
import { isDateText } from '#model/knownFrom.ts'
import type { Lens } from '#model/lens.ts'
import { citedIds } from '#model/citedIds.ts'
import { hiddenIds, viewRecord, viewRelationship } from '#model/view.ts'
import { foldText } from './foldText.ts'

/** What a search finds, each kind a group of its own. */
export const SEARCH_KINDS = ['events', 'issues', 'meetings', 'cases', 'dates', 'people', 'sources'] as const
export type SearchKind = (typeof SEARCH_KINDS)[number]

/** One record as it is searched: what it is called, all else it says, and whom and what it names. */
export interface SearchDocument {
  readonly kind: SearchKind
  readonly id: string
  readonly title: string
  /** Everything else it says, as it is written. */
  readonly texts: readonly string[]
  /** Title and texts, folded, a line each. */
  readonly folded: string
  /** Length of the folded title. */
  readonly titleLength: number
  /** When it happened, began, is to be or was published; null where that is not recorded. */
  readonly date: Edtf | null
  /** Ids of the sources it cites and of the people who take part in it. */
  readonly names: readonly string[]
}

/**
 * All that can be found in a dataset as known at the end of a day: the short lists first, of each kind the newest
 * record first. One by one, so that whoever makes them can do other things in between.
 */
export function* searchDocuments(data: Dataset, asOf: DayNumber): Generator<SearchDocument, void> {
  const hidden = hiddenIds(data, { asOf, upTo: 'RED' })
  const lens: Lens = { asOf, upTo: 'RED', hides: (id) => hidden.has(id) }
  const { people } = viewRelationship(data.relationship, asOf)
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const cited = new Set<string>()

  function* list<R extends Lists[ListName][number]>(
    records: readonly R[],
    make: (record: R, names: ReadonlyMap<string, string>) => SearchDocument,
  ): Generator<SearchDocument, void> {
    for (const record of newestFirst(records)) {
      const view = viewRecord<R>(record, lens)
      if (!view) continue
      const document = make(view, names)
      for (const id of document.names) cited.add(id)
      yield document
    }
  }

  yield* list(data.issues, issueDocument)
  yield* list(data.meetings, meetingDocument)
  yield* list(data.cases, caseDocument)
  yield* list(data.dates, dateDocument)
  yield* list(data.events, eventDocument)
  yield* people.map(personDocument)
  // Of a source without a day of publication nothing is known before something cites it.
  const known = data.sources.filter((source) => source.published !== undefined || cited.has(source.id))
  yield* list(known, sourceDocument)
}

/** By the dates as they are written: newest first within a day's precision, undated ones last. */
function newestFirst<R extends Dated>(records: readonly R[]): readonly R[] {
  const dateOf = ({ date, since, published }: R): string => [date, since, published].find(isDateText) ?? ''
  return records
    .map((record) => [dateOf(record), record] as const)
    .toSorted(([one], [other]) => (one < other ? 1 : one > other ? -1 : 0))
    .map(([, record]) => record)
}

type Texts = readonly (string | undefined)[]

interface Said {
  readonly title: string
  readonly texts: Texts
  readonly date?: Edtf | undefined
  readonly names?: readonly string[]
}

function documentOf(kind: SearchKind, id: string, { title, texts, date, names = [] }: Said): SearchDocument {
  const written = [title, ...texts.filter((text) => text !== undefined && text !== '')].map((text) =>
    String(text).normalize('NFC'),
  )
  const [name = '', ...others] = written
  return {
    kind,
    id,
    title: name,
    texts: others,
    folded: written.map(foldText).join('\n'),
    titleLength: foldText(name).length,
    date: date ?? null,
    names,
  }
}

function eventDocument(event: EventRecord, people: ReadonlyMap<string, string>): SearchDocument {
  const { summary, place, note, claims, readouts, participants, tags } = event
  return documentOf('events', event.id, {
    title: event.title,
    date: event.date,
    names: [...citedIds([event]), ...participants],
    texts: [
      summary,
      ...quotesOf(event.citations, claims, readouts),
      ...claims.map(({ text }) => text),
      ...readouts.flatMap(({ quote, note: remark, topics }) => [quote, remark, topics.join(', ')]),
      place,
      ...participants.map((id) => people.get(id)),
      tags.join(', '),
      note,
      ...developmentsOf(event),
    ],
  })
}

function issueDocument(issue: IssueRecord): SearchDocument {
  return documentOf('issues', issue.id, {
    title: issue.title,
    names: citedIds([issue]),
    texts: [
      issue.summary,
      ...issue.positions.flatMap(({ text, speaker }) => [text, speaker]),
      ...issue.lines.map(({ text }) => text),
      ...quotesOf(issue.citations, issue.positions),
      ...developmentsOf(issue),
    ],
  })
}

function meetingDocument(meeting: MeetingRecord, people: ReadonlyMap<string, string>): SearchDocument {
  return documentOf('meetings', meeting.id, {
    title: meeting.title,
    date: meeting.date,
    names: [...citedIds([meeting]), ...meeting.attendees],
    texts: [
      meeting.place,
      meeting.hostEvent,
      meeting.outcome,
      ...meeting.agenda.map(({ text }) => text),
      ...meeting.commitments.map(({ text }) => text),
      ...meeting.attendees.map((id) => people.get(id)),
      ...quotesOf(meeting.citations, meeting.commitments),
      meeting.note,
      ...developmentsOf(meeting),
    ],
  })
}

function caseDocument(one: CaseRecord): SearchDocument {
  return documentOf('cases', one.id, {
    title: one.person,
    date: one.since,
    names: citedIds([one]),
    texts: [
      one.charge,
      one.sentence,
      one.facility,
      ...quotesOf(one.citations),
      one.note,
      ...developmentsOf(one),
    ],
  })
}

function dateDocument(date: DateToWatch): SearchDocument {
  return documentOf('dates', date.id, {
    title: date.title,
    date: date.date,
    names: citedIds([date]),
    texts: [date.place, ...quotesOf(date.citations), ...developmentsOf(date)],
  })
}

function personDocument(person: Person): SearchDocument {
  return documentOf('people', person.id, {
    title: person.name,
    texts: person.roles.map(({ title }) => title),
  })
}

function sourceDocument(source: SourceRecord): SearchDocument {
  const { publisher, title, published, url } = source
  return documentOf('sources', source.id, {
    title: title ?? publisher,
    date: published,
    texts: [title === undefined ? undefined : publisher, url],
  })
}

/** What is quoted, of a record and of the entries of its lists. */
function quotesOf(
  citations: readonly Citation[],
  ...lists: readonly (readonly { readonly citations: readonly Citation[] }[])[]
): Texts {
  return [citations, ...lists.flat().map((entry) => entry.citations)].flat().map(({ quote }) => quote)
}

function developmentsOf({ changes }: AnyRecord): Texts {
  return changes.flatMap(({ note, citations }) => [note, ...quotesOf(citations)])
}
