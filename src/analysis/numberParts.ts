import { quadClass } from '#model/cameo/codebook.ts'
import type { QuadClass } from '#model/cameo/codebook.ts'
import type { Columns } from '#model/columns.ts'
import { FLOW } from '#model/columns.ts'
import type { DayNumber } from '#model/day.ts'
import { NO_FILTER } from './eventFilter.ts'
import { filteredItems, passingRows } from './filteredItems.ts'
import { itemMembersOf } from './itemMembers.ts'
import type { Items } from './items.ts'
import { itemsOf, scoreAt } from './items.ts'
import { membersOf } from './members.ts'
import type { AsOf } from './members.ts'
import type { NumberQuestion, Way } from './numberQuestion.ts'

/** What a number adds up, one by one: an item, or an event where a measure counts events. */
export interface NumberPart {
  /** The day it counts on. */
  readonly day: DayNumber
  /** One of `FLOW`: of an item ab or ba, of an event any. */
  readonly flow: number
  /** Row of the columns of the event that it is called after. */
  readonly lead: number
  /** Index into `columns.ids` of the root of its package; −1 where it is one event alone. */
  readonly root: number
  /** Points −10…+10; of an event without a score in the table NaN. */
  readonly g: number
  /** 1, or ½ for an item of mutual members alone. */
  readonly w: number
  /** Of the event that it is called after; 0 for a code that is not in the codebook. */
  readonly quad: QuadClass | 0
}

/** What numbers are opened from: the columns, and the items that were made of them as of the day. */
export interface NumberGround extends AsOf {
  readonly columns: Columns
  readonly items: Items
  /** Days in which an item's weight in the index halves. */
  readonly halfLife: number
  /** Rows that pass what columns cannot tell of the question's filter; missing, all. */
  readonly among?: Int32Array
}

/** The same, as it was on a day: of what was known then. */
export function groundThenKnown(ground: NumberGround, day: DayNumber): NumberGround {
  return { ...ground, items: itemsOf(ground.columns, { ...ground, asOf: day }), asOf: day }
}

/** The parts that a question is about, oldest first; nothing that was known later is among them. */
export function partsOf(ground: NumberGround, question: NumberQuestion): NumberPart[] {
  if (question.measure === 'index' || question.measure === 'cumulative')
    return itemParts({ ...ground, items: itemsFor(ground, question) }, -Infinity, question.day)
  const { first, last, way = 'both' } = question
  const parts =
    question.measure === 'quad' || question.measure === 'balance'
      ? eventParts(ground.columns, membersFor(ground, question), first, last)
      : itemParts({ ...ground, items: itemsFor(ground, question) }, first, last)
  return parts.filter((part) => goes(part, way))
}

/** The items that a question asks of, on whatever day: under a filter each keeps the score that all its members give it. */
export function itemsFor(ground: NumberGround, question: NumberQuestion): Items {
  const { columns } = ground
  return wantedRows(ground, question).reduce(
    (items, passes) => filteredItems(items, itemMembersOf(columns, items, ground), passes),
    ground.items,
  )
}

/** The counted rows that a question asks of, on whatever day. */
export function membersFor(ground: NumberGround, question: NumberQuestion): Int32Array {
  const wanted = wantedRows(ground, question)
  return membersOf(ground.columns, ground).filter((row) => wanted.every((passes) => passes[row] === 1))
}

/** The filter and the issue each by itself, as charts have them: different events of an item may pass them. */
function wantedRows({ columns, among }: NumberGround, question: NumberQuestion): Uint8Array[] {
  if (question.measure === 'index') return []
  const { filter } = question
  const issue = question.measure === 'cumulative' ? undefined : question.issue
  const wanted: Uint8Array[] = []
  if (filter) wanted.push(passingRows(columns, { ...filter, period: NO_FILTER.period }, among))
  if (issue !== undefined) wanted.push(passingRows(columns, { ...NO_FILTER, issue: [issue] }))
  return wanted
}

function itemParts({ columns, items }: NumberGround, first: number, last: DayNumber): NumberPart[] {
  const parts: NumberPart[] = []
  for (let i = 0; i < items.length && items.day[i]! <= last; i++) {
    if (items.day[i]! < first) continue
    const lead = items.lead[i]!
    parts.push({
      day: items.day[i]!,
      flow: items.flow[i]!,
      lead,
      root: items.packRoot[items.pack[i]!]!,
      g: items.g[i]!,
      w: items.w[i]!,
      quad: quadAt(columns, lead),
    })
  }
  return parts
}

/** Counted events on their own last day; a code that is not in the codebook has no class to count in. */
function eventParts(columns: Columns, members: Int32Array, first: DayNumber, last: DayNumber): NumberPart[] {
  return Array.from(members)
    .filter((row) => columns.root[row]! > 0 && first <= columns.last[row]! && columns.last[row]! <= last)
    .map((row) => ({
      day: columns.last[row]!,
      flow: columns.flow[row]!,
      lead: row,
      root: -1,
      g: scoreAt(columns, row),
      w: 1,
      quad: quadAt(columns, row),
    }))
    .sort((one, other) => one.day - other.day)
}

function quadAt(columns: Columns, row: number): QuadClass | 0 {
  const root = columns.root[row]!
  return root === 0 ? 0 : quadClass(root)
}

function goes({ flow }: NumberPart, way: Way): boolean {
  return way === 'both' || (flow & FLOW[way]) !== 0
}
