import type { Palette } from './palette.ts'
import type { Box, Shape } from './shapes.ts'
import { line, text } from './shapes.ts'
import type { FontWeight, MeasureText } from './textWidth.ts'
import { wrapText } from './textWidth.ts'

/** What the frame of a picture says, in the reader's language. */
export interface FrameWords {
  readonly title: string
  /** Measure, unit, period, filters, n. */
  readonly subtitle: string
  /** Sentences that follow from what is drawn. */
  readonly notes: readonly string[]
  /** What the measure is criticised for. */
  readonly criticism: string
  /** "Source: 54 events, monitored 2021." */
  readonly source: string
  /** "United States – Russia" */
  readonly pair: string
  /** "as of 13 May 2021" */
  readonly asOf: string
  /** "TLP:AMBER" */
  readonly marking: string
}

/** Sizes of a frame, in pixels. */
export interface FrameSizes {
  readonly width: number
  /** Missing: as high as what is in it. */
  readonly height?: number
  readonly margin: { readonly x: number; readonly top: number; readonly bottom: number }
  /** From large to small: the first in which the title is one line, else the last. */
  readonly title: readonly [LineSizes, ...LineSizes[]]
  readonly text: LineSizes
  readonly foot: LineSizes
  /** Between the words and the chart. */
  readonly gap: number
}

interface LineSizes {
  readonly size: number
  readonly line: number
}

/** A slide: 16:9, nothing under 18 px. */
export const SLIDE: FrameSizes & { readonly height: number } = {
  width: 1280,
  height: 720,
  margin: { x: 64, top: 44, bottom: 30 },
  title: [
    { size: 42, line: 49 },
    { size: 36, line: 43 },
    { size: 31, line: 37 },
  ],
  text: { size: 20, line: 26 },
  foot: { size: 18, line: 23 },
  gap: 16,
}

/** As on the screen, with a margin. @param width that of the chart */
export function shownSizes(width: number): FrameSizes {
  return {
    width: width + 2 * SHOWN_MARGIN,
    margin: { x: SHOWN_MARGIN, top: 18, bottom: 16 },
    title: [{ size: 17, line: 22 }],
    text: { size: 12, line: 16 },
    foot: { size: 12, line: 16 },
    gap: 10,
  }
}

const SHOWN_MARGIN = 24

/** What the words of a frame are set in. */
export interface FrameInput {
  readonly words: FrameWords
  readonly sizes: FrameSizes
  readonly palette: Palette
  readonly fonts: { readonly sans: string; readonly serif: string }
  /** Of each face. */
  readonly measure: { readonly sans: MeasureText; readonly serif: MeasureText }
}

/** A frame with its words set, and the room that is left for the chart. */
export interface FrameLayout {
  readonly width: number
  readonly height: number
  readonly shapes: readonly Shape[]
  readonly chart: Box
}

/** Lines at most. */
const LINES = { title: 2, subtitle: 3, notes: 4, criticism: 5, source: 4 } as const
/** Share of the width that the source has; pair and marking stand at its right. */
const SOURCE_SHARE = 0.62

/**
 * Sets the words of a frame: title and subtitle above, criticism, source, pair, as-of date and marking below.
 *
 * @param chartHeight height of the chart, for a frame that is as high as what is in it
 */
export function frameLayout(input: FrameInput, chartHeight = 0): FrameLayout {
  const { sizes } = input
  const { margin, gap } = sizes
  const blocks = blocksOf(input)
  const head = blocks.title.height + blocks.subtitle.height
  const foot =
    blocks.notes.height + blocks.criticism.height + Math.max(blocks.source.height, blocks.pair.height)
  const height = sizes.height ?? margin.top + head + gap + chartHeight + gap + foot + margin.bottom
  const inner = sizes.width - 2 * margin.x
  const chart = {
    x: margin.x,
    y: margin.top + head + gap,
    width: inner,
    height: Math.max(1, height - margin.top - margin.bottom - head - foot - 2 * gap),
  }
  const notesY = height - margin.bottom - foot
  const criticismY = notesY + blocks.notes.height
  const sourceY = criticismY + blocks.criticism.height
  const right = sizes.width - margin.x
  const rule = { stroke: input.palette.ink, lineWidth: 2 }
  return {
    width: sizes.width,
    height,
    chart,
    shapes: [
      ...(sizes.height === undefined ? [line(margin.x, 9, right, 9, rule)] : []),
      ...blocks.title.at(margin.x, margin.top, 'left'),
      ...blocks.subtitle.at(margin.x, margin.top + blocks.title.height, 'left'),
      ...blocks.notes.at(margin.x, notesY, 'left'),
      ...blocks.criticism.at(margin.x, criticismY, 'left'),
      ...blocks.source.at(margin.x, sourceY, 'left'),
      ...blocks.pair.at(right, sourceY, 'right'),
    ],
  }
}

