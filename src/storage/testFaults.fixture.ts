import type { Dataset } from '#model/records/dataset.ts'
import { applyDataset } from './applyDataset.ts'
import type { Boundary, Fault, Operation } from './boundary.ts'
import type { Shelves } from './database.ts'
import { deleteRelationship, removeSample } from './deleteRelationship.ts'
import { anEvent, anIssue, exampleDataset } from './exampleDataset.fixture.ts'
import { restoreRecord } from './history.ts'
import { recordExport } from './recordExport.ts'
import { restore } from './restorePoints.ts'
import { revert } from './revert.ts'
import type { ApplyMode, Origin } from './rows.ts'
import { quotaError } from './steeredBoundary.fixture.ts'
import { everything, SOUND, STAMP } from './testShelves.fixture.ts'
import { writeRecords } from './writeRecords.ts'

const REL = 'aaa-bbb'

/** Something that writes to the shelves. Whatever goes wrong, they are then as before it or as after it. */
export interface Act {
  readonly name: string
  /** What lies on the shelves before. */
  readonly prepare: (db: Shelves) => Promise<unknown>
  /** Does it; true when it says that it is saved. */
  readonly run: (db: Shelves) => Promise<boolean>
}

function small(): Dataset {
  const { relationship, events, issues, ...rest } = exampleDataset()
  const none = { cases: [], meetings: [], dates: [], sources: [], briefings: [] }
  const plainEvents = events.slice(0, 2).map(({ id, date }) => anEvent(id, date))
  return { ...rest, ...none, relationship, events: plainEvents, issues: issues.slice(0, 1) }
}

function other(): Dataset {
  const { events, ...rest } = small()
  return { ...rest, events: [...events.slice(1), anEvent('x1', '2021-02-02')], issues: [anIssue('ice')] }
}

async function take(db: Shelves, dataset: Dataset, mode: ApplyMode, origin: Origin = 'file') {
  const { type } = await applyDataset(db, dataset, { mode, origin, stamp: STAMP, revision: `r-${mode}` })
  return type === 'saved'
}

const filled = (db: Shelves): Promise<boolean> => take(db, small(), 'update')
const sample = (db: Shelves): Promise<boolean> => take(db, small(), 'replace', 'sample')

const edit = (db: Shelves) =>
  writeRecords(
    db,
    REL,
    {
      relationship: { ...small().relationship, title: 'Another title' },
      put: { events: [anEvent('e0', '2021-01-05'), anEvent('x2', '2021-01-07')] },
      remove: { issues: ['fishing'] },
    },
    STAMP,
  )

/** The second change, after a first that filled the shelves. */
async function takeBack(db: Shelves): Promise<boolean> {
  return (await restore(db, 2, STAMP)).type === 'restored'
}

const back = async (db: Shelves, seq: number) => (await revert(db, seq, STAMP, SOUND)).type === 'reverted'

async function restoreFishing(db: Shelves): Promise<boolean> {
  const moment = { list: 'issues', id: 'fishing', seq: 2, at: 'before' } as const
  return (await restoreRecord(db, REL, moment, STAMP, SOUND)).type === 'saved'
}

async function noteExport(db: Shelves): Promise<boolean> {
  const file = { fileName: 'a.bilat.json', revision: 'r9', ancestors: [], seq: 1, dataset: small() }
  return (await recordExport(db, file, STAMP)).type === 'saved'
}

/** Every way onto the shelves, bringing them up to date excepted. */
export const acts: readonly Act[] = [
  { name: 'a save', prepare: filled, run: async (db) => (await edit(db)).type === 'saved' },
  {
    name: 'the deletion of a record',
    prepare: filled,
    run: async (db) => (await writeRecords(db, REL, { remove: { events: ['e1'] } }, STAMP)).type === 'saved',
  },
  { name: 'a first import', prepare: () => Promise.resolve(), run: filled },
  { name: 'an import that updates', prepare: filled, run: (db) => take(db, other(), 'update') },
  { name: 'an import that replaces', prepare: filled, run: (db) => take(db, other(), 'replace') },
  {
    name: 'the undo of an import',
    prepare: async (db) => (await filled(db)) && take(db, other(), 'replace'),
    run: takeBack,
  },
  {
    name: 'the deletion of a relationship',
    prepare: filled,
    run: async (db) => (await deleteRelationship(db, REL, STAMP)).type === 'saved',
  },
  {
    name: 'a relationship from the trash',
    prepare: async (db) => (await filled(db)) && deleteRelationship(db, REL, STAMP),
    run: takeBack,
  },
  {
    name: 'a relationship from the trash in the place of another',
    prepare: async (db) => [
      await filled(db),
      await deleteRelationship(db, REL, STAMP),
      await take(db, other(), 'update'),
    ],
    run: takeBack,
  },
  {
    name: 'the removal of a sample',
    prepare: sample,
    run: async (db) => (await removeSample(db, REL, STAMP)).type === 'saved',
  },
  {
    name: 'the removal of a sample with own work in it',
    prepare: async (db) => (await sample(db)) && edit(db),
    run: async (db) => (await removeSample(db, REL, STAMP)).type === 'saved',
  },
  {
    name: 'the undo of an edit',
    prepare: async (db) => (await filled(db)) && edit(db),
    run: (db) => back(db, 2),
  },
  {
    name: 'the redo of an edit',
    prepare: async (db) => [await filled(db), await edit(db), await back(db, 2)],
    run: (db) => back(db, 3),
  },
  { name: 'the undo of a first import', prepare: filled, run: (db) => back(db, 1) },
  {
    name: 'a record from the trash',
    prepare: async (db) => (await filled(db)) && edit(db),
    run: restoreFishing,
  },
  { name: 'the note of an export', prepare: filled, run: noteExport },
]

