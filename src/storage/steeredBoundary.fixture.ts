import type { Boundary } from './boundary.ts'

/** A boundary that tests steer, with the number of rows written through it. */
export interface SteeredBoundary {
  readonly boundary: Boundary
  /** Rows written or deleted since the last {@link SteeredBoundary.failAtRow}. */
  readonly rows: () => number
  /** From now on the n-th row written (1, 2, …) fails; rows before it in the same operation are written. */
  readonly failAtRow: (n: number, error?: unknown) => void
  /** From now on each operation meets what this says. */
  readonly meet: (boundary: Boundary) => void
}

/** What browsers throw when there is no room left. */
export function quotaError(): Error {
  return new DOMException('The quota has been exceeded.', 'QuotaExceededError')
}

/** A boundary at which tests let chosen operations go wrong; nothing goes wrong until they say so. */
export function steeredBoundary(): SteeredBoundary {
  let done = 0
  let fatal = Infinity
  let error: unknown
  let met: Boundary = () => undefined
  return {
    boundary: (operation) => {
      const before = done
      done += operation.rows
      if (before < fatal && fatal <= done) return { type: 'fail', error, after: fatal - before - 1 }
      return met(operation)
    },
    rows: () => done,
    failAtRow: (n, with_ = quotaError()) => {
      done = 0
      fatal = n
      error = with_
    },
    meet: (other) => {
      met = other
    },
  }
}
