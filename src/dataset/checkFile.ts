import type { Fault } from '#model/fault.ts'
import type { Dataset, ListName } from '#model/records/dataset.ts'
import { LIST_NAMES } from '#model/records/dataset.ts'
import * as v from 'valibot'
import { faultAt, pathTo } from './faultList.ts'
import { faultOf } from './faultOf.ts'
import { MAX_FAULTS } from './limits.ts'
import { checkLinks } from './linkRules.ts'
import { areListsShort } from './listLengths.ts'
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
 * @returns the dataset: the file's own content, with whatever unknown stands in it; null if there was any fault
 */
export function checkFile(file: RawFile, report: Report, progress: Progress): Dataset | null {
  const long: Fault[] = []
  let faults = 0
  const count: Report = (fault) => {
    faults++
    if (fault.code === 'too-many') long.push(fault)
    report(fault)
  }
  checkFrame(file, count)
  const isFull = (): boolean => faults >= MAX_FAULTS
  checkLists(file, count, progress, isFull)
  checkCounts(file, count)
  // Each entry of such a list could lead nowhere.
  if (long.length === 0) checkLinks(file, count, isFull)
  if (isFull()) report(faultAt('file', 'too-many-faults', { max: MAX_FAULTS }))
  if (faults > 0) return null
  const content = Object.entries(file).filter(([key]) => !Object.hasOwn(HEADER, key))
  // Without a fault every part is as its schema says, which changes nothing, and those are in step with the model.
  return Object.fromEntries(content) as unknown as Dataset
}

export function checkFrame(file: RawFile, report: Report): void {
  const { relationship } = file
  if (!areListsShort(relationship, 'relationship', report)) return
  const rest = Object.fromEntries(Object.entries(file).filter(([key]) => !APART.has(key)))
  const read = v.safeParse(frame, rest, { abortPipeEarly: true })
  for (const issue of read.issues ?? []) report(faultOf(issue, ''))
  if (isObject(relationship) && isText(relationship['a']) && relationship['a'] === relationship['b']) {
    report(faultAt('relationship.b', 'same-country', {}, relationship['b']))
  }
  checkInnerIds(relationship, RELATIONSHIP, 'relationship', report)
}

function checkLists(file: RawFile, report: Report, progress: Progress, isFull: () => boolean): void {
  const total = LIST_NAMES.reduce((sum, list) => sum + entriesOf(file[list]).length, 0)
  let done = 0
  for (const list of LIST_NAMES) {
    const found = file[list]
    if (found === undefined) report(faultAt(list, 'missing', {}))
    else if (!Array.isArray(found)) report(faultAt(list, 'wrong-kind', { expected: 'list' }, found))
    for (const [i, record] of entriesOf(found).entries()) {
      if (isFull()) return
      if (done++ % 1000 === 0) progress(done, total)
      checkOne(record, list, pathTo('', list, i), report)
    }
  }
}

export function checkOne(record: unknown, list: ListName, path: string, report: Report): void {
  if (!areListsShort(record, path, report)) return
  const read = v.safeParse(RECORDS[list], record, { abortPipeEarly: true })
  for (const issue of read.issues ?? []) report(faultOf(issue, path))
  checkRecord(record, list, RECORD.get(list) ?? {}, path, report)
}

function checkCounts({ counts, ...file }: RawFile, report: Report): void {
  if (!isObject(counts)) return
  for (const list of LIST_NAMES) {
    const [counted, found] = [counts[list], file[list]]
    if (typeof counted !== 'number' || !Array.isArray(found) || counted === found.length) continue
    report(faultAt(pathTo('counts', list), 'wrong-count', { actual: found.length }, counted))
  }
}
