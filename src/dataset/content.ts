import { LIST_NAMES } from '#model/records/dataset.ts'
import { compareCodePoints, inOrder } from './order.ts'
import { FILE } from './outlines.ts'
import { isObject } from './walk.ts'

/** The keys of a file that its revision does not depend on. */
const BESIDE = new Set(['revision', 'ancestors', 'counts'])

/** The lists of a file that are sorted by id: inner lists keep their order. */
const SORTED = [...LIST_NAMES, 'deleted'] as const

/**
 * The content of a file as its revision is computed from: the file as it is written, without the lines of
 * `revision`, `ancestors` and `counts`. `jq --indent 2 'del(.revision, .ancestors, .counts)'` gives the same.
 *
 * The same content gives the same text: keys in the order of the schema, then unknown ones by code point;
 * records sorted by id; two spaces; a line break at the end.
 */
export function contentText(file: Readonly<Record<string, unknown>>): string {
  const content = contentOf(file)
  for (const list of SORTED) content[list] = sortedById(content[list])
  return `${JSON.stringify(inOrder(content, FILE), null, 2)}\n`
}

/** The content of a file of an older version, whose order of keys this program no longer knows. */
export function contentTextAsFound(file: Readonly<Record<string, unknown>>): string {
  return `${JSON.stringify(contentOf(file), null, 2)}\n`
}

function contentOf(file: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(file).filter(([key]) => !BESIDE.has(key)))
}

function sortedById(list: unknown): unknown {
  if (!Array.isArray(list)) return list
  const isSorted = list.every((entry, i) => i === 0 || compareIds(list[i - 1], entry) <= 0)
  return isSorted ? list : list.toSorted(compareIds)
}

function compareIds(one: unknown, two: unknown): number {
  return compareCodePoints(idOf(one), idOf(two))
}

function idOf(entry: unknown): string {
  return isObject(entry) && typeof entry['id'] === 'string' ? entry['id'] : ''
}
