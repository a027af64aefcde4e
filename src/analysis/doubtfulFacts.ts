import type { AnyRecord } from '#model/records/dataset.ts'

/** An event that sides contest: what it says happened is not agreed. */
export function isDisputed(record: AnyRecord): boolean {
  return 'initiator' in record && record.status === 'disputed'
}

/** An event that is reported and not confirmed. */
export function isUnverified(record: AnyRecord): boolean {
  return 'initiator' in record && record.status === 'reported'
}

/** Nothing is cited for it; of an issue, for one of its positions. */
export function isUnsourced(record: AnyRecord): boolean {
  if ('positions' in record) return record.positions.some(({ citations }) => citations.length === 0)
  return 'citations' in record && record.citations.length === 0
}

/** Whether on some day one of these may hold of a record, so that it is worth seeing as of the day that matters. */
export function mayBeDoubtful(record: AnyRecord): boolean {
  if (isUnsourced(record) || isDisputed(record) || isUnverified(record)) return true
  return 'changes' in record && record.changes.length > 0
}
