import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { MenuEntry } from '../parts/menuEntry.ts'
import { useTexts } from '../texts/i18n.ts'
import type { FigureExport, PictureKind } from './useFigureExport.ts'

/** Sizes of a picture of 16:9, as multiples of 1280 × 720. */
const SLIDES = [1.5, 3] as const

/** All that can be done with a figure, as a menu. */
export function useFigureMenu(figure: FigureExport, edit: () => void): ComputedRef<readonly MenuEntry[]> {
  const { t } = useTexts()
  const route = useRoute()
  const router = useRouter()

  /** The page of all charts, where this one is shown elsewhere. */
  const all = (): MenuEntry[] => {
    const { rel, asOf } = route.query
    const query = { ...(rel ? { rel } : {}), ...(asOf ? { asOf } : {}) }
    const run = (): void => void router.push({ name: 'charts', query })
    return route.name === 'charts' ? [] : [{ id: 'all', text: t('figures.menu.all'), isApart: true, run }]
  }

  const pictures = (): MenuEntry[] => [
    ...SLIDES.map((ratio, i) => ({
      id: `png-${ratio}`,
      text: t('figures.menu.slide', { width: String(1280 * ratio), height: String(720 * ratio) }),
      isApart: i === 0,
      run: () => void figure.png({ as: 'slide', ratio }),
    })),
    { id: 'png-shown', text: t('figures.menu.shown'), run: () => void figure.png(SHOWN) },
    { id: 'svg-slide', text: t('figures.menu.svgSlide'), run: () => void figure.svg('slide') },
    { id: 'svg-shown', text: t('figures.menu.svgShown'), run: () => void figure.svg('shown') },
    { id: 'copy-image', text: t('figures.menu.copyImage'), run: () => void figure.copyImage() },
  ]

  return computed(() => [
    { id: 'edit', text: t('figures.menu.edit'), run: edit },
    ...pictures(),
    { id: 'csv', text: t('figures.menu.csv'), isApart: true, run: () => void figure.csv() },
    { id: 'copy-table', text: t('figures.menu.copyTable'), run: () => void figure.copyTable() },
    ...all(),
  ])
}

/** Twice the size on the screen. */
const SHOWN: PictureKind = { as: 'shown', ratio: 2 }
