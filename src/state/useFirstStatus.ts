import type { FirstStatus } from '#analysis/statusSpans.ts'
import { knownFrom } from '#model/knownFrom.ts'
import type { CaseRecord, CaseStatus } from '#model/records/case.ts'
import type { IssueRecord, IssueStatus } from '#model/records/issue.ts'
import { useOverview } from './overview.ts'
import { useStored } from './stored.ts'

interface Statuses {
  readonly issues: IssueStatus
  readonly cases: CaseStatus
}

/**
 * The status with which a record was first known: folding its changes has hidden it in the view.
 *
 * @returns a function that gives null for a record that is not known on the day
 */
export function useFirstStatus(): <L extends keyof Statuses>(
  list: L,
  id: string,
) => FirstStatus<Statuses[L]> | null {
  const stored = useStored()
  const overview = useOverview()

  return <L extends keyof Statuses>(list: L, id: string) => {
    const records: readonly (IssueRecord | CaseRecord)[] = stored.glance?.[list] ?? []
    const shown: readonly { readonly id: string }[] = overview.page?.[list] ?? []
    const record = records.find((one) => one.id === id)
    if (!record || !shown.some((one) => one.id === id)) return null
    // A record of a list has a status of that list.
    return { status: record.status as Statuses[L] | undefined, from: knownFrom(record) }
  }
}
