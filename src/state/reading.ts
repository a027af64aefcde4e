import type { Repairs } from '#dataset/repair.ts'
import type { ReadOutcome } from '#dataset/readDataset.ts'
import type { Surroundings } from './surroundings.ts'
import type { IncomingFile, TransferStep } from './transferStep.ts'

/** Reads one file at a time. */
export interface Reading {
  /** Reads and checks a file; one that is being read gives way. Null where it cannot be read or gave way. */
  readonly read: (file: IncomingFile, repairs?: Repairs) => Promise<ReadOutcome | null>
  /** Ends the reading under way, if any; nothing more is told of it. */
  readonly stop: () => void
}

/** @param tell hears how the first reading of a file goes, and whatever keeps it from being read */
export function startReading(
  readFile: Surroundings['readFile'],
  tell: (step: TransferStep) => void,
): Reading {
  let under = new AbortController()

  async function read(file: IncomingFile, repairs?: Repairs): Promise<ReadOutcome | null> {
    under.abort()
    const { signal } = (under = new AbortController())
    const fileName = file.name
    const progress = (share: number): void => {
      // While a file is checked anew its faults stay on show.
      if (!signal.aborted && !repairs) tell({ type: 'reading', fileName, share })
    }
    progress(0)
    try {
      const blob = file instanceof Blob ? file : new Blob([await file.text()])
      const outcome = await readFile(blob, { ...repairs, onProgress: progress, signal })
      return signal.aborted ? null : outcome
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause)
      if (!signal.aborted) tell({ type: 'unreadable', fileName, message })
      return null
    }
  }

  return { read, stop: () => under.abort() }
}
