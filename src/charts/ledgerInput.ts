import type { Side } from '#model/records/base.ts'
import type { PeriodChartInput } from './periodChart.ts'

/** One entry in its month. */
export interface LedgerMark {
  readonly key: string
  /** Place of its month among the periods. */
  readonly month: number
  /** Null where no number is recorded: a ring in place of a bar. */
  readonly n: number | null
  /** Its date leaves open in which month it was. */
  readonly isInexact: boolean
}

/** What one side did of one kind. */
export interface LedgerSide {
  readonly side: Side
  /** "US". */
  readonly code: string
  /** "61 diplomats; 3 acts without a number". */
  readonly total: string
  readonly marks: readonly LedgerMark[]
  /** "2 earlier", with what it opens; null for none. */
  readonly earlier: { readonly key: string; readonly label: string } | null
}

/** One kind of act: the side that stands first above its line, the other below it. */
export interface LedgerRow {
  readonly kind: string
  readonly title: string
  readonly sides: readonly [LedgerSide, LedgerSide]
}

export interface LedgerChartInput extends PeriodChartInput {
  readonly rows: readonly LedgerRow[]
  readonly write: (n: number) => string
}
