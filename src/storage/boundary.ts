import type {
  DBCore,
  DBCoreMutateRequest,
  DBCoreMutateResponse,
  DBCoreTable,
  DBCoreTransaction,
  Middleware,
} from 'dexie'
import { Dexie } from 'dexie'

/** One call at the storage boundary. */
export interface Operation {
  /** Its table; of a transaction that begins, all of its tables. */
  readonly table: string
  readonly kind:
    | 'transaction'
    | 'add'
    | 'put'
    | 'delete'
    | 'deleteRange'
    | 'get'
    | 'getMany'
    | 'query'
    | 'count'
    | 'openCursor'
  /** Rows written or deleted by it; 1 for a range, 0 for a reading call and the beginning of a transaction. */
  readonly rows: number
}

/** What is to go wrong with an operation. */
export type Fault =
  /** The first `after` rows are written, then the operation fails. */
  | { readonly type: 'fail'; readonly error: unknown; readonly after: number }
  /** It is carried out so many milliseconds later. */
  | { readonly type: 'delay'; readonly milliseconds: number }
  /** It is carried out, and then the browser aborts its transaction. */
  | { readonly type: 'abort' }
  /** The page dies before it: its transaction is broken off, and nothing is ever heard of it again. */
  | { readonly type: 'kill'; readonly kill: () => void }

/** Asked before each operation: what is to go wrong with it, if anything. */
export type Boundary = (operation: Operation) => Fault | undefined

/** The one place where the app meets IndexedDB, with faults put in as the boundary says. For tests. */
export function boundaryMiddleware(boundary: Boundary): Middleware<DBCore> {
  return {
    stack: 'dbcore',
    name: 'boundary',
    // Below all of Dexie's own layers: what passes here is what IndexedDB is asked to do.
    level: -10,
    create: (core) => ({
      ...core,
      transaction: (tables, mode, options) => {
        const fault = boundary({ table: tables.join(' '), kind: 'transaction', rows: 0 })
        if (fault?.type === 'fail') throw fault.error
        const transaction = core.transaction(tables, mode, options)
        if (fault?.type === 'kill') {
          transaction.abort()
          fault.kill()
        }
        return transaction
      },
      table: (name) => faultyTable(core.table(name), boundary),
    }),
  }
}

function faultyTable(table: DBCoreTable, boundary: Boundary): DBCoreTable {
  const ask = (kind: Operation['kind'], rows: number) => boundary({ table: table.name, kind, rows })
  return {
    ...table,
    mutate: (request) => mutate(table, request, ask(request.type, rowsOf(request))),
    get: (request) => read(() => table.get(request), request.trans, ask('get', 0)),
    getMany: (request) => read(() => table.getMany(request), request.trans, ask('getMany', 0)),
    query: (request) => read(() => table.query(request), request.trans, ask('query', 0)),
    count: (request) => read(() => table.count(request), request.trans, ask('count', 0)),
    openCursor: (request) => read(() => table.openCursor(request), request.trans, ask('openCursor', 0)),
  }
}

async function mutate(
  table: DBCoreTable,
  request: DBCoreMutateRequest,
  fault: Fault | undefined,
): Promise<DBCoreMutateResponse> {
  if (fault?.type === 'delay') await pause(fault.milliseconds)
  if (fault?.type === 'kill') return die(request.trans, fault.kill)
  if (fault?.type === 'fail') {
    const part = firstRows(request, fault.after)
    if (part) await table.mutate(part)
    throw fault.error
  }
  const response = await table.mutate(request)
  if (fault?.type === 'abort') request.trans.abort()
  return response
}

async function read<T>(
  carryOut: () => Promise<T>,
  transaction: DBCoreTransaction,
  fault: Fault | undefined,
): Promise<T> {
  if (fault?.type === 'delay') await pause(fault.milliseconds)
  if (fault?.type === 'kill') return die(transaction, fault.kill)
  if (fault?.type === 'fail') throw fault.error
  const answer = await carryOut()
  if (fault?.type === 'abort') transaction.abort()
  return answer
}

/** What a browser does with a page that is gone: it breaks off what was not committed. The page hears nothing more. */
function die(transaction: DBCoreTransaction, kill: () => void): Promise<never> {
  transaction.abort()
  kill()
  return new Promise<never>(() => undefined)
}

/** Waits without letting the transaction under way commit. */
function pause(milliseconds: number): PromiseLike<unknown> {
  return Dexie.waitFor(new Promise((resolve) => setTimeout(resolve, milliseconds)))
}

function rowsOf(request: DBCoreMutateRequest): number {
  if (request.type === 'deleteRange') return 1
  return request.type === 'delete' ? request.keys.length : request.values.length
}

function firstRows(request: DBCoreMutateRequest, count: number): DBCoreMutateRequest | null {
  if (count === 0 || request.type === 'deleteRange') return null
  if (request.type === 'delete') return { ...request, keys: request.keys.slice(0, count) }
  const keys = request.keys?.slice(0, count)
  return { ...request, values: request.values.slice(0, count), ...(keys ? { keys } : {}) }
}
