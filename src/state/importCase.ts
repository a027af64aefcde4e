import { mendFor } from '#dataset/mendFor.ts'
import type { Repairs } from '#dataset/repair.ts'
import { placeOf } from '#dataset/repair.ts'
import type { Sealed } from '#dataset/sealedEnvelope.ts'
import type { Origin } from '#storage/rows.ts'
import type { Comparison, Preview } from './preview.ts'
import type { TableDesk } from './tableDesk.ts'
import type { Faulty, IncomingFile, MendableFault, Previewed, TransferStep } from './transferStep.ts'

/** A file on the desk at which files are taken in. */
export interface ImportCase {
  readonly file: IncomingFile
  readonly origin: Origin
  readonly repairs: Required<Repairs>
  readonly leftOut: readonly MendableFault[]
  /** The file, still closed, where it is sealed; null once it has been opened. */
  readonly sealed: Sealed | null
  /** What is decided about its columns, where it is a table and there was something to decide. */
  readonly table: TableDesk | null
  /** What could not be read of it at the last check. */
  readonly rejected: Faulty | null
  readonly comparison: Comparison | null
  /** The preview as it was when its file was last shown: decisions stay with it while faults are mended. */
  readonly preview: Preview | null
}

export const UNREPAIRED: Required<Repairs> = { mends: [], leaveOut: [], asFound: false }

/** A file of which nothing is known yet. */
export function begun(file: IncomingFile, origin: Origin): ImportCase {
  const unknown = { sealed: null, table: null, rejected: null, comparison: null, preview: null }
  return { file, origin, repairs: UNREPAIRED, leftOut: [], ...unknown }
}

export function faultyStep({ file, repairs, table }: ImportCase, rejected: Faulty): TransferStep {
  return {
    type: 'faulty',
    fileName: file.name,
    faults: mendables(rejected),
    total: rejected.total,
    records: rejected.records.length,
    leftOutCount: repairs.leaveOut.length,
    hasColumns: table !== null,
    busy: false,
  }
}

export function previewed({ file, leftOut, repairs, table }: ImportCase, preview: Preview): Previewed {
  const leftOutCount = repairs.leaveOut.length
  const { asFound } = repairs
  const linked = ('linked' in file && file.linked) || null
  return { fileName: file.name, linked, preview, leftOut, leftOutCount, asFound, hasColumns: table !== null }
}

/** Faults with what they can be mended by, and where they stand. */
export function mendables({ faults, places }: Faulty): MendableFault[] {
  return faults.map((fault) => {
    const at = places && placeOf(fault)
    const place = at && places(at.list, at.index)
    return { fault, field: mendFor(fault), ...(place ? { place } : {}) }
  })
}
