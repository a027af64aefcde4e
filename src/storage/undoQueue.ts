import type { Shelves } from './database.ts'
import { readJournal } from './journal.ts'
import type { JournalRow } from './rows.ts'
import { presentLife, takenBack } from './takenBack.ts'

/** What can be taken back next, and what of that can be done again next; null for nothing. */
export interface UndoQueue {
  readonly undo: JournalRow | null
  readonly redo: JournalRow | null
}

/** Entries read at first; as many again, and twice as many, while the queue is not yet clear. */
const FIRST = 50

/**
 * Where somebody stands in the queue of their own changes of a relationship. It is read from the journal, so
 * that it is the same after a reload and in another tab.
 *
 * @param names those under which they worked
 * @param since the instant before which nothing is taken back any more
 */
export async function readUndoQueue(
  db: Shelves,
  rel: string,
  names: readonly string[],
  since: string,
): Promise<UndoQueue> {
  for (let limit = FIRST; ; limit *= 2) {
    const rows = await readJournal(db, rel, limit)
    const queue = undoQueue(rows, names, since)
    const isClear = queue.isWhole || (queue.undo && queue.redo !== undefined)
    if (isClear || rows.length < limit) {
      return { undo: queue.undo ?? null, redo: queue.redo ?? null }
    }
  }
}

/** Whether an entry is a change that can be taken back, as long as that has not been done. */
export function isUndoable({ what, touched }: JournalRow): boolean {
  // A file that brought nothing new has nothing to be taken back.
  if (touched?.keys?.length === 0) return false
  if (what.type === 'import') return what.origin === 'file'
  return what.type === 'edit' || what.type === 'restore' || what.type === 'redo'
}

/** Whether an entry is an undo that can be taken back; those of earlier versions cannot. */
export function isUndo({ what }: JournalRow): boolean {
  return what.type === 'undo' && 'of' in what
}

/**
 * Undefined where entries older than these must be asked, unless the present life of the relationship is whole in
 * them. A new change of one's own ends what can be redone.
 */
function undoQueue(rows: readonly JournalRow[], names: readonly string[], since: string) {
  const gone = takenBack(rows)
  const life = presentLife(rows)
  const own = life.filter((row) => names.includes(row.who) && row.when >= since && !gone.has(row.seq))
  const next = own.find((row) => isUndo(row) || (isUndoable(row) && row.what.type !== 'redo') || begins(row))
  const isWhole = life.at(-1) !== rows.at(-1)
  return { undo: own.find(isUndoable), redo: next && (isUndo(next) ? next : null), isWhole }
}

/** A sample or an empty pair: what was taken back before it was another life. */
function begins({ what }: JournalRow): boolean {
  return what.type === 'import' && what.origin !== 'file'
}
