import { CODEBOOK } from '#model/cameo/codebook.ts'
import type { Columns } from '#model/columns.ts'
import { FLOW } from '#model/columns.ts'
import { spanOf } from '#model/edtf.ts'
import type { Side } from '#model/records/base.ts'
import type { CaseRecord } from '#model/records/case.ts'
import type { DaysBetween } from './custodyCourse.ts'
import type { AsOf } from './members.ts'
import { membersOf } from './members.ts'
import { rootsAsOf } from './packages.ts'

/** What the ledger enters, in the order of its rows. */
export const LEDGER_KINDS = ['relations', 'sanctions', 'detentions'] as const
export type LedgerKind = (typeof LEDGER_KINDS)[number]

/**
 * CAMEO codes by what they mean. Relations: reduced or broken off, persons expelled, deported or withdrawn. Sanctions:
 * embargoes, boycotts, sanctions, administrative ones included. Detentions come from cases: code 173 is as often a
 * charge or a sentence.
 */
export const LEDGER_CODES: Readonly<Record<Exclude<LedgerKind, 'detentions'>, readonly string[]>> = {
  relations: ['160', '161', '166', '1661', '1662', '1663', '174'],
  sanctions: ['163', '172', '1721', '1722', '1723', '1724'],
}

/** A number with what it counts. */
export interface Quantity {
  readonly n: number
  /** As it is written, without what follows a bracket or a semicolon: "designations". */
  readonly unit: string
}

/** One line of the ledger: what was counted on a day, or that nothing was. */
export interface LedgerEntry {
  readonly kind: LedgerKind
  /** Who acted: the initiator, or who holds the person. */
  readonly side: Side
  /** The days that its date may mean. */
  readonly days: DaysBetween
  /** Null where an act has no number. A case counts one person. */
  readonly quantity: Quantity | null
  /** Ids of events; of a case, its id. */
  readonly ids: readonly string[]
}

/** What one side did of one kind. */
export interface LedgerTotal {
  /** Packages of events, or cases. */
  readonly acts: number
  /** Sums by unit, the largest first. Unlike things are never added. */
  readonly sums: readonly Quantity[]
  /** Acts without a number. */
  readonly unrecorded: number
}

export interface Ledger {
  /** In the order of their days. */
  readonly entries: readonly LedgerEntry[]
  readonly totals: Readonly<Record<LedgerKind, Readonly<Record<Side, LedgerTotal>>>>
}

/** What a ledger is made of; cases as known on the day. */
export interface LedgerInput extends AsOf {
  readonly columns: Columns
  readonly cases: readonly CaseRecord[]
}

/**
 * Expulsions, sanctions and detentions of each side, with what was counted, as of a day.
 *
 * Events are those that count in the measures. A package is one act: of its events of one kind those with a number
 * are entered, and one without only where none of them has any. A mutual event is entered for both sides.
 */
export function ledgerOf(input: LedgerInput): Ledger {
  const entries = [...eventEntries(input), ...caseEntries(input)].toSorted(
    (one, two) => one.days.first - two.days.first || ((one.ids[0] ?? '') < (two.ids[0] ?? '') ? -1 : 1),
  )
  const of = (kind: LedgerKind, side: Side): LedgerTotal =>
    totalOf(entries.filter((entry) => entry.kind === kind && entry.side === side))
  const both = (kind: LedgerKind) => ({ a: of(kind, 'a'), b: of(kind, 'b') })
  return {
    entries: entries.map(({ act: _act, ...entry }) => entry),
    totals: {
      relations: both('relations'),
      sanctions: both('sanctions'),
      detentions: both('detentions'),
    },
  }
}

/** An entry with the act that it belongs to: entries of one act count as one. */
interface ActEntry extends LedgerEntry {
  readonly act: string
}

const KIND_OF_CODE: ReadonlyMap<number, LedgerKind> = new Map(
  CODEBOOK.flatMap(({ code }, place) => {
    const kind = (['relations', 'sanctions'] as const).find((one) => LEDGER_CODES[one].includes(code))
    return kind ? [[place, kind] as const] : []
  }),
)

const FLOW_OF = { a: FLOW.ab, b: FLOW.ba } as const

function eventEntries({ columns, asOf, ...upTo }: LedgerInput): ActEntry[] {
  const roots = rootsAsOf(columns, asOf, upTo.upTo)
  const acts = new Map<string, { kind: LedgerKind; side: Side; rows: number[] }>()
  for (const row of membersOf(columns, { asOf, ...upTo })) {
    const kind = KIND_OF_CODE.get(columns.code[row] ?? -1)
    if (!kind) continue
    for (const side of ['a', 'b'] as const) {
      if (!((columns.flow[row] ?? 0) & FLOW_OF[side])) continue
      const key = `${kind} ${side} ${roots[columns.record[row] ?? 0]}`
      const act = acts.get(key) ?? { kind, side, rows: [] }
      act.rows.push(row)
      acts.set(key, act)
    }
  }
  return [...acts].flatMap(([act, { kind, side, rows }]) => {
    const numbered = rows.filter((row) => (columns.unit[row] ?? -1) >= 0)
    const entry = (row: number, ids: readonly number[]): ActEntry => ({
      act,
      kind,
      side,
      days: { first: columns.first[row] ?? 0, last: columns.last[row] ?? 0 },
      quantity: quantityAt(columns, row),
      ids: ids.map((one) => columns.ids[columns.record[one] ?? 0] ?? ''),
    })
    if (numbered.length > 0) return numbered.map((row) => entry(row, [row]))
    return rows.slice(0, 1).map((row) => entry(row, rows))
  })
}

function quantityAt({ unit, units, quantity }: Columns, row: number): Quantity | null {
  const name = units[unit[row] ?? -1]
  return name === undefined ? null : { n: quantity[row] ?? 0, unit: unitOf(name) }
}

/** What a unit counts, without what it is made up of: "designations (16 persons, 22 entities)" → "designations". */
export function unitOf(unit: string): string {
  return (unit.split(/[(;]/)[0] ?? '').trim() || unit.trim()
}

function caseEntries({ cases, asOf }: LedgerInput): ActEntry[] {
  return cases.flatMap(({ id, heldBy, since }) => {
    const { first, last } = spanOf(since)
    if (first > asOf) return []
    const days = { first, last: Math.min(last ?? asOf, asOf) }
    return [
      { act: id, kind: 'detentions', side: heldBy, days, quantity: { n: 1, unit: '' }, ids: [id] } as const,
    ]
  })
}

function totalOf(entries: readonly ActEntry[]): LedgerTotal {
  const sums = new Map<string, number>()
  for (const { quantity } of entries) {
    if (quantity) sums.set(quantity.unit, (sums.get(quantity.unit) ?? 0) + quantity.n)
  }
  return {
    acts: new Set(entries.map(({ act }) => act)).size,
    sums: [...sums]
      .map(([unit, n]) => ({ n, unit }))
      .toSorted((one, two) => two.n - one.n || (one.unit < two.unit ? -1 : 1)),
    unrecorded: entries.filter(({ quantity }) => quantity === null).length,
  }
}
