import type { MendField } from '#dataset/mendFor.ts'
import type { BrokenRecord } from '#dataset/mixtureFaults.ts'
import type { Rejected } from '#dataset/faultList.ts'
import { isOfOtherContent } from '#dataset/faultList.ts'
import type { ReadableFile } from '#dataset/readableFile.ts'
import type { ReadOutcome } from '#dataset/readDataset.ts'
import type { ForeignPlace } from '#exchange/foreign.ts'
import type { Fault } from '#model/fault.ts'
import type { SaveFailure } from '#storage/saveFailure.ts'
import type { Places } from './foreignFile.ts'
import type { Sealed } from '#dataset/sealedEnvelope.ts'
import type { Unsealed } from '#dataset/sealed.ts'
import type { FileContent, Preview } from './preview.ts'
import type { ForeignRead } from './readForeign.ts'
import type { TableDraft } from './tableDraft.ts'

/** A fault in a record of a file, and by what it can be mended there; null where no single value does. */
export interface MendableFault {
  readonly fault: Fault
  readonly field: MendField | null
  /** Where the record stands in a file that is no dataset. */
  readonly place?: ForeignPlace
}

/** A preview, and what else is known of its file. */
export interface Previewed {
  readonly fileName: string
  /** The relationship whose linked file it is; null for any other file, whatever its name. */
  readonly linked: string | null
  readonly preview: Preview
  /** Faults of the records that are left out. */
  readonly leftOut: readonly MendableFault[]
  /** How many records are. */
  readonly leftOutCount: number
  /** Its header tells of another content, and that is known. */
  readonly asFound: boolean
  /** It is a table, and what its columns are can be decided anew. */
  readonly hasColumns: boolean
}

/** Where the taking in of a file stands. Nothing is stored before `applied`. */
export type TransferStep =
  | { readonly type: 'idle' }
  /** `share` of its records have been checked, 0…1. */
  | { readonly type: 'reading'; readonly fileName: string; readonly share: number }
  /** It could not be read from the disk. */
  | { readonly type: 'unreadable'; readonly fileName: string; readonly message: string }
  | { readonly type: 'refused'; readonly fileName: string; readonly outcome: Refused }
  /** It is sealed: its passphrase is wanted. `wrong`: the last one did not open it. `busy`: one is being tried. */
  | { readonly type: 'sealed'; readonly fileName: string; readonly wrong: boolean; readonly busy: boolean }
  /** It is a table, and it is to be decided what its columns are. `busy`: it is being read as was decided. */
  | {
      readonly type: 'columns'
      readonly fileName: string
      readonly draft: TableDraft
      readonly busy: boolean
    }
  /** All its faults lie in records, which can be mended or left out. `busy`: it is being checked anew. */
  | {
      readonly type: 'faulty'
      readonly fileName: string
      readonly faults: readonly MendableFault[]
      readonly total: number
      /** How many records have faults, not counting those left out already. */
      readonly records: number
      readonly leftOutCount: number
      readonly hasColumns: boolean
      readonly busy: boolean
    }
  /** It is in order, but what is stored could not be read to compare it with. */
  | { readonly type: 'not-compared'; readonly fileName: string; readonly failure: SaveFailure }
  | (Previewed & {
      readonly type: 'preview'
      /** Something else has changed the relationship in between, and this is the comparison with that. */
      readonly renewed: boolean
      /** Records that may not be stored as they were decided. */
      readonly broken: readonly BrokenRecord[]
    })
  /** `share` of its rows have been written, 0…1: none of them stands before all do. */
  | (Previewed & { readonly type: 'applying'; readonly share: number })
  | (Previewed & { readonly type: 'applied'; readonly rel: string; readonly restorePoint: number })
  /** Nothing was stored; the preview stays and can be applied again. */
  | (Previewed & { readonly type: 'failed'; readonly failure: SaveFailure })

/** A file that was found to be without a fault. */
export type Accepted = { readonly type: 'accepted' } & FileContent

/** Why a file is not taken in. */
export type Refused =
  | Exclude<ReadOutcome, { readonly type: 'accepted' }>
  | Exclude<ForeignRead, { readonly type: 'accepted' | 'columns' }>
  | NotUnsealed

/** A sealed file that no passphrase opens here. */
export interface NotUnsealed {
  readonly type: 'not-unsealed'
  readonly why: Exclude<Unsealed['type'], 'opened' | 'refused'>
}

/** A sealed file, still closed. */
export interface StillSealed {
  readonly type: 'sealed'
  readonly sealed: Sealed
}

/** A table of which it is to be decided what its columns are. */
export type Undecided = Extract<ForeignRead, { readonly type: 'columns' }>

/** Faults of a file that is no dataset are told by where they stand in it. */
export type Faulty = Rejected & { readonly places?: Places }

/** A file whose faults can be mended or left out. */
export function isMendable(outcome: Refused): outcome is Faulty {
  return outcome.type === 'rejected' && outcome.elsewhere === 0
}

/** Whether a file that is refused can be compared all the same, once it is known that it was changed after it was written. */
export function isAltered(outcome: Refused): outcome is Faulty {
  return outcome.type === 'rejected' && isOfOtherContent(outcome)
}

/** A file, or text that was pasted or found. */
export type IncomingFile = File | IncomingText

export interface IncomingText {
  readonly name: string
  /** The text, or a file that it stands in and that is only read where it is not too large. */
  readonly text: () => Promise<string | ReadableFile>
  /** The relationship whose linked file it is. */
  readonly linked?: string
  /** For one that may be sealed: the passphrase to try first, and who is told of the one that opened it. */
  readonly sealing?: {
    readonly known: string | null
    readonly opened: (passphrase: string) => void
  }
}
