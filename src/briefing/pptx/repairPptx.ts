import type { NativeChart } from '#charts/nativeChart.ts'
import { palettes } from '#charts/palette.ts'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { chartWorkbook } from '../office/chartWorkbook.ts'
import { chartShapes, plotShares } from '../office/chartShapes.ts'
import { chartXml } from '../office/chartXml.ts'
import { packedInTurns } from '../office/packed.ts'
import { FACES } from './boxes.ts'
import type { DocumentFacts } from '../office/documentFacts.ts'
import { appXml, coreXml } from '../office/documentFacts.ts'

/** What is set into a package that was made without it. */
export interface PptxContents {
  /** In the order in which they were added, each with the pixels of the slide that it has. */
  readonly charts: readonly PlacedChart[]
  /** SVGs behind the pictures, in the order in which these were added. */
  readonly pictures: readonly string[]
  readonly facts: DocumentFacts
  /** Comes after each part: the page has its turn. */
  readonly turn: () => Promise<void>
}

/** A chart that PowerPoint draws. */
export interface PlacedChart {
  readonly chart: NativeChart
  readonly room: { readonly width: number; readonly height: number }
}

type Parts = Map<string, Uint8Array>

/**
 * Makes a package of pptxgenjs one that PowerPoint opens without mending it, and sets into it what that cannot write:
 * charts with gaps and lines of their own, SVGs, what the file says of itself.
 */
export async function repairPptx(
  bytes: Uint8Array,
  { charts, pictures, facts, turn }: PptxContents,
): Promise<Uint8Array> {
  const files = Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith('/'))
  const parts: Parts = new Map(files)
  await turn()
  await setCharts(parts, charts, turn)
  setPictures(parts, pictures)
  for (const path of [...parts.keys()])
    if (SLIDE.test(path)) {
      edit(parts, path, (xml) => faced(mendedSlide(xml)))
      await turn()
    }
  edit(parts, 'ppt/notesMasters/notesMaster1.xml', withoutShapes)
  giveNotesTheirTheme(parts)
  for (const path of ['ppt/slideLayouts/slideLayout1.xml', 'ppt/slideMasters/slideMaster1.xml'])
    edit(parts, path, withTitle)
  edit(parts, 'ppt/presentation.xml', mendedPresentation)
  parts.set('docProps/core.xml', strToU8(coreXml(facts)))
  parts.set('docProps/app.xml', strToU8(appXml()))
  edit(parts, TYPES, (xml) => mendedTypes(xml, parts))
  return packedInTurns(parts, turn)
}

const TYPES = '[Content_Types].xml'
const SLIDE = /^ppt\/slides\/slide\d+\.xml$/

function edit(parts: Parts, path: string, change: (xml: string) => string): void {
  const part = parts.get(path)
  if (!part) throw new Error(`a package without ${path}`)
  parts.set(path, strToU8(change(strFromU8(part))))
}

/** Number at the end of a name of a part. */
function numberOf(path: string): number {
  return Number(/(\d+)\.\w+$/.exec(path)?.[1] ?? 0)
}

