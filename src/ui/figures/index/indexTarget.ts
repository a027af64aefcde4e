import { SCORE_TABLES } from '#model/cameo/scoreTables.ts'
import type { TrendCompanion } from '#charts/trendInput.ts'
import type { DayNumber } from '#model/day.ts'
import type { FigureTarget } from '../figure.ts'

/** Opens the index of a day down to its events. */
export function opensIndex(day: DayNumber): FigureTarget {
  return { kind: 'number', question: { measure: 'index', day } }
}

/** In front of the id of the relationship whose line it is. */
export const PAIR = 'pair-'

/** Opens a line beside the index on a day; that of another relationship has its items elsewhere. */
export function opensBeside({ id, series }: TrendCompanion, day: DayNumber): FigureTarget | null {
  if (Number.isNaN(series.value[day - series.from] ?? NaN)) return null
  const index = { measure: 'index', day } as const
  if (id === 'known') return { kind: 'number', question: { ...index, asThenKnown: true } }
  if (id.startsWith(PAIR))
    return { kind: 'number', question: { ...index, relationship: id.slice(PAIR.length) } }
  const [kind, which] = id.split('-')
  if (kind === 'half') return { kind: 'number', question: { ...index, halfLife: Number(which) } }
  const scores = SCORE_TABLES.find((one) => kind === 'scale' && one === which)
  return scores ? { kind: 'number', question: { ...index, scores } } : null
}
