import type { IssueFields, IssueRecord, Position } from '#model/records/issue.ts'
import type { EventFact } from './eventFact.ts'
import type { ChangeFact, Fact } from './fact.ts'
import { changesOf, cite, MADE } from './fact.ts'
import type { StatusFact } from './statusChanges.ts'
import { statusChanges } from './statusChanges.ts'

const blank = { positions: [], lines: [] } as const

/** A position as the fact files write it: a paraphrase unless it is said to be verbatim. */
export type PositionFact = Omit<Position, 'id' | 'citations' | 'verbatim'> & {
  readonly verbatim?: true
  readonly sources?: readonly string[]
}

/** An issue as the fact files write it: known from the first event or position on. */
export type IssueFact = Omit<
  Fact<IssueFields, typeof blank>,
  'positions' | 'lines' | 'status' | 'changes'
> & {
  readonly knownOn: string
  readonly positions?: readonly PositionFact[]
  readonly statuses?: readonly StatusFact[]
  readonly changes?: readonly ChangeFact<IssueFields>[]
}

/** An issue of the dataset; its statuses become changes of the days of the events that carry them. */
export function issueRecord(
  { sources, changes, positions = [], statuses = [], ...fields }: IssueFact,
  events: ReadonlyMap<string, EventFact>,
): IssueRecord {
  return {
    ...blank,
    ...fields,
    positions: positions.map(position),
    citations: cite(sources),
    changes: [...changesOf(changes), ...statusChanges(statuses, events)],
    ...MADE,
  }
}

function position({ sources = [], verbatim, ...said }: PositionFact, place: number): Position {
  const quote = verbatim ? { quote: said.text, language: 'en' } : {}
  return {
    id: `p${String(place + 1).padStart(2, '0')}`,
    ...said,
    verbatim: verbatim ?? false,
    citations: sources.map((source) => ({ source, ...quote })),
  }
}
