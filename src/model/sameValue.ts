/** Whether two values out of JSON say the same. The order of keys means nothing; an undefined field is not there. */
export function isSame(one: unknown, two: unknown): boolean {
  if (Object.is(one, two)) return true
  if (Array.isArray(one) && Array.isArray(two)) {
    return one.length === two.length && one.every((entry, i) => isSame(entry, two[i]))
  }
  return isObject(one) && isObject(two) && hasAllOf(one, two) && hasAllOf(two, one)
}

function hasAllOf(one: Readonly<Record<string, unknown>>, two: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(one).every(
    ([field, value]) => value === undefined || (Object.hasOwn(two, field) && isSame(value, two[field])),
  )
}

/** A text that is the same for what {@link isSame}, and only for that. */
export function sortedText(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    isObject(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [two]) => (one < two ? -1 : 1)))
      : inner,
  )
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
