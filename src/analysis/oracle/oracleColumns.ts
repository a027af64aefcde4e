import type { Columns } from '#model/columns.ts'
import { columnsFor } from './anEvent.ts'
import type { Said } from './anEvent.ts'
import { EVENTS_BEFORE_2021, EVENTS_OF_2021 } from './events.ts'

/** Events of 2021, alone or with those before, in the order in which they were entered. */
export function oracleEvents({ withContext = false } = {}): Said[] {
  return [...linesOf(EVENTS_OF_2021), ...(withContext ? linesOf(EVENTS_BEFORE_2021) : [])].map(readEvent)
}

/** The same as columns. */
export function oracleColumns(options: { withContext?: boolean } = {}): Columns {
  return columnsFor(oracleEvents(options))
}

/** The cells of each line of a table. */
export function linesOf(table: string): string[][] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.split('|'))
}

function readEvent(cells: readonly string[]): Said {
  const [id = '', date = '', knownOn, type = '', initiator = '', target = '', marks = '', score, partOf] =
    cells
  return {
    id,
    date,
    type,
    initiator,
    target,
    mutual: marks.includes('m'),
    bilateral: !marks.includes('c'),
    ...(knownOn ? { knownOn } : {}),
    ...(score ? { score: { value: Number(score), reason: 'set by the researcher' } } : {}),
    ...(partOf ? { partOf } : {}),
  }
}
