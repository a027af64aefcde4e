import type { PartPicture } from '#briefing/chartAlone.ts'
import { asData } from '#briefing/embeddedFaces.ts'
import type { SlideContent, SlidePart } from '#briefing/slideContent.ts'
import type { DocxPicture, Pictured } from '#briefing/docx/docxBlocks.ts'
import type { DocumentFacts } from '#briefing/office/documentFacts.ts'
import type { PictureWanted } from '#briefing/pptx/deckAsPptx.ts'
import type { TextBlock } from '#briefing/textBlocks.ts'
import type { DayNumber, IsoDay } from '#model/day.ts'
import { isoDay } from '#model/day.ts'
import { useAsOf } from '#state/asOf.ts'
import { markedName } from '#state/fileName.ts'
import { usePaper } from '#state/paper.ts'
import { useRelationships } from '#state/relationships.ts'
import { CHART_FONTS, canvasMeasure, facesLoaded } from '../parts/chartFonts.ts'
import { copied } from '../parts/copied.ts'
import { useShownTitle } from '../parts/sideNames.ts'
import { useTexts } from '../texts/i18n.ts'
import type { DrawnPart } from './drawnParts.ts'
import { drawnCharts, drawnStrips, stripsOf } from './drawnParts.ts'
import type { Going } from './going.ts'
import { turnsOf } from './going.ts'
import type { FrozenDeck } from './useFrozenDeck.ts'

/** Programs that a deck can be handed over to as a file of theirs. */
export const OFFICE_FORMATS = ['pptx', 'docx'] as const
export type OfficeFormat = (typeof OFFICE_FORMATS)[number]

/**
 * Slides that are handed over in each of these ways at most: their libraries write some of it in one go, Word's looks through
 * all of its text once for each picture, and the page would stand still for longer than it may.
 */
export const MOST_SLIDES: Readonly<Record<OfficeFormat | 'text', number>> = {
  text: 2000,
  pptx: 2000,
  docx: 200,
}

/** A deck as a file. */
export interface DeckFile {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: string
  readonly asOf: IsoDay
}

/** Ways to hand a frozen deck over. @param notes whether the speaker's notes go along */
export interface DeckExport {
  readonly file: (format: OfficeFormat, deck: FrozenDeck, notes: boolean, going: Going) => Promise<DeckFile>
  /** Puts it on the clipboard as rich text, and as Markdown for what takes no rich text. @returns whether it could be */
  readonly copy: (deck: FrozenDeck, notes: boolean) => Promise<boolean>
}

