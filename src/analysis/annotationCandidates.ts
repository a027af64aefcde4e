import type { Columns } from '#model/columns.ts'
import { FLAG, NEVER } from '#model/columns.ts'
import type { DayNumber } from '#model/day.ts'
import { scoreAt } from './items.ts'

/** An event that a chart may name. */
export interface AnnotationCandidate {
  readonly row: number
  readonly day: DayNumber
  readonly score: number
}

/** Days within which one event of the same sign speaks for the others. */
const APART = 6

/**
 * Events worth naming at the line: those with the largest absolute score, one for each turn of events. Context,
 * what was denied or retracted and what has no score moves no line and is not named.
 *
 * @param rows rows in force on the day
 * @returns largest absolute score first, later day first among equals, at most `most`
 */
export function annotationCandidates(
  columns: Columns,
  rows: Int32Array,
  window: { readonly from: DayNumber; readonly to: DayNumber },
  most = 16,
): AnnotationCandidate[] {
  const inside: AnnotationCandidate[] = []
  for (const row of rows) {
    const day = columns.last[row]!
    if (day === NEVER || day < window.from || day > window.to) continue
    if (columns.flags[row]! & (FLAG.context | FLAG.struck)) continue
    const score = scoreAt(columns, row)
    if (!Number.isNaN(score)) inside.push({ row, day, score })
  }
  inside.sort(
    (one, two) =>
      Math.abs(two.score) - Math.abs(one.score) ||
      two.day - one.day ||
      compareText(columns.ids[columns.record[one.row]!]!, columns.ids[columns.record[two.row]!]!),
  )
  return onePerTurn(inside, most)
}

function onePerTurn(sorted: readonly AnnotationCandidate[], most: number): AnnotationCandidate[] {
  const taken: AnnotationCandidate[] = []
  for (const one of sorted) {
    if (taken.length === most) break
    const said = taken.some(
      (other) => Math.abs(other.day - one.day) < APART && Math.sign(other.score) === Math.sign(one.score),
    )
    if (!said) taken.push(one)
  }
  return taken
}

function compareText(one: string, two: string): number {
  return one < two ? -1 : one > two ? 1 : 0
}
