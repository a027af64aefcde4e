import { compareDates } from '#model/edtf.ts'
import type { IssueRecord, Position } from '#model/records/issue.ts'
import type { Person } from '#model/records/relationship.ts'
import { namedFinder } from './personNames.ts'

/** A position that names a person as its speaker. */
export interface Statement {
  readonly position: Position
  readonly issue: Pick<IssueRecord, 'id' | 'title'>
}

/** What of a person is needed to find what the person said. */
type Speaker = Pick<Person, 'id' | 'name'>

/**
 * The positions of each person, the newest first: those whose recorded speaker names the person. A position without a
 * speaker is nobody's.
 *
 * @param issues as known on the day
 * @returns an entry for each person who has said something, by id
 */
export function statementsBy(
  people: readonly Speaker[],
  issues: readonly IssueRecord[],
): ReadonlyMap<string, readonly Statement[]> {
  const found = new Map<string, Statement[]>()
  const namedIn = namedFinder(people)
  for (const issue of issues) {
    for (const position of issue.positions) {
      if (position.speaker === undefined) continue
      for (const { id } of namedIn(position.speaker)) {
        const said = found.get(id)
        if (said) said.push({ position, issue })
        else found.set(id, [{ position, issue }])
      }
    }
  }
  for (const list of found.values()) list.sort(newestFirst)
  return found
}

/** The one person whom the speaker of a position names; null where it names nobody, or several. */
export function speakerOf(people: readonly Speaker[], speaker: string): string | null {
  const named = finderOf(people)(speaker)
  return named.length === 1 ? (named[0]?.id ?? null) : null
}

/** A page asks for each speaker on it. */
const finders = new WeakMap<readonly Speaker[], ReturnType<typeof namedFinder<Speaker>>>()

function finderOf(people: readonly Speaker[]): ReturnType<typeof namedFinder<Speaker>> {
  const kept = finders.get(people)
  if (kept) return kept
  const finder = namedFinder(people)
  finders.set(people, finder)
  return finder
}

function newestFirst(one: Statement, other: Statement): number {
  return compareDates(other.position.on, one.position.on, other.position.id, one.position.id)
}
