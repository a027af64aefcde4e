import type { EventRecord, EventStatus } from '#model/records/event.ts'
import { statesOf } from '#model/states.ts'

/** Which events name what, in any of their states: which of them hold on a day the view tells. */
export interface EventLinks {
  /** Ids of events by the event that they answer. */
  readonly answers: ReadonlyMap<string, readonly string[]>
  /** Ids of events by the event that they are part of. */
  readonly parts: ReadonlyMap<string, readonly string[]>
  /** Ids of events by the people who took part. */
  readonly people: ReadonlyMap<string, readonly string[]>
  /** Of events whose status changes, the one that they began with, which folding hides. */
  readonly firstStatus: ReadonlyMap<string, EventStatus>
}

/** The links between events, and from people to them, backwards. Made once for what is stored. */
export function eventLinks(events: readonly EventRecord[]): EventLinks {
  const [answers, parts, people] = [new Index(), new Index(), new Index()]
  const firstStatus = new Map<string, EventStatus>()
  for (const event of events) {
    if (event.changes.some(({ set }) => set.status !== undefined)) firstStatus.set(event.id, event.status)
    for (const { state } of statesOf(event, ['inResponseTo', 'partOf', 'participants'])) {
      answers.put(state.inResponseTo, event.id)
      parts.put(state.partOf, event.id)
      for (const person of state.participants) people.put(person, event.id)
    }
  }
  return { answers: answers.ids, parts: parts.ids, people: people.ids, firstStatus }
}

/** Ids under a key, each once. */
class Index {
  readonly ids = new Map<string, string[]>()

  put(key: string | undefined, id: string): void {
    if (key === undefined) return
    const found = this.ids.get(key)
    if (!found) this.ids.set(key, [id])
    else if (found.at(-1) !== id) found.push(id)
  }
}
