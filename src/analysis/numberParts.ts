import { quadClass } from '#model/cameo/codebook.ts'
import type { QuadClass } from '#model/cameo/codebook.ts'
import type { Columns } from '#model/columns.ts'
import { FLOW } from '#model/columns.ts'
import type { DayNumber } from '#model/day.ts'
import { NO_FILTER } from './eventFilter.ts'
import { filteredItems, passingRows } from './filteredItems.ts'
import { itemMembersOf } from './itemMembers.ts'
import type { Items } from './items.ts'
import { scoreAt } from './items.ts'
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
}

/** The parts that a question is about, oldest first; nothing that was known later is among them. */
export function partsOf(ground: NumberGround, question: NumberQuestion): NumberPart[] {
  if (question.measure === 'index' || question.measure === 'cumulative')
    return itemParts(ground, -Infinity, question.day)
  const { first, last, way = 'both', issue } = question
  const passes = issue === undefined ? null : passingRows(ground.columns, { ...NO_FILTER, issue: [issue] })
  const parts =
    question.measure === 'quad' || question.measure === 'balance'
      ? eventParts(ground, first, last).filter(({ lead }) => !passes || passes[lead])
      : itemParts(passes ? itemsThatPass(ground, passes) : ground, first, last)
  return parts.filter((part) => goes(part, way))
}

/** Under a filter an item keeps the score that all its members give it. */
function itemsThatPass(ground: NumberGround, passes: Uint8Array): NumberGround {
  const { columns, items } = ground
  return { ...ground, items: filteredItems(items, itemMembersOf(columns, items, ground), passes) }
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
function eventParts(ground: NumberGround, first: DayNumber, last: DayNumber): NumberPart[] {
  const { columns } = ground
  return Array.from(membersOf(columns, ground))
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
