import { checkFrame } from '#dataset/checkFile.ts'
import { newestVersion } from '#dataset/migrations.ts'
import type { AnyRecord, Dataset, ListName, Tombstone } from '#model/records/dataset.ts'
import { LIST_NAMES } from '#model/records/dataset.ts'
import type { Relationship } from '#model/records/relationship.ts'
import { referrersOf } from '#model/referrers.ts'
import type { Shelves } from '#storage/database.ts'
import { changeKey } from '#storage/journal.ts'
import type { StoredName } from '#storage/lastStored.ts'
import { leftOutIds } from '#storage/leftOut.ts'
import { lastSound } from './unsoundRecords.ts'

/** A relationship as it can be written to a file though some of it cannot be read. */
export interface Mended {
  readonly dataset: Dataset
  /** Records that are in it as this browser last kept them. */
  readonly kept: number
  /** Records that are not in it. */
  readonly leftOut: number
}

/**
 * Puts in what reading has left out, as this browser last kept it. What is kept nowhere is missing; where others name it, it
 * is told as deleted, for a file in which a reference leads nowhere could not be read.
 *
 * @param whole as it is read
 */
export async function mendedWhole(db: Shelves, whole: Dataset): Promise<Mended> {
  const { relationship } = whole
  const rel = relationship.id
  const names = LIST_NAMES.flatMap((list) => leftOutIds(db, rel, list).map((id) => ({ list, id })))
  const pair: StoredName = { list: 'relationship', id: rel }
  const last = await lastSound(db, rel, [...names, pair])
  const [kept, gone] = [names.filter(isIn(last)), names.filter((name) => !isIn(last)(name))]
  const lists = LIST_NAMES.map((list) => {
    const own = kept.flatMap((name) => (name.list === list ? (last.get(changeKey(name)) ?? []) : []))
    return [list, [...whole[list], ...own]] as const
  })
  const filled = {
    ...whole,
    ...(Object.fromEntries(lists) as Pick<Dataset, ListName>), // one of each name, with records of its kind
    relationship: mendedRelationship(relationship, last.get(changeKey(pair)) as Relationship | undefined), // by its key
  }
  const buried = new Set(whole.deleted.map(({ id }) => id))
  const { updatedAt: on, updatedBy: by } = filled.relationship
  const deleted = gone.flatMap(({ id, list: kind }): Tombstone[] =>
    buried.has(id) || referrersOf(filled, id).length === 0 ? [] : [{ id, kind, on, by }],
  )
  const dataset = { ...filled, deleted: [...whole.deleted, ...deleted] }
  // Entries of the relationship come back with it, or not.
  const entries = [...db.leftOut].filter((key) => key.startsWith(`${rel} `)).length - names.length
  const [back, lost] = last.has(changeKey(pair)) ? [entries, 0] : [0, entries]
  return { dataset, kept: kept.length + back, leftOut: gone.length + lost }
}

function isIn(last: ReadonlyMap<string, AnyRecord | Relationship>): (name: StoredName) => boolean {
  return (name) => last.has(changeKey(name))
}

/**
 * A relationship with the entries that were left out of it as they last were, or as a whole as it last was where more of it
 * is wrong than that.
 *
 * @param sound without what is left out
 * @param last as it should be; missing: kept nowhere
 */
export function mendedRelationship(sound: Relationship, last: Relationship | undefined): Relationship {
  if (!last) return sound
  let faults = 0
  checkFrame({ version: newestVersion(), relationship: sound, deleted: [] }, () => faults++)
  if (faults > 0) return last
  const fields = Object.entries(last).flatMap(([field, was]: [string, unknown]) => {
    const now: unknown = sound[field as keyof Relationship]
    if (!Array.isArray(was) || !Array.isArray(now)) return []
    const [earlier, own] = [was as readonly Entry[], now as readonly Entry[]] // all of its lists hold such
    const there = new Set(own.map(({ id }) => id))
    return [[field, [...own, ...earlier.filter(({ id }) => !there.has(id))]] as const]
  })
  return { ...sound, ...Object.fromEntries(fields) }
}

type Entry = { readonly id: string }
