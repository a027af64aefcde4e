import type { DayNumber } from '#model/day.ts'
import { markingRank } from '#model/lens.ts'
import type { Marking } from '#model/records/base.ts'
import type { IssuedBriefing } from '#model/records/issued.ts'
import type { AnyRecord, Dataset } from '#model/records/dataset.ts'
import { LIST_NAMES } from '#model/records/dataset.ts'
import type { UsedFact } from '#model/usedFact.ts'
import { factDigest, readFactLine } from '#model/usedFact.ts'
import { viewDataset } from '#model/view.ts'
import type { ChangedField } from './changedFacts.ts'
import { changedFields, isStruck } from './changedFacts.ts'

/**
 * What became of a fact that a briefing used. `corrected`: what was known on its day is written otherwise now.
 * `developed`: something became known later. `retracted`: it is denied or retracted. `deleted`: it is no longer there.
 * `withheld`: it is now marked above the audience that had it.
 */
export type Turn = 'corrected' | 'developed' | 'retracted' | 'deleted' | 'withheld'

/** A fact of a briefing that has turned out otherwise since it went out. */
export interface RecalledFact extends Pick<UsedFact, 'list' | 'id' | 'slides' | 'day'> {
  readonly turn: Turn
  /** As it went out; null where nothing that is kept still says so. */
  readonly before: AnyRecord | null
  /** As it is known now; null where it is not. */
  readonly after: AnyRecord | null
  /** The fields that differ; empty where one of the states is not known. */
  readonly fields: readonly ChangedField[]
  /** Whether charts and numbers may differ, not words alone. */
  readonly isMeasured: boolean
}

/** What a briefing is held against. */
export interface Recalling {
  /** All that is stored now. */
  readonly whole: Dataset
  /** The same as it was when the briefing went out, as far as the journal tells. */
  readonly then?: Dataset | undefined
  /** The day on screen: what became known by then is a turn. */
  readonly asOf: DayNumber
}

/** What of the facts of a briefing has changed or gone since it went out: retracted and deleted ones first. */
export function recall(issued: IssuedBriefing, recalling: Recalling): readonly RecalledFact[] {
  const { whole, then, asOf } = recalling
  const { upTo } = issued
  const [views, former] = [viewsOf(whole, upTo), then && viewsOf(then, upTo)]
  const used = issued.facts.flatMap((line) => readFactLine(line) ?? [])
  const found = used.flatMap((fact): RecalledFact[] => {
    const onDay = views(fact.day).get(fact.id)
    const after = (asOf > fact.day ? views(asOf) : views(fact.day)).get(fact.id) ?? null
    const isSame = onDay !== undefined && digestOf(onDay) === fact.digest
    const before = isSame ? onDay : formerOf(former?.(fact.day).get(fact.id), fact)
    const turned = turnOf({ before, after, isSame }, fact, whole, upTo)
    if (!turned) return []
    const fields = before && after ? saidOtherwise(before, after, isSame) : []
    const { list, id, slides, day } = fact
    const isMeasured = fields.length === 0 ? list !== 'sources' : touchesValues(fields)
    return [{ ...{ list, id, slides, day, turn: turned, before, after, fields }, isMeasured }]
  })
  return merged(found).toSorted((one, other) => ORDER.indexOf(one.turn) - ORDER.indexOf(other.turn))
}

const ORDER: readonly Turn[] = ['retracted', 'deleted', 'withheld', 'corrected', 'developed']

/** Records by their ids, as views of a dataset show them, by day and marking: most of what goes out shares them. */
const VIEWS = new WeakMap<Dataset, Map<string, ReadonlyMap<string, AnyRecord>>>()
/** Digests of the records of these views. */
const DIGESTS = new WeakMap<AnyRecord, string>()

function viewsOf(data: Dataset, upTo: Marking): (day: DayNumber) => ReadonlyMap<string, AnyRecord> {
  const found = VIEWS.get(data) ?? new Map<string, ReadonlyMap<string, AnyRecord>>()
  VIEWS.set(data, found)
  return (day) => {
    const key = `${day} ${upTo}`
    const known = found.get(key)
    if (known) return known
    const view = viewDataset(data, day, upTo)
    const records = LIST_NAMES.flatMap((list): readonly AnyRecord[] => view[list])
    const made = new Map(records.map((record) => [record.id, record]))
    found.set(key, made)
    return made
  }
}

