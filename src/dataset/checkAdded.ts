import type { Fault } from '#model/fault.ts'
import type { Dataset, ListName } from '#model/records/dataset.ts'
import { LIST_NAMES } from '#model/records/dataset.ts'
import { checkFrame, checkOne } from './checkFile.ts'
import type { Rejected } from './faultList.ts'
import { FaultList, pathTo } from './faultList.ts'
import { checkLinks } from './linkRules.ts'
import type { RawFile } from './migrations.ts'
import type { Repairs } from './repair.ts'
import { isRepaired, placeOf, repair } from './repair.ts'
import { entriesOf, isObject } from './walk.ts'

/** Records that are to be added to a dataset or to take the place of its own, as found: nothing of them is checked. */
export interface AddedRecords {
  readonly relationship: unknown
  readonly lists: Readonly<Partial<Record<ListName, readonly unknown[]>>>
  /** Faults found while they were read, by their paths in the lists. */
  readonly faults: readonly Fault[]
}

/**
 * Checks records that are to be added to a dataset: each by itself, and what they name in all there would be.
 *
 * @returns the dataset of nothing but them
 */
export function checkAdded(
  added: AddedRecords,
  stored: Dataset,
  repairs: Repairs,
): Rejected | { readonly type: 'accepted'; readonly dataset: Dataset } {
  const faults = new FaultList()
  for (const fault of added.faults) if (!isRepaired(fault, repairs)) faults.add(fault)
  const empty = Object.fromEntries(LIST_NAMES.map((list) => [list, added.lists[list] ?? []]))
  const { file, inOriginal } = repair(
    { version: 1, relationship: added.relationship, ...empty, deleted: [] },
    repairs,
  )
  const report = (fault: Fault): void => faults.add(inOriginal(fault))
  checkFrame(file, report)
  for (const list of LIST_NAMES) {
    for (const [i, record] of entriesOf(file[list]).entries())
      checkOne(record, list, pathTo('', list, i), report)
  }
  checkLinks(together(file, stored), (fault) => reportOwn(fault, file, report))
  if (faults.total > 0) return faults.rejected()
  const { version: _version, ...content } = file
  // Without a fault every part is as its schema says.
  return { type: 'accepted', dataset: content as unknown as Dataset }
}

/** All there would be: the records that are added first, so that their places are the same. */
function together(file: RawFile, stored: Dataset): Readonly<Record<string, unknown>> {
  const lists = LIST_NAMES.map((list) => {
    const own = entriesOf(file[list])
    const ids = new Set(own.map((record) => (isObject(record) ? record['id'] : undefined)))
    return [list, [...own, ...stored[list].filter(({ id }) => !ids.has(id))]] as const
  })
  return { ...file, ...Object.fromEntries(lists), deleted: stored.deleted }
}

/** What is wrong with what is stored is no fault of these, unless one of them is why. */
function reportOwn(fault: Fault, file: RawFile, report: (fault: Fault) => void): void {
  const isOwn = (path: string): boolean => {
    const place = placeOf({ path, code: fault.code })
    return place !== null && place.index < entriesOf(file[place.list]).length
  }
  if (isOwn(fault.path)) report(fault)
  else if (fault.code === 'duplicate-id' && isOwn(fault.details.first)) {
    report({ ...fault, path: fault.details.first, details: { first: fault.path } })
  }
}
