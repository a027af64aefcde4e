import type { AnyRecord } from '#model/records/dataset.ts'

/** What a record of any kind is called in a list: its title, the person of a case, the publisher of a source. */
export function recordTitle(record: AnyRecord): string {
  if ('person' in record) return record.person
  if ('publisher' in record) return record.title ? `${record.publisher}: ${record.title}` : record.publisher
  return record.title
}
