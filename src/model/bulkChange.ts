import { countsOn } from './edtf.ts'
import type { Edtf } from './edtf.ts'
import { compareChanges, foldChanges, idAfter } from './fold.ts'
import type { Change, Marking } from './records/base.ts'
import type { Credibility, EventFields, EventRecord, EventStatus } from './records/event.ts'

/** What is to be done to many events alike; a part that is missing leaves them as they are. */
export interface BulkChange {
  readonly addIssues?: readonly string[]
  readonly removeIssues?: readonly string[]
  readonly addTags?: readonly string[]
  readonly removeTags?: readonly string[]
  readonly marking?: Marking
  readonly status?: EventStatus
  readonly credibility?: Credibility
  /** Status and credibility are a development from this day on; missing: a correction of what was first entered. */
  readonly since?: Since
}

/** The day from which a development is known, a date with an end, and what is to be said of it. */
export interface Since {
  readonly on: Edtf
  readonly note?: string
}

type Judged = Pick<EventFields, 'status' | 'credibility'>

/**
 * An event with what a bulk change does to it; the event itself where nothing differs.
 *
 * Issues and tags are corrected wherever the event names them, in its developments too: what is added to a
 * list holds from the beginning. A development sets only what the event is not already on its day.
 *
 * @param changeId an id that no change of the event has
 */
export function bulkChanged(event: EventRecord, change: BulkChange, changeId: string): EventRecord {
  const listed = withMarking(withLists(event, change), change.marking)
  const wanted = judged(change)
  return change.since ? developed(listed, wanted, change.since, changeId) : corrected(listed, wanted)
}

function judged({ status, credibility }: BulkChange): Partial<Judged> {
  return { ...(status ? { status } : {}), ...(credibility ? { credibility } : {}) }
}

function withMarking(event: EventRecord, marking: Marking | undefined): EventRecord {
  return marking === undefined || marking === (event.marking ?? 'CLEAR') ? event : { ...event, marking }
}

function withLists(event: EventRecord, change: BulkChange): EventRecord {
  const { addIssues, removeIssues, addTags, removeTags } = change
  const issues = withList(event, 'issueIds', addIssues ?? [], removeIssues ?? [])
  return withList(issues, 'tags', addTags ?? [], removeTags ?? [])
}

/** What a list is to hold more, and no more, in the event as first known and in every development that sets it. */
function withList(
  event: EventRecord,
  field: 'issueIds' | 'tags',
  add: readonly string[],
  remove: readonly string[],
): EventRecord {
  const edited = (list: readonly string[]): readonly string[] => {
    const kept = list.filter((one) => !remove.includes(one) || add.includes(one))
    const next = [...kept, ...new Set(add.filter((one) => !kept.includes(one)))]
    return next.length === list.length && next.every((one, i) => one === list[i]) ? list : next
  }
  const own = edited(event[field])
  const changes = event.changes.map((change): Change<EventFields> => {
    const { tags, issueIds } = change.set
    const set = field === 'tags' ? tags : issueIds
    const next = set && edited(set)
    if (!next || next === set) return change
    return { ...change, set: { ...change.set, ...(field === 'tags' ? { tags: next } : { issueIds: next }) } }
  })
  if (own === event[field] && changes.every((change, i) => change === event.changes[i])) return event
  return { ...event, ...(field === 'tags' ? { tags: own } : { issueIds: own }), changes }
}

function corrected(event: EventRecord, wanted: Partial<Judged>): EventRecord {
  return Object.keys(differing(event, wanted)).length === 0 ? event : { ...event, ...wanted }
}

function developed(event: EventRecord, wanted: Partial<Judged>, since: Since, id: string): EventRecord {
  const day = countsOn(since.on) ?? Infinity
  const known = event.changes.filter(({ on }) => (countsOn(on) ?? Infinity) <= day)
  const before = foldChanges(event, known.toSorted(compareChanges))
  const set = differing(before, wanted)
  if (Object.keys(set).length === 0) return event
  const change = {
    id: idAfter(event.changes, since.on, id),
    on: since.on,
    set,
    ...(since.note ? { note: since.note } : {}),
    citations: [],
  }
  return { ...event, changes: [...event.changes, change] }
}

function differing(state: Judged, { status, credibility }: Partial<Judged>): Partial<Judged> {
  return {
    ...(status === undefined || status === state.status ? {} : { status }),
    ...(credibility === undefined || credibility === state.credibility ? {} : { credibility }),
  }
}
