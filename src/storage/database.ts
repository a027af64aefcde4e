import type { Lists } from '#model/records/dataset.ts'
import type { EntityTable, Table } from 'dexie'
import { Dexie } from 'dexie'
import type { Boundary } from './boundary.ts'
import { boundaryMiddleware } from './boundary.ts'
import type {
  BaseRow,
  ChangesRow,
  ColumnsRow,
  ContentRow,
  DeletedRow,
  JournalRow,
  MetaRow,
  PartedRow,
  PartRow,
  RelationshipRow,
  RestorePointRow,
  Row,
} from './rows.ts'

/** Key of everything that belongs to a relationship. */
type Key = [rel: string, id: string]

type ListTables = { readonly [K in keyof Lists]: Table<Row<Lists[K][number]>, Key> }

/** The database. Dexie versions count its shelves only; what lies on them has a version of its own in `meta`. */
export type Shelves = Dexie &
  ListTables & {
    readonly relationships: Table<RelationshipRow, string>
    readonly deleted: Table<DeletedRow, Key>
    readonly columns: Table<ColumnsRow, string>
    readonly journal: EntityTable<JournalRow, 'seq'>
    readonly restorePoints: EntityTable<RestorePointRow, 'id'>
    readonly bases: Table<BaseRow, Key>
    readonly contents: Table<ContentRow | ChangesRow | PartedRow | PartRow, Key>
    readonly meta: Table<MetaRow, string>
    /** The newest version of the dataset that this app understands. */
    readonly datasetVersion: number
    /** Whose shelves these are, once they have been opened: another id means that the browser has lost what was there. */
    installation: string
    /** Set once a newer app has taken the database over: this connection is closed for good. */
    superseded: boolean
    /** What no file could have brought here and nothing can be made of, as `leftOutKey` names it: reading leaves it out. */
    leftOut: ReadonlySet<string>
  }

export interface ShelvesOptions {
  readonly name?: string
  /** The newest version of the dataset that the app understands. */
  readonly version: number
  /** In place of the browser's. */
  readonly indexedDB?: IDBFactory
  readonly IDBKeyRange?: typeof IDBKeyRange
  /** Where tests inject faults. */
  readonly boundary?: Boundary
}

const LIST = '[rel+id], rel'

const TABLES = {
  relationships: 'id',
  events: LIST,
  issues: LIST,
  cases: LIST,
  meetings: LIST,
  dates: LIST,
  sources: LIST,
  briefings: LIST,
  deleted: LIST,
  columns: 'rel',
  journal: '++seq, rel',
  restorePoints: '++id, rel',
  bases: '[rel+revision], rel',
  contents: '[rel+key], rel',
  meta: 'key',
}

/**
 * Declares the database; nothing is opened yet.
 *
 * Every transaction is strictly durable: what is called saved has been written through. Measured, it costs no
 * more than the relaxed kind.
 */
export function declareShelves(options: ShelvesOptions): Shelves {
  const { name = 'bilat', version, boundary, ...factories } = options
  // Where the browser has no IndexedDB, live queries answer only if Dexie as a whole knows of one.
  const known: Partial<typeof Dexie.dependencies> = Dexie.dependencies
  if (factories.indexedDB) known.indexedDB ??= factories.indexedDB
  const db = new Dexie(name, { ...factories, chromeTransactionDurability: 'strict', cache: 'disabled' })
  db.version(1).stores(TABLES)
  if (boundary) db.use(boundaryMiddleware(boundary))
  const leftOut: ReadonlySet<string> = new Set()
  return Object.assign(db, {
    datasetVersion: version,
    installation: '',
    superseded: false,
    leftOut,
  }) as Shelves // Dexie adds a property for each table declared
}