function digestOf(record: AnyRecord): string {
  const known = DIGESTS.get(record)
  if (known !== undefined) return known
  const made = factDigest(record)
  DIGESTS.set(record, made)
  return made
}

/** What the journal says, if it is what went out. */
function formerOf(found: AnyRecord | undefined, { digest }: UsedFact): AnyRecord | null {
  return found && digestOf(found) === digest ? found : null
}

interface States extends Pick<RecalledFact, 'before' | 'after'> {
  /** What was known on the day of the briefing is written as it was then. */
  readonly isSame: boolean
}

function turnOf(
  { before, after, isSame }: States,
  { list, id }: UsedFact,
  whole: Dataset,
  upTo: Marking,
): Turn | null {
  if (!after) {
    const stored = whole[list].find((record: AnyRecord) => record.id === id)
    if (!stored) return 'deleted'
    if (markingRank(stored.marking) > markingRank(upTo)) return 'withheld'
    // A source that nothing cites any more is no longer shown; it says what it said.
    return list === 'sources' ? null : 'corrected'
  }
  if (isStruck(after) && !(before && isStruck(before))) return 'retracted'
  if (!isSame) return 'corrected'
  const isOther = before && before !== after && saidOtherwise(before, after, true).length > 0
  return isOther ? 'developed' : null
}

/** Further sources that came later are no change of what was said. */
function saidOtherwise(before: AnyRecord, after: AnyRecord, isLater: boolean): readonly ChangedField[] {
  return changedFields(before, after).filter(({ field }) => !(isLater && field === 'citations'))
}

/** Fields that charts and numbers are made of. All others are words. */
const MEASURED: ReadonlySet<string> = new Set([
  ...['date', 'knownOn', 'type', 'initiator', 'target', 'mutual', 'score', 'quantity', 'status', 'bilateral'],
  ...['partOf', 'inResponseTo', 'issueIds', 'issueId', 'meetingId', 'kind', 'raisedBy', 'nationality'],
  ...['heldBy', 'since', 'until', 'certainty', 'level', 'format', 'positions'],
])

function touchesValues(fields: readonly ChangedField[]): boolean {
  return fields.some(({ field }) => MEASURED.has(field))
}

/** A fact that was shown as of several days is one. */
function merged(facts: readonly RecalledFact[]): readonly RecalledFact[] {
  const found = new Map<string, RecalledFact>()
  for (const fact of facts) {
    const key = `${fact.list} ${fact.id}`
    const known = found.get(key)
    const slides = [...new Set([...(known?.slides ?? []), ...fact.slides])].toSorted((one, two) => one - two)
    found.set(key, { ...(known ?? fact), slides })
  }
  return [...found.values()]
}

/** Which of what went out used a record. */
export function issuedWith(
  issued: readonly IssuedBriefing[],
  list: UsedFact['list'],
  id: string,
): readonly IssuedBriefing[] {
  return issued.filter(({ facts }) => facts.some((line) => line.startsWith(`${list} ${id} `)))
}

/** A dataset with some records as they were; null where one was not there. */
export function datasetWith(whole: Dataset, states: ReadonlyMap<string, AnyRecord | null>): Dataset {
  const lists = LIST_NAMES.map((list) => {
    const kept = whole[list].filter((record: AnyRecord) => !states.has(`${list} ${record.id}`))
    const put = [...states].flatMap(([key, record]) => (key.startsWith(`${list} `) && record ? [record] : []))
    return [list, [...kept, ...put]]
  })
  const back = new Set([...states].flatMap(([, record]) => (record ? [record.id] : [])))
  const deleted = whole.deleted.filter(({ id }) => !back.has(id))
  return { ...whole, ...(Object.fromEntries(lists) as Dataset), deleted } // one list for each name
}
