import type { MeetingFields, MeetingRecord } from '#model/records/meeting.ts'
import type { Fact } from './fact.ts'
import { changesOf, cite, MADE } from './fact.ts'

const blank = { format: 'in person', attendees: [], agenda: [], commitments: [] } as const

/** A meeting as the fact files write it; the day it became known is always said. */
export type MeetingFact = Fact<MeetingFields, typeof blank> & { readonly knownOn: string }

/** A meeting of the dataset. */
export function meetingRecord({ sources, changes, ...fields }: MeetingFact): MeetingRecord {
  return { ...blank, ...fields, citations: cite(sources), changes: changesOf(changes), ...MADE }
}
