import { correctAsOf } from '#dataset/correctAsOf.ts'
import { checkAdded } from '#dataset/checkAdded.ts'
import type { Rejected } from '#dataset/faultList.ts'
import type { Repairs } from '#dataset/repair.ts'
import { isSame } from '#model/sameValue.ts'
import type { ForeignFile, ForeignNote, ForeignPlace, ForeignRecord } from '#exchange/foreign.ts'
import { asWritten } from '#exchange/asWritten.ts'
import { addCitedIds } from '#model/citedIds.ts'
import type { IsoDay } from '#model/day.ts'
import { dayNumber } from '#model/day.ts'
import type { Fault } from '#model/fault.ts'
import { knownFrom } from '#model/knownFrom.ts'
import type { Lens } from '#model/lens.ts'
import { isKnown } from '#model/lens.ts'
import type { AnyRecord, Dataset, ListName } from '#model/records/dataset.ts'
import { LIST_NAMES } from '#model/records/dataset.ts'
import { hiddenIds, viewRecord } from '#model/view.ts'
import type { Stamp } from '#storage/write.ts'
import type { ForeignContent } from './preview.ts'

/** What a file that is no dataset is compared with, and by whom. */
export interface ForeignSetting {
  readonly stored: Dataset
  /** The day on screen: that of the file where it does not say which it knows. */
  readonly day: IsoDay
  readonly stamp: Stamp
  readonly repairs: Repairs
}

/** What became of such a file. */
export type ForeignOutcome =
  | { readonly type: 'accepted'; readonly dataset: Dataset; readonly foreign: Omit<ForeignContent, 'kind'> }
  | { readonly type: 'rejected'; readonly rejected: Rejected; readonly places: Places }

/** Where the record of a fault stands in the file. */
export type Places = (list: ListName, index: number) => ForeignPlace | undefined

/** Brings what a file tells together with what is stored, and checks what comes of it. Nothing is stored. */
export function composeForeign(file: ForeignFile, setting: ForeignSetting): ForeignOutcome {
  const { stored, repairs } = setting
  const desk = deskFor(file.asOf ?? setting.day, setting)
  const byList = new Map(
    LIST_NAMES.map((list) => [list, file.records.filter((record) => record.list === list)]),
  )
  const lists = Object.fromEntries([...byList].map(([list, records]) => [list, records.map(desk.asFound)]))
  const { relationship: known } = stored
  const { actors, people } = file
  const isAdding = actors.length + people.length > 0
  const added = { actors: [...known.actors, ...actors], people: [...known.people, ...people] }
  const relationship = isAdding ? { ...known, ...added } : known
  const outcome = checkAdded({ relationship, lists, faults: faultsIn(byList) }, stored, repairs)
  if (outcome.type === 'rejected') {
    return { type: 'rejected', rejected: outcome, places: (list, index) => byList.get(list)?.[index]?.place }
  }
  const out = new Set(repairs.leaveOut?.map(({ list, index }) => `${list} ${index}`))
  const edits = LIST_NAMES.map((list) => {
    const kept = (byList.get(list) ?? []).filter((_record, i) => !out.has(`${list} ${i}`))
    // What was left out is gone from what was accepted, so that the others stand side by side.
    return [list, outcome.dataset[list].map((record: AnyRecord, i) => desk.edited(record, kept[i]))] as const
  })
  const base = new Set(file.records.filter(desk.isOfNow).map(({ id }) => id))
  const dataset = onlyNamed({ ...outcome.dataset, ...Object.fromEntries(edits) }, stored, file)
  const notes = [...file.notes, ...comingAlong(dataset, stored, file)]
  return { type: 'accepted', dataset, foreign: { notes, isBase: (id) => base.has(id) } }
}

/** Without what came only because a record names it that has been left out since. */
function onlyNamed(dataset: Dataset, stored: Dataset, { records }: ForeignFile): Dataset {
  const along = new Set(records.filter(({ isNamed }) => isNamed).map(({ id }) => id))
  const { sources, relationship, ...lists } = dataset
  const cited = new Set<string>()
  addCitedIds(lists, cited)
  const known = { actors: idsOf(stored.relationship.actors), people: idsOf(stored.relationship.people) }
  const named = new Set(
    [...dataset.events, ...dataset.meetings].flatMap((record) =>
      'attendees' in record ? record.attendees : [record.initiator, record.target, ...record.participants],
    ),
  )
  const stays = (of: ReadonlySet<string>) => (entry: { readonly id: string }) =>
    of.has(entry.id) || named.has(entry.id)
  const actors = relationship.actors.filter(stays(known.actors))
  const people = relationship.people.filter(stays(known.people))
  const isLess = actors.length < relationship.actors.length || people.length < relationship.people.length
  return {
    ...dataset,
    sources: sources.filter(({ id }) => !along.has(id) || cited.has(id)),
    relationship: isLess ? { ...relationship, actors, people } : relationship,
  }
}

/** What is told of whom and what records name that nobody had recorded. */
function comingAlong(dataset: Dataset, { relationship }: Dataset, { records }: ForeignFile): ForeignNote[] {
  const { actors, people } = dataset.relationship
  const fresh = (
    now: readonly { readonly id: string; readonly name: string }[],
    before: ReadonlySet<string>,
  ) => now.flatMap(({ id, name }) => (before.has(id) ? [] : [name]))
  const newActors = fresh(actors, idsOf(relationship.actors))
  const newPeople = fresh(people, idsOf(relationship.people))
  const along = new Set(records.filter(({ isNamed }) => isNamed).map(({ id }) => id))
  const n = dataset.sources.filter(({ id }) => along.has(id)).length
  return [
    ...(newActors.length > 0 ? [{ code: 'new-actors', names: newActors } as const] : []),
    ...(newPeople.length > 0 ? [{ code: 'new-people', names: newPeople } as const] : []),
    ...(n > 0 ? [{ code: 'new-sources', n } as const] : []),
  ]
}

