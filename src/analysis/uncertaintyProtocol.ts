import type { BandOptions } from './band.ts'
import type { ChangeOptions } from './change.ts'
import type { Items } from './items.ts'

/** Page → worker: one question, once. The worker gives one answer, a `Band` or a `Change`, and is ended. */
export type UncertaintyRequest =
  | { readonly type: 'band'; readonly items: Items; readonly options: BandOptions }
  | { readonly type: 'change'; readonly items: Items; readonly options: ChangeOptions }
