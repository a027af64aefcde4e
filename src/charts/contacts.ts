import type { Level, MeetingFormat } from '#model/records/meeting.ts'
import { LEVELS } from '#model/records/meeting.ts'
import type { ChartDrawing, ChartSpot } from './drawing.ts'
import type { PeriodChartInput, PeriodLabels, PeriodLayout, PeriodSpan } from './periodChart.ts'
import { periodLayout, periodOption, seenSlot, slotOf, stillLayer } from './periodChart.ts'
import type { Box, Shape } from './shapes.ts'
import { line, polyline, rect, text } from './shapes.ts'

/** The contacts of one level in one month. */
export interface ContactCell {
  readonly level: Level
  readonly count: number
  /** The closest of their formats: it is how the block is filled. */
  readonly format: MeetingFormat
  /** Ways to say what they were, the longest first: "1 in person, 2 by phone", "3". Empty for nothing to say. */
  readonly words: readonly string[]
}

/** A month with its contacts, the highest level first. */
export interface ContactPeriod extends PeriodSpan {
  readonly cells: readonly ContactCell[]
}

export interface ContactsInput extends PeriodChartInput {
  readonly periods: readonly ContactPeriod[]
  readonly labels: PeriodLabels & {
    readonly levels: Readonly<Record<Level, string>>
    /** Under a month without any. */
    readonly none: string
  }
}

const ROW = { wide: 46, compact: 42 } as const
/** Where more height is wanted than the ladder needs. */
const HIGHEST_ROW = 66
/** The foot of the ladder: months without a contact stand on it. */
const FOOT = 28
const BLOCK = 24
/** Lower part of the block of a video call. */
const HALF = 7
const GAP = 2
/** Between a block and the step above it. */
const ABOVE_BLOCK = 5
const AROUND = 42
const BARS = [4, 7, 10] as const

/**
 * Contacts by month as a ladder: blocks on their levels, filled for meetings in person, half filled for video, outlined
 * for the phone; the line steps along the highest level of each month and falls to the foot in one without a contact.
 *
 * Pure: the same input gives the same picture.
 */
export function contactsChart(input: ContactsInput): ChartDrawing {
  const least = input.compact ? ROW.compact : ROW.wide
  const wanted = ((input.height ?? 0) - AROUND - FOOT) / LEVELS.length
  const row = Math.max(least, Math.min(HIGHEST_ROW, Math.floor(wanted)))
  const height = AROUND + LEVELS.length * row + FOOT
  const layout = periodLayout({ ...input, height }, nameRoom(input), 8)
  const foot = layout.plot.y + LEVELS.length * row
  const place = { layout, row, foot, input }
  const option = periodOption(input, layout, [
    stillLayer('rungs', 1, () => rungShapes(place)),
    stillLayer('blocks', 4, () => input.periods.flatMap((period) => blockShapes(period, place))),
    stillLayer('step', 5, () => stepShapes(place)),
    stillLayer('none', 5, () => input.periods.flatMap((period) => noneShapes(period, place))),
  ])
  return { option, height, plot: layout.plot, spots: spotsOf(place) }
}

interface Place {
  readonly layout: PeriodLayout
  readonly row: number
  /** Height of the line that months without a contact stand on. */
  readonly foot: number
  readonly input: ContactsInput
}

function nameRoom({ measure, labels }: ContactsInput): number {
  const widest = Math.max(...LEVELS.map((level) => measure(labels.levels[level], 13, 600)))
  return Math.ceil(widest) + 34
}

function middleOf(level: Level, { layout, row }: Place): number {
  return layout.plot.y + (LEVELS.indexOf(level) + 0.5) * row
}

/** Names of the levels, their bars, and a hairline between them. */
function rungShapes(place: Place): Shape[] {
  const { layout, row, foot, input } = place
  const { palette, fonts, labels, width } = input
  const { plot } = layout
  return LEVELS.flatMap((level, i): Shape[] => {
    const y = middleOf(level, place)
    const bars = BARS.map((height, bar) => {
      const isFilled = bar < LEVELS.length - i
      const box = { x: bar * 5 + 0.5, y: Math.round(y) + 4.5 - height, width: 3, height }
      return rect(box, {
        fill: isFilled ? palette.ink : 'none',
        stroke: isFilled ? palette.ink : palette.rule2,
        lineWidth: 1,
      })
    })
    const name = { fill: palette.ink, fontFamily: fonts.sans, fontSize: 13, fontWeight: 600 } as const
    const bottom = plot.y + (i + 1) * row
    const stroke = bottom === foot ? palette.rule2 : palette.rule
    return [
      ...bars,
      text(labels.levels[level], 22, y, name),
      line(0, bottom, width, bottom, { stroke, lineWidth: 1 }),
    ]
  })
}

