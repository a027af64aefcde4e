import type { Shelves } from './database.ts'
import { changeKey, keyParts, readChanges } from './journal.ts'
import type { ChangedList, Held, JournalRow, RecordChange } from './rows.ts'
import { isSame } from './same.ts'
import { presentLife, standing, takenBack } from './takenBack.ts'

/** What came after an entry of the journal. */
export interface NewerEntries {
  /** All of it, oldest first. */
  readonly rows: readonly JournalRow[]
  /** What still changes something, newest first. */
  readonly standing: readonly JournalRow[]
  /** Whether the entry itself has been taken back. */
  readonly isTakenBack: boolean
  /** Whether it is of a former life of the relationship, which has been removed since and begun anew, or not at all. */
  readonly isFormer: boolean
}

/** Who changed something again after an entry, when, and which records: at most a hundred are named. */
export interface ChangedSince {
  readonly by: string
  readonly when: string
  readonly records: readonly { readonly list: ChangedList; readonly id: string }[]
}

const MOST_NAMED = 100

/** @param newer all entries of its relationship after `row`, newest first */
export function newerEntries(row: JournalRow, newer: readonly JournalRow[]): NewerEntries {
  const all = [...newer, row]
  return {
    rows: newer.toReversed(),
    standing: standing(all).filter(({ seq }) => seq !== row.seq),
    isTakenBack: takenBack(all).has(row.seq),
    isFormer: !presentLife(all).includes(row),
  }
}

/**
 * Who has changed again what an entry changed; null where all of it is as the entry left it, be it that newer
 * changes were taken back.
 *
 * @param changes what the entry changed
 * @param held what now stands in those places
 * @param isWhole the entry brought the whole relationship: whatever stands after it stands on it
 */
export async function changedSince(
  db: Shelves,
  changes: readonly RecordChange[],
  held: readonly (Held | null)[],
  newer: NewerEntries,
  isWhole: boolean,
): Promise<ChangedSince | null> {
  const [newest] = newer.standing
  if (isWhole && newest) {
    const { who: by, when, touched } = newest
    return { by, when, records: named(touched?.keys ?? []) }
  }
  if (newer.rows.length === 0) return null
  const keys = new Set(changes.map(changeKey))
  const left = await leftBehind(db, keys, newer.rows)
  const otherwise = changes.flatMap((change, i) => {
    const key = changeKey(change)
    const then = left.get(key)
    return then && !isSame(withoutIssued(then.held), withoutIssued(held[i] ?? null))
      ? [{ key, rows: then.rows }]
      : []
  })
  const rows = otherwise.flatMap((one) => one.rows)
  if (rows.length === 0) return null
  const live = new Set(newer.standing.map(({ seq }) => seq))
  const blamed = newestOf(rows.filter(({ seq }) => live.has(seq))) ?? newestOf(rows)
  return blamed
    ? { by: blamed.who, when: blamed.when, records: named(otherwise.map(({ key }) => key)) }
    : null
}

/** What went out since is no change of anything: a relationship is compared without it. */
function withoutIssued(held: Held | null): Held | null {
  if (held === null || !('issued' in held)) return held
  const { issued: _out, ...rest } = held
  return rest
}

interface Left {
  /** What the entry left in a place: what the next one found there. */
  readonly held: Held | null
  /** All that came to the place later. */
  readonly rows: JournalRow[]
}

async function leftBehind(
  db: Shelves,
  keys: ReadonlySet<string>,
  rows: readonly JournalRow[],
): Promise<ReadonlyMap<string, Left>> {
  const left = new Map<string, Left>()
  for (const row of rows) {
    if (row.touched?.keys?.every((key) => !keys.has(key))) continue
    for (const change of await readChanges(db, row)) {
      const key = changeKey(change)
      if (!keys.has(key)) continue
      const known = left.get(key)
      if (known) known.rows.push(row)
      else left.set(key, { held: change.before, rows: [row] })
    }
  }
  return left
}

function newestOf(rows: readonly JournalRow[]): JournalRow | undefined {
  return rows.reduce<JournalRow | undefined>(
    (best, row) => (best && best.seq > row.seq ? best : row),
    undefined,
  )
}

/** Records before their tombstones, which say nothing more. */
function named(keys: readonly string[]): ChangedSince['records'] {
  const parts = keys.slice(0, MOST_NAMED).map(keyParts)
  const records = parts.filter(({ list }) => list !== 'deleted')
  return records.length > 0 ? records : parts
}
