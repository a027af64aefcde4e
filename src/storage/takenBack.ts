import type { JournalRow } from './rows.ts'

/**
 * Which entries have been taken back, each with the number of the entry that did so. Taking back an undo brings
 * its entry to life again.
 *
 * @param rows entries of one relationship, newest first: all of them, or all from some entry on
 */
export function takenBack(rows: readonly JournalRow[]): ReadonlyMap<number, number> {
  const gone = new Map<number, number>()
  for (const row of rows) {
    const of = targetOf(row, rows)
    if (of !== null && !gone.has(row.seq)) gone.set(of, row.seq)
  }
  return gone
}

/** Number of the entry that an entry takes back; null where it takes none back. */
export function targetOf({ what }: JournalRow, rows: readonly JournalRow[]): number | null {
  if ('of' in what) return what.of
  if (what.type !== 'undo') return null
  const target = rows.find(
    (row) =>
      row.what.type !== 'undo' && 'restorePoint' in row.what && row.what.restorePoint === what.restorePoint,
  )
  return target?.seq ?? null
}

/** The entries that still change something: neither taken back, nor there to take another back, nor empty. */
export function standing(rows: readonly JournalRow[]): JournalRow[] {
  const gone = takenBack(rows)
  return rows.filter(
    (row) =>
      !gone.has(row.seq) &&
      targetOf(row, rows) === null &&
      row.what.type !== 'export' &&
      row.touched?.keys?.length !== 0,
  )
}

/**
 * The entries of the life that a relationship now has, newest first: none before a deletion that stands, none before its
 * making was undone and it was begun anew, and none of a life whose place another one took that was put back.
 *
 * @param rows all entries of one relationship from some entry on, newest first
 */
export function presentLife(rows: readonly JournalRow[]): JournalRow[] {
  const gone = takenBack(rows)
  const life: JournalRow[] = []
  let from = Infinity
  for (const row of rows) {
    if (row.seq > from) continue
    if (row.what.type === 'delete-relationship' && !gone.has(row.seq)) break
    // As long as nothing came after it, it is the next to be redone.
    if (row.touched?.counts.relationship?.removed && !gone.has(row.seq) && life.length > 0) break
    life.push(row)
    if (row.what.type === 'restore' && !gone.has(row.seq)) from = row.what.of
  }
  return life
}

/** Numbers of the entries with which a relationship went and came back as it was: together they have changed nothing. */
export function awayAndBack(rows: readonly JournalRow[]): ReadonlySet<number> {
  const gone = takenBack(rows)
  return new Set(
    rows.flatMap(({ seq, what }) => {
      const by = gone.get(seq)
      return what.type === 'delete-relationship' && by !== undefined ? [seq, by] : []
    }),
  )
}
