import type { AnyRecord, ListName, Tombstone } from '#model/records/dataset.ts'
import { LIST_NAMES } from '#model/records/dataset.ts'
import type { Relationship } from '#model/records/relationship.ts'
import type { Steps } from '#model/steps.ts'
import { mapped } from '#model/steps.ts'
import { retireBases, reviveBases } from './bases.ts'
import { readBeside } from './beside.ts'
import type { Shelves } from './database.ts'
import type { Delta } from './delta.ts'
import { readChanges, readJournalAfter } from './journal.ts'
import { heldNow } from './heldNow.ts'
import type { ChangedSince, NewerEntries } from './newerEntries.ts'
import { changedSince, newerEntries } from './newerEntries.ts'
import { readWhole } from './read.ts'
import { closeRestorePoint, markRestored, restore, setRestorePoint, unmarkRestored } from './restorePoints.ts'
import type { Extra, JournalRow, RecordChange, RelationshipRow } from './rows.ts'
import type { SaveFailure } from './saveFailure.ts'
import { Refusal, saving } from './saveFailure.ts'
import { targetOf } from './takenBack.ts'
import { inTurns } from './turns.ts'
import type { Plan, Soundness, Stamp } from './write.ts'
import { commit } from './write.ts'

/** What became of taking an entry back. */
export type Reverted =
  | { readonly type: 'reverted'; readonly rel: string; readonly seq: number }
  /** Records that it changed have been changed again, by somebody else or by its own author. */
  | (ChangedSince & { readonly type: 'refused'; readonly why: 'changed-since' })
  /**
   * `gone`: what it changed is no longer kept, or it changed nothing. `already`: it has been taken back before.
   * `unsound`: later records refer to what would go. `former`: it changed what was there before the relationship was
   * removed.
   */
  | { readonly type: 'refused'; readonly why: 'gone' | 'already' | 'unsound' | 'former' }
  | { readonly type: 'not-saved'; readonly failure: SaveFailure }

type Refused = Extract<Reverted, { readonly type: 'refused' }>

/**
 * Takes one entry of the journal back, record by record: each becomes what it was before it, unless something
 * newer stands on it. Taking an undo back is a redo; a deleted relationship comes from its restore point.
 *
 * @param seq number of the entry
 * @param isSound asked about the whole as it would be, where other things have changed since
 */
export async function revert(db: Shelves, seq: number, stamp: Stamp, isSound: Soundness): Promise<Reverted> {
  const found = await saving(db, () => db.journal.get(seq))
  if (found.type === 'not-saved') return found
  const row = found.value
  if (!row || row.what.type === 'export') return { type: 'refused', why: 'gone' }
  const point = restorePointFor(row)
  if (point !== null) return fromRestorePoint(db, point, stamp)
  let refused: Refused | undefined
  const saved = await commit(db, {
    rel: row.rel,
    stamp,
    plan: async (now) => {
      refused = undefined
      const newer = newerEntries(row, await readJournalAfter(db, row.rel, seq))
      const planned = await planOf(db, row, now, newer, stamp)
      if (!('refused' in planned)) return newer.standing.length > 0 ? { ...planned, isSound } : planned
      refused = planned.refused
      throw new Refusal({ type: 'stale' })
    },
  })
  if (saved.type === 'saved') return { type: 'reverted', rel: row.rel, seq: saved.value.seq }
  if (saved.failure.type === 'unsound') return { type: 'refused', why: 'unsound' }
  return refused ?? saved
}

/** Takes back the import or the deletion before which a restore point was set. */
export async function revertToRestorePoint(
  db: Shelves,
  restorePoint: number,
  stamp: Stamp,
  isSound: Soundness,
): Promise<Reverted> {
  const found = await saving(db, () => db.restorePoints.get(restorePoint))
  if (found.type === 'not-saved') return found
  const point = found.value
  if (!point) return { type: 'refused', why: 'gone' }
  // A deleted relationship comes back as a whole, whatever is there.
  if (point.why === 'delete') return fromRestorePoint(db, restorePoint, stamp)
  return revert(db, point.seqAfter, stamp, isSound)
}

/** The restore point that alone can take an entry back: of deletions, and of what earlier versions wrote. */
function restorePointFor({ what, touched }: JournalRow): number | null {
  if (what.type === 'delete-relationship') return what.restorePoint
  return what.type === 'import' && touched === undefined ? what.restorePoint : null
}

