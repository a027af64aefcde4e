import type { Dataset } from '#model/records/dataset.ts'
import { LIST_NAMES } from '#model/records/dataset.ts'
import type { Stamp } from './write.ts'
import type { Edit } from './writeRecords.ts'

/** What a dataset would be once an edit was saved, with its tombstones: for an edit that cannot be saved. */
export function editedDataset(
  dataset: Dataset,
  { relationship, put = {}, remove = {} }: Edit,
  { who, when }: Stamp,
): Dataset {
  const lists = LIST_NAMES.map((list) => {
    const records = new Map<string, Dataset[typeof list][number]>(
      dataset[list].map((record) => [record.id, record]),
    )
    for (const record of put[list] ?? []) records.set(record.id, record)
    for (const id of remove[list] ?? []) records.delete(id)
    return [list, [...records.values()]] as const
  })
  const revived = new Set(LIST_NAMES.flatMap((list) => (put[list] ?? []).map(({ id }) => id)))
  const gone = LIST_NAMES.flatMap((list) =>
    (remove[list] ?? []).map((id) => ({ id, kind: list, on: when, by: who })),
  )
  const replaced = new Set([...revived, ...gone.map(({ id }) => id)])
  return {
    ...dataset,
    ...(Object.fromEntries(lists) as Pick<Dataset, (typeof LIST_NAMES)[number]>), // every name, each with its own kind
    relationship: relationship ?? dataset.relationship,
    deleted: [...dataset.deleted.filter(({ id }) => !replaced.has(id)), ...gone],
  }
}
