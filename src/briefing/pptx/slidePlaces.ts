import type { Box } from '#charts/shapes.ts'
import type { MeasureText } from '#charts/textWidth.ts'
import { wrapText } from '#charts/textWidth.ts'
import type { SlideContent, SlidePart } from '../slideContent.ts'
import { SLIDE_HEIGHT, SLIDE_WIDTH } from '../slideContent.ts'

/** Widths of texts in the two faces of a slide. */
export interface SlideMeasure {
  readonly sans: MeasureText
  readonly serif: MeasureText
}

/** Letters and lines of a text, in pixels of the slide. */
export interface TextSize {
  readonly size: number
  readonly line: number
}

/** Where everything stands on a slide, in its pixels: as the slide on the screen has it. */
export interface SlidePlaces {
  readonly title: Box & TextSize
  readonly subtitle: (Box & TextSize) | null
  /** One for each part. */
  readonly parts: readonly Box[]
  readonly foot: Box
}

/** Margins at the sides, above and below. */
const MARGIN = { side: 64, top: 48, bottom: 30 }
const FOOT_LINE = 23
const WIDTH = SLIDE_WIDTH - 2 * MARGIN.side
/** Titles are as large as they can be in two lines; a longer one is set in the last size, and takes three. */
const TITLES: readonly TextSize[] = [
  { size: 42, line: 49 },
  { size: 36, line: 43 },
  { size: 32, line: 38 },
]
const COVER_TITLE = { size: 72, line: 80 }
const SUBTITLE = { size: 20, line: 26 }
const COVER_SUBTITLE = { size: 30, line: 40 }
/** Captions of a chart beside another: its finding and its line of measure. */
export const CAPTION = { finding: { size: 26, line: 32 }, subtitle: { size: 18, line: 23 }, gap: 2 }
const FACTS_WIDTH = 270

/** Places everything of a slide. */
export function slidePlaces(content: SlideContent, measure: SlideMeasure): SlidePlaces {
  const isCover = content.layout === 'title'
  const title = titlePlace(content.title, isCover, measure.serif)
  const subtitle = subtitlePlace(content.subtitle, isCover, title.y + title.height, measure)
  const foot = {
    x: MARGIN.side,
    y: SLIDE_HEIGHT - MARGIN.bottom - FOOT_LINE,
    width: WIDTH,
    height: FOOT_LINE,
  }
  const top = subtitle ? subtitle.y + subtitle.height : title.y + title.height
  const y = top + (isCover ? 56 : 18)
  const room = { x: MARGIN.side, y, width: WIDTH, height: Math.max(40, foot.y - 12 - y) }
  return { title, subtitle, parts: partPlaces(content, room), foot }
}

/** How many lines a text takes, at most so many. */
export function linesOf(
  text: string,
  width: number,
  most: number,
  measure: (line: string) => number,
): number {
  return text
    .split('\n')
    .reduce((sum, part) => Math.min(most, sum + Math.max(1, wrapText(part, width, most, measure).length)), 0)
}

function titlePlace(text: string, isCover: boolean, measure: MeasureText): Box & TextSize {
  const lines = ({ size }: TextSize, most: number): number =>
    linesOf(text, WIDTH, most, (part) => measure(part, size, 600))
  const set = isCover ? COVER_TITLE : (TITLES.find((one) => lines(one, 3) <= 2) ?? TITLES.at(-1)!)
  return {
    ...set,
    x: MARGIN.side,
    y: isCover ? 96 + 6 + 28 : MARGIN.top,
    width: WIDTH,
    height: lines(set, 3) * set.line,
  }
}

function subtitlePlace(
  text: string,
  isCover: boolean,
  below: number,
  measure: SlideMeasure,
): (Box & TextSize) | null {
  if (text === '') return null
  const set = isCover ? COVER_SUBTITLE : SUBTITLE
  const width = isCover ? measure.serif : measure.sans
  const height = linesOf(text, WIDTH, 3, (part) => width(part, set.size, 400)) * set.line
  return { ...set, x: MARGIN.side, y: below + (isCover ? 18 : 4), width: WIDTH, height }
}

/** Two charts stand side by side, facts beside their chart; everything else one below the other. */
function partPlaces({ parts, layout }: SlideContent, room: Box): Box[] {
  const charts = parts.filter(({ kind }) => kind === 'chart').length
  const columns =
    charts === 2
      ? [(room.width - 40) / 2, (room.width - 40) / 2]
      : layout === 'chart and facts' && parts.length > 1
        ? [room.width - FACTS_WIDTH - 40, FACTS_WIDTH]
        : [room.width]
  const rows = Math.ceil(parts.length / columns.length)
  const height = (room.height - 24 * Math.max(0, rows - 1)) / Math.max(1, rows)
  return parts.map((_, i) => {
    const column = i % columns.length
    const before = columns.slice(0, column).reduce((sum, width) => sum + width + 40, 0)
    const y = room.y + Math.floor(i / columns.length) * (height + 24)
    return { x: room.x + before, y, width: columns[column]!, height }
  })
}

/** Whether charts of a slide say what each of them finds. */
export function isCaptioned(parts: readonly SlidePart[]): boolean {
  return parts.filter(({ kind }) => kind === 'chart').length === 2
}

/** The room for a chart within its part. */
export function chartPlace(place: Box, captioned: boolean, below = 0): Box {
  const { finding, subtitle, gap } = CAPTION
  const above = captioned ? 2 * finding.line + gap + 2 * subtitle.line : 0
  return { ...place, y: place.y + above, height: place.height - above - below }
}
