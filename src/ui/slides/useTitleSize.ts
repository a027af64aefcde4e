import type { PicturedSlide, SlideContent } from '#briefing/slideContent.ts'
import { SLIDE_WIDTH } from '#briefing/slideContent.ts'
import { wrapText } from '#charts/textWidth.ts'
import type { MeasureText } from '#charts/textWidth.ts'
import type { ComputedRef } from 'vue'
import { computed, onMounted, shallowRef } from 'vue'
import { CHART_FONTS, canvasMeasure, facesLoaded } from '../parts/chartFonts.ts'

/** Pixels, from the usual size down. */
const SIZES = { title: [72, 60, 50, 42, 34], others: [42, 36, 31, 27] } as const
const MARGINS = 128
const MOST_LINES = 2
/** Height of a line, of the size of its letters. */
const LINE = 7 / 6

/** The size of a slide's title: as large as the picture has it, smaller where it would take more than two lines. */
export function useTitleSize(
  content: () => SlideContent | PicturedSlide,
): ComputedRef<{ readonly fontSize: string; readonly lineHeight: string }> {
  const measure = shallowRef<MeasureText>()
  onMounted(async () => {
    await facesLoaded(CHART_FONTS.serif, content().title)
    measure.value = canvasMeasure(CHART_FONTS.serif)
  })

  return computed(() => {
    const { layout, title } = content()
    const sizes: readonly number[] = layout === 'title' ? SIZES.title : SIZES.others
    const size = sizes.find((one) => linesAt(title, one) <= MOST_LINES) ?? sizes.at(-1)!
    return { fontSize: `${size}px`, lineHeight: `${Math.round(size * LINE)}px` }
  })

  function linesAt(title: string, size: number): number {
    const { value } = measure
    if (!value) return 1
    const width = SLIDE_WIDTH - MARGINS
    return wrapText(title, width, MOST_LINES + 1, (part) => value(part, size, 600)).length
  }
}
