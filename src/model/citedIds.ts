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
  for (const [field, content] of Object.entries(value)) {
    if (field === 'source' && typeof content === 'string') found.add(content)
    else addCitedIds(content, found)
  }
}
