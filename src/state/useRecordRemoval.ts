import type { AnyRecord, ListName } from '#model/records/dataset.ts'
import type { Person } from '#model/records/relationship.ts'
import { referrersOf } from '#model/referrers.ts'
import { isVisible } from '#model/view.ts'
import type { Shelves } from '#storage/database.ts'
import { readByIds, readWhole } from '#storage/read.ts'
import type { Saved } from '#storage/saveFailure.ts'
import { saving } from '#storage/saveFailure.ts'
import { useAsOf } from './asOf.ts'
import type { Edited } from './edits.ts'
import { useEdits } from './edits.ts'
import { useSurroundings } from './surroundings.ts'

/** Names a record. */
export interface RecordPlace {
  readonly rel: string
  readonly list: ListName
  readonly id: string
}

/** The records that name another one. */
export interface Referrers {
  /** Those known on the day on screen. */
  readonly known: readonly (AnyRecord | Person)[]
  /** How many became known later. */
  readonly later: number
}

/** Deleting a record. */
export interface RecordRemoval {
  readonly referrers: () => Promise<Saved<Referrers>>
  readonly remove: () => Promise<Edited>
}

/** What is deleted leaves a tombstone: what refers to it keeps its reference, and finds it again if it comes back. */
export function useRecordRemoval(of: RecordPlace): RecordRemoval {
  const { db } = useSurroundings().opening
  const edits = useEdits()
  const asOf = useAsOf()

  function referrers(): Promise<Saved<Referrers>> {
    return saving(db, async () => {
      const whole = await readWhole(db, of.rel)
      const found = whole ? referrersOf(whole, of.id) : []
      const known = found.filter((record) => isVisible(record, { asOf: asOf.number, upTo: 'RED' }))
      return { known, later: found.length - known.length }
    })
  }

  async function remove(): Promise<Edited> {
    const read = await readRecord(db, of)
    if (read.type === 'not-saved') return read
    const { value: base } = read
    return base ? edits.save({ ...of, base, mine: null }) : { type: 'left' }
  }

  return { referrers, remove }
}

/** The record as it is stored; undefined where it is not there. */
export function readRecord(
  db: Shelves,
  { rel, list, id }: RecordPlace,
): Promise<Saved<AnyRecord | undefined>> {
  return saving(db, async () => (await readByIds(db, rel, list, [id]))[0])
}
