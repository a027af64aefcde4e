import type { PartPicture } from '#briefing/chartAlone.ts'
import type { PictureWanted } from '#briefing/pptx/deckAsPptx.ts'
import type { TablePart } from '#briefing/slideContent.ts'
import type { ScoreStripInput } from '#charts/scoreStrip.ts'
import { CHART_FONTS, canvasMeasure, facesLoaded } from '../parts/chartFonts.ts'

const FACES = [CHART_FONTS.sans, CHART_FONTS.serif]
/** Pixels of a picture for one of the slide: it is seen large. */
const RATIO = 2

/** Charts as drawings and as pictures. One that the browser cannot draw is left out: it then stands in words. */
export async function drawnCharts<W extends Pick<PictureWanted, 'part' | 'room'>>(
  wanted: readonly W[],
): Promise<ReadonlyMap<W, PartPicture>> {
  if (wanted.length === 0) return new Map()
  const [{ framedAsPng, framedAsSvg }, { chartAlone }] = await Promise.all([
    import('#briefing/drawFramed.ts'),
    import('#briefing/chartAlone.ts'),
  ])
  const pictures = new Map<W, PartPicture>()
  for (const one of wanted) {
    const { part, room } = one
    await Promise.all(FACES.map(async (face) => facesLoaded(face, part.sample)))
    const framed = chartAlone(part, room, { fonts: CHART_FONTS, measure: canvasMeasure(CHART_FONTS.sans) })
    const image = await framedAsPng(framed, RATIO)
    if (!image) continue
    const svg = framedAsSvg(framed, { title: part.finding, description: part.alt, faces: '' })
    pictures.set(one, { svg, png: await base64Of(image), width: framed.width, height: framed.height })
  }
  return pictures
}

/** A strip of scores with its words. */
export interface StripWanted {
  readonly strip: ScoreStripInput
  readonly said: string
}

export function stripsOf({ rows }: TablePart): StripWanted[] {
  return rows.flat().flatMap(({ strip, text }) => (strip ? [{ strip, said: text }] : []))
}

export async function drawnStrips(
  wanted: readonly StripWanted[],
): Promise<readonly (readonly [ScoreStripInput, PartPicture])[]> {
  if (wanted.length === 0) return []
  const [{ framedAsPng, framedAsSvg }, { stripAlone }] = await Promise.all([
    import('#briefing/drawFramed.ts'),
    import('#briefing/chartAlone.ts'),
  ])
  const all = wanted.map(async ({ strip, said }) => {
    const framed = stripAlone(strip)
    const image = await framedAsPng(framed, RATIO)
    const svg = framedAsSvg(framed, { title: said, description: said, faces: '' })
    const { width, height } = framed
    return image ? ([[strip, { svg, png: await base64Of(image), width, height }]] as const) : []
  })
  return (await Promise.all(all)).flat()
}

async function base64Of(image: Blob): Promise<string> {
  const bytes = new Uint8Array(await image.arrayBuffer())
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}
