import type { NativeChart } from '#charts/nativeChart.ts'
import { palettes } from '#charts/palette.ts'
import type { Box } from '#charts/shapes.ts'
import PptxGenJS from 'pptxgenjs'
import { officeText } from '../officeText.ts'
import type { ChartPart, SlideContent, SlidePart } from '../slideContent.ts'
import { SLIDE_HEIGHT, SLIDE_WIDTH } from '../slideContent.ts'
import { addFacts, addProse, addQuotes } from './bodies.ts'
import type { Pen } from './boxes.ts'
import { addParagraphs, addRule, inches } from './boxes.ts'
import type { DocumentFacts } from '../office/documentFacts.ts'
import { AT_ONCE } from '../office/packed.ts'
import type { PartPicture } from '../chartAlone.ts'
import type { PlacedChart } from './repairPptx.ts'
import { repairPptx } from './repairPptx.ts'
import type { FootWord, SlideMeasure, SlidePlaces } from '../slidePlaces.ts'
import { CAPTION, FOOT_WORDS, chartPlace, footTexts, isCaptioned, slidePlaces } from '../slidePlaces.ts'
import { addTable } from './table.ts'

export interface DeckOptions {
  /** What the file says of itself. */
  readonly facts: DocumentFacts
  readonly measure: SlideMeasure
  /** Charts that PowerPoint cannot draw, as they were drawn, by the places that {@link picturesWanted} gives. */
  readonly pictures: ReadonlyMap<string, PartPicture>
  /** Says how many rows of a table a slide has no room for. */
  readonly more: (rows: number) => string
  /** Comes after each slide: the page has its turn. Throws where the file is not wanted any more. */
  readonly turn?: () => Promise<void>
}

/** A chart that a slide shows as a picture, and the pixels of the slide that it has. */
export interface PictureWanted {
  readonly part: ChartPart
  /** In the deck: two slides may show the same chart, each in a room of its own. */
  readonly place: string
  readonly room: { readonly width: number; readonly height: number }
}

/** The charts that are to be drawn beforehand: all that PowerPoint cannot draw by itself. */
export function picturesWanted(slides: readonly SlideContent[], measure: SlideMeasure): PictureWanted[] {
  return slides.flatMap((content) => {
    const { parts } = slidePlaces(content, measure)
    return content.parts.flatMap((part, i): PictureWanted[] => {
      if (part.kind !== 'chart' || part.native) return []
      return [{ part, place: placeOf(content, i), room: chartPlace(parts[i]!, isCaptioned(content)) }]
    })
  })
}

function placeOf({ number }: SlideContent, part: number): string {
  return `${number}.${part}`
}

/**
 * Slides as a PowerPoint file, 16:9 in the projector's colours: texts and tables as texts and tables, charts as charts
 * with their numbers where PowerPoint has such, else as pictures; the speaker's notes under each.
 *
 * The same slides give the same bytes. Texts keep every letter that XML can hold.
 */
export async function deckAsPptx(slides: readonly SlideContent[], options: DeckOptions): Promise<Uint8Array> {
  const deck = new PptxGenJS()
  deck.defineLayout({ name: 'Slide', width: SLIDE_WIDTH / 96, height: SLIDE_HEIGHT / 96 })
  deck.layout = 'Slide'
  deck.theme = { headFontFace: 'Source Serif 4', bodyFontFace: 'Source Sans 3' }
  const charts: PlacedChart[] = []
  const { turn = AT_ONCE } = options
  for (const content of slides) {
    addSlide(deck, content, options, charts)
    await turn()
  }
  const made = await deck.write({ outputType: 'uint8array' })
  if (!(made instanceof Uint8Array)) throw new Error('a deck that is no bytes')
  return repairPptx(made, {
    ...{ charts, turn, facts: options.facts },
    pictures: slides.flatMap((slide) =>
      slide.parts.flatMap((part, i) => svgOf(part, options.pictures.get(placeOf(slide, i)))),
    ),
  })
}

/** The drawing behind a picture, in the order of the pictures of a deck. */
function svgOf(part: SlidePart, picture: PartPicture | undefined): string[] {
  return part.kind === 'chart' && !part.native && picture ? [picture.svg] : []
}

function addSlide(deck: PptxGenJS, content: SlideContent, options: DeckOptions, charts: PlacedChart[]): void {
  const palette = palettes.projector
  const slide = deck.addSlide()
  slide.background = { color: palette.paper.slice(1) }
  const pen: Pen = { slide, palette, measure: options.measure }
  const places = slidePlaces(content, options.measure)
  addHead(pen, content, places)
  for (const [i, part] of content.parts.entries())
    addPart(
      { pen, content, picture: options.pictures.get(placeOf(content, i)), charts, more: options.more },
      part,
      places.parts[i]!,
    )
  addFoot(pen, content, places.foot)
  if (content.notes !== '') slide.addNotes(officeText(content.notes))
}

