import { useSurroundings } from './surroundings.ts'
import type { Accepted, IncomingFile, TransferStep } from './transferStep.ts'

/** Reads one file at a time. */
export interface Reading {
  /** Reads and checks a file; one that is being read gives way. Null where it was refused or gave way. */
  readonly read: (file: IncomingFile) => Promise<Accepted | null>
  /** Ends the reading under way, if any; nothing more is told of it. */
  readonly stop: () => void
}

/** @param tell hears how the reading goes, until the file has been accepted */
export function useReading(tell: (step: TransferStep) => void): Reading {
  const { readFile } = useSurroundings()
  let under = new AbortController()

  async function read(file: IncomingFile): Promise<Accepted | null> {
    under.abort()
    const { signal } = (under = new AbortController())
    const fileName = file.name
    const told = (step: TransferStep): null => {
      if (!signal.aborted) tell(step)
      return null
    }
    told({ type: 'reading', fileName, share: 0 })
    try {
      const blob = file instanceof Blob ? file : new Blob([await file.text()])
      const onProgress = (share: number): void => void told({ type: 'reading', fileName, share })
      const outcome = await readFile(blob, { onProgress, signal })
      if (signal.aborted) return null
      return outcome.type === 'accepted' ? outcome : told({ type: 'refused', fileName, outcome })
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause)
      return told({ type: 'unreadable', fileName, message })
    }
  }

  return { read, stop: () => under.abort() }
}
