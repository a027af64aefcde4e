import type { TableList } from '#exchange/tableColumns.ts'
import { dayNumber } from '#model/day.ts'
import type { AnyRecord } from '#model/records/dataset.ts'
import { viewDataset } from '#model/view.ts'
import { readWhole } from '#storage/read.ts'
import { useAsOf } from './asOf.ts'
import { tableName } from './fileName.ts'
import { useRelationships } from './relationships.ts'
import { useSurroundings } from './surroundings.ts'

export type { TableList } from '#exchange/tableColumns.ts'

/** Which records a table is to have. */
export interface TableRequest {
  readonly list: TableList
  /** Those with these ids, in their order; or all of the list. */
  readonly ids: readonly string[] | 'all'
  /** What the file is named after: the kind of record, or the view that has chosen them. */
  readonly what: TableList | 'timeline'
}

/** A table as a file that can be handed out. */
export interface TableFile {
  readonly fileName: string
  readonly text: string
  /** How many records it has. */
  readonly rows: number
}

/**
 * Writes records of one kind of the current relationship as a table, as known on the day on screen.
 *
 * @returns a function that gives null where nothing is stored any more; rejects where it cannot be read
 */
export function useTableFile(): (request: TableRequest) => Promise<TableFile | null> {
  const { opening } = useSurroundings()
  const relationships = useRelationships()
  const asOf = useAsOf()

  return async ({ list, ids, what }) => {
    const [rel, day] = [relationships.currentId, asOf.day]
    const [data, { writeTable }] = await Promise.all([
      rel === null ? null : readWhole(opening.db, rel),
      import('#exchange/csvOut.ts'),
    ])
    if (!data) return null
    const known: readonly AnyRecord[] = viewDataset(data, dayNumber(day))[list]
    const byId = new Map(known.map((record) => [record.id, record]))
    const records = ids === 'all' ? known : ids.flatMap((id) => byId.get(id) ?? [])
    const text = writeTable(list, records, day)
    return { fileName: tableName(data.relationship, what, day), text, rows: records.length }
  }
}