async function fromRestorePoint(db: Shelves, point: number, stamp: Stamp): Promise<Reverted> {
  const restored = await restore(db, point, stamp)
  if (restored.type === 'restored') return { type: 'reverted', rel: restored.rel, seq: restored.seq }
  if (restored.type === 'not-saved') return restored
  return restored.why === 'changed-since'
    ? { type: 'refused', why: restored.why, by: restored.by, when: restored.when, records: [] }
    : { type: 'refused', why: restored.why }
}

async function planOf(
  db: Shelves,
  row: JournalRow,
  now: RelationshipRow | undefined,
  newer: NewerEntries,
  stamp: Stamp,
): Promise<Plan<unknown> | { readonly refused: Refused }> {
  if (newer.isTakenBack) return { refused: { type: 'refused', why: 'already' } }
  if (newer.isFormer) return { refused: { type: 'refused', why: 'former' } }
  const changes = await readChanges(db, row)
  const next = relationshipAfter(changes, now)
  if (changes.length === 0 || next === undefined || !(next ?? now))
    return { refused: { type: 'refused', why: 'gone' } }
  const held = await heldNow(db, row.rel, now, changes)
  const since = await changedSince(db, changes, held, newer, next === null)
  if (since) return { refused: { type: 'refused', why: 'changed-since', ...since } }
  const back = mapped(changes, ({ list, id }, i): RecordChange => ({ list, id, before: held[i] ?? null }))
  return {
    delta: await inTurns(db, deltaBack(changes, next)),
    what: { type: row.what.type === 'undo' ? 'redo' : 'undo', of: row.seq, changes: await inTurns(db, back) },
    also: await afterwards(db, row, next === null ? now : undefined, stamp),
  }
}

/** The relationship once the changes are taken back; null: it goes; undefined: it is not there to be changed. */
function relationshipAfter(
  changes: readonly RecordChange[],
  now: RelationshipRow | undefined,
): Relationship | null | undefined {
  const own = changes.find(({ list }) => list === 'relationship')
  if (!own) return now?.record
  const before = own.before as Relationship | null // that is what stands under this name
  // What has gone out stays out, whatever is taken back.
  return before && now?.record.issued ? { ...before, issued: now.record.issued } : before
}

function* deltaBack(changes: readonly RecordChange[], relationship: Relationship | null): Steps<Delta> {
  const lists = new Map<RecordChange['list'], RecordChange[]>()
  yield* mapped(changes, (change) => {
    const known = lists.get(change.list)
    if (known) known.push(change)
    else lists.set(change.list, [change])
  })
  const of = (list: RecordChange['list']) => lists.get(list) ?? []
  const extra = of('extra')[0]
  // Each list of changes holds what its name says, and nothing else.
  return {
    relationship,
    lists: LIST_NAMES.map((list: ListName) => ({
      list,
      put: of(list).flatMap(({ before }) => (before ? [before as AnyRecord] : [])),
      remove: of(list).flatMap(({ id, before }) => (before ? [] : [id])),
    })).filter(({ put, remove }) => put.length + remove.length > 0),
    tombstones: of('deleted').flatMap(({ before }) => (before ? [before as Tombstone] : [])),
    revived: of('deleted').flatMap(({ id, before }) => (before ? [] : [id])),
    ...(extra ? { extra: (extra.before ?? {}) as Extra } : {}),
  }
}

/**
 * What goes with taking an entry back: the bases that came with it, and a restore point where the whole
 * relationship goes, so that it lies in the trash.
 */
async function afterwards(
  db: Shelves,
  row: JournalRow,
  going: RelationshipRow | undefined,
  stamp: Stamp,
): Promise<(seq: number) => Promise<void>> {
  const { rel } = row
  const roots = await rootsOf(db, row)
  const point = going && {
    ...({ rel, stamp, why: 'delete', title: going.record.title } as const),
    dataset: await readWhole(db, rel),
    beside: await readBeside(db, rel),
  }
  return async (seq) => {
    if (row.what.type === 'undo') {
      await reviveBases(db, rel, roots)
      await markRestored(db, rel, roots, seq)
    } else {
      await retireBases(db, rel, roots, seq)
      await reviveBases(db, rel, [row.seq])
      if (!going) await unmarkRestored(db, rel, roots)
    }
    if (point) await closeRestorePoint(db, await setRestorePoint(db, point), seq)
  }
}

/** An entry, the one it takes back, the one that takes back, and so on to the first. */
async function rootsOf(db: Shelves, row: JournalRow): Promise<number[]> {
  const of = targetOf(row, [])
  const target = of === null ? undefined : await db.journal.get(of)
  return [row.seq, ...(target ? await rootsOf(db, target) : [])]
}
