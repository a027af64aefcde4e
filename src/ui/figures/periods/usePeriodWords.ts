import type { Period } from '#analysis/periods.ts'
import type { Span } from '#analysis/windowCells.ts'
import type { DayNumber } from '#model/day.ts'
import type { PeriodFindings } from './periodFindings.ts'
import { usePeriodFindings } from './periodFindings.ts'
import type { PeriodFrameWords } from './periodFrameWords.ts'
import { usePeriodFrameWords } from './periodFrameWords.ts'
import type { PeriodMarks } from './periodMarks.ts'
import { usePeriodMarks } from './periodMarks.ts'
import type { PeriodNames } from './periodNames.ts'
import { usePeriodNames } from './periodNames.ts'

/** What figures of periods say alike, in the reader's language. */
export function usePeriodWords(): PeriodNames & PeriodFrameWords & PeriodFindings & PeriodMarks {
  return { ...usePeriodNames(), ...usePeriodFrameWords(), ...usePeriodFindings(), ...usePeriodMarks() }
}

/** The days of a period that have been seen. */
export function seenSpan({ first, last }: Pick<Period, 'first' | 'last'>, asOf: DayNumber): Span {
  return { first, last: Math.min(last, asOf) }
}
