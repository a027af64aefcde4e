import type { FramedInput } from '#charts/framedChart.ts'
import { shownChart, slideChart } from '#charts/framedChart.ts'
import { SLIDE, shownSizes } from '#charts/frameLayout.ts'
import { palettes } from '#charts/palette.ts'
import { useAsOf } from '#state/asOf.ts'
import { figureClip, figureCsv } from '#state/figureFile.ts'
import type { FramedTable } from '#state/figureFile.ts'
import { markedName } from '#state/fileName.ts'
import { useRelationships } from '#state/relationships.ts'
import type { Said } from '#state/toasts.ts'
import { useToasts } from '#state/toasts.ts'
import { CHART_FONTS, canvasMeasure, facesLoaded } from '../parts/chartFonts.ts'
import { copied } from '../parts/copied.ts'
import { handOver } from '../parts/handOver.ts'
import { useTexts } from '../texts/i18n.ts'
import type { FigurePage } from './figure.ts'
import type { FigureFrame } from './useFigureFrame.ts'

/** What a figure shows when it is exported, and how wide it is on the screen. */
export interface FigureToExport {
  readonly id: string
  readonly page: FigurePage
  readonly frame: FigureFrame
  /** Pixels. */
  readonly width: number
  readonly compact: boolean
  /** What speaks against a title of the reader's own, as sentences; empty for nothing. */
  readonly doubt: string
}

/** A slide of 16:9, as on the screen, or all that can be shown there; pixels of the file for one of the picture. */
export interface PictureKind {
  readonly as: 'slide' | 'shown' | 'whole'
  readonly ratio: number
}

/** Handing a figure out, each way with all that its frame says. Each tells what became of it. */
export interface FigureExport {
  readonly png: (kind: PictureKind) => Promise<void>
  readonly svg: (as: PictureKind['as']) => Promise<void>
  readonly csv: () => Promise<void>
  readonly copyTable: () => Promise<void>
  readonly copyImage: () => Promise<void>
}

/** @param what asked for at each export; null while there is nothing to export */
export function useFigureExport(what: () => FigureToExport | null): FigureExport {
  const toasts = useToasts()
  const files = useFigureFiles()
  const clips = useFigureClips()

  /** Does something with what is there and tells what became of it. */
  async function tell(act: (figure: FigureToExport) => Promise<Said>): Promise<void> {
    const figure = what()
    if (!figure) return
    try {
      toasts.say(await act(figure))
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause)
      toasts.say({ key: 'figures.said.failed', values: { message } })
    }
  }

  return {
    png: (kind) => tell((figure) => files.png(figure, kind)),
    svg: (as) => tell((figure) => files.svg(figure, as)),
    csv: () => tell(files.csv),
    copyTable: () => tell(clips.table),
    copyImage: () => tell(clips.image),
  }
}

/** Figures as files. */
function useFigureFiles() {
  const asOf = useAsOf()
  const relationships = useRelationships()
  const tableOf = useFramedTable()
  const { t } = useTexts()

  function nameOf({ id, frame }: FigureToExport, format: 'svg' | 'png' | 'csv'): string {
    const pair = relationships.current ?? { a: '', b: '' }
    return markedName(pair, id, asOf.day, frame.marking, format)
  }

  async function png(shown: FigureToExport, { as, ratio }: PictureKind): Promise<Said> {
    const { framedAsPng } = await import('#briefing/drawFramed.ts')
    const figure = as === 'whole' ? wholeOf(shown) : shown
    const framed = await framedOf(figure, as)
    const picture = await framedAsPng(framed, ratio)
    if (!picture) return { key: 'figures.said.notDrawn' }
    const file = nameOf(figure, 'png')
    handOver(file, picture, 'image/png')
    return { key: framed.isSmall ? 'figures.said.small' : 'figures.said.saved', values: { file } }
  }

  async function svg(shown: FigureToExport, as: PictureKind['as']): Promise<Said> {
    const { framedAsSvg } = await import('#briefing/drawFramed.ts')
    const figure = as === 'whole' ? wholeOf(shown) : shown
    const framed = await framedOf(figure, as)
    const { title, alt: description } = figure.frame
    const faces = await facesFor(framedAsSvg(framed, { title, description, faces: '' }))
    const file = nameOf(figure, 'svg')
    handOver(file, framedAsSvg(framed, { title, description, faces: faces.css }), 'image/svg+xml')
    const isBare = faces.missing > 0 || faces.css === ''
    if (isBare) return { key: 'figures.said.noFaces', values: { file } }
    return { key: framed.isSmall ? 'figures.said.small' : 'figures.said.saved', values: { file } }
  }

  async function csv(figure: FigureToExport): Promise<Said> {
    const file = nameOf(figure, 'csv')
    handOver(file, await figureCsv(tableOf(figure), t('figures.names.title')), 'text/csv')
    return { key: 'figures.said.saved', values: { file } }
  }

  return { png, svg, csv }
}

