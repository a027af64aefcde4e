import { quadClass } from '#model/cameo/codebook.ts'
import type { Columns } from '#model/columns.ts'
import { FLAG, NEVER } from '#model/columns.ts'
import type { DayNumber } from '#model/day.ts'
import type { Side } from '#model/records/base.ts'
import { actingSide } from '#model/sideOrder.ts'
import type { DayRange } from './custody.ts'
import { scoreAt } from './items.ts'
import type { AsOf } from './members.ts'
import { NOT_COUNTED } from './members.ts'
import { rootsAsOf } from './packages.ts'
import { rowsAsOf } from './rowsAsOf.ts'

/** An act in a chain, or one that stands alone. */
export interface ChainAct {
  readonly id: string
  readonly first: DayNumber
  /** The last day of its date; null where the date is open. */
  readonly last: DayNumber | null
  /** Who acts on the other; `both` of a mutual act; null of an act with a third party. */
  readonly side: Side | 'both' | null
  /** Kept out of every measure; it can be answered, and answers nothing. */
  readonly context: boolean
  readonly material: boolean
  /** Points, −10…+10; NaN without one. */
  readonly score: number
  /** Id of the act that it names as answered; null for the first of a chain. */
  readonly answers: string | null
  /** Days from that act to this one: a range where one of the two has more than a day. */
  readonly lag: DayRange | null
  /** The act that it names is one of its own side: it goes on from it and is no answer. */
  readonly goesOn: boolean
}

/** An act, what answers it, what answers that; the first act first, then in the order of their days. */
export interface AnswerChain {
  readonly acts: readonly [ChainAct, ...ChainAct[]]
}

export interface AnswerChains {
  /** In the order of their first acts. */
  readonly chains: readonly AnswerChain[]
  /** Acts of material conflict to which no answer is recorded and that answer nothing, oldest first. */
  readonly unanswered: readonly ChainAct[]
}

/**
 * What answers what as of a day, as the events say it (`inResponseTo`).
 *
 * An answer counts as an event does: known, over, between the two sides, neither denied nor retracted. The act that it
 * answers need only be known and not struck: it may be context, or go on. An act of the same side is gone on from, not
 * answered.
 */
export function answerChains(columns: Columns, { asOf, upTo = 'RED' }: AsOf): AnswerChains {
  const found = actsOf(columns, { asOf, upTo })
  const chains = chainsOf(found)
  const inChain = new Set(chains.flatMap(({ acts }) => acts.map(({ id }) => id)))
  return {
    chains,
    unanswered: unansweredOf(columns, found, inChain, { asOf, upTo }),
  }
}

/** An act with its row and where it stands in the order of days. */
interface Found {
  readonly act: ChainAct
  readonly row: number
}

/** All acts that are known, in the order of (first day, last day, id), each with the link that holds. */
function actsOf(columns: Columns, { asOf, upTo }: Required<AsOf>): readonly Found[] {
  const rows = [...rowsAsOf(columns, asOf, upTo)].filter((row) => !((columns.flags[row] ?? 0) & FLAG.struck))
  const rowOf = new Map(rows.map((row) => [columns.record[row] ?? -1, row]))
  return rows.map((row) => {
    const named = columns.answers[row] ?? -1
    const counts = !((columns.flags[row] ?? 0) & NOT_COUNTED) && (columns.last[row] ?? NEVER) <= asOf
    const target = counts && named !== columns.record[row] ? rowOf.get(named) : undefined
    return { act: actAt(columns, row, target), row }
  })
}

