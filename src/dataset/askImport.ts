import type { ImportReply, ImportRequest } from './importProtocol.ts'
import type { ReadOutcome } from './readDataset.ts'
import type { Repairs } from './repair.ts'

export interface ImportOptions extends Repairs {
  /** Told now and then the share of the records that have been checked, 0…1. */
  readonly onProgress?: (share: number) => void
  /** Ends the reading: the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal
}

/**
 * Has a worker read a file, and ends the worker.
 *
 * @param bytes of the file; they belong to the worker from then on
 * @returns the outcome; rejects only when the worker itself breaks, or when the signal says so
 */
export function askImport(
  worker: Worker,
  bytes: ArrayBuffer,
  options: ImportOptions = {},
): Promise<ReadOutcome> {
  const { onProgress, signal, ...repairs } = options
  const lists = new Map<string, unknown[]>()
  return new Promise<ReadOutcome>((resolve, reject) => {
    signal?.throwIfAborted()
    signal?.addEventListener('abort', () => reject(asError(signal.reason)))
    worker.addEventListener('error', (event) => reject(new Error(event.message)))
    worker.addEventListener('message', ({ data }: MessageEvent<ImportReply>) => {
      if (data.type === 'progress') onProgress?.(data.share)
      else if (data.type === 'entries') collect(lists, data.list, data.entries)
      else if (data.type === 'outcome') resolve(withLists(data.outcome, lists))
      else reject(new Error(data.message))
    })
    worker.postMessage({ bytes, ...repairs } satisfies ImportRequest, [bytes])
  }).finally(() => worker.terminate())
}

function collect(lists: Map<string, unknown[]>, list: string, entries: readonly unknown[]): void {
  const known = lists.get(list) ?? []
  for (const entry of entries) known.push(entry)
  lists.set(list, known)
}

/** The lists are those that the outcome lacks, by their names. */
function withLists(outcome: ReadOutcome, lists: ReadonlyMap<string, unknown[]>): ReadOutcome {
  if (outcome.type !== 'accepted' || lists.size === 0) return outcome
  return { ...outcome, dataset: { ...outcome.dataset, ...Object.fromEntries(lists) } }
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason))
}
