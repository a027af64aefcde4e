import type { Band, BandOptions } from './band.ts'
import type { Items } from './items.ts'

/** Page → worker: one question, once. The worker is ended after its answer. */
export interface BandRequest {
  readonly items: Items
  readonly options: BandOptions
}

/** Worker → page: one answer. */
export type BandAnswer = Band
