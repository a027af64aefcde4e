import { chartAlone } from '#briefing/chartAlone.ts'
import type { ChartPart, PicturedSlide, PicturePart, SlideContent } from '#briefing/slideContent.ts'
import type { AppContext } from 'vue'
import { createVNode, render } from 'vue'
import { CHART_FONTS, canvasMeasure, facesLoaded } from '../parts/chartFonts.ts'
import SlideSheet from './SlideSheet.vue'

interface Room {
  readonly width: number
  readonly height: number
}

/** Pixels of a picture for one of the slide: it is seen at less than its size. */
const RATIO = 1.5
/** Room of a slide that has not been laid out. */
const WHOLE: Room = { width: 1152, height: 470 }

/**
 * A slide with its charts as pictures, at the moment at which it was taken.
 *
 * @param context of the app that shows it
 */
export async function pictured(content: SlideContent, context: AppContext): Promise<PicturedSlide> {
  const rooms = roomsIn(content, context)
  let charts = 0
  const parts = content.parts.map(async (part) =>
    part.kind === 'chart' ? pictureOf(part, rooms[charts++] ?? WHOLE) : part,
  )
  return { ...content, parts: await Promise.all(parts) }
}

/** What the slide leaves each of its charts, in its own pixels. */
function roomsIn(content: SlideContent, context: AppContext): readonly Room[] {
  const host = document.createElement('div')
  host.style.cssText = 'position:fixed;visibility:hidden'
  document.body.append(host)
  const sheet = createVNode(SlideSheet, { content, still: true })
  sheet.appContext = context
  try {
    render(sheet, host)
    return [...host.querySelectorAll<HTMLElement>('.slide-chart > .room')].map((room) => ({
      width: room.offsetWidth,
      height: room.offsetHeight,
    }))
  } finally {
    render(null, host)
    host.remove()
  }
}

async function pictureOf(part: ChartPart, room: Room): Promise<PicturePart> {
  const { sans, serif } = CHART_FONTS
  const { finding, subtitle, alt } = part
  const [{ framedAsPng }] = await Promise.all([
    import('#briefing/drawFramed.ts'),
    facesLoaded(sans, part.sample),
    facesLoaded(serif, part.sample),
  ])
  const setting = { fonts: CHART_FONTS, measure: canvasMeasure(sans) }
  return {
    kind: 'picture',
    finding,
    subtitle,
    alt,
    image: await framedAsPng(chartAlone(part, room, setting), RATIO),
  }
}
