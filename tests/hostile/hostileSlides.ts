/** Keys of slides and briefs whose strings are words of the program: no record fills them. */
const OWN = new Set([
  'kind',
  'layout',
  'side',
  'sides',
  'level',
  'id',
  'colour',
  'letter',
  'part',
  'drawn',
  'format',
])
const OWN_NATIVE = new Set(['bars'])

type Said = (...given: unknown[]) => unknown

/** A slide or brief of one moment with another text wherever a record or its author could have written one. */
export function withEveryText<T>(value: T, text: (path: string) => string, path = '', key = ''): T {
  // The copy has the shape of what was copied: only strings in it are replaced by strings.
  if (typeof value === 'string') return (OWN.has(key) || OWN_NATIVE.has(key) ? value : text(path)) as T
  if (typeof value === 'function') return wrapped(value as unknown as Said, text, path) as T // whatever it is given
  if (Array.isArray(value)) return value.map((one: unknown) => withEveryText(one, text, path, key)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      withEveryText<unknown>(inner, text, `${path}.${name}`, name),
    ]),
  ) as T
}

/** What is worked out only when it is asked for has hostile texts too: a chart's own numbers, the words of a page. */
function wrapped(value: Said, text: (path: string) => string, path: string): unknown {
  return (...given: unknown[]) =>
    withEveryText(value(...given), text, path, path.endsWith('.draw') ? 'kind' : '')
}
