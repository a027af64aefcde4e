import type { Band, BandOptions } from './band.ts'
import type { Change, ChangeOptions } from './change.ts'
import type { CumulativeBandOptions } from './cumulativeBand.ts'
import type { Items } from './items.ts'
import type { Quantity } from './quantities.ts'
import type { QuantityBand, QuantityBandOptions, QuantityChange } from './quantityBand.ts'
import type { UncertaintyRequest } from './uncertaintyProtocol.ts'
import type { WindowCells } from './windowCells.ts'

/**
 * {@link bandOf} off the main thread. Rejects when the worker cannot be loaded or itself breaks, or when
 * `signal` ends it: then with the signal's reason, at once, however far it has come.
 */
export function bandInWorker(items: Items, options: BandOptions, signal?: AbortSignal): Promise<Band> {
  return ask<Band>({ type: 'band', items, options }, signal)
}

/** {@link pairedChange} off the main thread; rejects like {@link bandInWorker}. */
export function changeInWorker(items: Items, options: ChangeOptions, signal?: AbortSignal): Promise<Change> {
  return ask<Change>({ type: 'change', items, options }, signal)
}

/** {@link cumulativeBand} off the main thread; rejects like {@link bandInWorker}. */
export function cumulativeBandInWorker(
  items: Items,
  options: CumulativeBandOptions,
  signal?: AbortSignal,
): Promise<Band> {
  return ask<Band>({ type: 'cumulative', items, options }, signal)
}

/** {@link quantityBand} of several quantities, in their order, off the main thread; rejects like {@link bandInWorker}. */
export function quantityBandsInWorker(
  cells: WindowCells,
  quantities: readonly Quantity[],
  options: QuantityBandOptions = {},
  signal?: AbortSignal,
): Promise<readonly QuantityBand[]> {
  return ask<readonly QuantityBand[]>({ type: 'quantities', cells, quantities, options }, signal)
}

/** {@link quantityChange} off the main thread; rejects like {@link bandInWorker}. */
export function quantityChangeInWorker(
  cells: WindowCells,
  quantity: Quantity,
  between: { readonly from: number; readonly to: number },
  options: QuantityBandOptions = {},
  signal?: AbortSignal,
): Promise<QuantityChange> {
  return ask<QuantityChange>({ type: 'quantityChange', cells, quantity, between, options }, signal)
}

/** The worker's code is fetched at the first question: no chart waits for it. */
async function ask<Answer>(request: UncertaintyRequest, signal?: AbortSignal): Promise<Answer> {
  signal?.throwIfAborted()
  const { default: Worker } = await unlessAborted(import('./uncertainty.worker.ts?worker&inline'), signal)
  const worker = new Worker()
  try {
    return await unlessAborted(answerOf<Answer>(worker, request), signal)
  } finally {
    worker.terminate()
  }
}

function answerOf<Answer>(worker: Worker, request: UncertaintyRequest): Promise<Answer> {
  return new Promise((resolve, reject) => {
    worker.addEventListener('error', (event) => reject(new Error(event.message || 'the worker broke')))
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => resolve(data))
    worker.postMessage(request)
  })
}

async function unlessAborted<T>(work: Promise<T>, signal?: AbortSignal): Promise<T> {
  if (!signal) return work
  const aborted = new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }))
  await Promise.race([work, aborted])
  signal.throwIfAborted()
  return work
}
