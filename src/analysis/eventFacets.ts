import type { QuadClass } from '#model/cameo/codebook.ts'
import { quadClass } from '#model/cameo/codebook.ts'
import type { Columns } from '#model/columns.ts'
import type { DayNumber } from '#model/day.ts'
import type { Edtf } from '#model/edtf.ts'
import type { Citation } from '#model/records/base.ts'
import type { EventRecord } from '#model/records/event.ts'
import { EVENT_STATUSES } from '#model/records/event.ts'
import type { Reliability, SourceRecord, Tier } from '#model/records/source.ts'
import { RELIABILITIES, TIERS } from '#model/records/source.ts'
import { statesOf } from '#model/states.ts'
import type { Steps } from '#model/steps.ts'
import { foldText } from './foldText.ts'
import { scoreAt } from './items.ts'

/** What a list says of an event in one state, besides what columns know. */
export interface EventTold {
  readonly id: string
  readonly title: string
  readonly date: Edtf
  readonly initiator: string
  readonly target: string
  readonly mutual: boolean
}

interface EventState extends EventTold {
  readonly from: DayNumber
  readonly until: DayNumber
  readonly status: number
  readonly credibility: number
  readonly tags: readonly string[]
  readonly issueIds: readonly string[]
  /** Title, summary, place, note and tags, folded. */
  readonly text: string
  readonly citations: readonly { readonly source: string; readonly quote: string }[]
}

interface SourceState {
  readonly from: DayNumber
  readonly until: DayNumber
  readonly reliability: Reliability
  readonly tier: Tier
  readonly publisher: string
}

/** Everything that events can be filtered by, of all days: made once for what is stored, read for each day. */
export interface FacetTable {
  readonly events: ReadonlyMap<string, readonly EventState[]>
  readonly sources: ReadonlyMap<string, readonly SourceState[]>
  /** Texts and what they are folded: one that has not changed is not folded again. */
  readonly folded: ReadonlyMap<string, string>
}

/**
 * What events can be filtered by, as of one day; place i of each list belongs to row `rows[i]` of the columns.
 * A source that was published later lends an event nothing: no grade, no publisher, no words.
 */
export interface EventFacets {
  /** Rows in force, by first day, then last, then id. */
  readonly rows: Int32Array
  readonly first: Int32Array
  /** The last day; `NEVER` where it is open. */
  readonly last: Int32Array
  /** Points, −10…+10, by the columns' table; NaN for none. */
  readonly score: Float64Array
  /** One of `FLOW`. */
  readonly flow: Uint8Array
  /** Quad class 1–4; 0 not coded. */
  readonly quad: Uint8Array
  /** Index into `EVENT_STATUSES`. */
  readonly status: Uint8Array
  /** The most reliable source, 1 (A) – 6 (F); 0 not sourced. */
  readonly letter: Uint8Array
  /** 1–6. */
  readonly credibility: Uint8Array
  /** How many sources are cited, each counted once. */
  readonly sources: Uint16Array
  /** A bit for each of `TIERS` that is cited. */
  readonly tiers: Uint8Array
  readonly publishers: readonly (readonly string[])[]
  readonly tags: readonly (readonly string[])[]
  readonly issues: readonly (readonly string[])[]
  /** What words are looked for in, folded: none of them goes from one text into the next. */
  readonly texts: readonly (readonly string[])[]
  readonly told: readonly EventTold[]
}

/** Days beyond all days, for what has always been so or still is. */
const ALWAYS = Infinity

/**
 * The table of some events and the sources they cite. Can be put aside after each text: folding them takes longest.
 *
 * @param before a table of most of the same; null for none
 */
export function* facetTable(
  events: readonly EventRecord[],
  sources: readonly SourceRecord[],
  before: FacetTable | null = null,
): Steps<FacetTable> {
  const folding = new Folding(before?.folded ?? new Map())
  const states = new Map<string, readonly EventState[]>()
  for (const event of events) states.set(event.id, yield* eventStates(event, folding))
  return {
    events: states,
    sources: new Map(sources.map((source) => [source.id, sourceStates(source)])),
    folded: folding.kept,
  }
}

/** Longest text that is looked up, in characters: those beyond are told apart slowly, and there are few. */
const LOOKED_UP = 10_000

/** Folds texts, and keeps those that it has folded. */
class Folding {
  readonly kept = new Map<string, string>()
  readonly #before: ReadonlyMap<string, string>

  constructor(before: ReadonlyMap<string, string>) {
    this.#before = before
  }

  of(text: string): string {
    if (text.length > LOOKED_UP) return foldText(text)
    const folded = this.#before.get(text) ?? foldText(text)
    this.kept.set(text, folded)
    return folded
  }
}

/** What of an event is searched and filtered by. */
const TOLD = [
  ...(['title', 'date', 'initiator', 'target', 'mutual', 'status', 'credibility'] as const),
  ...(['tags', 'issueIds', 'summary', 'place', 'note', 'citations'] as const),
] as const

