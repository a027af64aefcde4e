import { lanesPicture } from '#charts/lanesPicture.ts'
import { isoDay } from '#model/day.ts'
import { toneOf } from '#model/scoreOf.ts'
import type { EventMark } from '#state/eventMark.ts'
import { pictureName } from '#state/fileName.ts'
import type { DayWindow } from '#state/trendWindow.ts'
import { useRelationships } from '#state/relationships.ts'
import { useToasts } from '#state/toasts.ts'
import { canvasMeasure, facesLoaded } from '../parts/chartFonts.ts'
import { useShownTitle } from '../parts/sideNames.ts'
import { handOver } from '../parts/handOver.ts'
import { useTexts } from '../texts/i18n.ts'
import type { LanesContent } from './useLanesContent.ts'

/** What is exported: the lanes and the events in them. */
export interface LanesToExport {
  readonly content: LanesContent
  readonly whole: DayWindow
  readonly marks: readonly EventMark[]
  /** Measure and unit. */
  readonly subtitle: string
}

export type PictureFormat = 'svg' | 'png'

/** Hands out the whole timeline as one picture, not only what is in sight. */
export function useLanesExport(): (what: LanesToExport, format: PictureFormat) => Promise<void> {
  const relationships = useRelationships()
  const toasts = useToasts()
  const titleOf = useShownTitle()
  const words = usePictureWords()
  const { f } = useTexts()

  return async (what, format) => {
    const pair = relationships.current
    if (!pair) return
    const { content, marks, whole } = what
    // ECharts comes with it, which the page has only once a chart is drawn.
    const { pictureAsPng, pictureAsSvg } = await import('#briefing/drawPicture.ts')
    const { sans, serif } = content.fonts
    const text = words(what, titleOf(pair))
    await Promise.all([facesLoaded(sans, text.title), facesLoaded(serif, text.title)])
    const picture = lanesPicture({ ...content, whole, measure: canvasMeasure(sans) }, text)
    const file = pictureName(pair, 'timeline', isoDay(content.asOf), format)
    const drawn = format === 'svg' ? pictureAsSvg(picture) : await pictureAsPng(picture)
    if (drawn === null) {
      toasts.say({ key: 'lanes.notExported', values: { file } })
      return
    }
    handOver(file, drawn, format === 'svg' ? 'image/svg+xml' : 'image/png')
    toasts.say({ key: 'lanes.exported', values: { file, n: f.integer(marks.length) }, count: marks.length })
  }
}

/** The frame of the picture: a finding, what is measured, the source. */
function usePictureWords() {
  const { t, f } = useTexts()
  return ({ content, marks, subtitle }: LanesToExport, pair: string) => {
    const n = marks.length
    const count = (tone: string): string =>
      f.integer(marks.filter(({ score }) => !Number.isNaN(score) && toneOf(score) === tone).length)
    const counts = {
      conflict: count('conflict'),
      neutral: count('neutral'),
      cooperation: count('cooperation'),
    }
    const none = marks.filter(({ score }) => Number.isNaN(score)).length
    const unscored = none === 0 ? '' : `, ${t('words.unscored', { n: f.integer(none) }, none)}`
    return {
      title: t('lanes.pictureTitle', { pair, n: f.integer(n), ...counts }, n),
      subtitle,
      source: t('lanes.pictureSource', { n: f.integer(n), unscored, day: f.day(content.asOf) }, n),
    }
  }
}
