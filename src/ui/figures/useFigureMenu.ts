import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { MenuChoice, MenuEntry } from '../parts/menuEntry.ts'
import { useTexts } from '../texts/i18n.ts'
import type { FigureExport, PictureKind } from './useFigureExport.ts'

/** Sizes of a picture of 16:9, as multiples of 1280 × 720. */
const SLIDES = [1, 1.5, 2, 3] as const
/** Of a picture that has the size of the screen. */
const TWICE = 2

/** All that can be done with a figure, as a menu. @param hasWhole it can be moved over more than it shows @param add what adds it to a briefing; null: nothing can be changed */
export function useFigureMenu(
  figure: FigureExport,
  hasWhole: () => boolean,
  edit: () => void,
  add: () => (() => void) | null,
): ComputedRef<readonly (MenuChoice | MenuEntry)[]> {
  const { t } = useTexts()
  const route = useRoute()
  const router = useRouter()

  const adding = (): MenuEntry[] => {
    const run = add()
    return run ? [{ id: 'add', text: t('briefings.add.open'), run }] : []
  }

  /** The page of all charts, where this one is shown elsewhere. */
  const all = (): MenuEntry[] => {
    const { rel, asOf } = route.query
    const query = { ...(rel ? { rel } : {}), ...(asOf ? { asOf } : {}) }
    const run = (): void => void router.push({ name: 'charts', query })
    return route.name === 'charts' ? [] : [{ id: 'all', text: t('figures.menu.all'), isApart: true, run }]
  }

  /** A picture as a slide, as shown, and of all days where it can be moved over more than it shows. */
  function choiceOf(
    format: 'png' | 'svg',
    save: (as: PictureKind['as']) => void,
    always: readonly PictureKind['as'][],
  ): MenuChoice {
    return {
      id: format,
      text: t(`figures.menu.${format}.name`),
      ways: [...always, ...(hasWhole() ? (['whole'] as const) : [])].map((as) => {
        const way = t(`figures.menu.as.${as}`)
        return { id: as, text: way, name: t(`figures.menu.${format}.as`, { way }), run: () => save(as) }
      }),
    }
  }

  const pictures = (): (MenuChoice | MenuEntry)[] => [
    {
      id: 'png-slide',
      text: t('figures.menu.slides'),
      isApart: true,
      ways: SLIDES.map((ratio) => {
        const [width, height] = [String(1280 * ratio), String(720 * ratio)]
        const run = (): void => void figure.png({ as: 'slide', ratio })
        return { id: width, text: height, name: t('figures.menu.slide', { width, height }), run }
      }),
    },
    choiceOf('png', (as) => void figure.png({ as, ratio: TWICE }), ['shown']),
    choiceOf('svg', (as) => void figure.svg(as), ['slide', 'shown']),
    { id: 'copy-image', text: t('figures.menu.copyImage'), run: () => void figure.copyImage() },
  ]

  return computed(() => [
    ...adding(),
    { id: 'edit', text: t('figures.menu.edit'), run: edit },
    ...pictures(),
    { id: 'csv', text: t('figures.menu.csv'), isApart: true, run: () => void figure.csv() },
    { id: 'copy-table', text: t('figures.menu.copyTable'), run: () => void figure.copyTable() },
    ...all(),
  ])
}
