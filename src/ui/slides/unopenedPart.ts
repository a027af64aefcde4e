import { spanOf } from '#model/edtf.ts'
import type { SlideView } from '#model/records/briefing.ts'
import { useAsOf } from '#state/asOf.ts'
import { useRelationships } from '#state/relationships.ts'
import { useShownTitle } from '../parts/sideNames.ts'
import { useTexts } from '../texts/i18n.ts'
import { slideParts } from './list.ts'
import type { ShownPart } from './slidePart.ts'

/** A part that shows nothing but a sentence, by what a view pins. */
export function useNoPart(): (view: SlideView | undefined, text: string) => ShownPart {
  const relationships = useRelationships()
  const asOf = useAsOf()
  const titleOf = useShownTitle()

  return (view, text) => ({
    part: { kind: 'missing', text },
    finding: { text, facts: [] },
    ...{ subtitle: '', source: '', numbers: [], level: 'CLEAR' },
    pair: relationships.current ? titleOf(relationships.current) : '',
    day: view?.pin ? (spanOf(view.pin.asOf).last ?? asOf.number) : asOf.number,
  })
}

/** What stands on a slide instead of a part that has not come: its name, and that it could not be opened. */
export function useUnopenedPart(): (view: SlideView | undefined) => ShownPart {
  const noPart = useNoPart()
  const { t } = useTexts()
  return (view) => {
    const entry = slideParts.find(({ id }) => id === view?.shows)
    return noPart(view, t('slides.unopened', { name: entry ? t(entry.name) : (view?.shows ?? '') }))
  }
}
