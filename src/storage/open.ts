import type { Dataset } from '#model/records/dataset.ts'
import { Dexie } from 'dexie'
import type { Boundary } from './boundary.ts'
import type { Shelves, ShelvesOptions } from './database.ts'
import { declareShelves } from './database.ts'
import { migrateShelves } from './migrateShelves.ts'
import type { DatasetRow } from './rows.ts'
import { Refusal } from './saveFailure.ts'

/** Why the app works in memory only. */
export type MemoryReason =
  /** The browser has no IndexedDB. */
  | 'absent'
  /** It refuses access. */
  | 'throwing'
  /** It does not answer within three seconds. */
  | 'pending'
  /** A tab with an older version of the app holds the database and does not let go. */
  | 'blocked'
  /** It answers, but cannot open, read or write. */
  | 'failing'

/** What the app has to work with. */
export type Opening =
  | { readonly type: 'ready'; readonly db: Shelves }
  /** What lies on the shelves is newer than this app, or could not be brought up to date: `found` is its version. */
  | {
      readonly type: 'read-only'
      readonly why: 'newer' | 'not-migrated'
      readonly found: number
      readonly db: Shelves
      readonly cause?: unknown
    }
  /** Everything works, nothing outlives the page. */
  | { readonly type: 'memory'; readonly why: MemoryReason; readonly db: Shelves; readonly cause?: unknown }

export interface OpenOptions {
  readonly name?: string
  /** The newest version of the dataset that the app understands. */
  readonly version: number
  /** Brings a dataset of an older version up to date; the same steps as for files. */
  readonly migrate?: (dataset: Dataset, from: number) => Dataset
  /** Told when a newer version of the app takes the database over: this page can only be reloaded. */
  readonly onSuperseded?: () => void
  /** Where IndexedDB comes from; may throw. */
  readonly factory?: () => IDBFactory | undefined
  readonly IDBKeyRange?: typeof IDBKeyRange
  /** Milliseconds after which the browser counts as not answering. */
  readonly patience?: number
  readonly boundary?: Boundary
}

const PATIENCE = 3000

/**
 * Opens the shelves, or shelves in memory where the browser has none to give. Never throws and never hangs; a
 * stored database is never deleted.
 */
export async function openShelves(options: OpenOptions): Promise<Opening> {
  const { factory = () => globalThis.indexedDB } = options
  let indexedDB: IDBFactory | undefined
  try {
    indexedDB = factory()
  } catch (cause) {
    hideWhatThrows()
    return inMemory(options, 'throwing', cause)
  }
  if (!indexedDB) return inMemory(options, 'absent')
  const first = await attempt(options, indexedDB)
  // Some browsers fail the first time after a crash and not the second.
  const outcome =
    first.type === 'failed' && first.why === 'failing' ? await attempt(options, indexedDB) : first
  return outcome.type === 'failed' ? inMemory(options, outcome.why, outcome.cause) : outcome
}

type Failed = { readonly type: 'failed'; readonly why: MemoryReason; readonly cause?: unknown }

async function attempt(options: OpenOptions, indexedDB: IDBFactory): Promise<Opening | Failed> {
  const { name, version, IDBKeyRange, boundary, patience = PATIENCE } = options
  const db = declareShelves({
    version,
    indexedDB,
    ...(name === undefined ? {} : { name }),
    ...(IDBKeyRange ? { IDBKeyRange } : {}),
    ...(boundary ? { boundary } : {}),
  })
  const seen = { blocked: false }
  db.on('blocked', () => {
    seen.blocked = true
  })
  db.on('versionchange', ({ newVersion }) => {
    // Null: it is being deleted. Whoever asks next opens what is then there, and finds that it is another.
    if (newVersion === null) db.close({ disableAutoOpen: false })
    else letGo(db, options.onSuperseded)
    return false
  })
  try {
    const found = await within(patience, () => take(db))
    if (found === null) {
      db.close()
      return { type: 'failed', why: seen.blocked ? 'blocked' : 'pending' }
    }
    return await settle(db, found, options)
  } catch (cause) {
    db.close()
    return { type: 'failed', why: isDenial(cause) ? 'throwing' : 'failing', cause }
  }
}