function addHead(pen: Pen, { title, subtitle, layout }: SlideContent, places: SlidePlaces): void {
  const isCover = layout === 'title'
  if (isCover) addRule(pen, { ...places.title, y: places.title.y - 28 }, 'ink', 6)
  const { size, line } = places.title
  addParagraphs(pen, [{ text: title, face: 'serif', bold: true, size, line, colour: 'ink' }], places.title, {
    name: 'Title',
  })
  if (!places.subtitle) return
  addParagraphs(
    pen,
    [
      {
        ...{ text: subtitle, face: isCover ? 'serif' : 'sans', colour: isCover ? 'ink' : 'ink2' },
        ...{ size: places.subtitle.size, line: places.subtitle.line },
      },
    ],
    places.subtitle,
    { name: 'Subtitle' },
  )
}

/** Source left; marking, pair with its day, and number right. */
function addFoot(pen: Pen, content: SlideContent, foot: SlidePlaces['foot']): void {
  const texts = footTexts(content)
  for (const word of FOOT_WORDS) {
    const bold = word === 'number' || word === 'marking'
    addParagraphs(
      pen,
      [{ text: texts[word], face: 'sans', size: 18, line: 23, bold, colour: bold ? 'ink' : 'ink3' }],
      foot[word],
      { name: FOOT_NAMES[word], align: word === 'source' ? 'left' : 'right', valign: 'bottom' },
    )
  }
}

const FOOT_NAMES: Readonly<Record<FootWord, string>> = {
  ...{ number: 'Number', place: 'Pair and day', marking: 'Marking', source: 'Source' },
}

interface Set {
  readonly pen: Pen
  readonly content: SlideContent
  /** Of the part. */
  readonly picture: PartPicture | undefined
  readonly charts: PlacedChart[]
  readonly more: DeckOptions['more']
}

function addPart(set: Set, part: SlidePart, box: Box): void {
  const { pen } = set
  if (part.kind === 'chart') addChart(set, part, box)
  else if (part.kind === 'facts') addFacts(pen, part, box)
  else if (part.kind === 'table') addTable(pen, part, box, set.more)
  else if (part.kind === 'quotes') addQuotes(pen, part, box)
  else if (part.kind === 'prose') addProse(pen, part, box)
  else
    addParagraphs(pen, [{ text: part.text, face: 'sans', size: 22, line: 30, colour: 'ink2' }], box, {
      name: 'Text',
    })
}

/** Annotations of a chart that PowerPoint draws stand below it, a line each. */
const ANNOTATION = 24

function addChart({ pen, content, picture, charts }: Set, part: ChartPart, box: Box): void {
  const captioned = isCaptioned(content)
  if (captioned) addCaption(pen, part, box)
  const altText = officeText(part.alt)
  if (part.native) {
    const native = part.native()
    const besides = native.over?.besides ?? ''
    const lines = [...part.annotations.map(({ date, text }) => `${date}: ${text}`), besides].filter(Boolean)
    const below = lines.length * ANNOTATION
    const place = chartPlace(box, captioned, below)
    const alt = officeText([part.alt, besides].filter(Boolean).join('. '))
    const strip = native.below ? STRIP_HEIGHT : 0
    addNative(pen, charts, native, { ...place, height: place.height - strip }, alt)
    if (native.below)
      addNative(
        ...([pen, charts, native.below] as const),
        { ...place, y: place.y + place.height - strip, height: strip },
        alt,
      )
    addLines(pen, lines, { ...box, y: place.y + place.height, height: below })
  } else if (picture) {
    const place = chartPlace(box, captioned)
    pen.slide.addImage({
      data: picture.png,
      ...inches({ ...place, width: picture.width, height: picture.height }),
      ...{ altText, objectName: 'Chart as a picture' },
    })
  } else {
    addParagraphs(
      pen,
      [{ text: part.alt, face: 'sans', size: 20, line: 28, colour: 'ink2' }],
      chartPlace(box, captioned),
      {
        name: 'Chart in words',
      },
    )
  }
}

/** Pixels of a chart below another. */
const STRIP_HEIGHT = 84

function addNative(
  { slide }: Pen,
  charts: PlacedChart[],
  chart: NativeChart,
  box: Box,
  altText: string,
): void {
  charts.push({ chart, room: { width: box.width, height: box.height } })
  // What stands in the chart is written when the package is repaired.
  slide.addChart('bar', [{ name: '-', labels: ['-'], values: [1] }], {
    ...{ ...inches(box), altText, objectName: `Chart ${charts.length}` },
  })
}

function addCaption(pen: Pen, { finding, subtitle }: ChartPart, box: Box): void {
  const { finding: head, subtitle: line, gap } = CAPTION
  addParagraphs(
    pen,
    [
      { text: finding, face: 'serif', bold: true, ...head, colour: 'ink' },
      { text: subtitle, face: 'sans', ...line, colour: 'ink2', above: gap },
    ],
    { ...box, height: 2 * head.line + gap + 2 * line.line },
    { name: 'Caption' },
  )
}

/** Annotations, and what the chart has not, one below the other. */
function addLines(pen: Pen, lines: readonly string[], box: Box): void {
  if (lines.length === 0) return
  addParagraphs(
    pen,
    lines.map((text) => ({ text, face: 'sans', size: 18, line: ANNOTATION, colour: 'ink2' })),
    box,
    { name: 'Annotations' },
  )
}
