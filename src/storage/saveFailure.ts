import type { Fault } from '#model/fault.ts'
import type { AnyRecord, ListName } from '#model/records/dataset.ts'
import type { Relationship } from '#model/records/relationship.ts'

/** A record as it is on the shelf; null where it is not there. */
export interface StoredRecord {
  readonly list: ListName | 'relationship'
  readonly id: string
  readonly stored: AnyRecord | Relationship | null
}

/** Why something was not saved. Nothing of it is on the shelves then. */
export type SaveFailure =
  /** No room left. */
  | { readonly type: 'quota' }
  /** The connection to the database is gone. */
  | { readonly type: 'closed' }
  /** The browser has lost what was stored: the database is gone, or there is another in its place. */
  | { readonly type: 'vanished' }
  /** The browser gave up the transaction. */
  | { readonly type: 'aborted' }
  /** The shelves hold data of a newer version of the app. */
  | { readonly type: 'newer' }
  /** They hold data of an older version that could not be brought up to date. */
  | { readonly type: 'not-migrated' }
  /** Something else has changed the relationship since it was read. */
  | { readonly type: 'stale' }
  /** Something else has changed the same records since they were read; they are given as they are now. */
  | { readonly type: 'conflict'; readonly records: readonly StoredRecord[] }
  /** It would leave a whole that could not be read again: a link that leads nowhere, a circle. */
  | { readonly type: 'unsound' }
  /** It would store what no file could hold, such as a text too long or a list with too many entries. */
  | { readonly type: 'unreadable'; readonly fault: Fault }
  | { readonly type: 'unknown'; readonly message: string }

/** What became of a write: saved means committed. */
export type Saved<T> =
  | { readonly type: 'saved'; readonly value: T }
  | { readonly type: 'not-saved'; readonly failure: SaveFailure }

/** Thrown inside a transaction to undo it; ends as the value it carries. */
export class Refusal extends Error {
  readonly failure: SaveFailure

  constructor(failure: SaveFailure) {
    super(`refused: ${failure.type}`)
    this.failure = failure
  }
}

/** A connection that may have died and can be had again, unless another app has taken the database over. */
export interface Connection {
  readonly superseded: boolean
  readonly open: () => PromiseLike<unknown>
}

/** What is tried a second time. A connection that dies breaks off the transactions under way before it is known. */
const TRIED_AGAIN: readonly SaveFailure['type'][] = ['closed', 'aborted']

/**
 * Runs a write, or what must be read before one, and turns whatever it throws into a value. After a lost
 * connection, or a transaction that the browser broke off, it is tried once more: nothing of it is stored then.
 */
export async function saving<T>(connection: Connection, write: () => PromiseLike<T>): Promise<Saved<T>> {
  const first = await attempt(write)
  if (first.type === 'saved' || !TRIED_AGAIN.includes(first.failure.type) || connection.superseded)
    return first
  return attempt(async () => {
    await connection.open()
    return write()
  })
}

async function attempt<T>(write: () => PromiseLike<T>): Promise<Saved<T>> {
  try {
    return { type: 'saved', value: await write() }
  } catch (error) {
    return { type: 'not-saved', failure: saveFailureOf(error) }
  }
}

const CLOSED = ['DatabaseClosedError', 'OpenFailedError', 'VersionChangeError']
const ABORTED = ['AbortError', 'TransactionInactiveError', 'PrematureCommitError', 'InvalidStateError']

/**
 * What an error of a write means, however it is wrapped.
 *
 * Browsers tell a full disk as QuotaExceededError, as code 22 or 1014, as Firefox's NS_ERROR names, or as an
 * AbortError that has the true error within.
 */
export function saveFailureOf(error: unknown): SaveFailure {
  const parts = withCauses(error)
  const refusal = parts.find((part) => part instanceof Refusal)
  if (refusal) return refusal.failure
  const named = (names: readonly string[]) => parts.some((part) => names.includes(textOf(part, 'name')))
  if (parts.some(isQuota)) return { type: 'quota' }
  // One name for a connection that closes and for a transaction that is over: the words tell them apart.
  const closing = parts.some(
    (part) => textOf(part, 'name') === 'InvalidStateError' && /clos/i.test(textOf(part, 'message')),
  )
  if (closing || named(CLOSED)) return { type: 'closed' }
  if (named(ABORTED)) return { type: 'aborted' }
  return { type: 'unknown', message: textOf(error, 'message') || String(error) }
}

function isQuota(error: object): boolean {
  const code = valueOf(error, 'code')
  if (code === 22 || code === 1014) return true
  return /quota/i.test(textOf(error, 'name')) || /quota/i.test(textOf(error, 'message'))
}

/** The error and everything it carries: `inner` and `failures` of Dexie, `cause`, the `error` of an event's target. */
function withCauses(error: unknown, seen: Set<object> = new Set()): readonly object[] {
  if (typeof error !== 'object' || error === null || seen.has(error)) return [...seen]
  seen.add(error)
  for (const name of ['inner', 'cause', 'error', 'target']) withCauses(valueOf(error, name), seen)
  const failures = valueOf(error, 'failures')
  if (typeof failures === 'object' && failures !== null) {
    for (const failure of Object.values(failures)) withCauses(failure, seen)
  }
  return [...seen]
}

/** A property, or nothing where its getter throws, as that of a request under way does. */
function valueOf(error: object, name: string): unknown {
  try {
    return Reflect.get(error, name)
  } catch {
    return undefined
  }
}

function textOf(error: unknown, name: 'name' | 'message'): string {
  if (typeof error !== 'object' || error === null) return ''
  const text: unknown = Reflect.get(error, name)
  return typeof text === 'string' ? text : ''
}
