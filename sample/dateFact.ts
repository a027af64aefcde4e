import type { DateToWatch, DateToWatchFields } from '#model/records/dateToWatch.ts'
import type { Fact } from './fact.ts'
import { changesOf, cite, MADE } from './fact.ts'

const blank = { issueIds: [] } as const

/** A date to watch as the fact files write it; the day it became known is always said. */
export type DateFact = Fact<DateToWatchFields, typeof blank> & { readonly knownOn: string }

/** A date to watch of the dataset. */
export function dateRecord({ sources, changes, ...fields }: DateFact): DateToWatch {
  return { ...blank, ...fields, citations: cite(sources), changes: changesOf(changes), ...MADE }
}
