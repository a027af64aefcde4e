import type { CoverageSpan } from '#analysis/coverage.ts'
import type { Ledger } from '#analysis/ledger.ts'
import type { DayNumber } from '#model/day.ts'
import type { CaseRecord } from '#model/records/case.ts'
import type { EventRecord } from '#model/records/event.ts'

/** What the ledger is drawn from, as known on the day. */
export interface LedgerContent {
  readonly ledger: Ledger
  readonly asOf: DayNumber
  readonly coverage: readonly CoverageSpan[]
  readonly cases: ReadonlyMap<string, CaseRecord>
  readonly events: ReadonlyMap<string, EventRecord>
}
