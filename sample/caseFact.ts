import type { CaseFields, CaseRecord } from '#model/records/case.ts'
import type { Fact } from './fact.ts'
import { changesOf, cite, MADE } from './fact.ts'

const blank = { issueId: 'detained-citizens', status: 'detained' } as const

/** A case as the fact files write it. */
export type CaseFact = Fact<CaseFields, typeof blank>

/** A case of the dataset. */
export function caseRecord({ sources, changes, ...fields }: CaseFact): CaseRecord {
  return { ...blank, ...fields, citations: cite(sources), changes: changesOf(changes), ...MADE }
}
