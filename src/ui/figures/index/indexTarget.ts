import type { DayNumber } from '#model/day.ts'
import type { FigureTarget } from '../figure.ts'

/** Opens the index of a day down to its events. */
export function opensIndex(day: DayNumber): FigureTarget {
  return { kind: 'number', question: { measure: 'index', day } }
}
