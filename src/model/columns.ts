import type { DayNumber } from './day.ts'
import type { ScoreTable } from './cameo/scoreTables.ts'
import { codeIndex, rootOf } from './cameo/codebook.ts'
import { spanOf } from './edtf.ts'
import { markingRank } from './lens.ts'
import type { EventRecord } from './records/event.ts'
import type { Actor, Relationship } from './records/relationship.ts'
import { statesOf } from './states.ts'
import type { Steps } from './steps.ts'
import { atOnce, flatMapped, mapped } from './steps.ts'

/** A day that never comes: the end of an open date, or of what is still so. */
export const NEVER = 0x7fffffff

/** Which way an event goes, as a bit for each direction it counts in. */
export const FLOW = { none: 0, ab: 1, ba: 2, mutual: 3 } as const

/** Bits of {@link Columns.flags}. */
export const FLAG = { context: 1, struck: 2, directed: 4 } as const

/**
 * Events as columns: what charts and measures read instead of records.
 *
 * A row is one state of one event, true from `from` to before `until`; an event with two changes known on
 * different days has three rows. A row's place has no meaning. `ids`, `issueIds` and `units` name what rows point at.
 */
export interface Columns {
  readonly ids: readonly string[]
  readonly issueIds: readonly string[]
  /** What is counted, as it is written: "diplomats". */
  readonly units: readonly string[]
  /** Index into `ids`. */
  readonly record: Int32Array
  /** Day number from which the row is known, included. */
  readonly from: Int32Array
  /** Day number before which it was so; {@link NEVER} while it stands. */
  readonly until: Int32Array
  /** First day of the event's date. */
  readonly first: Int32Array
  /** Last day of the event's date, on which it counts; {@link NEVER} if open. */
  readonly last: Int32Array
  /** Index of the CAMEO code in the codebook; −1 for a code that is not there. */
  readonly code: Int16Array
  /** Two-digit root of the code, 1–20; 0 unknown. */
  readonly root: Uint8Array
  /** The event's own score, points −10…+10; NaN without one. */
  readonly own: Float64Array
  /** One of {@link FLOW}. */
  readonly flow: Uint8Array
  /** {@link FLAG}s. */
  readonly flags: Uint8Array
  /** Rank of the marking, 0–4. */
  readonly marking: Uint8Array
  /** Index into `ids` of the event it is part of; −1 for none. */
  readonly parent: Int32Array
  /** Index into `ids` of the event that it answers; −1 for none. */
  readonly answers: Int32Array
  /** How many of `unit` the event says were counted; NaN without a number. */
  readonly quantity: Float64Array
  /** Index into `units`; −1 without a number. */
  readonly unit: Int32Array
  /** Row r's issues are `issues[issueStart[r]] … issues[issueStart[r + 1] − 1]`, indexes into `issueIds`. */
  readonly issueStart: Int32Array
  readonly issues: Uint32Array
  /** The table by which codes score; missing, Goldstein's. It is chosen for the screen and never stored. */
  readonly scores?: ScoreTable
}

/** What of an event is in the columns. */
const COUNTED = [
  ...(['date', 'type', 'score', 'quantity', 'initiator', 'target', 'mutual', 'bilateral'] as const),
  ...(['status', 'marking', 'partOf', 'inResponseTo', 'issueIds'] as const),
] as const
type Counted = Pick<EventRecord, (typeof COUNTED)[number]>

/** One row before it is packed. */
interface Row {
  readonly record: number
  readonly from: DayNumber
  readonly until: DayNumber
  readonly state: Counted
}

/** Events of one relationship as {@link Columns}. */
export function columnsOf(events: readonly EventRecord[], relationship: Relationship): Columns {
  return atOnce(columnsInSteps(events, relationship))
}

/** The same as work that can be put aside: of 100,000 events it takes a second. */
export function columnsInSteps(events: readonly EventRecord[], relationship: Relationship): Steps<Columns> {
  return pack({ ids: new Map(), issueIds: new Map(), units: new Map() }, events, relationship)
}

/**
 * The columns after some events were added, changed or deleted: the rows of all others are copied. Where the
 * actors or the pair itself changed, every flow may have: build the columns anew. Work that can be put aside.
 *
 * @param changed the events as they are now
 * @param removed ids of events that are no more
 */
export function* patchInSteps(
  columns: Columns,
  changed: readonly EventRecord[],
  removed: readonly string[],
  relationship: Relationship,
): Steps<Columns> {
  const gone = new Set([...removed, ...changed.map((event) => event.id)])
  const names = {
    ids: placesIn(columns.ids),
    issueIds: placesIn(columns.issueIds),
    units: placesIn(columns.units),
  }
  const kept: number[] = []
  for (let row = 0; row < columns.record.length; row++) {
    if (!gone.has(columns.ids[columns.record[row]!]!)) kept.push(row)
  }
  return yield* pack(names, changed, relationship, columns, kept)
}

/** What rows point at by index, in the order in which it is met. */
interface Names {
  readonly ids: Map<string, number>
  readonly issueIds: Map<string, number>
  readonly units: Map<string, number>
}

function placesIn(names: readonly string[]): Map<string, number> {
  return new Map(names.map((name, i) => [name, i]))
}

