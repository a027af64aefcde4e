import type { Fault } from '#model/fault.ts'
import type { Dataset, ListName } from '#model/records/dataset.ts'
import { LIST_NAMES } from '#model/records/dataset.ts'
import * as v from 'valibot'
import { faultAt, pathTo } from './faultList.ts'
import { faultOf } from './faultOf.ts'
import { checkLinks } from './linkRules.ts'
import type { RawFile } from './migrations.ts'
import { RECORD, RELATIONSHIP } from './outlines.ts'
import { checkInnerIds, checkRecord } from './recordRules.ts'
import { CONTENT, HEADER, RECORDS } from './schema/dataset.ts'
import { shape } from './schema/shape.ts'
import { entriesOf, isObject, isText } from './walk.ts'

type Report = (fault: Fault) => void

/** Told now and then how many records of how many have been checked. */
export type Progress = (done: number, total: number) => void

/** Format and version are known by then, and records are read one by one. */
const APART: ReadonlySet<string> = new Set(['format', 'version', ...LIST_NAMES])

const { format: _format, version: _version, ...about } = HEADER

/** What stands in a file beside {@link APART}. */
const frame = shape({ ...about, relationship: CONTENT.relationship, deleted: CONTENT.deleted })

/**
 * Checks all of a file of the newest version: every fault is reported, in the order of the file, then those
 * that lie between records.
 *
 * @returns the dataset, with whatever unknown stands in the file; null if there was any fault
 */
export function checkFile(file: RawFile, report: Report, progress: Progress): Dataset | null {
  let faults = 0
  const count: Report = (fault) => {
    faults++
    report(fault)
  }
  const frame = checkFrame(file, count)
  const lists = checkLists(file, count, progress)
  checkCounts(file, count)
  checkLinks(file, count)
  // Without a fault every part was read by its schema, and those are held in step with the model.
  return faults === 0 ? ({ ...frame, ...lists } as unknown as Dataset) : null
}

function checkFrame(file: RawFile, report: Report): object {
  const { relationship } = file
  const rest = Object.fromEntries(Object.entries(file).filter(([key]) => !APART.has(key)))
  const read = v.safeParse(frame, rest, { abortPipeEarly: true })
  for (const issue of read.issues ?? []) report(faultOf(issue, ''))
  if (isObject(relationship) && isText(relationship['a']) && relationship['a'] === relationship['b']) {
    report(faultAt('relationship.b', 'same-country', {}, relationship['b']))
  }
  checkInnerIds(relationship, RELATIONSHIP, 'relationship', report)
  // A frame that is an object is read as one, whatever its faults.
  return Object.fromEntries(
    Object.entries(read.output as object).filter(([key]) => !Object.hasOwn(about, key)),
  )
}

function checkLists(file: RawFile, report: Report, progress: Progress): Record<string, unknown[]> {
  const total = LIST_NAMES.reduce((sum, list) => sum + entriesOf(file[list]).length, 0)
  let done = 0
  return Object.fromEntries(
    LIST_NAMES.map((list) => {
      const found = file[list]
      if (found === undefined) report(faultAt(list, 'missing', {}))
      else if (!Array.isArray(found)) report(faultAt(list, 'wrong-kind', { expected: 'list' }, found))
      const records = entriesOf(found).map((record, i) => {
        if (done++ % 1000 === 0) progress(done, total)
        return readRecord(record, list, pathTo('', list, i), report)
      })
      return [list, records]
    }),
  )
}

function readRecord(record: unknown, list: ListName, path: string, report: Report): unknown {
  const read = v.safeParse(RECORDS[list], record, { abortPipeEarly: true })
  for (const issue of read.issues ?? []) report(faultOf(issue, path))
  checkRecord(record, list, RECORD.get(list) ?? {}, path, report)
  return read.output
}

function checkCounts({ counts, ...file }: RawFile, report: Report): void {
  if (!isObject(counts)) return
  for (const list of LIST_NAMES) {
    const [counted, found] = [counts[list], file[list]]
    if (typeof counted !== 'number' || !Array.isArray(found) || counted === found.length) continue
    report(faultAt(pathTo('counts', list), 'wrong-count', { actual: found.length }, counted))
  }
}
