import type { EventFilter, GradePart } from '#analysis/eventFilter.ts'
import { activeParts } from '#analysis/eventFilter.ts'
import { useOverview } from '#state/overview.ts'
import { useTexts } from '../texts/i18n.ts'
import { shortened } from './shortened.ts'
import { useSideNames } from './sideNames.ts'

/** Letters of a name in the line below a title: the filter itself has all of it. */
const LONGEST = 120

/** What a filter asks for, in words: "Issue: Ukraine; Score: −10.0 to −0.5". Empty where it asks for nothing. */
export function useFilterWords(): (filter: EventFilter) => string {
  const names = useSideNames()
  const overview = useOverview()
  const { t, f } = useTexts()

  function grade(part: GradePart): string {
    return part === 'none' ? t('words.notSourced') : String(part)
  }

  function valuesOf(filter: EventFilter, part: keyof EventFilter): readonly string[] {
    switch (part) {
      case 'issue': {
        const titles = new Map(overview.page?.issues.map(({ id, title }) => [id, title]))
        return filter.issue.map((id) => titles.get(id) ?? id)
      }
      case 'direction':
        return filter.direction.map((one) => t(`words.direction.${one}`, names.codes))
      case 'class':
        return filter.class.map((quad) => t(`words.quad.${quad}`))
      case 'score': {
        const { min, max } = filter.score ?? { min: -10, max: 10 }
        return [t('timeline.value.range', { from: f.score(min), to: f.score(max) })]
      }
      case 'status':
        return filter.status.map((status) => t(`words.eventStatus.${status}`))
      case 'grade':
        return filter.grade.map(grade)
      case 'source': {
        const { tiers, publishers, unsourced } = filter.source
        return [
          ...tiers.map((tier) => t(`words.tier.${tier}`)),
          ...(unsourced ? [t('words.notSourced')] : []),
          ...publishers,
        ]
      }
      case 'tag':
        return filter.tag
      case 'words':
        return [filter.words.trim()]
      case 'period':
        return []
    }
  }

  return (filter) =>
    activeParts(filter)
      .filter((part) => part !== 'period')
      .map((part) => {
        const name = t(part === 'words' ? 'periods.words' : `timeline.filter.${part}`)
        return t('periods.part', {
          name,
          values: valuesOf(filter, part)
            .map((value) => shortened(value, LONGEST))
            .join(', '),
        })
      })
      .join('; ')
}
