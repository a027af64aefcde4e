import type { SlideContent, SlideFoot } from '#briefing/slideContent.ts'
import { markingRank } from '#model/lens.ts'
import { MARKINGS } from '#model/records/base.ts'
import type { Slide, SlideLayout } from '#model/records/briefing.ts'
import { useAsOf } from '#state/asOf.ts'
import { useRelationships } from '#state/relationships.ts'
import { useShownTitle } from '../parts/sideNames.ts'
import { useTexts } from '../texts/i18n.ts'
import type { ShownPart } from './slidePart.ts'

/** Puts a slide together: its own words, and for what it leaves open those of what it shows. */
export function useSlideWords(): (slide: Slide, number: number, parts: readonly ShownPart[]) => SlideContent {
  const footOf = useFoot()
  return (slide, number, parts) => {
    const layout: SlideLayout = slide.layout ?? 'title'
    const [first] = parts
    // Two charts have a line each; no other slide has more than one.
    const generated = layout === 'two charts' ? '' : (first?.subtitle ?? '')
    return {
      ...{ id: slide.id, number, layout },
      title: slide.title === '' ? (first?.finding.text ?? '') : slide.title,
      subtitle: slide.subtitle ?? generated,
      parts: parts.map(({ part }) => part),
      foot: footOf(slide, parts),
      notes: slide.notes ?? '',
    }
  }
}

function useFoot(): (slide: Slide, parts: readonly ShownPart[]) => SlideFoot {
  const relationships = useRelationships()
  const asOf = useAsOf()
  const titleOf = useShownTitle()
  const { t, f } = useTexts()

  return (slide, parts) => {
    const days = parts.length === 0 ? [asOf.number] : parts.map(({ day }) => day)
    const said = [...new Set(days)].toSorted((one, other) => one - other)
    const rank = Math.max(markingRank(slide.marking), ...parts.map(({ level }) => markingRank(level)))
    const level = MARKINGS[rank]! // the rank of a marking
    const sources = [...new Set(parts.map(({ source }) => source))]
    return {
      source: slide.source ?? sources.join(' '),
      pair: parts[0]?.pair ?? (relationships.current ? titleOf(relationships.current) : ''),
      asOf: t('frame.asOf', { day: f.list(said.map((day) => f.day(day))) }),
      day: said.at(-1)!, // there is always one
      level,
      marking: t('frame.marking', { marking: level }),
    }
  }
}