/** Charts are numbered on from deck to deck: here they begin with 1 again, with numbers and drawing of their own. */
async function setCharts(
  parts: Parts,
  charts: readonly PlacedChart[],
  turn: PptxContents['turn'],
): Promise<void> {
  const made = [...parts.keys()]
    .filter((path) => /^ppt\/charts\/chart\d+\.xml$/.test(path))
    .toSorted((one, other) => numberOf(one) - numberOf(other))
  if (made.length !== charts.length) throw new Error(`${made.length} charts where there are ${charts.length}`)
  const names = new Map(made.map((path, i) => [numberOf(path), i + 1]))
  for (const path of [...parts.keys()].filter((one) => /^ppt\/(charts|embeddings)\//.test(one)))
    parts.delete(path)
  const look = { palette: palettes.projector, face: FACES.sans, size: 1350 }
  for (const [i, { chart, room }] of charts.entries()) {
    const n = i + 1
    const { over } = chart
    parts.set(`ppt/charts/chart${n}.xml`, strToU8(chartXml(chart, look, over && plotShares(chart, room))))
    parts.set(`ppt/charts/_rels/chart${n}.xml.rels`, strToU8(chartRelations(n, over !== undefined)))
    if (over) parts.set(`ppt/drawings/drawing${n}.xml`, strToU8(chartShapes(chart, over, room, look)))
    parts.set(`ppt/embeddings/workbook${n}.xlsx`, chartWorkbook(chart))
    await turn()
  }
  const renamed = (xml: string): string =>
    xml.replaceAll(
      /\/ppt\/charts\/chart(\d+)\.xml/g,
      (_, n) => `/ppt/charts/chart${names.get(Number(n))}.xml`,
    )
  for (const path of [...parts.keys()]) if (path.startsWith('ppt/slides/_rels/')) edit(parts, path, renamed)
}

function chartRelations(n: number, hasShapes: boolean): string {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">',
    relation('rId1', 'package', `../embeddings/workbook${n}.xlsx`),
    hasShapes ? relation('rId2', 'chartUserShapes', `../drawings/drawing${n}.xml`) : '',
    '</Relationships>',
  ].join('')
}

/** Each picture gets its drawing in front: who can show an SVG shows that. */
function setPictures(parts: Parts, pictures: readonly string[]): void {
  const left = [...pictures]
  const slides = [...parts.keys()].filter((path) => SLIDE.test(path))
  for (const path of slides.toSorted((one, other) => numberOf(one) - numberOf(other))) {
    const relations = `${path.replace('slides/', 'slides/_rels/')}.rels`
    const added: string[] = []
    edit(parts, path, (xml) =>
      xml.replaceAll(/(<a:blip r:embed="rId\d+">)(<\/a:blip>)/g, (whole, open: string, close: string) => {
        const svg = left.shift()
        if (svg === undefined) return whole
        const name = `drawing${pictures.length - left.length}.svg`
        parts.set(`ppt/media/${name}`, strToU8(svg))
        added.push(
          `<Relationship Id="${svgId(added.length)}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="../media/${name}"/>`,
        )
        return `${open}<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="${svgId(added.length - 1)}"/></a:ext></a:extLst>${close}`
      }),
    )
    edit(parts, relations, (xml) => xml.replace('</Relationships>', `${added.join('')}</Relationships>`))
  }
}

function svgId(n: number): string {
  return `svg${n + 1}`
}

const TITLE_PLACE = '<p:nvPr><p:ph type="title"/></p:nvPr>'

/** A background says that it has no effects; what stands on the slide has a number of its own; the title is its title. */
function mendedSlide(xml: string): string {
  let id = 0
  return xml
    .replaceAll('</a:solidFill></p:bgPr>', '</a:solidFill><a:effectLst/></p:bgPr>')
    .replaceAll(/<p:cNvPr id="\d+"/g, () => `<p:cNvPr id="${++id}"`)
    .replace(
      /(<p:cNvPr id="\d+" name="Title">\s*<\/p:cNvPr><p:cNvSpPr\/>)<p:nvPr>\s*<\/p:nvPr>/,
      (_, head: string) => head + TITLE_PLACE,
    )
}

/** PowerPoint takes the shapes of this master for broken, and needs none. */
function withoutShapes(xml: string): string {
  return xml.replaceAll(/<p:sp>.*?<\/p:sp>/gs, '')
}

/** A title that slides can have theirs by. */
function withTitle(xml: string): string {
  const place =
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>' +
    `${TITLE_PLACE}</p:nvSpPr><p:spPr><a:xfrm><a:off x="609600" y="457200"/><a:ext cx="10972800" cy="933450"/></a:xfrm>` +
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:normAutofit/></a:bodyPr>' +
    '<a:lstStyle><a:lvl1pPr algn="l"><a:defRPr sz="3150" b="1"/></a:lvl1pPr></a:lstStyle><a:p><a:endParaRPr lang="en-GB"/></a:p></p:txBody></p:sp>'
  return xml.replace('</p:spTree>', `${place}</p:spTree>`)
}

/** Notes have a theme by themselves. */
function giveNotesTheirTheme(parts: Parts): void {
  const theme = parts.get('ppt/theme/theme1.xml')
  if (theme) parts.set('ppt/theme/theme2.xml', theme)
  edit(parts, 'ppt/notesMasters/_rels/notesMaster1.xml.rels', (xml) =>
    xml.replace('theme1.xml', 'theme2.xml'),
  )
}

/** The lists in the order that the format has them; notes on a page that stands upright. */
function mendedPresentation(xml: string): string {
  return xml
    .replace(/(<p:sldIdLst>.*<\/p:sldIdLst>)(<p:notesMasterIdLst>.*<\/p:notesMasterIdLst>)/s, '$2$1')
    .replace(/<p:notesSz [^>]*>/, '<p:notesSz cx="6858000" cy="9144000"/>')
}

const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'
const SHAPES_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chartshapes+xml'
const THEME_TYPE = 'application/vnd.openxmlformats-officedocument.theme+xml'

/** Types of the parts that are there, and of no others. */
function mendedTypes(xml: string, parts: Parts): string {
  const override = (path: string, type: string): string =>
    `<Override PartName="/${path}" ContentType="${type}"/>`
  const charts = [...parts.keys()].filter((path) => path.startsWith('ppt/charts/chart'))
  const added = [
    ...charts.map((path) => override(path, CHART_TYPE)),
    ...[...parts.keys()]
      .filter((path) => path.startsWith('ppt/drawings/'))
      .map((path) => override(path, SHAPES_TYPE)),
    override('ppt/theme/theme2.xml', THEME_TYPE),
  ]
  return xml
    .replace(/<Default Extension="jpg" [^>]*>/, '<Default Extension="jpg" ContentType="image/jpeg"/>')
    .replaceAll(/\s*<Override PartName="\/([^"]+)"[^>]*>/g, (whole, path: string) =>
      parts.has(path) && !path.startsWith('ppt/charts/') ? whole.trim() : '',
    )
    .replace('</Types>', `${added.join('')}</Types>`)
}

/** What may stand in for a face that is not installed is known by its kind: with serifs or without. */
function faced(xml: string): string {
  return xml.replaceAll(
    `typeface="${FACES.serif}" pitchFamily="34"`,
    `typeface="${FACES.serif}" panose="02040603050405020204" pitchFamily="18"`,
  )
}