function* eventStates(event: EventRecord, folding: Folding): Steps<EventState[]> {
  const states: EventState[] = []
  for (const { from, until, state } of statesOf(event, TOLD)) {
    const written = [state.title, state.summary, state.place, state.note, ...state.tags]
    states.push({
      id: event.id,
      title: state.title,
      date: state.date,
      initiator: state.initiator,
      target: state.target,
      mutual: state.mutual,
      from: from ?? -ALWAYS,
      until: until ?? ALWAYS,
      status: EVENT_STATUSES.indexOf(state.status),
      credibility: state.credibility,
      tags: state.tags,
      issueIds: state.issueIds,
      text: (yield* foldedTexts(written, folding)).join('\n'),
      citations: yield* foldedCitations(state.citations, folding),
    })
  }
  return states
}

function* foldedTexts(texts: readonly (string | undefined)[], folding: Folding): Steps<string[]> {
  const made: string[] = []
  for (const text of texts) {
    if (!text) continue
    made.push(folding.of(text))
    yield
  }
  return made
}

function* foldedCitations(citations: readonly Citation[], folding: Folding): Steps<EventState['citations']> {
  const made: { readonly source: string; readonly quote: string }[] = []
  for (const { source, quote = '' } of citations) {
    made.push({ source, quote: folding.of(quote) })
    yield
  }
  return made
}

function sourceStates(source: SourceRecord): SourceState[] {
  return statesOf(source, ['reliability', 'tier', 'publisher']).map(({ from, until, state }) => ({
    from: from ?? -ALWAYS,
    until: until ?? ALWAYS,
    reliability: state.reliability,
    tier: state.tier,
    publisher: state.publisher,
  }))
}

type Written = {
  -readonly [K in keyof EventFacets]: EventFacets[K] extends readonly (infer T)[] ? T[] : EventFacets[K]
}

/**
 * The facets of a day.
 *
 * @param rows rows of the columns in force on the day; an event of which the table knows no state of the day is left out
 */
export function facetsAsOf(
  table: FacetTable,
  columns: Columns,
  rows: Int32Array,
  asOf: DayNumber,
): EventFacets {
  const states = new Map<number, EventState>()
  for (const row of rows) {
    const state = standing(table.events.get(columns.ids[columns.record[row]!]!) ?? [], asOf)
    if (state) states.set(row, state)
  }
  const facets = emptied(Int32Array.from(states.keys()))
  const sources = new Map<string, SourceState | null>()
  const sourceOn = (id: string): SourceState | null => {
    const found = sources.get(id)
    if (found !== undefined) return found
    const state = standing(table.sources.get(id) ?? [], asOf) ?? null
    sources.set(id, state)
    return state
  }
  let i = 0
  for (const [row, state] of states) {
    readColumns(columns, row, facets, i)
    readState(state, sourceOn, facets, i++)
  }
  return facets
}

function emptied(rows: Int32Array): Written {
  const { length } = rows
  return {
    rows,
    first: new Int32Array(length),
    last: new Int32Array(length),
    score: new Float64Array(length),
    flow: new Uint8Array(length),
    quad: new Uint8Array(length),
    status: new Uint8Array(length),
    letter: new Uint8Array(length),
    credibility: new Uint8Array(length),
    sources: new Uint16Array(length),
    tiers: new Uint8Array(length),
    publishers: [],
    tags: [],
    issues: [],
    texts: [],
    told: [],
  }
}

function standing<S extends { readonly from: DayNumber; readonly until: DayNumber }>(
  states: readonly S[],
  asOf: DayNumber,
): S | undefined {
  return states.find(({ from, until }) => from <= asOf && asOf < until)
}

function readColumns(columns: Columns, row: number, facets: Written, i: number): void {
  const root = columns.root[row]!
  facets.first[i] = columns.first[row]!
  facets.last[i] = columns.last[row]!
  facets.score[i] = scoreAt(columns, row)
  facets.flow[i] = columns.flow[row]!
  facets.quad[i] = root === 0 ? 0 : (quadClass(root) satisfies QuadClass)
}

const NO_ONE: readonly string[] = []

function readState(
  state: EventState,
  sourceOn: (id: string) => SourceState | null,
  facets: Written,
  i: number,
): void {
  const cited = new Set<string>()
  const publishers = new Set<string>()
  const texts = [state.text]
  let letter = 0
  let tiers = 0
  for (const { source: id, quote } of state.citations) {
    const source = sourceOn(id)
    if (!source) continue
    cited.add(id)
    publishers.add(source.publisher)
    const place = RELIABILITIES.indexOf(source.reliability) + 1
    letter = letter === 0 ? place : Math.min(letter, place)
    tiers |= 1 << TIERS.indexOf(source.tier)
    if (quote !== '') texts.push(quote)
  }
  facets.status[i] = state.status
  facets.credibility[i] = state.credibility
  facets.letter[i] = letter
  facets.tiers[i] = tiers
  facets.sources[i] = cited.size
  facets.publishers[i] = publishers.size === 0 ? NO_ONE : [...publishers]
  facets.tags[i] = state.tags
  facets.issues[i] = state.issueIds
  facets.texts[i] = texts
  facets.told[i] = state
}
