import type { SlideMove } from '#analysis/comparedDecks.ts'
import { useTexts } from '../texts/i18n.ts'

/** What became of a slide, in words. */
export function useSlideMoveTitle(): (move: SlideMove) => string {
  const { t } = useTexts()
  const named = (title: string): string => (title === '' ? t('compare.slide.untitled') : title)
  return ({ kind, before, after }) => {
    const place = { n: (before ?? after)?.place ?? 0, m: after?.place ?? 0 }
    const title = named((after ?? before)?.title ?? '')
    const isRenamed = kind === 'changed' && before?.title !== after?.title
    return isRenamed
      ? t('compare.slide.renamed', { ...place, before: named(before?.title ?? ''), title })
      : t(`compare.slide.${kind}`, { ...place, title })
  }
}
