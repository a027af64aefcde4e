import { isoDay } from '#model/day.ts'
import { useTexts } from '../../texts/i18n.ts'
import type { FigureRow, FigureTable } from '../figure.ts'
import type { AnswersContent } from './answerWords.ts'
import { actsById, useActWords } from './answerWords.ts'

/** Every act of every chain, then those without an answer; at most so many. */
export function useAnswersTable(): (content: AnswersContent, most?: number) => FigureTable {
  const wordsOf = useActWords()
  const { t, f } = useTexts()

  return (content, most = Infinity) => {
    const { chains, unanswered } = content
    const chained = chains.flatMap(({ acts }) => acts)
    const acts = actsById(chains, () => chained)
    const rowOf = (act: (typeof unanswered)[number], answers: string): FigureRow => {
      const { date, title, by, lag } = wordsOf(act, content)
      const score = f.score(act.score)
      return {
        cells: [date, title, by, answers, lag, score],
        values: [
          isoDay(act.first),
          title,
          by,
          act.answers,
          act.lag && (act.lag.min === act.lag.max ? act.lag.min : `${act.lag.min}-${act.lag.max}`),
          Number.isNaN(act.score) ? null : act.score,
        ],
        opens: { kind: 'record', list: 'events', id: act.id },
      }
    }
    const inChains = chained.slice(0, most).map((act) => {
      const answered = acts.get(act.answers ?? '')
      return rowOf(act, answered ? wordsOf(answered, content).title : '')
    })
    const alone = unanswered.slice(0, Math.max(0, most - inChains.length))
    return {
      columns: [
        { label: t('answersFigure.date') },
        { label: t('answersFigure.act') },
        { label: t('answersFigure.actor') },
        { label: t('answersFigure.answers') },
        { label: t('answersFigure.lag'), numeric: true },
        { label: t('answersFigure.score'), numeric: true },
      ],
      rows: [...inChains, ...alone.map((act) => rowOf(act, t('answersFigure.alone')))],
    }
  }
}