function idsOf(entries: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(entries.map(({ id }) => id))
}

function faultsIn(byList: ReadonlyMap<ListName, readonly ForeignRecord[]>): Fault[] {
  return [...byList].flatMap(([list, records]) =>
    records.flatMap(({ faults }, i) =>
      faults.map((fault) => ({
        ...fault,
        path: [`${list}[${i}]`, fault.path].filter((step) => step !== '').join('.'),
      })),
    ),
  )
}

const LAST_DAY = dayNumber('9999-12-31')

/** What is done with each record, as of the day that the file knows. */
function deskFor(day: IsoDay, { stored, stamp }: ForeignSetting) {
  const asOf = dayNumber(day)
  const here = new Map(
    LIST_NAMES.map((list) => [list, new Map(stored[list].map((r: AnyRecord) => [r.id, r]))]),
  )
  const lensOf = (on: number): Lens => {
    const hidden = hiddenIds(stored, { asOf: on, upTo: 'RED' })
    return { asOf: on, upTo: 'RED', hides: (id) => hidden.has(id) }
  }
  const [lens, last] = [lensOf(asOf), lensOf(LAST_DAY)]
  const storedOf = ({ list, id }: Pick<ForeignRecord, 'list' | 'id'>): AnyRecord | undefined =>
    here.get(list)?.get(id)
  /** As known on the day; a record that became known later, as it came to be. */
  const shownOf = (record: AnyRecord): AnyRecord =>
    viewRecord(record, lens) ?? viewRecord(record, last) ?? record

  function asFound(found: ForeignRecord): object {
    const own = storedOf(found)
    return own ? withFields({ ...shownOf(own) }, found.fields, true) : newRecord(found, stamp, asOf, day)
  }

  /** What is to be stored for a record that was accepted. */
  function edited(accepted: AnyRecord, found: ForeignRecord | undefined): AnyRecord {
    const own = found && storedOf({ list: found.list, id: accepted.id })
    if (!own) return accepted
    const shown = shownOf(own)
    const fields = new Map<string, unknown>(Object.entries(accepted))
    const said = [...found.fields.keys()]
      .filter((field) => !BOOKKEEPING.has(field))
      .map((field) => [field, asShown(valueOf(shown, field), fields.get(field))] as const)
    const isSeen = viewRecord(own, lens) !== null
    const corrected = correctAsOf(own, shown, new Map(said), isSeen ? asOf : LAST_DAY)
    return corrected === own ? own : { ...corrected, updatedAt: stamp.when, updatedBy: stamp.who }
  }

  /** Whether what a file says of a record was made of the record as it is now. */
  const isOfNow = (found: ForeignRecord): boolean =>
    found.fields.has('updatedAt') && found.fields.get('updatedAt') === storedOf(found)?.updatedAt

  return { asFound, edited, isOfNow }
}

const BOOKKEEPING: ReadonlySet<string> = new Set(['id', 'updatedAt'])

/** What files of these kinds can say is less than what is stored: the same as far as they go is the same. */
function asShown(shown: unknown, said: unknown): unknown {
  return isSame(plain(shown), plain(said)) ? shown : said
}

function plain(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() === '' ? undefined : asWritten(value)
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([field, inner]) => [field, plain(inner)]))
}

function valueOf(record: object, field: string): unknown {
  return Object.hasOwn(record, field) ? (record as Readonly<Record<string, unknown>>)[field] : undefined
}

/** What every new record of a list has before anything is said of it: nothing that is a fact. */
const BLANK: Readonly<Partial<Record<ListName, object>>> = {
  events: {
    ...{ mutual: false, bilateral: true, status: 'reported', credibility: 6 },
    ...{ issueIds: [], participants: [], readouts: [], claims: [], citations: [], tags: [] },
  },
  issues: { kind: 'other', positions: [], lines: [], citations: [] },
  cases: { citations: [] },
  meetings: { attendees: [], agenda: [], commitments: [], citations: [] },
  dates: { issueIds: [], citations: [] },
  sources: { reliability: 'F' },
}

function newRecord(
  { list, id, fields, defaults }: ForeignRecord,
  stamp: Stamp,
  asOf: number,
  day: IsoDay,
): object {
  const { when, who } = stamp
  const begun = { ...BLANK[list], ...Object.fromEntries(defaults) }
  const record = withFields(
    { id, ...begun, changes: [], createdAt: when, updatedAt: when, updatedBy: who },
    fields,
  )
  return { ...knownSince(list, record, asOf, day), ...record }
}

/** What is ahead, or has no date, is known by the day of the file: it would else be hidden until its date, or for ever. */
function knownSince(
  list: ListName,
  record: object,
  asOf: number,
  day: IsoDay,
): { readonly knownOn?: IsoDay } {
  const since = knownFrom(record)
  const isHidden = since === undefined ? list === 'meetings' : !isKnown(since, asOf)
  return isHidden ? { knownOn: day } : {}
}

function withFields(record: object, fields: ReadonlyMap<string, unknown>, keepsStamp = false): object {
  const all = new Map<string, unknown>(Object.entries(record))
  for (const [field, value] of fields) {
    if (keepsStamp && field === 'updatedAt') continue
    if (value === undefined) all.delete(field)
    else all.set(field, value)
  }
  return Object.fromEntries(all)
}