/** Figures on the clipboard. */
function useFigureClips() {
  const tableOf = useFramedTable()
  const { t } = useTexts()

  async function table(figure: FigureToExport): Promise<Said> {
    const clip = figureClip(tableOf(figure))
    const blob = async (kind: 'html' | 'text', type: string): Promise<Blob> =>
      new Blob([(await clip)[kind]], { type })
    const done = await copied({
      'text/html': blob('html', 'text/html'),
      'text/plain': blob('text', 'text/plain'),
    })
    return { key: done ? 'figures.said.copiedTable' : 'figures.said.notCopied' }
  }

  async function drawn(figure: FigureToExport): Promise<Blob> {
    const { framedAsPng } = await import('#briefing/drawFramed.ts')
    const picture = await framedAsPng(await framedOf(figure, 'slide'), COPIED_RATIO)
    if (!picture) throw new Error(t('figures.said.notDrawn'))
    return picture
  }

  async function image(figure: FigureToExport): Promise<Said> {
    const done = await copied({ 'image/png': drawn(figure) })
    return { key: done ? 'figures.said.copiedImage' : 'figures.said.notCopied' }
  }

  return { table, image }
}

/** The faces that an SVG is set in. */
async function facesFor(svg: string): Promise<{ readonly css: string; readonly missing: number }> {
  const { embeddedFaces, faceRules, readAsData } = await import('#briefing/embeddedFaces.ts')
  const families = Object.values(CHART_FONTS).map((list) => list.split(',')[0]?.replaceAll("'", '') ?? '')
  return embeddedFaces(faceRules(document.styleSheets), families, lettersOf(svg), readAsData)
}

const COPIED_RATIO = 1.5

/** Letters in the texts of an SVG. */
function lettersOf(svg: string): string {
  return [...new Set(Array.from(svg.replaceAll(/<[^>]*>/g, '')))].join('')
}

/** The sentences below a figure; before them, what speaks against the reader's title. */
function notesOf({ frame, doubt }: FigureToExport): readonly string[] {
  const { notes } = frame.words
  return doubt === '' ? notes : [doubt, ...notes]
}

async function framedOf(figure: FigureToExport, as: PictureKind['as']) {
  const { page, frame, width, compact } = figure
  const { sans, serif } = CHART_FONTS
  const words = { ...frame.words, notes: notesOf(figure) }
  const letters = Object.values(words).flat().join('') + (page.sample ?? '')
  const annotated = frame.annotations.map(({ date, text }) => date + text).join('')
  await Promise.all([facesLoaded(sans, letters + annotated), facesLoaded(serif, letters)])
  const input: FramedInput = {
    words,
    sizes: as === 'slide' ? SLIDE : shownSizes(width),
    palette: as === 'slide' ? palettes.projector : palettes.light,
    fonts: CHART_FONTS,
    measure: { sans: canvasMeasure(sans), serif: canvasMeasure(serif) },
    compact,
    missing: page.missing ?? '',
    annotations: frame.annotations,
    ...(page.draw ? { draw: page.draw } : {}),
    ...(page.days ? { days: page.days } : {}),
  }
  return as === 'slide' ? slideChart(input) : shownChart(input)
}

/** The figure with all that it can show; words of the reader's own stay. */
function wholeOf(shown: FigureToExport): FigureToExport {
  const { page, frame } = shown
  if (!page.whole) return shown
  const { page: all, width } = page.whole
  const title = frame.title === page.finding.text ? all.finding.text : frame.title
  const { subtitle, source, criticism, notes = [] } = all
  return {
    ...{ id: shown.id, page: all, width, compact: false, doubt: shown.doubt },
    frame: {
      ...frame,
      title,
      alt: frame.alt === page.alt ? all.alt : frame.alt,
      words: { ...frame.words, title, subtitle, source, criticism, notes },
    },
  }
}

/** The table of a figure with what its frame says. */
function useFramedTable(): (figure: FigureToExport) => FramedTable {
  const { t } = useTexts()
  return (figure) => {
    const { page, frame } = figure
    const { subtitle, criticism, source, pair, asOf, marking } = frame.words
    const notes = notesOf(figure)
    const said = {
      subtitle,
      ...(notes.length > 0 ? { notes: notes.join(' ') } : {}),
      criticism,
      source,
      pair: `${pair}, ${asOf}`,
      marking,
    }
    const annotated = frame.annotations.map(
      ({ date, text }) => [t('figures.names.annotation'), `${date}: ${text}`] as const,
    )
    return {
      ...page.table,
      title: frame.title,
      said: [
        ...Object.entries(said).map(([name, text]) => [t(`figures.names.${name}`), text] as const),
        ...annotated,
      ],
    }
  }
}
