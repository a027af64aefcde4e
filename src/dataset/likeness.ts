import type { AnyRecord, Dataset, ListName } from '#model/records/dataset.ts'
import { isText } from './walk.ts'

/**
 * Finds a record of another id that is likely to be about the same: of the same date, direction and title. It is a
 * hint and nothing more: records match by id.
 *
 * @returns a function that gives the id of such a record, if there is one
 */
export function likenessIn(dataset: Dataset): (list: ListName, record: AnyRecord) => string | undefined {
  const indexes = new Map<ListName, ReadonlyMap<string, string>>()
  return (list, record) => {
    let index = indexes.get(list)
    if (!index) {
      index = new Map(dataset[list].map((stored: AnyRecord) => [looksOf(stored), stored.id]))
      indexes.set(list, index)
    }
    const found = index.get(looksOf(record))
    return found === record.id ? undefined : found
  }
}

/** What a record looks like to somebody who does not see its id. */
function looksOf(record: AnyRecord): string {
  const { date, since, published, initiator, target, heldBy, title, person, publisher } =
    record as unknown as Readonly<Record<string, unknown>> // a record of any kind, of which these may be fields
  const words = [person, publisher, title].map((text) => (isText(text) ? text.trim().toLowerCase() : ''))
  return JSON.stringify([date ?? since ?? published, initiator, target, heldBy, ...words])
}
