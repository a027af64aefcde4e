import type { FirstStatus } from '#analysis/statusSpans.ts'
import { knownFrom } from '#model/knownFrom.ts'
import type { CaseRecord, CaseStatus } from '#model/records/case.ts'
import type { IssueRecord, IssueStatus } from '#model/records/issue.ts'
import { computed } from 'vue'
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

  // By id: a list of ten thousand asks for each of them.
  function recordsOf(list: keyof Statuses): ReadonlyMap<string, IssueRecord | CaseRecord> {
    const records: readonly (IssueRecord | CaseRecord)[] = stored.glance?.[list] ?? []
    const shown = new Set((overview.page?.[list] ?? []).map(({ id }) => id))
    return new Map(records.filter(({ id }) => shown.has(id)).map((record) => [record.id, record]))
  }
  const known = {
    issues: computed(() => recordsOf('issues')),
    cases: computed(() => recordsOf('cases')),
  }

  return <L extends keyof Statuses>(list: L, id: string) => {
    const record = known[list].value.get(id)
    if (!record) return null
    // A record of a list has a status of that list.
    return { status: record.status as Statuses[L] | undefined, from: knownFrom(record) }
  }
}
