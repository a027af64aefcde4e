import type { ListName } from '#model/records/dataset.ts'
import type { ReadOutcome } from './readDataset.ts'
import type { Repairs } from './repair.ts'

/** Page → worker: one file, once, and what is to be mended in it or left out. The worker is ended after its answer. */
export interface ImportRequest extends Repairs {
  readonly bytes: ArrayBuffer
}

/** Worker → page: any number of `progress`, then, of a file that is accepted, its `entries`, then exactly one `outcome`. */
export type ImportReply =
  /** The share of the records that have been checked, 0…1. */
  | { readonly type: 'progress'; readonly share: number }
  /**
   * Some entries of a list of the dataset, in their order; it lacks them in the outcome. The page unpacks a message in one
   * go: all of 100,000 records would hold it up for a second.
   */
  | { readonly type: 'entries'; readonly list: ListName | 'deleted'; readonly entries: readonly unknown[] }
  | { readonly type: 'outcome'; readonly outcome: ReadOutcome }
  /** The bytes could not be read at all: there is no memory for what is in them. */
  | { readonly type: 'broken'; readonly message: string }
