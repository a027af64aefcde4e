import type { AnyRecord, Dataset } from '#model/records/dataset.ts'
import type { Relationship } from '#model/records/relationship.ts'
import { readLineages } from './bases.ts'
import { readContent } from './contents.ts'
import type { Shelves } from './database.ts'
import { changeKey, readChanges, readJournal } from './journal.ts'
import type { BaseRow, Held } from './rows.ts'
import type { StoredRecord } from './saveFailure.ts'
import { presentLife } from './takenBack.ts'

/** Names a record of a relationship, or the relationship itself. */
export type StoredName = Omit<StoredRecord, 'stored'>

/** Whether what was kept under a name can be used. */
export type Usable = (name: StoredName, kept: Held) => boolean

/**
 * What this browser last kept as some records, by {@link changeKey}: as an edit left or found them, or as they were in a
 * file that was read or written. What was deleted last is not among them, nor what is kept nowhere. The rows themselves are
 * not asked: somebody may have been at them from outside.
 *
 * @param isUsable the newest that it accepts is taken
 */
export async function lastStored(
  db: Shelves,
  rel: string,
  names: readonly StoredName[],
  isUsable: Usable,
): Promise<ReadonlyMap<string, AnyRecord | Relationship>> {
  const open = new Map(names.map((name) => [changeKey(name), name]))
  const found = new Map<string, AnyRecord | Relationship>()
  const offer = (key: string, kept: Held | null | undefined): void => {
    const name = open.get(key)
    if (!name || !kept || !isUsable(name, kept)) return
    open.delete(key)
    found.set(key, kept as AnyRecord | Relationship) // the key says so
  }
  const bases = [...(await readLineages(db, rel))]
  for (const row of presentLife(await readJournal(db, rel))) {
    while ((bases.at(-1)?.when ?? '') >= row.when) await offerBase(db, bases.pop(), [...open.values()], offer)
    if (open.size === 0) break
    for (const { list, id, before, after } of await readChanges(db, row)) {
      const key = changeKey({ list, id })
      offer(key, after)
      if (after === null) open.delete(key)
      offer(key, before)
    }
  }
  return found
}

async function offerBase(
  db: Shelves,
  base: BaseRow | undefined,
  names: readonly StoredName[],
  offer: (key: string, kept: Held | undefined) => void,
): Promise<void> {
  if (!base || names.length === 0) return
  const content = await readContent(db, base.rel, `base/${base.revision}`)
  const dataset = content && 'dataset' in content ? content.dataset : null
  if (!dataset) return
  for (const name of names) offer(changeKey(name), recordIn(dataset, name))
}

function recordIn(dataset: Dataset, { list, id }: StoredName): Held | undefined {
  if (list === 'relationship') return dataset.relationship
  const records: readonly AnyRecord[] = dataset[list]
  return records.find((record) => record.id === id)
}
