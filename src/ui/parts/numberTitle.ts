import type { NumberQuestion } from '#analysis/numberQuestion.ts'
import { isoDay } from '#model/day.ts'
import { useOverview } from '#state/overview.ts'
import { useTexts } from '../texts/i18n.ts'
import { useSideNames } from './sideNames.ts'

/** How an opened number is called: its measure, the day or period, and what of it is meant. */
export function useNumberTitle(): (question: NumberQuestion) => string {
  const overview = useOverview()
  const names = useSideNames()
  const { t, f } = useTexts()

  return (question) => {
    if (question.measure === 'index' || question.measure === 'cumulative') {
      const key = 'asThenKnown' in question ? 'known' : question.measure
      return t(`openNumber.title.${key}`, { when: f.day(question.day) })
    }
    const { measure, first, last, quad, way = 'both', issue } = question
    const when = first === last ? f.day(first) : f.date(`${isoDay(first)}/${isoDay(last)}`)
    const key = measure === 'quad' && quad === undefined ? 'quadAll' : measure
    const bare = t(`openNumber.title.${key}`, { when, quad: quad ? t(`words.quad.${quad}`) : '' })
    const [from, to] = way === 'ba' ? [names.b, names.a] : [names.a, names.b]
    const then = question.asThenKnown ? t('openNumber.title.then', { title: bare }) : bare
    const directed = way === 'both' ? then : t('openNumber.title.way', { title: then, from, to })
    if (issue === undefined) return directed
    const called = overview.page?.issues.find(({ id }) => id === issue)?.title ?? issue
    return t('openNumber.title.issue', { title: directed, issue: called })
  }
}
