import { inOrder } from '#model/sideOrder.ts'
import type { Answering } from '#state/answerChains.ts'
import { useAnswerChains } from '#state/answerChains.ts'
import { useOverview } from '#state/overview.ts'
import { useSideOrder } from '#state/sideOrder.ts'
import { computed } from 'vue'
import { useSideNames } from '../../parts/sideNames.ts'
import { useTexts } from '../../texts/i18n.ts'
import type { DrawingFrame, FigureContent, FigureEntry, FigurePage } from '../figure.ts'
import { MOST_ROWS_SAID, rowsInWords } from '../rowsInWords.ts'
import type { AnswersContent } from './answerWords.ts'
import { useAnswersDrawing } from './answersDrawing.ts'
import { useAnswersTable } from './answersTable.ts'

/** Acts, what answers them and after how many days, and those without an answer. */
export const answersFigure: FigureEntry = {
  id: 'answers',
  name: 'answersFigure.name',
  group: 'periods',
  use: useAnswersFigure,
}

/** Chains that a drawing takes; the table has all. */
const MOST_CHAINS = 16

function useAnswersFigure(): FigureContent {
  const overview = useOverview()
  const answering = useAnswerChains('answersFigure')
  const pageOf = useAnswersPage()
  const page = computed((): FigurePage | null => {
    const [now, found] = [overview.page, answering.value]
    return now && found && pageOf({ ...found, asOf: now.asOf, events: overview.details.events })
  })
  return {
    get page() {
      return page.value
    },
  }
}

function useAnswersPage(): (content: AnswersContent) => FigurePage {
  const names = useSideNames()
  const sideOrder = useSideOrder()
  const drawOf = useAnswersDrawing()
  const tableOf = useAnswersTable()
  const { t, f } = useTexts()

  function findingOf({ chains, days }: Answering): FigurePage['finding'] {
    if (chains.length === 0) return { text: t('answersFigure.none'), facts: ['0'] }
    const [one, other] = sideOrder.order.map((side) => {
      const { n, median } = days[side]
      const said = Number.isNaN(median) ? t('answersFigure.few') : median.toLocaleString('en-GB')
      return t('answersFigure.side', { code: names.codes[side], days: said, n: f.integer(n) })
    })
    const facts = sideOrder.order.flatMap((side) => [String(days[side].median), String(days[side].n)])
    return { text: t('answersFigure.finding', { one, other }), facts }
  }

  return (content) => {
    const { chains, unanswered, asOf } = content
    const [a, b] = inOrder(sideOrder.order, names)
    const shown = chains.slice(-MOST_CHAINS)
    const finding = findingOf(content)
    const acts = [...chains.flatMap((chain) => chain.acts), ...unanswered]
    const from = acts.reduce((least, { first }) => Math.min(least, first), asOf)
    const period = { from: f.day(from), to: f.day(asOf) }
    const subtitle = t('answersFigure.subtitle', { a, b, ...period, n: f.integer(chains.length) })
    const titles = shown.map(({ acts }) => content.events.get(acts[0].id)?.title ?? '')
    return {
      finding,
      subtitle,
      source: t('answersFigure.source', { n: f.integer(chains.length) }, chains.length),
      criticism: t('answersFigure.criticism'),
      method: 'reciprocity',
      ...(chains.length + unanswered.length === 0
        ? { missing: t('answersFigure.missing', { day: f.day(asOf) }) }
        : { draw: (frame: DrawingFrame) => drawOf(frame, { ...content, chains: shown }, chains.length) }),
      // Thousands of rows are put into words where somebody asks for the table.
      get table() {
        return tableOf(content)
      },
      alt: rowsInWords(finding.text, tableOf(content, MOST_ROWS_SAID)),
      sample: titles.join(''),
    }
  }
}
