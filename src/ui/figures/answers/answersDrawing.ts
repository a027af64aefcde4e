import type { AnswerChain, ChainAct } from '#analysis/answerChains.ts'
import type { DayRange } from '#analysis/custody.ts'
import { answersChart } from '#charts/answers.ts'
import type { AnswerMark, AnswerRow } from '#charts/answersInput.ts'
import { ALONE_KEY } from '#charts/answersPlaces.ts'
import type { DaySpan } from '#charts/dayAxis.ts'
import { directionOf } from '#charts/directionGlyph.ts'
import type { ReadoutLine } from '#charts/readout.ts'
import { isoDay } from '#model/day.ts'
import { useAsOf } from '#state/asOf.ts'
import { useSideOrder } from '#state/sideOrder.ts'
import { useTexts } from '../../texts/i18n.ts'
import type { Drawing, DrawingFrame, FigureSpot } from '../figure.ts'
import type { AnswersContent } from './answerWords.ts'
import { actsById, useActWords } from './answerWords.ts'

/** Days that are shown at least and at most before the as-of day; what began earlier stands at the edge. */
const SHORTEST = 90
const LONGEST = 550
/** Of the window, before its first act and after the day. */
const MARGIN = 0.02
/** Acts that the readout of a cluster names. */
const MOST_LINES = 5

/** The drawing takes the chains that it is given. @param all how many there are */
export function useAnswersDrawing(): (frame: DrawingFrame, content: AnswersContent, all: number) => Drawing {
  const day = useAsOf()
  const markOf = useMark()
  const rowOf = useRow()
  const spotOf = useAnswersSpot()
  const { t, f, intl } = useTexts()

  return (frame, content, all) => {
    const { chains, unanswered, asOf } = content
    const n = unanswered.length
    const window = windowOf(content)
    const within = unanswered.filter(({ first }) => first >= window.from)
    const drawing = answersChart({
      ...frame,
      locale: intl,
      asOf,
      asOfIsToday: day.isToday,
      window,
      total: all,
      rows: chains.map((chain) => rowOf(chain, content)),
      alone: within.map(markOf),
      labels: {
        asOf: t('lanes.asOf', { day: f.dateNear(isoDay(asOf), asOf) }),
        alone: t('answersFigure.alone'),
        aloneNote: t('answersFigure.aloneNote', { n: f.integer(n) }, n),
        count: f.integer,
        newest: (drawn) => t('answersFigure.newest', { n: f.integer(drawn), all: f.integer(all) }),
      },
    })
    const spots = drawing.spots.map((spot) => ({ ...spot, ...spotOf(spot.key, content, within) }))
    return { ...drawing, spots }
  }
}

function windowOf({ chains, unanswered, asOf }: AnswersContent): DaySpan {
  const days = [...chains.flatMap(({ acts }) => acts), ...unanswered].map(({ first }) => first)
  const first = days.reduce((least, day) => Math.min(least, day), asOf - SHORTEST)
  const from = Math.max(first, asOf - LONGEST)
  const margin = Math.ceil((asOf - from) * MARGIN)
  return { from: from - margin, to: asOf + margin }
}

function useMark(): (act: ChainAct) => AnswerMark {
  const sideOrder = useSideOrder()
  return ({ id, first, side, context, material, score, answers }) => {
    const direction = directionOf(side ?? 'both', sideOrder.order)
    const place = direction === 'both' ? 'on' : direction === 'right' ? 'above' : 'below'
    return { id, day: first, direction, context: context || side === null, place, material, score, answers }
  }
}

/** More days than these have room beside no chain. */
const MOST_LAGS = 12

/** Days from acts to what answers them: each, then between which they lie, then how many they are. */
function useLags(): (lags: readonly DayRange[]) => string[] {
  const { t, f } = useTexts()

  return (lags) => {
    const [n, count] = [lags.length, f.integer(lags.length)]
    const most = lags.reduce((longest, { max }) => Math.max(longest, max), 0)
    const least = lags.reduce((shortest, { min }) => Math.min(shortest, min), most)
    const days = lags.slice(0, MOST_LAGS).map(({ min, max }) => f.range(min, max))
    const each = t('answersFigure.days', { days: days.join(', ') }, n > 1 ? n : most)
    if (n < 2) return [each]
    return [
      ...(n <= MOST_LAGS ? [each] : []),
      t('answersFigure.daysBetween', { n: count, days: f.range(least, most) }, most),
      t('answersFigure.moreActs', { n: count }),
    ]
  }
}

function useRow(): (chain: AnswerChain, content: AnswersContent) => AnswerRow {
  const markOf = useMark()
  const wordsOf = useActWords()
  const lagsOf = useLags()

  return ({ acts }, content) => {
    const [first, ...rest] = acts
    const { title, date } = wordsOf(first, content)
    const lags = lagsOf(rest.flatMap(({ lag }) => lag ?? []))
    return { id: first.id, title, date, lags, marks: acts.map(markOf) }
  }
}

/** What is said of an act, or of several that stand as one. */
function useAnswersSpot(): (
  key: string,
  content: AnswersContent,
  alone: readonly ChainAct[],
) => Pick<FigureSpot, 'readout' | 'opens'> {
  const wordsOf = useActWords()
  const { t, f } = useTexts()

  function lineOf(act: ChainAct, content: AnswersContent): ReadoutLine {
    const sign = act.context || !(Math.abs(act.score) >= 0.5) ? 0 : act.score > 0 ? 1 : -1
    return { kind: 'event', text: wordsOf(act, content).title, score: { text: f.score(act.score), sign } }
  }

  function several(
    acts: readonly ChainAct[],
    content: AnswersContent,
    isAlone: boolean,
  ): Pick<FigureSpot, 'readout' | 'opens'> {
    const n = f.integer(acts.length)
    const title = t(isAlone ? 'answersFigure.several' : 'answersFigure.severalOfChain', { n })
    const rest = acts.length - MOST_LINES
    const more: ReadoutLine = { kind: 'note', text: t('answersFigure.more', { n: f.integer(rest) }, rest) }
    const lines = acts.slice(0, MOST_LINES).map((act) => lineOf(act, content))
    return {
      readout: { title, lines: rest > 0 ? [...lines, more] : lines },
      opens: { kind: 'events', title, ids: acts.map(({ id }) => id) },
    }
  }

  return (key, content, alone) => {
    const isAlone = key.startsWith(ALONE_KEY)
    const [id = '', ...others] = (isAlone ? key.slice(ALONE_KEY.length) : key).split(' ')
    const acts = isAlone
      ? actsById(alone, () => alone)
      : actsById(content.chains, () => content.chains.flatMap((chain) => chain.acts))
    const act = acts.get(id)
    if (!act) return { readout: { title: '', lines: [] }, opens: null }
    if (others.length > 0) {
      const found = [id, ...others].flatMap((one) => acts.get(one) ?? [])
      return several(found, content, isAlone)
    }
    const { date, by, lag } = wordsOf(act, content)
    const answered = act.answers === null ? undefined : acts.get(act.answers)
    const title = answered ? wordsOf(answered, content).title : ''
    const link = t(act.goesOn ? 'answersFigure.goesOn' : 'answersFigure.answered', { days: lag, title })
    const first = t(isAlone ? 'answersFigure.aloneOf' : 'answersFigure.first')
    return {
      readout: {
        title: date,
        lines: [
          lineOf(act, content),
          { kind: 'note', text: by },
          { kind: 'note', text: answered ? link : first },
        ],
      },
      opens: { kind: 'record', list: 'events', id: act.id },
    }
  }
}
