import type { AnyRecord, Dataset } from './records/dataset.ts'
import { LIST_NAMES } from './records/dataset.ts'
import { isReferenceField } from './references.ts'

/** The records that name another one anywhere, changes and inner entries included; itself left out. */
export function referrersOf(dataset: Dataset, id: string): AnyRecord[] {
  return LIST_NAMES.flatMap((list): AnyRecord[] =>
    dataset[list].filter((record) => record.id !== id && names(record, id)),
  )
}

function names(value: unknown, id: string): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (Array.isArray(value)) return value.some((entry) => names(entry, id))
  return Object.entries(value).some(
    ([field, content]) => (isReferenceField(field) && isOrHolds(content, id)) || names(content, id),
  )
}

function isOrHolds(content: unknown, id: string): boolean {
  return content === id || (Array.isArray(content) && content.includes(id))
}