async function settle(db: Shelves, found: number, { version, migrate }: OpenOptions): Promise<Opening> {
  if (found === version) return { type: 'ready', db }
  if (found > version) return { type: 'read-only', why: 'newer', found, db }
  try {
    await migrateShelves(db, found, migrate)
    return { type: 'ready', db }
  } catch (cause) {
    return { type: 'read-only', why: 'not-migrated', found, db, cause }
  }
}

/**
 * Opens the shelves for the first time and remembers whose they are. A connection that is lost later is opened again
 * by whoever needs it; where the browser has lost the data with it, that fails, and what is there stays untouched.
 *
 * @returns the version of what lies on them; empty shelves are given that of the app, which also tries writing
 */
async function take(db: Shelves): Promise<number> {
  // Asked each time the connection has been opened, before anybody reads or writes.
  db.on('ready', () => (db.installation === '' ? undefined : refuseOthers(db)), true)
  await db.open()
  const { version, installation } = await datasetRow(db, randomId())
  db.installation = installation
  return version
}

function datasetRow(db: Shelves, installation: string): Promise<DatasetRow> {
  return db.transaction('rw', db.meta, async () => {
    const row = await db.meta.get('dataset')
    if (row && 'version' in row) return row
    const own: DatasetRow = { key: 'dataset', version: db.datasetVersion, installation }
    await db.meta.put(own)
    return own
  })
}

/** @throws Refusal where the shelves are no longer those that were opened first */
async function refuseOthers(db: Shelves): Promise<void> {
  const row = await db.meta.get('dataset')
  const same = row && 'installation' in row && row.installation === db.installation
  if (!same) throw new Refusal({ type: 'vanished' })
}

function letGo(db: Shelves, tell: (() => void) | undefined): void {
  db.superseded = true
  db.close()
  tell?.()
}

/** Dexie names the browser's IndexedDB whenever it opens anything: where naming it throws, there is none from now on. */
function hideWhatThrows(): void {
  try {
    Reflect.get(globalThis, 'indexedDB')
  } catch {
    Reflect.defineProperty(globalThis, 'indexedDB', { configurable: true, value: undefined })
  }
}

/** The same code over a database in memory, fetched only when it is needed. */
async function inMemory(
  { version, boundary }: OpenOptions,
  why: MemoryReason,
  cause?: unknown,
): Promise<Opening> {
  const db = await shelvesInMemory({ name: 'bilat-in-memory', version, ...(boundary ? { boundary } : {}) })
  return { type: 'memory', why, db, ...(cause === undefined ? {} : { cause }) }
}

/**
 * Empty shelves that last as long as they are held.
 *
 * @param options `name` must be another one than that of all shelves that are open: by it a change is told
 */
export async function shelvesInMemory(
  options: Pick<ShelvesOptions, 'version' | 'boundary'> & { readonly name: string },
): Promise<Shelves> {
  const [{ IDBFactory, IDBKeyRange }, { runTasksPromptly }] = await Promise.all([
    import('fake-indexeddb'),
    import('./promptTasks.ts'),
  ])
  runTasksPromptly()
  const db = declareShelves({ ...options, indexedDB: new IDBFactory(), IDBKeyRange })
  await take(db)
  return db
}

/** The answer, or null where it takes longer than the patience lasts. */
async function within<T>(patience: number, ask: () => Promise<T>): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLate = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patience)
  })
  try {
    return await Promise.race([ask(), tooLate])
  } finally {
    clearTimeout(timer)
  }
}

function isDenial(error: unknown): boolean {
  const inner: unknown = error instanceof Dexie.DexieError ? error.inner : error
  return inner instanceof Error && inner.name === 'SecurityError'
}

function randomId(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
}
