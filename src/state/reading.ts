import type { Repairs } from '#dataset/repair.ts'
import type { ReadableFile } from '#dataset/readableFile.ts'
import { SEALED_FORMAT } from '#dataset/sealedFormat.ts'
import { HEAD_BYTES, fileKind } from '#exchange/fileKind.ts'
import type { ImportOptions } from '#dataset/askImport.ts'
import type { ForeignTarget } from './readForeign.ts'
import type { Surroundings } from './surroundings.ts'
import type { TableDesk } from './tableDesk.ts'
import type { Accepted, IncomingFile, Refused, StillSealed, TransferStep, Undecided } from './transferStep.ts'

/** What became of a file, or what is to be decided first. */
export type Outcome = Accepted | Refused | Undecided | StillSealed

/** What is already decided about a file that is read again. */
interface Again {
  readonly repairs: Repairs
  readonly table: TableDesk | null
}

/** Reads one file at a time. */
export interface Reading {
  /** Reads and checks a file; one that is being read gives way. Null where it cannot be read or gave way. */
  readonly read: (file: IncomingFile, again?: Again) => Promise<Outcome | null>
  /** Ends the reading under way, if any; nothing more is told of it. */
  readonly stop: () => void
}

/**
 * @param target to what a file is added that is no dataset
 * @param tell hears how the first reading of a file goes, and whatever keeps it from being read
 */
export function startReading(
  readFile: Surroundings['readFile'],
  target: () => ForeignTarget,
  tell: (step: TransferStep) => void,
): Reading {
  let under = new AbortController()

  async function read(file: IncomingFile, again?: Again): Promise<Outcome | null> {
    under.abort()
    const { signal } = (under = new AbortController())
    const fileName = file.name
    const progress = (share: number): void => {
      // While a file is checked anew its faults stay on show.
      if (!signal.aborted && !again) tell({ type: 'reading', fileName, share })
    }
    progress(0)
    try {
      const found = file instanceof Blob ? file : await file.text()
      const content = typeof found === 'string' ? new Blob([found]) : found
      const kind = fileKind(fileName, new Uint8Array(await content.slice(0, HEAD_BYTES).arrayBuffer()))
      const outcome =
        kind === 'dataset'
          ? await readDataset(content, { ...again?.repairs, onProgress: progress, signal })
          : await readOther(kind, content, again)
      return signal.aborted ? null : outcome
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause)
      if (!signal.aborted) tell({ type: 'unreadable', fileName, message })
      return null
    }
  }

  /** A dataset, or one that is sealed. */
  async function readDataset(content: ReadableFile, options: ImportOptions): Promise<Outcome> {
    const outcome = await readFile(content, options)
    if (outcome.type !== 'not-a-dataset' || outcome.found !== SEALED_FORMAT) return outcome
    const { readSealed } = await import('#dataset/sealedEnvelope.ts')
    const reading = readSealed(await content.text())
    return reading.type === 'not-sealed' ? outcome : reading
  }

  /** What reads such files is fetched when the first one comes. */
  async function readOther(
    kind: 'calendar' | 'table' | 'unknown',
    content: ReadableFile,
    again?: Again,
  ): Promise<Outcome> {
    if (kind === 'unknown') return { type: 'unknown-kind' }
    const { readForeign } = await import('./readForeign.ts')
    return readForeign(content, kind, target(), again?.repairs ?? {}, again?.table ?? null)
  }

  return { read, stop: () => under.abort() }
}
