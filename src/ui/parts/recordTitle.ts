import type { AnyRecord } from '#model/records/dataset.ts'
import type { Person } from '#model/records/relationship.ts'

/** What is called how in a list: a record by its title, a case by its person, a source by its publisher. */
export function recordTitle(record: AnyRecord | Person): string {
  if ('name' in record) return record.name
  if ('person' in record) return record.person
  if ('publisher' in record) return record.title ? `${record.publisher}: ${record.title}` : record.publisher
  return record.title
}
