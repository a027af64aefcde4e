import { MEASURES_VERSION } from '#analysis/measuresVersion.ts'
import { useTexts } from '../texts/i18n.ts'
import type { PartInView, SlidePartEntry } from './slidePart.ts'
import { useRecordPart } from './recordPart.ts'

/** How the index is made, and what it is criticised for. */
export const methodPart: SlidePartEntry = { id: 'method', name: 'slides.part.method', use: useMethodPart }

function useMethodPart(): PartInView {
  const { t, f } = useTexts()
  return useRecordPart(({ eventCount, halfLife, halfLifeChosen }) => {
    const days = t('words.days', { n: f.integer(halfLife) }, halfLife)
    const chosen = t(halfLifeChosen ? 'slides.method.halfLifeChosen' : 'slides.method.halfLife', { days })
    return {
      part: {
        kind: 'prose',
        paragraphs: [
          { heading: t('slides.method.items'), text: t('slides.method.itemsText') },
          { heading: t('slides.method.index'), text: `${t('slides.method.indexText')} ${chosen}` },
          { heading: t('slides.method.criticism'), text: t('slides.method.criticismText') },
        ],
      },
      finding: { text: t('slides.method.finding'), facts: [days] },
      subtitle: t('slides.method.subtitle', { version: f.integer(MEASURES_VERSION) }),
      source: `${t('overview.trend.events', { n: f.integer(eventCount) }, eventCount)}.`,
    }
  })
}
