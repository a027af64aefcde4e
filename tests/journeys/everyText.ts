/** The fields of a dataset that hold free text, whatever record they stand in. */
const TEXT_FIELDS = new Set([
  ...['title', 'summary', 'note', 'notes', 'text', 'quote', 'reason', 'unit', 'topics', 'tags'],
  ...['name', 'nameA', 'nameB', 'person', 'charge', 'sentence', 'facility', 'place', 'hostEvent'],
  ...['outcome', 'speaker', 'publisher', 'updatedBy'],
])

/**
 * A copy of a dataset in which every free text is another; ids, codes, dates and words of a vocabulary stay.
 *
 * @param write gives the new text for the old one and the name of its field
 */
export function withTexts<T>(value: T, write: (text: string, field: string) => string, field = ''): T {
  // The copy has the shape of what was copied: only strings in it are replaced by strings.
  if (typeof value === 'string') return (TEXT_FIELDS.has(field) ? write(value, field) : value) as T
  if (Array.isArray(value)) return value.map((entry: unknown) => withTexts(entry, write, field)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, withTexts<unknown>(entry, write, key)]),
  ) as T
}