/** Some lines of text, to be set anywhere. */
interface Block {
  readonly height: number
  readonly at: (x: number, y: number, align: 'left' | 'right') => Shape[]
}

function blocksOf(input: FrameInput) {
  const { words, sizes } = input
  const width = sizes.width - 2 * sizes.margin.x
  const pairRoom = width * (1 - SOURCE_SHARE) - 16
  const { ink, ink2, ink3 } = input.palette
  const title = {
    face: 'serif',
    weight: 600,
    fill: ink,
    sizes: titleSizes(input, width),
    room: width,
  } as const
  const plain = { face: 'sans', weight: 400, fill: ink2, sizes: sizes.text, room: width } as const
  const foot = { ...plain, fill: ink3, sizes: sizes.foot }
  // However long the names are: the day is never cut.
  const joined = `${words.pair}, ${words.asOf}`
  const isShort = input.measure.sans(joined, sizes.foot.size, 400) <= pairRoom
  const [pair, day] = (isShort ? [joined, ''] : [words.pair, words.asOf]).map((said) =>
    blockOf(said, 1, { ...foot, room: pairRoom }, input),
  )
  const marking = blockOf(words.marking, 1, { ...foot, weight: 600, fill: ink, room: pairRoom }, input)
  return {
    title: blockOf(words.title, LINES.title, title, input),
    subtitle: blockOf(words.subtitle, LINES.subtitle, plain, input),
    notes: blockOf(words.notes.join(' '), LINES.notes, { ...foot, fill: ink2 }, input),
    criticism: blockOf(words.criticism, LINES.criticism, foot, input),
    source: blockOf(words.source, LINES.source, { ...foot, room: width * SOURCE_SHARE }, input),
    pair: [pair, day, marking].reduce<Block>(
      (above, below) => (below ? stacked(above, below) : above),
      EMPTY,
    ),
  }
}

/** The largest sizes that hold the title in one line. */
function titleSizes({ words, sizes, measure }: FrameInput, room: number): LineSizes {
  const [largest, ...smaller] = sizes.title
  const isOneLine = ({ size }: LineSizes): boolean => measure.serif(words.title, size, 600) <= room
  return sizes.title.find(isOneLine) ?? smaller.at(-1) ?? largest
}

interface BlockStyle {
  readonly face: 'sans' | 'serif'
  readonly weight: FontWeight
  readonly fill: string
  readonly sizes: LineSizes
  /** Width in which it is broken. */
  readonly room: number
}

function blockOf(content: string, most: number, style: BlockStyle, { measure, fonts }: FrameInput): Block {
  const { face, weight, fill, room } = style
  const { size, line: step } = style.sizes
  const lines = wrapText(content, room, most, (part) => measure[face](part, size, weight))
  const set = { fill, fontFamily: fonts[face], fontSize: size, fontWeight: weight }
  return {
    height: lines.length * step,
    at: (x, y, align) => lines.map((said, i) => text(said, x, y + (i + 0.5) * step, { ...set, align })),
  }
}

const EMPTY: Block = { height: 0, at: () => [] }

function stacked(first: Block, second: Block): Block {
  return {
    height: first.height + second.height,
    at: (x, y, align) => [...first.at(x, y, align), ...second.at(x, y + first.height, align)],
  }
}
