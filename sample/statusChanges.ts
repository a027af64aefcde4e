import type { Change } from '#model/records/base.ts'
import type { IssueFields } from '#model/records/issue.ts'
import type { EventFact } from './eventFact.ts'
import { knownDay } from './eventFact.ts'
import { cite } from './fact.ts'

/** A status of an issue and the events that carry it: the first gives the day, all are named and cited. */
export type StatusFact = readonly [
  status: NonNullable<IssueFields['status']>,
  event: string,
  ...others: string[],
]

/**
 * Changes of an issue's status, each on the day on which its event became known.
 *
 * @throws Error for an event that is not there
 */
export function statusChanges(
  statuses: readonly StatusFact[],
  events: ReadonlyMap<string, EventFact>,
): Change<IssueFields>[] {
  return statuses.map(([status, id, ...others]) => {
    const first = found(id, events)
    const carriers = [first, ...others.map((other) => found(other, events))]
    return {
      id: `status-${knownDay(first)}`,
      on: knownDay(first),
      set: { status },
      note: carriers.map((event) => `${event.title} [${event.id}]`).join('; '),
      citations: cite([...new Set(carriers.flatMap((event) => event.sources ?? []))]),
    }
  })
}

function found(id: string, events: ReadonlyMap<string, EventFact>): EventFact {
  const event = events.get(id)
  if (!event) throw new Error(`no such event: ${id}`)
  return event
}
