import { readDate } from '#model/edtf.ts'
import type { Fault } from '#model/fault.ts'
import type { Steps } from '#model/steps.ts'
import { atOnce, flatMapped, mapped } from '#model/steps.ts'
import { faultAt, pathTo } from './faultList.ts'
import { entriesOf, isObject } from './walk.ts'

/** That an event belongs to another, or to none, from some day on. */
interface Joining {
  readonly id: string
  readonly parent: string | null
  readonly path: string
  /** The day number; −Infinity for what was so at first. */
  readonly day: number
  /** Id of the change. */
  readonly change: string
}

/**
 * Events that are part of each other at some time: a package has one root.
 *
 * Membership can be set by changes, so every day on which one did is looked at: two events that are part of
 * each other in turn are no cycle.
 *
 * @param events as found, checked or not
 */
export function checkCycles(events: readonly unknown[], report: (fault: Fault) => void): void {
  atOnce(cyclesInSteps(events, report))
}

/** The same as work that can be put aside. */
export function* cyclesInSteps(events: readonly unknown[], report: (fault: Fault) => void): Steps<void> {
  const parents = new Map<string, string>()
  const found = yield* mapped(events, (event, i) => joiningsOf(event, pathTo('', 'events', i)))
  const joinings = found.flat()
  for (const joined of byDay(joinings)) {
    for (const { id, parent } of joined) {
      if (parent === null) parents.delete(id)
      else parents.set(id, parent)
    }
    for (const cycle of yield* cyclesOf(joined, parents)) {
      // A cycle without any event that joined on the day was there before, and reported then.
      const joining = joined.find(({ id }) => cycle.includes(id))
      if (joining) report(faultAt(joining.path, 'cycle', { ids: textOf(cycle, joining.id) }, joining.parent))
    }
  }
}

function joiningsOf(event: unknown, path: string): Joining[] {
  if (!isObject(event) || typeof event['id'] !== 'string') return []
  const { id, partOf } = event
  const joinings: Joining[] = []
  if (typeof partOf === 'string') {
    joinings.push({ id, parent: partOf, path: pathTo(path, 'partOf'), day: -Infinity, change: '' })
  }
  for (const [i, change] of entriesOf(event['changes']).entries()) {
    if (!isObject(change) || !isObject(change['set'])) continue
    const parent = change['set']['partOf']
    const day = lastDay(change['on'])
    if (day === null || (parent !== null && typeof parent !== 'string')) continue
    joinings.push({
      id,
      parent,
      path: pathTo(path, 'changes', i, 'set', 'partOf'),
      day,
      change: String(change['id']),
    })
  }
  return joinings
}

/** Groups of the same day, in the order in which the view folds changes in. */
function byDay(joinings: readonly Joining[]): Joining[][] {
  const groups = new Map<number, Joining[]>()
  for (const joining of joinings) {
    const group = groups.get(joining.day)
    if (group) group.push(joining)
    else groups.set(joining.day, [joining])
  }
  const days = [...groups.values()].sort(([one], [two]) => (one && two && one.day < two.day ? -1 : 1))
  return days.map((group) =>
    group.sort((one, two) => (one.change < two.change ? -1 : Number(one.change > two.change))),
  )
}

/** The cycles that the events lead into, each once. */
function cyclesOf(events: readonly Joining[], parents: ReadonlyMap<string, string>): Steps<string[][]> {
  const done = new Set<string>()
  return flatMapped(events, ({ id }) => {
    const trail = new Set<string>()
    let at: string | undefined = id
    while (at !== undefined && !done.has(at) && !trail.has(at)) {
      trail.add(at)
      at = parents.get(at)
    }
    trail.forEach((event) => done.add(event))
    return at !== undefined && trail.has(at) ? [[...trail].slice([...trail].indexOf(at))] : []
  })
}

/** The way round, from one event to itself. */
function textOf(cycle: readonly string[], from: string): string {
  const start = cycle.indexOf(from)
  const shown = [...cycle.slice(start), ...cycle.slice(0, start)].slice(0, 10)
  return [...shown, ...(cycle.length > 10 ? ['…'] : []), from].join(' → ')
}

function lastDay(on: unknown): number | null {
  if (typeof on !== 'string') return null
  const reading = readDate(on)
  return reading.ok ? reading.span.last : null
}