const TYPES: Readonly<Record<OfficeFormat, string>> = {
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/** The one place where decks become PowerPoint, Word and text. Its libraries are fetched when somebody exports. */
export function useDeckExport(): DeckExport {
  const relationships = useRelationships()
  const asOf = useAsOf()
  const paper = usePaper()
  const titleOf = useShownTitle()
  const { t, f } = useTexts()

  /** The last day of its slides. */
  function dayOf({ slides }: FrozenDeck): DayNumber {
    return slides.length === 0 ? asOf.number : Math.max(...slides.map(({ foot }) => foot.day))
  }
  function factsOf(deck: FrozenDeck): DocumentFacts {
    const { current } = relationships
    const pair = current ? titleOf(current) : ''
    return {
      ...{ pair, title: deck.title === '' ? `${t('handOut.file.title')}: ${pair}` : deck.title },
      asOf: t('frame.asOf', { day: f.day(dayOf(deck)) }),
      marking: t('frame.marking', { marking: deck.marking }),
    }
  }
  async function blocksOf(deck: FrozenDeck, notes: boolean): Promise<readonly TextBlock[]> {
    const { deckBlocks } = await import('#briefing/textBlocks.ts')
    return deckBlocks(factsOf(deck).title, noted(deck, notes), { notes: t('handOut.text.notes') })
  }
  async function docx(deck: FrozenDeck, notes: boolean, going: Going): Promise<Uint8Array> {
    const { asDocx } = await import('#briefing/docx/asDocx.ts')
    const page = (n: number, of: number): string => t('handOut.text.page', { n: String(n), of: String(of) })
    const parts = deck.slides.flatMap(({ parts: all }) => all)
    const pictures = await docxPictures(parts, going)
    return asDocx(await blocksOf(deck, notes), {
      ...{ facts: factsOf(deck), paper: paper.choice, page, pictures, turn: turnsOf(going) },
    })
  }
  async function pptx(deck: FrozenDeck, notes: boolean, going: Going): Promise<Uint8Array> {
    const { deckAsPptx, picturesWanted } = await import('#briefing/pptx/deckAsPptx.ts')
    const slides = noted(deck, notes)
    await Promise.all(FACES.map(async (face) => facesLoaded(face, lettersOf(slides))))
    const measure = { sans: canvasMeasure(CHART_FONTS.sans), serif: canvasMeasure(CHART_FONTS.serif) }
    const pictures = await pptxPictures(picturesWanted(slides, measure), going)
    const more = (rows: number): string => t('slides.more', { n: f.integer(rows) }, rows)
    return deckAsPptx(slides, { facts: factsOf(deck), measure, pictures, more, turn: turnsOf(going) })
  }

  return {
    async file(format, deck, notes, going) {
      const made = await (format === 'pptx' ? pptx : docx)(deck, notes, going)
      const pair = relationships.current ?? { a: '', b: '' }
      const day = isoDay(dayOf(deck))
      const name = markedName(pair, 'briefing', day, deck.marking, format)
      return { name, bytes: new Uint8Array(made), type: TYPES[format], asOf: day }
    },
    async copy(deck, notes) {
      const blocks = blocksOf(deck, notes)
      const text = import('#briefing/slideText.ts')
      const of = async (write: 'asRichText' | 'asMarkdown', type: string): Promise<Blob> =>
        new Blob([(await text)[write](await blocks)], { type })
      return copied({
        'text/html': of('asRichText', 'text/html'),
        'text/plain': of('asMarkdown', 'text/plain'),
      })
    },
  }
}

const FACES = [CHART_FONTS.sans, CHART_FONTS.serif]
/** What a chart has on a page of Word, in pixels of a slide. */
const PAGE_ROOM = { width: 1152, height: 520 }

/** Charts by their places in the deck. */
async function pptxPictures(
  wanted: readonly PictureWanted[],
  going: Going,
): Promise<ReadonlyMap<string, PartPicture>> {
  const found = new Map<string, PartPicture>()
  for (const [{ place }, { image, ...one }] of await drawnCharts(wanted, going)) {
    const png = await asData(image)
    if (png !== null) found.set(place, { ...one, png })
  }
  return found
}

/** Charts and strips of scores by what they are of; a chart is as wide as the page. */
export async function docxPictures(
  parts: readonly SlidePart[],
  going: Going,
): Promise<ReadonlyMap<Pictured, DocxPicture>> {
  const charts = parts.flatMap((part) => (part.kind === 'chart' ? [{ part, room: PAGE_ROOM }] : []))
  const strips = parts.flatMap((part) => (part.kind === 'table' ? stripsOf(part) : []))
  const drawn: (readonly [Pictured, DrawnPart])[] = [
    ...[...(await drawnCharts(charts, going))].map(([{ part }, picture]) => [part, picture] as const),
    ...(await drawnStrips(strips, going)),
  ]
  const found = new Map<Pictured, DocxPicture>()
  for (const [of, { image, ...one }] of drawn)
    found.set(of, { ...one, png: new Uint8Array(await image.arrayBuffer()) })
  return found
}

function noted({ slides }: FrozenDeck, notes: boolean): readonly SlideContent[] {
  return notes ? slides : slides.map((slide) => ({ ...slide, notes: '' }))
}

function lettersOf(slides: readonly SlideContent[]): string {
  const said = slides.map(({ title, subtitle, parts, foot }) =>
    JSON.stringify([title, subtitle, parts, foot]),
  )
  return [...new Set(Array.from(said.join('')))].join('')
}
