import { readDate } from '#model/edtf.ts'
import type { Fault } from '#model/fault.ts'
import { knownFrom } from '#model/knownFrom.ts'
import type { ListName } from '#model/records/dataset.ts'
import { faultAt, pathTo } from './faultList.ts'
import type { Outline } from './outline.ts'
import { entriesOf, isObject, walk } from './walk.ts'

type Report = (fault: Fault) => void

/**
 * The rules that a record obeys besides the schema of its fields: it is known from some day on, its changes set
 * its own fields, and ids are unique within each list inside it.
 *
 * @param record as found, checked or not: what is no record breaks none of these rules
 */
export function checkRecord(
  record: unknown,
  list: ListName,
  outline: Outline,
  path: string,
  report: Report,
): void {
  if (!isObject(record)) return
  checkKnownOn(record, list, outline, path, report)
  checkSetFields(record, outline, path, report)
  checkInnerIds(record, outline, path, report)
}

/** Ids are unique within each list, and entries name only entries of the same list as their successors. */
export function checkInnerIds(value: unknown, outline: Outline, path: string, report: Report): void {
  walk(value, outline, [], (entries, { item }, steps) => {
    if (item?.fields?.has('id')) checkEntries(entriesOf(entries), item, pathTo(path, ...steps), report)
  })
}

/**
 * A record is known from some day on: by `knownOn`, or by a date of its own that has an end. Unknown fields are
 * looked at too, for the view cannot tell them apart.
 */
function checkKnownOn(
  record: Readonly<Record<string, unknown>>,
  list: ListName,
  { fields }: Outline,
  path: string,
  report: Report,
): void {
  if (record['knownOn'] !== undefined) return
  const field = ['date', 'since', 'published'].find((name) => fields?.has(name))
  const own = field === undefined ? undefined : record[field]
  const isMissing = list === 'meetings' && own === undefined
  if (isMissing || isOpen(own) || isOpen(knownFrom(record))) {
    report(faultAt(pathTo(path, 'knownOn'), 'known-on-missing', {}))
  }
}

function isOpen(date: unknown): boolean {
  if (typeof date !== 'string') return false
  const reading = readDate(date)
  return reading.ok && reading.span.last === null
}

/** A change may set the fields of its kind, and the ones unknown to us that its record has. */
function checkSetFields(
  record: Readonly<Record<string, unknown>>,
  { fields }: Outline,
  path: string,
  report: Report,
): void {
  const settable = fields?.get('changes')?.item?.fields?.get('set')?.fields
  for (const [i, change] of entriesOf(record['changes']).entries()) {
    if (!isObject(change) || !isObject(change['set'])) continue
    for (const [field, value] of Object.entries(change['set'])) {
      if (settable?.has(field) || (Object.hasOwn(record, field) && !fields?.has(field))) continue
      report(faultAt(pathTo(path, 'changes', i, 'set', field), 'not-a-field', {}, value))
    }
  }
}

function checkEntries(entries: readonly unknown[], item: Outline, path: string, report: Report): void {
  const first = new Map<unknown, number>()
  for (const [i, entry] of entries.entries()) {
    const id = isObject(entry) ? entry['id'] : undefined
    if (typeof id !== 'string') continue
    const other = first.get(id)
    if (other === undefined) first.set(id, i)
    else report(faultAt(pathTo(path, i, 'id'), 'duplicate-id', { first: pathTo(path, other, 'id') }, id))
  }
  for (const [field, { target }] of item.fields ?? []) {
    if (target !== 'lines') continue
    for (const [i, entry] of entries.entries()) {
      const id = isObject(entry) ? entry[field] : undefined
      if (typeof id === 'string' && !first.has(id)) {
        report(faultAt(pathTo(path, i, field), 'no-such-record', { kind: target }, id))
      }
    }
  }
}