function* pack(
  names: Names,
  events: readonly EventRecord[],
  relationship: Relationship,
  base?: Columns,
  kept: readonly number[] = [],
): Steps<Columns> {
  const rows = yield* flatMapped(events, (event) => rowsOf(event, indexIn(names.ids, event.id)))
  const sides = sidesOf(relationship)
  const out = blank(kept.length + rows.length)
  const issues: number[] = []
  kept.forEach((row, i) => base && copyRow(base, row, out, i, issues))
  yield* mapped(rows, (row, i) => writeRow(row, out, kept.length + i, issues, names, sides))
  out.issueStart[out.record.length] = issues.length
  return {
    ...out,
    ids: [...names.ids.keys()],
    issueIds: [...names.issueIds.keys()],
    units: [...names.units.keys()],
    issues: Uint32Array.from(issues),
  }
}

function rowsOf(event: EventRecord, record: number): Row[] {
  // An event has a date, so there is a day from which it is known.
  return statesOf(event, COUNTED).map(({ from, until, state }) => ({
    record,
    from: from ?? 0,
    until: until ?? NEVER,
    state,
  }))
}

type Blank = Omit<
  { -readonly [K in keyof Columns]: Columns[K] },
  'ids' | 'issueIds' | 'units' | 'issues' | 'scores'
>

function blank(length: number): Blank {
  return {
    record: new Int32Array(length),
    from: new Int32Array(length),
    until: new Int32Array(length),
    first: new Int32Array(length),
    last: new Int32Array(length),
    code: new Int16Array(length),
    root: new Uint8Array(length),
    own: new Float64Array(length),
    flow: new Uint8Array(length),
    flags: new Uint8Array(length),
    marking: new Uint8Array(length),
    parent: new Int32Array(length),
    answers: new Int32Array(length),
    quantity: new Float64Array(length),
    unit: new Int32Array(length),
    issueStart: new Int32Array(length + 1),
  }
}

type Sides = ReadonlyMap<string, 'a' | 'b'>

function writeRow(row: Row, out: Blank, i: number, issues: number[], names: Names, sides: Sides): void {
  const { state } = row
  const span = spanOf(state.date)
  out.record[i] = row.record
  out.from[i] = row.from
  out.until[i] = row.until
  out.first[i] = span.first
  out.last[i] = span.last ?? NEVER
  out.code[i] = codeIndex(state.type)
  out.root[i] = rootOf(state.type)
  out.own[i] = state.score?.value ?? NaN
  out.flow[i] = flowOf(state, sides)
  out.flags[i] = flagsOf(state)
  out.marking[i] = markingRank(state.marking)
  out.parent[i] = state.partOf === undefined ? -1 : indexIn(names.ids, state.partOf)
  out.answers[i] = state.inResponseTo === undefined ? -1 : indexIn(names.ids, state.inResponseTo)
  out.quantity[i] = state.quantity?.n ?? NaN
  out.unit[i] = state.quantity === undefined ? -1 : indexIn(names.units, state.quantity.unit)
  out.issueStart[i] = issues.length
  for (const id of state.issueIds) issues.push(indexIn(names.issueIds, id))
}

const COPIED = [
  'record',
  'from',
  'until',
  'first',
  'last',
  'code',
  'root',
  'own',
  'flow',
  'flags',
  'marking',
  'parent',
  'answers',
  'quantity',
  'unit',
] as const

function copyRow(base: Columns, row: number, out: Blank, i: number, issues: number[]): void {
  for (const name of COPIED) out[name][i] = base[name][row]!
  out.issueStart[i] = issues.length
  for (let k = base.issueStart[row]!; k < base.issueStart[row + 1]!; k++) issues.push(base.issues[k]!)
}

/** An event with a third party, or within one side, goes in no direction, mutual or not. */
function flowOf(event: Counted, sides: Sides): number {
  const [from, to] = [sides.get(event.initiator), sides.get(event.target)]
  if (from === undefined || to === undefined || from === to) return FLOW.none
  if (event.mutual) return FLOW.mutual
  return from === 'a' ? FLOW.ab : FLOW.ba
}

function flagsOf(event: Counted): number {
  const struck = event.status === 'denied' || event.status === 'retracted'
  return (
    (event.bilateral ? 0 : FLAG.context) | (struck ? FLAG.struck : 0) | (event.mutual ? 0 : FLAG.directed)
  )
}

/** Which side each actor counts for; third countries are not in it. */
export function sidesOf(
  relationship: Pick<Relationship, 'a' | 'b' | 'actors'>,
): ReadonlyMap<string, 'a' | 'b'> {
  const sides = new Map<string, 'a' | 'b'>()
  for (const actor of relationship.actors) addSide(sides, actor)
  return sides.set(relationship.a, 'a').set(relationship.b, 'b')
}

function addSide(sides: Map<string, 'a' | 'b'>, actor: Actor): void {
  if (actor.side) sides.set(actor.id, actor.side)
}

function indexIn(names: Map<string, number>, id: string): number {
  const found = names.get(id)
  if (found !== undefined) return found
  names.set(id, names.size)
  return names.size - 1
}
