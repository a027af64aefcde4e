import type { StatusMove } from '#analysis/comparedMoves.ts'
import { recordTitle } from '../parts/recordTitle.ts'
import { useTexts } from '../texts/i18n.ts'
import type { CompareWords } from './compareRows.ts'

/** A status with its word. */
export interface StandingWord {
  readonly status: string | undefined
  readonly text: string
}

/** How one record stood and stands, in words. */
export interface StatusRow extends Pick<StatusMove, 'list'> {
  readonly id: string
  readonly title: string
  readonly kind: string
  readonly marking: string
  readonly before: StandingWord
  readonly after: StandingWord
  /** Each step with its day and its sources, or that it was corrected. */
  readonly steps: string
}

/** Steps of one record that are told one by one: more of them are no row of a table. */
const MOST_STEPS = 20

const WORDS = { issues: 'issueStatus', cases: 'caseStatus', meetings: 'certainty' } as const

export function useStatusRows(words: CompareWords): (move: StatusMove) => StatusRow {
  const { t, f } = useTexts()

  return ({ list, fact, before, after, steps }) => {
    const record = fact.after ?? fact.before
    const word = (status: string | undefined): StandingWord => ({
      status,
      text: status === undefined ? t('words.issueStatus.noneShort') : t(`words.${WORDS[list]}.${status}`),
    })
    const step = ({ status, on, citations }: StatusMove['steps'][number]): string => {
      const told = t('compare.status.step', { status: word(status).text, day: words.date(on) })
      return `${told} (${words.sources(citations) || t('words.notSourced')})`
    }
    return {
      ...{ list, id: fact.id, before: word(before), after: word(after) },
      title: record ? recordTitle(record) : fact.id,
      kind: t(`compare.list.${list}`),
      marking: words.marking(record?.marking),
      // Put into words where it is read: of thousands of rows, few are shown at once.
      get steps() {
        if (steps.length === 0) return t('compare.status.corrected')
        const more = steps.length - MOST_STEPS
        const told = steps.slice(0, MOST_STEPS).map(step)
        return [...told, ...(more > 0 ? [t('words.more', { n: f.integer(more) })] : [])].join('; ')
      },
    }
  }
}
