import type { OwnScore } from '../records/relationship.ts'
import type { CameoCode } from './codebook.ts'
import { CODEBOOK, codeIndex } from './codebook.ts'

/** The tables by which a code gets its score; `own` is the user's and travels with the dataset. */
export const SCORE_TABLES = ['goldstein', 'icews', 'plover', 'own'] as const
export type ScoreTableId = (typeof SCORE_TABLES)[number]

/** One score for each code. An event's own score takes the place of the table's, whichever table is chosen. */
export interface ScoreTable {
  readonly id: ScoreTableId
  /** Points, −10…+10, one for each entry of {@link CODEBOOK} in its order; NaN where the table has none. */
  readonly values: Float64Array
}

/** Goldstein's scale as GDELT publishes it: the default. Source: `CAMEO.goldsteinscale.txt`. */
export const GOLDSTEIN: ScoreTable = tableOf('goldstein', (entry) => entry.goldstein)

/** ICEWS's table; differs from GDELT's in 016, 022, 164 and 165. Source: andybega/icews, `goldstein_mappings`. */
export const ICEWS: ScoreTable = tableOf('icews', (entry) => entry.icews ?? entry.goldstein)

/** Builds a table by asking for the score of every code, in the order of the codebook. */
export function tableOf(id: ScoreTableId, score: (entry: CameoCode) => number): ScoreTable {
  return { id, values: Float64Array.from(CODEBOOK, score) }
}

/** The user's own table: Goldstein's, with the scores that they have set. */
export function ownTable(scores: readonly OwnScore[]): ScoreTable {
  const set = new Map(scores.map(({ id, score }) => [id, score.value]))
  return tableOf('own', ({ code, goldstein }) => set.get(code) ?? goldstein)
}

/** The usual score of a code in a table; undefined for what is no CAMEO code, NaN where the table has none. */
export function codeScore(table: ScoreTable, code: string): number | undefined {
  return table.values[codeIndex(code)]
}