function actAt(columns: Columns, row: number, target: number | undefined): ChainAct {
  const last = columns.last[row] ?? NEVER
  const root = columns.root[row] ?? 0
  const side = sideAt(columns, row)
  return {
    id: columns.ids[columns.record[row] ?? 0] ?? '',
    first: columns.first[row] ?? 0,
    last: last === NEVER ? null : last,
    side,
    context: ((columns.flags[row] ?? 0) & FLAG.context) !== 0,
    material: root > 0 && quadClass(root) % 2 === 0,
    score: scoreAt(columns, row),
    answers: target === undefined ? null : (columns.ids[columns.record[target] ?? 0] ?? null),
    lag: target === undefined ? null : lagOf(columns, target, row),
    goesOn: target !== undefined && side !== null && side !== 'both' && sideAt(columns, target) === side,
  }
}

function sideAt({ flow }: Columns, row: number): ChainAct['side'] {
  return flow[row] === 0 ? null : actingSide(flow[row] ?? 0)
}

/** What goes on from a day is answered from that day; never below 0. */
function lagOf({ first, last }: Columns, from: number, to: number): DayRange {
  const [start, end] = [first[from] ?? 0, last[from] ?? NEVER]
  const latestStart = end === NEVER ? start : end
  return {
    min: Math.max(0, (first[to] ?? 0) - latestStart),
    max: Math.max(0, (last[to] ?? 0) - start),
  }
}

/** Acts that name each other, from the one that names nothing. Where they name each other in a circle, from the first. */
function chainsOf(found: readonly Found[]): AnswerChain[] {
  const acts = new Map(found.map(({ act }) => [act.id, act]))
  const heads = new Map<string, string>()
  for (const { act } of found) headOf(act, acts, heads)
  const members = new Map<string, ChainAct[]>()
  for (const { act } of found) {
    const head = heads.get(act.id) ?? act.id
    const all = members.get(head)
    if (all) all.push(act)
    else members.set(head, [act])
  }
  return [...members]
    .filter(([, all]) => all.length > 1)
    .flatMap(([head, all]): AnswerChain[] => {
      const first = all.find(({ id }) => id === head)
      if (!first) return []
      const start = { ...first, answers: null, lag: null, goesOn: false }
      return [{ acts: [start, ...all.filter(({ id }) => id !== head)] }]
    })
    .toSorted(
      (one, two) => one.acts[0].first - two.acts[0].first || (one.acts[0].id < two.acts[0].id ? -1 : 1),
    )
}

/** Notes for an act and all that it leads back to where their chain begins. */
function headOf(from: ChainAct, acts: ReadonlyMap<string, ChainAct>, heads: Map<string, string>): void {
  const trail = new Set<ChainAct>()
  let at: ChainAct | undefined = from
  while (at && !heads.has(at.id) && !trail.has(at)) {
    trail.add(at)
    at = at.answers === null ? undefined : acts.get(at.answers)
  }
  const way = [...trail]
  const circle = at && !heads.has(at.id) ? way.slice(way.indexOf(at)) : []
  const [first] = circle.toSorted((one, two) => one.first - two.first || (one.id < two.id ? -1 : 1))
  const head = first?.id ?? (at && heads.get(at.id)) ?? way.at(-1)?.id ?? from.id
  for (const act of trail) heads.set(act.id, head)
}

/** Single acts of material conflict: of each package the first, and none of one of which a part is in a chain. */
function unansweredOf(
  columns: Columns,
  found: readonly Found[],
  inChain: ReadonlySet<string>,
  { asOf, upTo }: Required<AsOf>,
): ChainAct[] {
  const roots = rootsAsOf(columns, asOf, upTo)
  const rootOf = ({ row }: Found): number => roots[columns.record[row] ?? 0] ?? -1
  const done = new Set(found.filter(({ act }) => inChain.has(act.id)).map(rootOf))
  return found
    .filter(({ act, row }) => {
      const isOver = act.last !== null && act.last <= asOf && !act.context
      const isAct = act.side === 'a' || act.side === 'b'
      return isOver && isAct && quadClass(columns.root[row] || 1) === 4
    })
    .filter((one) => {
      if (done.has(rootOf(one))) return false
      done.add(rootOf(one))
      return true
    })
    .map(({ act }) => act)
}
