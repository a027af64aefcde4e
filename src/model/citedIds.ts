/** Ids of all sources cited anywhere within a value, changes and inner entries included. Each once, sorted. */
export function citedIds(value: unknown): string[] {
  const found = new Set<string>()
  addCitedIds(value, found)
  return [...found].toSorted()
}

/** The same, added to those that have been found already. */
export function addCitedIds(value: unknown, found: Set<string>): void {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const entry of value) addCitedIds(entry, found)
    return
  }
  // By their names: a pair for each field of thousands of records is most of the work.
  for (const field of Object.keys(value)) {
    const content: unknown = Reflect.get(value, field)
    if (typeof content === 'object') addCitedIds(content, found)
    else if (field === 'source' && typeof content === 'string') found.add(content)
  }
}
