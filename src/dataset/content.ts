import { LIST_NAMES } from '#model/records/dataset.ts'
import type { Steps } from '#model/steps.ts'
import { atOnce, mapped } from '#model/steps.ts'
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
  return atOnce(contentInSteps(file))
}

/** The same as work that can be put aside: 100,000 records take a second. */
export function* contentInSteps(file: Readonly<Record<string, unknown>>): Steps<string> {
  const content = contentOf(file)
  const lists = new Map<string, string>()
  for (const list of SORTED) {
    const entries = sortedById(content[list])
    const outline = FILE.fields?.get(list)?.item
    if (!Array.isArray(entries) || entries.length === 0) continue
    const texts = yield* mapped(entries, (entry) => entryText(inOrder(entry, outline)))
    lists.set(list, `[\n${texts.join(',\n')}\n  ]`)
    content[list] = []
  }
  const text = JSON.stringify(inOrder(content, FILE), null, 2)
  return `${filledIn(text, lists)}\n`
}

/** An entry of a list as it stands in a file, two levels deep. */
function entryText(entry: unknown): string {
  return JSON.stringify([[entry]], null, 2).slice('[\n  [\n'.length, -'\n  ]\n]'.length)
}

/** Puts lists into the text of a file in which they are empty. Only a key of the file itself stands behind two spaces. */
function filledIn(text: string, lists: ReadonlyMap<string, string>): string {
  const parts: string[] = []
  let done = 0
  for (const { index, 0: line, 1: list = '' } of text.matchAll(/\n {2}"(\w+)": \[\]/g)) {
    const filled = lists.get(list)
    if (filled === undefined) continue
    const to = index + line.length - '[]'.length
    parts.push(text.slice(done, to), filled)
    done = to + '[]'.length
  }
  return [...parts, text.slice(done)].join('')
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
