import type { Steps } from '#model/steps.ts'
import { mapped } from '#model/steps.ts'
import { readContent } from './contents.ts'
import type { Shelves } from './database.ts'
import type { Delta } from './delta.ts'
import type {
  ChangedList,
  JournalNote,
  JournalRow,
  JournalWhat,
  RecordChange,
  Touched,
  TouchedCounts,
} from './rows.ts'

/** Up to so many changes an entry names what it touched itself. */
const FEW = 20

/** The journal of a relationship, newest first, without what each entry changed. */
export function readJournal(db: Shelves, rel: string, limit = Infinity): Promise<JournalRow[]> {
  const newest = db.journal.where('rel').equals(rel).reverse()
  return (limit === Infinity ? newest : newest.limit(limit)).toArray()
}

/** The entries of a relationship after the one numbered `seq`, newest first. */
export async function readJournalAfter(db: Shelves, rel: string, seq: number): Promise<JournalRow[]> {
  const rows = await db.journal.where('seq').above(seq).toArray()
  return rows.filter((row) => row.rel === rel).toReversed()
}

/** What an entry changed. Nothing where that is no longer kept. */
export async function readChanges(db: Shelves, row: JournalRow): Promise<readonly RecordChange[]> {
  if (row.touched === undefined) return earlierChanges(row)
  const content = await readContent(db, row.rel, `changes/${row.seq}`)
  return content && 'changes' in content ? content.changes : []
}

/** What an entry of an earlier version of the app changed: it holds that itself, and says nothing of tombstones. */
function earlierChanges({ what, rel }: JournalRow): readonly RecordChange[] {
  if (!('changes' in what) || !Array.isArray(what.changes)) return []
  const changes = what.changes as readonly RecordChange[] // no version has kept anything else there
  const lifted = changes.filter(({ list, after }) => list !== 'relationship' && after === null)
  return [...changes, ...lifted.map(({ id }) => ({ list: 'deleted', id, before: null }) as const)].filter(
    ({ list, id }) => list !== 'relationship' || id === rel,
  )
}

/** Names what a change is about: one text for each thing of a relationship. */
export function changeKey({ list, id }: Pick<RecordChange, 'list' | 'id'>): string {
  return `${list} ${id}`
}

/** What a {@link changeKey} names. */
export function keyParts(key: string): { readonly list: ChangedList; readonly id: string } {
  const space = key.indexOf(' ')
  return { list: key.slice(0, space) as ChangedList, id: key.slice(space + 1) } // written by changeKey
}

/** What an entry tells, without what it changed. */
export function noteOf(what: JournalWhat): JournalNote {
  const { changes: _apart, ...note } = { changes: undefined, ...what }
  return note // the changes are all that a note lacks
}

/** How much was touched by changes that a delta makes. Work that can be put aside. */
export function* touchedBy(changes: readonly RecordChange[], delta: Delta): Steps<Touched> {
  const gone = new Set(delta.lists.flatMap(({ list, remove }) => remove.map((id) => changeKey({ list, id }))))
  const counts = new Map<ChangedList, { -readonly [K in keyof TouchedCounts]: number }>()
  yield* mapped(changes, (change) => {
    const { list, before } = change
    const count = counts.get(list) ?? { added: 0, changed: 0, removed: 0 }
    counts.set(list, count)
    if (delta.relationship === null || gone.has(changeKey(change))) count.removed++
    else if (before === null) count.added++
    else count.changed++
  })
  const { deleted: _tombstones, extra: _fields, ...told } = Object.fromEntries(counts)
  return { counts: told, ...(changes.length > FEW ? {} : { keys: changes.map(changeKey) }) }
}
