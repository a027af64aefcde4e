import BandWorker from './band.worker.ts?worker&inline'
import type { BandAnswer, BandRequest } from './bandProtocol.ts'

/**
 * The band off the main thread. Rejects when the worker itself breaks, or when `signal` ends it: then with the
 * signal's reason, at once, however far it has come.
 */
export function bandInWorker(request: BandRequest, signal?: AbortSignal): Promise<BandAnswer> {
  if (signal?.aborted) return Promise.reject(reasonOf(signal))
  const worker = new BandWorker()
  return new Promise<BandAnswer>((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(reasonOf(signal)), { once: true })
    worker.addEventListener('error', (event) => reject(new Error(event.message || 'the worker broke')))
    worker.addEventListener('message', ({ data }: MessageEvent<BandAnswer>) => resolve(data))
    worker.postMessage(request)
  }).finally(() => worker.terminate())
}

function reasonOf(signal: AbortSignal): Error {
  return signal.reason instanceof Error ? signal.reason : new Error(String(signal.reason))
}
