import type { IsoDay } from '#model/day.ts'
import { isoDay } from '#model/day.ts'
import { countsOn } from '#model/edtf.ts'
import type { Claim, EventFields, EventRecord } from '#model/records/event.ts'
import type { Cited, Fact } from './fact.ts'
import { changesOf, cite, MADE } from './fact.ts'

/** What an event is unless its fact says otherwise: confirmed, between the two, read in one place. */
const blank = {
  mutual: false,
  status: 'confirmed',
  bilateral: true,
  issueIds: [],
  participants: [],
  readouts: [],
  claims: [],
  credibility: 2,
  tags: [],
} as const

/** An event as the fact files write it. */
export type EventFact = Omit<Fact<EventFields, typeof blank>, 'claims'> & {
  readonly claims?: readonly Cited<Claim>[]
}

/** An event of the dataset. */
export function eventRecord({ sources, changes, claims, ...fields }: EventFact): EventRecord {
  return {
    ...blank,
    ...fields,
    claims: (claims ?? []).map(({ sources: cited, ...claim }) => ({ ...claim, citations: cite(cited) })),
    citations: cite(sources),
    changes: changesOf(changes),
    ...MADE,
  }
}

/**
 * The day on which an event became known: the last one of `knownOn`, or of its date.
 *
 * @throws Error where that never ends
 */
export function knownDay({ knownOn, date }: Pick<EventFact, 'knownOn' | 'date'>): IsoDay {
  const day = countsOn(knownOn ?? date)
  if (day === null) throw new Error(`never known: ${date}`)
  return isoDay(day)
}
