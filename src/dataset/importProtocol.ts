import type { ReadOutcome } from './readDataset.ts'
import type { Repairs } from './repair.ts'

/** Page → worker: one file, once, and what is to be mended in it or left out. The worker is ended after its answer. */
export interface ImportRequest extends Repairs {
  readonly file: Blob | ArrayBuffer
}

/** Worker → page: any number of `progress`, then exactly one `outcome`. */
export type ImportReply =
  /** The share of the records that have been checked, 0…1. */
  | { readonly type: 'progress'; readonly share: number }
  | { readonly type: 'outcome'; readonly outcome: ReadOutcome }
  /** The file could not be read at all: it was moved, or the disk is gone. */
  | { readonly type: 'broken'; readonly message: string }
