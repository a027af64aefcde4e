import type { ReadOutcome } from '#dataset/readDataset.ts'
import type { SaveFailure } from '#storage/saveFailure.ts'
import type { Preview } from './preview.ts'

/** Where the taking in of a file stands. Nothing is stored before `applied`. */
export type TransferStep =
  | { readonly type: 'idle' }
  /** `share` of its records have been checked, 0…1. */
  | { readonly type: 'reading'; readonly fileName: string; readonly share: number }
  /** It could not be read from the disk. */
  | { readonly type: 'unreadable'; readonly fileName: string; readonly message: string }
  | { readonly type: 'refused'; readonly fileName: string; readonly outcome: Refused }
  /** It is in order, but what is stored could not be read to compare it with. */
  | { readonly type: 'not-compared'; readonly fileName: string; readonly failure: SaveFailure }
  /** `renewed`: something else has changed the relationship in between, and this is the comparison with that. */
  | {
      readonly type: 'preview'
      readonly fileName: string
      readonly preview: Preview
      readonly renewed: boolean
    }
  | { readonly type: 'applying'; readonly fileName: string; readonly preview: Preview }
  | {
      readonly type: 'applied'
      readonly fileName: string
      readonly preview: Preview
      readonly rel: string
      readonly restorePoint: number
    }
  /** Nothing was stored; the preview stays and can be applied again. */
  | {
      readonly type: 'failed'
      readonly fileName: string
      readonly preview: Preview
      readonly failure: SaveFailure
    }

/** A file that was found to be without a fault. */
export type Accepted = Extract<ReadOutcome, { readonly type: 'accepted' }>

/** Why a file is not taken in. */
export type Refused = Exclude<ReadOutcome, Accepted>

/** A file, or text that was pasted. */
export type IncomingFile = File | { readonly name: string; readonly text: () => Promise<string> }
