import type { PartPicture } from '#briefing/chartAlone.ts'
import type { PictureWanted } from '#briefing/pptx/deckAsPptx.ts'
import type { TablePart } from '#briefing/slideContent.ts'
import type { ScoreStripInput } from '#charts/scoreStrip.ts'
import { CHART_FONTS, canvasMeasure, facesLoaded } from '../parts/chartFonts.ts'
import type { Going } from './going.ts'
import { turnsOf } from './going.ts'

const FACES = [CHART_FONTS.sans, CHART_FONTS.serif]
/** Pixels of a picture for one of the slide: it is seen large. */
const RATIO = 2

/** A part as a drawing and as a picture. */
export interface DrawnPart extends Omit<PartPicture, 'png'> {
  readonly image: Blob
}

/** Charts, one after the other. One that the browser cannot draw is left out: it then stands in words. */
export async function drawnCharts<W extends Pick<PictureWanted, 'part' | 'room'>>(
  wanted: readonly W[],
  { told, signal }: Going,
): Promise<ReadonlyMap<W, DrawnPart>> {
  if (wanted.length === 0) return new Map()
  const [{ framedAsPng, framedAsSvg }, { chartAlone }] = await Promise.all([
    import('#briefing/drawFramed.ts'),
    import('#briefing/chartAlone.ts'),
  ])
  const pictures = new Map<W, DrawnPart>()
  const turn = turnsOf({ signal })
  for (const [i, one] of wanted.entries()) {
    told(i)
    await turn()
    const { part, room } = one
    await Promise.all(FACES.map(async (face) => facesLoaded(face, part.sample)))
    const framed = chartAlone(part, room, { fonts: CHART_FONTS, measure: canvasMeasure(CHART_FONTS.sans) })
    const image = await framedAsPng(framed, RATIO)
    if (!image) continue
    const svg = framedAsSvg(framed, { title: part.finding, description: part.alt, faces: '' })
    pictures.set(one, { svg, image, width: framed.width, height: framed.height })
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
  { signal }: Pick<Going, 'signal'>,
): Promise<readonly (readonly [ScoreStripInput, DrawnPart])[]> {
  if (wanted.length === 0) return []
  const [{ framedAsPng, framedAsSvg }, { stripAlone }] = await Promise.all([
    import('#briefing/drawFramed.ts'),
    import('#briefing/chartAlone.ts'),
  ])
  const turn = turnsOf({ signal })
  const drawn = async ({ strip, said }: StripWanted) => {
    const framed = stripAlone(strip)
    const image = await framedAsPng(framed, RATIO)
    const svg = framedAsSvg(framed, { title: said, description: said, faces: '' })
    const { width, height } = framed
    return image ? ([[strip, { svg, image, width, height }]] as const) : []
  }
  const all: ReturnType<typeof drawn>[] = []
  for (const one of wanted) {
    await turn()
    all.push(drawn(one))
  }
  return (await Promise.all(all)).flat()
}
