/**
 * A copy without proxies, class instances and absent fields: what IndexedDB can keep, whatever reactive thing
 * came in. Records are JSON by nature, so nothing is lost.
 */
export function plain<T>(value: T): T {
  return copy(value) as T // a copy has the shape of what it is copied from
}

function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copy)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, content]) => content !== undefined)
  // fromEntries defines properties: a field named __proto__ stays a field.
  return Object.fromEntries(entries.map(([field, content]) => [field, copy(content)]))
}
