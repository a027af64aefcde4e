import type { PeriodFindings } from './periodFindings.ts'
import { usePeriodFindings } from './periodFindings.ts'
import type { PeriodFrameWords } from './periodFrameWords.ts'
import { usePeriodFrameWords } from './periodFrameWords.ts'
import type { PeriodMarks } from './periodMarks.ts'
import { usePeriodMarks } from './periodMarks.ts'
import type { PeriodNames } from './periodNames.ts'
import { usePeriodNames } from './periodNames.ts'
import type { PeriodNative } from './periodNative.ts'
import { usePeriodNative } from './periodNative.ts'
import type { PeriodReadouts } from './periodReadouts.ts'
import { usePeriodReadouts } from './periodReadouts.ts'
import type { PeriodTable } from './periodTable.ts'
import { usePeriodTable } from './periodTable.ts'

/** What figures of periods say alike, in the reader's language. */
export type PeriodWords = PeriodNames &
  PeriodFrameWords &
  PeriodFindings &
  PeriodMarks &
  PeriodReadouts &
  PeriodTable &
  PeriodNative

export function usePeriodWords(): PeriodWords {
  return {
    ...{ ...usePeriodNames(), ...usePeriodFrameWords(), ...usePeriodFindings() },
    ...{ ...usePeriodMarks(), ...usePeriodReadouts(), ...usePeriodTable() },
    ...usePeriodNative(),
  }
}
