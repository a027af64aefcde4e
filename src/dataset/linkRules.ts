import type { Fault } from '#model/fault.ts'
import { LIST_NAMES } from '#model/records/dataset.ts'
import type { Steps as InSteps } from '#model/steps.ts'
import { atOnce, mapped } from '#model/steps.ts'
import { cyclesInSteps } from './cycles.ts'
import { faultAt, pathTo } from './faultList.ts'
import { RECORD, RELATIONSHIP } from './outlines.ts'
import type { Outline } from './outline.ts'
import { isId } from './schema/values.ts'
import type { Steps } from './walk.ts'
import { entriesOf, isObject, walk } from './walk.ts'

type Report = (fault: Fault) => void
type Content = Readonly<Record<string, unknown>>

/** What references may lead to: the ids of each target, deleted ones included. */
export type KnownIds = ReadonlyMap<string, ReadonlySet<string>>

/**
 * The rules that hold between records: ids are unique over all kinds, references lead to what is there or was
 * deleted, and no event is part of itself.
 *
 * @param content a dataset as found, checked or not
 * @param isFull whether no more faults are to be looked for
 */
export function checkLinks(content: Content, report: Report, isFull: () => boolean = () => false): void {
  atOnce(linksInSteps(content, report, isFull))
}

/** The same as work that can be put aside: of 100,000 records it takes a second. */
export function* linksInSteps(
  content: Content,
  report: Report,
  isFull: () => boolean = () => false,
): InSteps<void> {
  yield* checkUnique(content, report)
  yield* checkReferences(content, report, isFull)
  if (!isFull()) yield* cyclesInSteps(entriesOf(content['events']), report)
}

function* checkUnique(content: Content, report: Report): InSteps<void> {
  const first = new Map<string, Steps>()
  const claim = (entry: unknown, ...steps: Steps): void => {
    const id = idOf(entry)
    if (id === undefined) return
    const other = first.get(id)
    if (other === undefined) first.set(id, steps)
    else
      report(faultAt(pathTo('', ...steps, 'id'), 'duplicate-id', { first: pathTo('', ...other, 'id') }, id))
  }
  const relationship = isObject(content['relationship']) ? content['relationship'] : {}
  for (const list of ['actors', 'people']) {
    for (const [i, entry] of entriesOf(relationship[list]).entries()) claim(entry, 'relationship', list, i)
  }
  for (const list of LIST_NAMES) {
    yield* mapped(entriesOf(content[list]), (record, i) => claim(record, list, i))
  }
  // A record that came back after it was deleted may be there and among the deleted.
  first.clear()
  yield* mapped(entriesOf(content['deleted']), (tombstone, i) => claim(tombstone, 'deleted', i))
}

function* checkReferences(content: Content, report: Report, isFull: () => boolean): InSteps<void> {
  const ids = knownIds(content)
  checkReferencesIn(content['relationship'], RELATIONSHIP, ['relationship'], ids, report)
  for (const [list, outline] of RECORD) {
    yield* mapped(entriesOf(content[list]), (record, i) => {
      if (!isFull()) checkReferencesIn(record, outline, [list, i], ids, report)
    })
  }
}

/** The references in a record, or in whatever else stands at the path of some steps, lead to what is known. */
export function checkReferencesIn(
  value: unknown,
  outline: Outline,
  start: Steps,
  ids: KnownIds,
  report: Report,
): void {
  walk(value, outline, start, (found, { target }, steps) => {
    const known = target && ids.get(target)
    // A text that is no id has its fault already.
    if (!known || !isId(found) || known.has(found)) return
    report(faultAt(pathTo('', ...steps), 'no-such-record', { kind: target }, found))
  })
}

/** The ids in a dataset. A list that is missing or none is one fault, not one for each reference into it. */
export function knownIds(content: Content): KnownIds {
  const ids = new Map<string, Set<string>>()
  for (const list of LIST_NAMES) {
    if (Array.isArray(content[list])) ids.set(list, new Set(idsIn(content[list])))
  }
  for (const tombstone of entriesOf(content['deleted'])) {
    if (isObject(tombstone)) idsIn([tombstone]).forEach((id) => ids.get(String(tombstone['kind']))?.add(id))
  }
  const { relationship } = content
  if (!isObject(relationship)) return ids
  // The two countries are actors by their codes.
  const sides = [relationship['a'], relationship['b']].filter((side) => typeof side === 'string')
  return ids
    .set('people', new Set(idsIn(relationship['people'])))
    .set('actors', new Set([...sides, ...idsIn(relationship['actors'])]))
}

function idsIn(entries: unknown): string[] {
  return entriesOf(entries).flatMap((entry) => idOf(entry) ?? [])
}

/** What is no id has its fault already, and may be so long that it is slow to look up. */
function idOf(entry: unknown): string | undefined {
  return isObject(entry) && isId(entry['id']) ? entry['id'] : undefined
}
