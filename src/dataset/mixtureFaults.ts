import type { Dataset } from '#model/records/dataset.ts'
import { FaultList } from './faultList.ts'
import { checkLinks } from './linkRules.ts'
import type { ReadOutcome } from './readDataset.ts'

/** Why a dataset composed of two may not be stored: it could not be read again. Null where it may. */
export function faultsOfMixture(
  dataset: Dataset,
): Extract<ReadOutcome, { readonly type: 'rejected' }> | null {
  const list = new FaultList()
  checkLinks({ ...dataset }, (fault) => list.add(fault))
  return list.total === 0 ? null : { type: 'rejected', faults: list.faults, total: list.total }
}
