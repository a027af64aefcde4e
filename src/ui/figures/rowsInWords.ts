import { isolated } from '#model/isolated.ts'
import type { FigureTable } from './figure.ts'

/** Rows that a description says; the table has all of them. */
export const MOST_ROWS_SAID = 12

/** A finding and the first rows of its table as sentences, for who does not see the drawing. */
export function rowsInWords(finding: string, { rows }: Pick<FigureTable, 'rows'>): string {
  const said = rows
    .slice(0, MOST_ROWS_SAID)
    .map(({ cells }) => cells.filter(Boolean).map(isolated).join(', '))
  return [finding, ...said].join('. ')
}
