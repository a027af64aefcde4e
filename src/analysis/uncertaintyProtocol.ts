import type { BandOptions } from './band.ts'
import type { ChangeOptions } from './change.ts'
import type { CumulativeBandOptions } from './cumulativeBand.ts'
import type { Items } from './items.ts'
import type { Quantity } from './quantities.ts'
import type { QuantityBandOptions } from './quantityBand.ts'
import type { WindowCells } from './windowCells.ts'

/** Page → worker: one question, once. The worker gives one answer, that of the function named, and is ended. */
export type UncertaintyRequest =
  | { readonly type: 'band'; readonly items: Items; readonly options: BandOptions }
  | { readonly type: 'change'; readonly items: Items; readonly options: ChangeOptions }
  | { readonly type: 'cumulative'; readonly items: Items; readonly options: CumulativeBandOptions }
  | {
      readonly type: 'quantities'
      readonly cells: WindowCells
      readonly quantities: readonly Quantity[]
      readonly options: QuantityBandOptions
    }
  | {
      readonly type: 'quantityChange'
      readonly cells: WindowCells
      readonly quantity: Quantity
      /** Places of the spans. */
      readonly between: { readonly from: number; readonly to: number }
      readonly options: QuantityBandOptions
    }
