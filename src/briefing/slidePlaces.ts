import type { Box } from '#charts/shapes.ts'
import type { MeasureText } from '#charts/textWidth.ts'
import { wrapText } from '#charts/textWidth.ts'
import type { PicturedSlide, SlideContent } from './slideContent.ts'
import { SLIDE_HEIGHT, SLIDE_WIDTH } from './slideContent.ts'

/** Widths of texts in the two faces of a slide. */
export interface SlideMeasure {
  readonly sans: MeasureText
  readonly serif: MeasureText
}

type PlacedSlide = SlideContent | PicturedSlide

/** Letters and lines of a text, in pixels of the slide. */
export interface TextSize {
  readonly size: number
  readonly line: number
}

/** What stands at the foot of a slide, from right to left. */
export const FOOT_WORDS = ['number', 'place', 'marking', 'source'] as const
export type FootWord = (typeof FOOT_WORDS)[number]

/** Where everything stands on a slide, in its pixels: as the slide on the screen has it. */
export interface SlidePlaces {
  readonly title: Box & TextSize
  readonly subtitle: (Box & TextSize) | null
  /** One for each part. */
  readonly parts: readonly Box[]
  readonly foot: { readonly [W in FootWord]: Box }
}

/** Margins at the sides, above and below. */
const MARGIN = { side: 64, top: 48, bottom: 30 }
const FOOT_LINE = 23
const WIDTH = SLIDE_WIDTH - 2 * MARGIN.side
/** Titles are as large as they can be in two lines; a longer one is set in the last size, in four at most. */
const TITLES = { cover: [72, 60, 50, 42, 34], others: [42, 36, 31, 27] } as const
const TITLE_LINES = 4
const TITLE_LINE = 7 / 6
const SUBTITLE = { size: 20, line: 26 }
const COVER_SUBTITLE = { size: 30, line: 40 }
/** Captions of a chart beside another: its finding and its line of measure. */
export const CAPTION = { finding: { size: 26, line: 32 }, subtitle: { size: 18, line: 23 }, gap: 2 }
const FACTS_WIDTH = 270

/** Places everything of a slide. */
export function slidePlaces(content: PlacedSlide, measure: SlideMeasure): SlidePlaces {
  const isCover = content.layout === 'title'
  const title = titlePlace(content.title, isCover, measure.serif)
  const subtitle = subtitlePlace(content.subtitle, isCover, title.y + title.height, measure)
  const foot = footPlaces(content, measure)
  const top = subtitle ? subtitle.y + subtitle.height : title.y + title.height
  const y = top + (isCover ? 56 : 18)
  const room = { x: MARGIN.side, y, width: WIDTH, height: Math.max(40, foot.source.y - 12 - y) }
  return { title, subtitle, parts: partPlaces(content, room), foot }
}

/** The words at the foot of a slide. */
export function footTexts({ foot, number }: PlacedSlide): { readonly [W in FootWord]: string } {
  const { pair, asOf, marking, source } = foot
  return { number: String(number), place: `${pair}, ${asOf}`, marking, source }
}

/** Gap between words of the foot, and what a face that stands in may need more. */
const FOOT_GAP = 24
const FOOT_SPARE = 1.22
const FOOT_SIZE = 18

/** Number, marking and pair are as wide as they are, the source has the rest; pair and source take two lines at most. */
function footPlaces(content: PlacedSlide, measure: SlideMeasure): SlidePlaces['foot'] {
  const texts = footTexts(content)
  const wide = (word: FootWord): number =>
    Math.ceil(measure.sans(texts[word], FOOT_SIZE, 600) * FOOT_SPARE) + 2
  const widths = {
    number: wide('number'),
    place: Math.min(wide('place'), WIDTH * 0.52),
    // Set in bold, which is wider still where another face stands in.
    marking: wide('marking') * 1.15,
  }
  const left = widths.number + widths.place + widths.marking + 3 * FOOT_GAP
  const all = { ...widths, source: Math.max(80, WIDTH - left) }
  const lines = FOOT_WORDS.map((word) =>
    linesOf(texts[word], all[word], 2, (part) => measure.sans(part, FOOT_SIZE, 400) * FOOT_SPARE),
  )
  const height = Math.max(...lines) * FOOT_LINE
  const y = SLIDE_HEIGHT - MARGIN.bottom - height
  const at = (x: number, width: number): Box => ({ x, y, width, height })
  const end = SLIDE_WIDTH - MARGIN.side
  const number = at(end - all.number, all.number)
  const place = at(number.x - FOOT_GAP - all.place, all.place)
  const marking = at(place.x - FOOT_GAP - all.marking, all.marking)
  return { number, place, marking, source: at(MARGIN.side, all.source) }
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
  const lines = (size: number): number =>
    linesOf(text, WIDTH, TITLE_LINES, (part) => measure(part, size, 600))
  const sizes: readonly number[] = isCover ? TITLES.cover : TITLES.others
  const size = sizes.find((one) => lines(one) <= 2) ?? sizes.at(-1)!
  const line = Math.round(size * TITLE_LINE)
  const y = isCover ? 96 + 6 + 28 : MARGIN.top
  return { size, line, x: MARGIN.side, y, width: WIDTH, height: lines(size) * line }
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
function partPlaces({ parts, layout }: PlacedSlide, room: Box): Box[] {
  const columns =
    layout === 'two charts'
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
export function isCaptioned({ layout }: SlideContent): boolean {
  return layout === 'two charts'
}

/** The room for a chart within its part. */
export function chartPlace(place: Box, captioned: boolean, below = 0): Box {
  const { finding, subtitle, gap } = CAPTION
  const above = captioned ? 2 * finding.line + gap + 2 * subtitle.line : 0
  return { ...place, y: place.y + above, height: place.height - above - below }
}
