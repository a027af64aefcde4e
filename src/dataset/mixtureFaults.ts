import type { Fault } from '#model/fault.ts'
import type { AnyRecord, Dataset, ListName } from '#model/records/dataset.ts'
import { LIST_NAMES } from '#model/records/dataset.ts'
import type { Steps } from '#model/steps.ts'
import { mapped } from '#model/steps.ts'
import { checkFrame, checkOne } from './checkFile.ts'
import { pathTo } from './faultList.ts'
import { linksInSteps } from './linkRules.ts'
import type { MergeEntry, Part } from './mergeDatasets.ts'
import { placeOf } from './repair.ts'

/** A record that may not be stored as the decisions make it. */
export interface BrokenRecord {
  readonly list: Part
  readonly id: string
  /** At least one. */
  readonly faults: readonly Fault[]
}

/**
 * Why a dataset composed of two may not be stored, though each alone may: it could not be read again. Links are
 * checked throughout, and the rules of a record where it is made of both sides. Work that can be put aside.
 *
 * @param entries of the merge that the dataset came of
 */
export function* faultsOfMixture(
  dataset: Dataset,
  entries: readonly MergeEntry[],
): Steps<readonly BrokenRecord[]> {
  const faults: Fault[] = []
  const report = (fault: Fault): void => void faults.push(fault)
  const sides = new Map(
    yield* mapped(
      entries,
      ({ list, id, mine, theirs }) => [`${list} ${id}`, [mine.record, theirs.record]] as const,
    ),
  )
  const isMixed = (list: Part, record: { readonly id: string }): boolean =>
    sides.get(`${list} ${record.id}`)?.includes(record) === false
  if (isMixed('relationship', dataset.relationship)) checkFrame({ ...dataset, version: 1 }, report)
  for (const list of LIST_NAMES) {
    yield* mapped(recordsIn(dataset, list), (record, i) => {
      if (isMixed(list, record)) checkOne(record, list, pathTo('', list, i), report)
    })
  }
  yield* linksInSteps({ ...dataset }, report)
  return byRecord(dataset, faults)
}

function byRecord(dataset: Dataset, faults: readonly Fault[]): readonly BrokenRecord[] {
  const broken = new Map<string, BrokenRecord>()
  for (const fault of faults) {
    const place = placeOf(fault)
    const list = place?.list ?? 'relationship'
    const id = (place && recordsIn(dataset, place.list)[place.index]?.id) ?? dataset.relationship.id
    const key = `${list} ${id}`
    broken.set(key, { list, id, faults: [...(broken.get(key)?.faults ?? []), fault] })
  }
  return [...broken.values()]
}

function recordsIn(dataset: Dataset, list: ListName): readonly AnyRecord[] {
  return dataset[list]
}
