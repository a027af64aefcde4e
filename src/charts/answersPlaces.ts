import type { AnswerMark, AnswerRow, AnswersInput } from './answersInput.ts'
import type { Box } from './shapes.ts'
import { TAG_HEIGHT } from './trendLayout.ts'

/** Where an act is drawn, or several that would lie on one another. */
export interface PlacedAct {
  readonly key: string
  /** The first stands for all. */
  readonly marks: readonly AnswerMark[]
  readonly x: number
  readonly y: number
}

/** A row in its place; the last, of acts alone, has no chain. */
export interface PlacedRow {
  readonly row: AnswerRow | null
  readonly top: number
  /** Height of its line. */
  readonly middle: number
  readonly acts: readonly PlacedAct[]
}

const ABOVE = TAG_HEIGHT + 8
const AXIS_ROOM = 24
const ROW = { wide: 42, compact: 58 } as const
/** Where the wanted height does not hold them all. */
const TIGHT_ROW = { wide: 38, compact: 58 } as const
/** The line of the title, over the acts of a small screen. */
const TITLE = 18
/** The row of those alone has room for numbers. */
const ALONE_MORE = 24
const NAMES = { share: 0.28, most: 300 } as const
const LAGS = 112
const EDGE = 8
/** Chains that are drawn in whatever height. */
const LEAST_ROWS = 2
/** From the line of a row to the middle of an act. */
const OFF = 9
/** Acts of one side stand at least so far apart. */
const APART = 13
/** From the middle of several acts of a chain to the right end of their number. */
export const NUMBER_OFF = 9
/** Between a number and what stands beside it. */
const NUMBER_GAP = 2
/** Before the ids of acts that stand alone; no id has white space. */
export const ALONE_KEY = ' alone '

export interface AnswersPlaces {
  readonly rows: readonly PlacedRow[]
  /** There are older chains that the picture does not hold. */
  readonly isCut: boolean
  readonly plot: Box
  readonly axisY: number
  readonly height: number
}

/** Places the rows, and in each the acts on their days: those that would meet are moved to the left. */
export function placeAnswers(input: AnswersInput): AnswersPlaces {
  const { compact, width, alone, total } = input
  const { rows, size } = rowsWithin(input)
  const left = compact ? EDGE : Math.round(Math.min(NAMES.most, width * NAMES.share))
  const right = compact ? EDGE : LAGS
  const hasAlone = alone.length > 0
  const inner = rows.length * size + (hasAlone ? size + ALONE_MORE : 0)
  const plot = { x: left, y: ABOVE, width: Math.max(1, width - left - right), height: inner }
  const middleOf = (top: number, height: number): number =>
    top + (compact ? TITLE : 0) + (height - (compact ? TITLE : 0)) / 2
  const placed = rows.map((row, i): PlacedRow => {
    const top = ABOVE + i * size
    const middle = middleOf(top, size)
    return { row, top, middle, acts: actsOf(row.marks, middle, plot, input) }
  })
  if (hasAlone) {
    const top = ABOVE + rows.length * size
    const middle = middleOf(top, size + ALONE_MORE)
    placed.push({ row: null, top, middle, acts: clustersOf(alone, middle, plot, input, ALONE_KEY) })
  }
  const axisY = plot.y + inner
  return { rows: placed, isCut: rows.length < total, plot, axisY, height: axisY + AXIS_ROOM }
}

/** The newest chains, as many as the wanted height holds, and the height of a row. */
function rowsWithin({ rows, alone, compact, height = Infinity }: AnswersInput): {
  readonly rows: readonly AnswerRow[]
  readonly size: number
} {
  const kind = compact ? 'compact' : 'wide'
  const held = (size: number): number =>
    Math.floor((height - ABOVE - AXIS_ROOM - (alone.length > 0 ? size + ALONE_MORE : 0)) / size)
  if (held(ROW[kind]) >= rows.length) return { rows, size: ROW[kind] }
  const size = TIGHT_ROW[kind]
  return { rows: rows.slice(-Math.max(LEAST_ROWS, held(size))), size }
}

function xOf({ day }: AnswerMark, plot: Box, { window, asOf }: AnswersInput): number {
  const at = (one: number): number => plot.x + ((one - window.from) / (window.to - window.from)) * plot.width
  return Math.max(plot.x, Math.min(at(day), at(asOf) - APART / 2 - 1))
}

function yOf({ place }: AnswerMark, middle: number): number {
  return middle + { above: -OFF, on: 0, below: OFF }[place]
}

/**
 * From the newest to the oldest: each keeps clear of the one after it in its lane. Where there is no room for all of
 * them, those that would meet stand as one.
 */
function actsOf(marks: readonly AnswerMark[], middle: number, plot: Box, input: AnswersInput): PlacedAct[] {
  const ends = new Map<AnswerMark['place'], number>()
  const placed = marks
    .toReversed()
    .map((mark) => {
      const x = Math.min(xOf(mark, plot, input), (ends.get(mark.place) ?? Infinity) - APART)
      ends.set(mark.place, x)
      return { key: mark.id, marks: [mark], x, y: yOf(mark, middle) }
    })
    .toReversed()
  const isWithin = placed.every(({ x }) => x >= plot.x)
  return isWithin ? placed : clustersOf(marks, middle, plot, input)
}

/** Acts that would meet stand as one, their numbers clear of the next; the one that weighs most is drawn. */
function clustersOf(
  marks: readonly AnswerMark[],
  middle: number,
  plot: Box,
  input: AnswersInput,
  prefix = '',
): PlacedAct[] {
  const number = input.measure(input.labels.count(marks.length), 12, 400) + NUMBER_GAP
  const isAlone = prefix === ALONE_KEY
  // A number stands left of its act in a chain, and over or under it in the row of those alone.
  const least = plot.x + (isAlone ? number / 2 : NUMBER_OFF + number)
  const apart = isAlone ? Math.max(APART, number) : APART / 2 + NUMBER_OFF + number
  const open = new Map<AnswerMark['place'], { x: number; marks: AnswerMark[] }>()
  const all: { x: number; marks: AnswerMark[] }[] = []
  // The first act of a chain may be dated after what answers it.
  for (const mark of marks.toSorted((one, other) => one.day - other.day)) {
    const x = Math.max(least, xOf(mark, plot, input))
    const last = open.get(mark.place)
    if (last && x - last.x < apart) last.marks.push(mark)
    else {
      const next = { x, marks: [mark] }
      open.set(mark.place, next)
      all.push(next)
    }
  }
  return all.flatMap(({ x, marks: found }) => {
    const sorted = found.toSorted((one, other) => Math.abs(other.score || 0) - Math.abs(one.score || 0))
    const [first] = sorted
    return first
      ? [{ key: prefix + sorted.map(({ id }) => id).join(' '), marks: sorted, x, y: yOf(first, middle) }]
      : []
  })
}
