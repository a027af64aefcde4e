import type { Dataset } from '#model/records/dataset.ts'
import type { Steps } from '#model/steps.ts'
import { mapped } from '#model/steps.ts'

/**
 * A copy without proxies, class instances and absent fields: what IndexedDB can keep, whatever reactive thing
 * came in. Records are JSON by nature, so nothing is lost.
 */
export function plain<T>(value: T): T {
  return copy(value) as T // a copy has the shape of what it is copied from
}

/** The same of a dataset, record by record, as work that can be put aside. */
export function* plainDataset(dataset: Dataset): Steps<Dataset> {
  const fields: [field: string, content: unknown][] = []
  for (const [field, content] of Object.entries(dataset))
    fields.push([field, Array.isArray(content) ? yield* mapped(content, copy) : copy(content)])
  // What a dataset must have is not undefined.
  return Object.fromEntries(fields.filter(([, content]) => content !== undefined)) as unknown as Dataset
}

function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copy)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, content]) => content !== undefined)
  // fromEntries defines properties: a field named __proto__ stays a field.
  return Object.fromEntries(entries.map(([field, content]) => [field, copy(content)]))
}
