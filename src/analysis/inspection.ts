import { addCitedIds } from '#model/citedIds.ts'
import type { DayNumber } from '#model/day.ts'
import { spanOf } from '#model/edtf.ts'
import { isDateText, knownFrom } from '#model/knownFrom.ts'
import type { Kept } from '#model/records/base.ts'
import type { AnyRecord, Dataset, ListName, Lists } from '#model/records/dataset.ts'
import { LIST_NAMES } from '#model/records/dataset.ts'
import { hiddenIds, viewRecord } from '#model/view.ts'
import type { Health, InVain } from './health.ts'
import { FINDING_KINDS, findingsOf } from './health.ts'

/** What is known of one list on a day. */
export interface Holding {
  /** Records known by then. */
  readonly known: number
  /** Different sources that they cite. */
  readonly sources: number
  /** Of issues: positions, and changes of their status. Of briefings: slides. 0 in other lists. */
  readonly positions: number
  readonly statusChanges: number
  readonly slides: number
  /** The last day on which anything of them became known; null where there is none. */
  readonly latest: DayNumber | null
}

export type Holdings = Readonly<Record<ListName, Holding>>

/** What a walk over all records finds out. */
export interface Inspection {
  readonly asOf: DayNumber
  readonly health: Health
  readonly holdings: Holdings
}

/** Records after which the walk lets others have their turn. */
const STRIDE = 100

/**
 * Walks over all records as known at the end of a day: what is there, and what about it wants mending. Nothing that
 * became known later is told.
 *
 * @returns a walk that can be left after each stride, so that thousands of records need not hold up a page
 */
export function* inspect(data: Dataset, asOf: DayNumber): Generator<void, Inspection> {
  const there = idsOf(data)
  yield
  const hidden = hiddenIds(data, { asOf, upTo: 'RED' })
  const deleted = new Set(data.deleted.map(({ id }) => id))
  let inVain: InVain[] = []
  const lens = {
    asOf,
    upTo: 'RED',
    hides: (id: string) => {
      if (!there.has(id)) inVain.push({ id, deleted: deleted.has(id) })
      return hidden.has(id)
    },
  } as const

  const found = Object.fromEntries(FINDING_KINDS.map((kind) => [kind, [] as unknown[]]))
  const seen: { [K in ListName]: AnyRecord[] } = {
    ...{ events: [], issues: [], cases: [], meetings: [], dates: [], sources: [], briefings: [] },
  }
  let walked = 0
  for (const list of LIST_NAMES) {
    for (const stored of data[list]) {
      if (++walked % STRIDE === 0) yield
      inVain = []
      const record = viewRecord<AnyRecord & Kept<object>>(stored, lens)
      if (!record) continue
      seen[list].push(record)
      const findings = findingsOf(list, record, once(inVain), asOf)
      for (const kind of FINDING_KINDS) found[kind]?.push(...findings[kind])
    }
  }
  const holdings = yield* holdingsOf(seen as unknown as Lists) // each list has been filled from its own
  return { asOf, health: found as unknown as Health, holdings } // one list for each kind, filled from that kind
}

function* holdingsOf(seen: Lists): Generator<void, Holdings> {
  const cited = new Set<string>()
  const holdings: Partial<Record<ListName, Holding>> = {}
  for (const list of LIST_NAMES) {
    const own = new Set<string>()
    let latest: DayNumber | null = null
    for (const [i, record] of seen[list].entries()) {
      if (i % STRIDE === 0) yield
      if (list !== 'sources') addCitedIds(record, own)
      latest = later(latest, latestOf(record))
    }
    own.forEach((id) => cited.add(id))
    holdings[list] = { known: seen[list].length, sources: own.size, ...countsIn(seen, list), latest }
  }
  // A source without a day of publication is known where something cites it.
  const known = seen.sources.filter(({ id, published }) => published !== undefined || cited.has(id)).length
  return { ...(holdings as Holdings), sources: { ...(holdings as Holdings).sources, known } } // every list has been counted
}

function countsIn(seen: Lists, list: ListName): Pick<Holding, 'positions' | 'statusChanges' | 'slides'> {
  const { issues, briefings } =
    list === 'issues' || list === 'briefings' ? seen : { issues: [], briefings: [] }
  const ofIssues = list === 'issues' ? issues : []
  return {
    positions: ofIssues.reduce((sum, { positions }) => sum + positions.length, 0),
    statusChanges: ofIssues.flatMap(({ changes }) => changes).filter(({ set }) => 'status' in set).length,
    slides: list === 'briefings' ? briefings.reduce((sum, { slides }) => sum + slides.length, 0) : 0,
  }
}

/** The last day on which something of a record became known: itself, a change, or an entry within. */
function latestOf(record: AnyRecord): DayNumber | null {
  const entries = Object.values(record).flatMap((value: unknown): readonly unknown[] =>
    Array.isArray(value) ? value : [],
  )
  const days = entries.flatMap((entry: unknown) =>
    typeof entry === 'object' && entry !== null && 'on' in entry && isDateText(entry.on) ? [entry.on] : [],
  )
  const own = knownFrom(record)
  return [...(own === undefined ? [] : [own]), ...days].reduce<DayNumber | null>(
    (latest, date) => later(latest, spanOf(date).last),
    null,
  )
}

function later(one: DayNumber | null, other: DayNumber | null): DayNumber | null {
  return one === null || (other !== null && other > one) ? other : one
}

/** Everything that a reference may lead to: records, people, actors, and the two countries by their codes. */
function idsOf({ relationship, ...data }: Dataset): ReadonlySet<string> {
  const { a, b, actors, people } = relationship
  const records = LIST_NAMES.flatMap((list) => data[list].map(({ id }: { readonly id: string }) => id))
  return new Set([a, b, ...[...actors, ...people].map(({ id }) => id), ...records])
}

function once(inVain: readonly InVain[]): readonly InVain[] {
  return inVain.length < 2 ? inVain : [...new Map(inVain.map((one) => [one.id, one])).values()]
}