function boxOf(period: ContactPeriod, cell: ContactCell, place: Place): Box {
  const { x, width } = seenSlot(period, place.layout, place.input.asOf)
  return {
    x: x + GAP,
    y: middleOf(cell.level, place) - BLOCK / 2 + ABOVE_BLOCK / 2,
    width: Math.max(3, width - 2 * GAP),
    height: BLOCK - ABOVE_BLOCK / 2,
  }
}

function keyOf({ first }: PeriodSpan, level: Level): string {
  return `${first} ${level}`
}

function blockShapes(period: ContactPeriod, place: Place): Shape[] {
  const { palette, fonts, measure } = place.input
  return period.cells.flatMap((cell): Shape[] => {
    const box = boxOf(period, cell, place)
    const id = keyOf(period, cell.level)
    const isFull = cell.format === 'in person'
    const isHalf = cell.format === 'video'
    const half = { ...box, y: box.y + box.height - HALF, height: HALF }
    const words = cell.words.find((one) => measure(one, 12, 600) + 8 <= box.width) ?? ''
    const y = box.y + (isHalf ? box.height - HALF : box.height) / 2
    return [
      rect(box, { fill: isFull ? palette.ink : palette.paper, stroke: palette.ink, lineWidth: 1.5 }, id),
      ...(isHalf ? [rect(half, { fill: palette.ink }, id)] : []),
      ...(words === ''
        ? []
        : [
            text(words, box.x + box.width / 2, y + 0.5, {
              fill: isFull ? palette.paper : palette.ink,
              fontFamily: fonts.sans,
              align: 'center',
            }),
          ]),
    ]
  })
}

/** Months that nobody monitored and that hold nothing: the line does not go through them. */
function isGap({ blank, cells }: ContactPeriod): boolean {
  return blank && cells.length === 0
}

/** The line along the highest levels. */
function stepShapes(place: Place): Shape[] {
  const { input, layout, foot } = place
  const runs: [number, number][][] = [[]]
  for (const period of input.periods) {
    if (period.first > input.asOf) break
    const run = runs.at(-1) ?? []
    if (isGap(period)) {
      if (run.length > 0) runs.push([])
      continue
    }
    const [highest] = period.cells
    const y = highest ? boxOf(period, highest, place).y - ABOVE_BLOCK : foot
    const { x, width } = seenSlot(period, layout, input.asOf)
    run.push([x, y], [x + width, y])
  }
  return runs
    .filter((run) => run.length > 0)
    .map((run) => polyline(run, { stroke: input.palette.ink, lineWidth: 1.5, lineJoin: 'miter' }))
}

/** Says of a month that it had no contact, where there is room for it. */
function noneShapes(period: ContactPeriod, { input, layout, foot }: Place): Shape[] {
  const { palette, fonts, measure, labels, asOf } = input
  if (period.cells.length > 0 || period.blank || period.first > asOf) return []
  const { x, width } = seenSlot(period, layout, asOf)
  if (measure(labels.none, 12, 400) + 6 > width) return []
  return [
    text(labels.none, x + width / 2, foot + FOOT / 2, {
      fill: palette.ink3,
      fontFamily: fonts.sans,
      align: 'center',
    }),
  ]
}

/** The levels from the top down, then the months. */
function spotsOf(place: Place): ChartSpot[] {
  const { input, layout } = place
  const seen = input.periods.filter(({ first }) => first <= input.asOf)
  const cells = LEVELS.flatMap((level, lane) =>
    seen.flatMap((period): ChartSpot[] => {
      const cell = period.cells.find((one) => one.level === level)
      return cell ? [{ key: keyOf(period, level), lane, box: boxOf(period, cell, place), ring: null }] : []
    }),
  )
  const months = seen.map((period): ChartSpot => {
    const { x, width } = slotOf(period, layout)
    const { plot } = layout
    const box = { x, y: plot.y, width, height: plot.height }
    return { key: String(period.first), lane: LEVELS.length, box, ring: null }
  })
  return [...cells, ...months]
}
