import type { AnyRecord } from '#model/records/dataset.ts'
import type { DayNumber } from '#model/day.ts'
import { LIST_NAMES } from '#model/records/dataset.ts'
import { isVisible } from '#model/view.ts'
import type { Shelves } from '#storage/database.ts'
import type { EntryAndOrigin } from '#storage/history.ts'
import { readEntry } from '#storage/history.ts'
import { readByIds, readSeq } from '#storage/read.ts'
import { keptSince } from '#storage/restorePoints.ts'
import type { Reverted } from '#storage/revert.ts'
import { revert } from '#storage/revert.ts'
import type { JournalRow } from '#storage/rows.ts'
import type { Saved } from '#storage/saveFailure.ts'
import { saving } from '#storage/saveFailure.ts'
import { isUndo, isUndoable, readUndoQueue } from '#storage/undoQueue.ts'
import { until } from '@vueuse/core'
import { defineStore } from 'pinia'
import { shallowRef, watch } from 'vue'
import { useAsOf } from './asOf.ts'
import { useAuthor } from './author.ts'
import { useRelationships } from './relationships.ts'
import { soundness } from './soundness.ts'
import { useStatus } from './status.ts'
import { useSurroundings } from './surroundings.ts'
import { useTurns } from './turns.ts'

export type { Reverted } from '#storage/revert.ts'
export type { JournalRow } from '#storage/rows.ts'

/** Milliseconds for which a relationship that comes back is waited for in the list. */
const PATIENCE = 2000

/** What became of an undo or a redo. */
export interface Taken {
  readonly answer: Reverted | { readonly type: 'nothing' }
  /** The change that was undone or redone in the end; null where there is none. */
  readonly origin: JournalRow | null
  readonly way: 'undo' | 'redo'
  /** What stands in the way, as far as it is still there and known on the day on screen. */
  readonly inTheWay: readonly AnyRecord[]
}

/**
 * Taking changes back and doing them again, as a queue of one's own changes of the current relationship. It is
 * read from the journal, so that it is the same after a reload.
 */
export const useUndoing = defineStore('undoing', () => {
  const { opening, now } = useSurroundings()
  const { db } = opening
  const relationships = useRelationships()
  const author = useAuthor()
  const status = useStatus()
  const asOf = useAsOf()

  // Once its making has been undone, a relationship is no longer there to be the current one.
  const rel = shallowRef<string | null>(null)
  watch(
    () => relationships.currentId,
    (id) => {
      rel.value = id ?? rel.value
    },
    { immediate: true },
  )

  const { inTurn } = useTurns()

  /** Waits for what there is: a key may be pressed before that is known. */
  async function readQueue() {
    await until(() => relationships.status).not.toBe('loading')
    const since = keptSince(now().toISOString())
    return rel.value === null ? null : readUndoQueue(db, rel.value, author.own(), since)
  }

  function next(way: 'undo' | 'redo'): Promise<Taken> {
    return inTurn(async () => {
      const entry = (await readQueue())?.[way]
      return entry ? take(entry.seq) : { answer: { type: 'nothing' }, origin: null, way, inTheWay: [] }
    })
  }

  async function take(seq: number): Promise<Taken> {
    const isSound = await soundness()
    const found = await saving(db, () => readEntry(db, seq))
    const told = found.type === 'saved' ? found.value : null
    const way = told?.entry.what.type === 'undo' ? 'redo' : 'undo'
    const write = revert(db, seq, author.stamp(), isSound)
    const saved = await status.follow(write.then(asSaved))
    const answer = saved.type === 'saved' ? saved.value : saved
    if (answer.type === 'reverted' && relationships.currentId !== answer.rel) await show(answer.rel)
    const inTheWay = await readInTheWay(db, told, answer, asOf.number)
    return { answer, origin: told?.origin ?? null, way, inTheWay }
  }

  /** A relationship that has come back is gone to; one that has gone cannot be. */
  async function show(id: string): Promise<void> {
    if ((await readSeq(db, id)) === 0) return
    const isListed = () => relationships.list.some(({ relationship }) => relationship.id === id)
    await until(isListed).toBe(true, { timeout: PATIENCE })
    if (relationships.currentId !== id) relationships.choose(id)
  }

  /** What an undo would take back now. */
  function peek(): Promise<JournalRow | null> {
    return inTurn(async () => (await readQueue())?.undo ?? null)
  }

  return {
    peek,
    undo: () => next('undo'),
    redo: () => next('redo'),
    /** Takes one entry back, whoever made it. */
    takeBack: (seq: number) => inTurn(() => take(seq)),
    /** Whether an entry can still be taken back, as far as its age and kind go. */
    canTakeBack: (row: JournalRow) =>
      (isUndoable(row) || isUndo(row)) && row.when >= keptSince(now().toISOString()),
  }
})

/** A refusal is no failure to save. */
function asSaved(answer: Reverted): Saved<Reverted> {
  return answer.type === 'not-saved' ? answer : { type: 'saved', value: answer }
}

/** The records for which something was refused, as far as they are still there and known on a day. */
async function readInTheWay(
  db: Shelves,
  told: EntryAndOrigin | null,
  answer: Reverted,
  asOf: DayNumber,
): Promise<readonly AnyRecord[]> {
  if (!told || answer.type !== 'refused' || answer.why !== 'changed-since') return []
  const idsOf = (list: string) =>
    answer.records.flatMap((record) => (record.list === list ? [record.id] : []))
  const found = LIST_NAMES.map((list) => readByIds(db, told.entry.rel, list, idsOf(list)))
  const records = (await Promise.all<readonly AnyRecord[]>(found)).flat()
  return records.filter((record) => isVisible(record, { asOf, upTo: 'RED' }))
}