/** The dataset of version 2 as tests know it: every event has another title. */
export function toVersion2(dataset: Dataset): Dataset {
  return { ...dataset, events: dataset.events.map((event) => ({ ...event, title: `${event.title}, again` })) }
}

/** How browsers say that something went wrong. */
const SHAPES: readonly (() => unknown)[] = [
  quotaError,
  () => Object.assign(new Error('aborted'), { name: 'AbortError', inner: quotaError() }),
  () => Object.assign(new Error('full'), { code: 22 }),
  () => Object.assign(new Error('full'), { code: 1014 }),
  () => new DOMException('Internal error', 'UnknownError'),
  () => new DOMException('The transaction was aborted.', 'AbortError'),
  () => new DOMException('The transaction has finished.', 'TransactionInactiveError'),
]

/** What a fault can do beside failing. */
export interface Blows {
  /** Ends the connection, as a browser does that has lost its files or wants them back. */
  readonly lose: () => void
  /** The page is gone from now on. */
  readonly kill: () => void
}

/** A kind of fault: what the `n`-th operation (1, 2, …) meets when it is the turn of `operation`, the `at`-th. */
export interface FaultKind {
  readonly name: string
  readonly meets: (at: number, n: number, operation: Operation, blows: Blows) => Fault | undefined
  /** The page hears of it as if nothing had happened. */
  readonly heals?: boolean
}

function fails(n: number, after = 0): Fault {
  return { type: 'fail', error: SHAPES[n % SHAPES.length]!(), after }
}

function loses(lose: () => void): Fault {
  lose()
  const error = new DOMException('The database connection is closing.', 'InvalidStateError')
  return { type: 'fail', error, after: 0 }
}

/** What can go wrong. */
export const faultKinds: readonly FaultKind[] = [
  { name: 'fails', meets: (at, n) => (at === n ? fails(n) : undefined) },
  {
    name: 'fails after its first row',
    meets: (at, n, { rows }) => (at === n && rows > 0 ? fails(n, 1) : undefined),
  },
  { name: 'is aborted after its success', meets: (at, n) => (at === n ? { type: 'abort' } : undefined) },
  { name: 'is late', meets: (at, n) => (at === n ? { type: 'delay', milliseconds: 1 } : undefined) },
  {
    name: 'finds no room, and so does everything after it',
    meets: (at, n, { rows }) => (at >= n && rows > 0 ? fails(0) : undefined),
  },
  {
    name: 'finds the connection lost',
    meets: (at, n, _operation, { lose }) => (at === n ? loses(lose) : undefined),
    heals: true,
  },
  {
    name: 'comes when the page is gone',
    meets: (at, n, _operation, { kill }) => (at >= n ? { type: 'kill', kill } : undefined),
  },
]

/** A boundary that counts operations and lets them meet a kind of fault. */
export function faultAt(
  kind: FaultKind,
  n: number,
  blows: Blows,
): { readonly boundary: Boundary; readonly seen: () => number } {
  let at = 0
  return {
    boundary: (operation) => {
      at += 1
      return kind.meets(at, n, operation, blows)
    },
    seen: () => at,
  }
}

/** Everything on the shelves as one text; the id of the installation left out, which no two have alike. */
export async function contentOf(db: Shelves): Promise<string> {
  const { meta = [], ...tables } = await everything(db)
  const told = meta.map((row) => ({ ...Object(row), installation: '' }) as unknown)
  return JSON.stringify({ ...tables, meta: told })
}
