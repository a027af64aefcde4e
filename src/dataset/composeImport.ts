import type { Dataset } from '#model/records/dataset.ts'
import { LIST_NAMES } from '#model/records/dataset.ts'
import type { Relationship } from '#model/records/relationship.ts'
import { BOOKKEEPING } from './diffDatasets.ts'
import { fieldChanges } from './fieldChanges.ts'

/** How a file is taken over into what is stored. */
export type ImportChoice =
  /** What is stored gives way to the file. */
  | { readonly mode: 'replace' }
  /** The file's records are added, its words take the place of those here, its deletions delete. */
  | {
      readonly mode: 'update'
      /**
       * Ids of records for which all stays as it is here: the words, that it is there, or that it is not. The
       * relationship's own id keeps its words; its actors, people and coverage are brought together anyway.
       */
      readonly leave?: ReadonlySet<string>
    }

/**
 * The dataset to store once the user has looked at the differences (`diffDatasets`) and chosen. In an update,
 * what is only here stays.
 *
 * Each side was checked alone. A mixture can still break what holds between records (one id is an event's here and
 * an issue's there; each side has made one of two events part of the other): `faultsOfMixture` tells.
 *
 * @param stored,incoming datasets of the same relationship
 */
export function composeImport(stored: Dataset, incoming: Dataset, choice: ImportChoice): Dataset {
  if (choice.mode === 'replace') return incoming
  const { leave = new Set() } = choice
  const there = new Set(LIST_NAMES.flatMap((list) => incoming[list].map(({ id }) => id)))
  const gone = new Set(incoming.deleted.map(({ id }) => id))
  const isGone = (id: string): boolean => gone.has(id) && !there.has(id) && !leave.has(id)
  const lists = LIST_NAMES.map((list) => {
    const kept = stored[list].filter(({ id }) => !isGone(id))
    return [list, united<Entry>(kept, incoming[list], leave)] as const
  })
  const alive = new Set(lists.flatMap(([, records]) => records.map(({ id }) => id)))
  return {
    ...stored,
    ...incoming,
    ...Object.fromEntries(lists),
    relationship: joinedRelationship(stored.relationship, incoming.relationship, leave),
    deleted: united(stored.deleted, incoming.deleted, NONE).filter(({ id }) => !alive.has(id)),
  }
}

const NONE: ReadonlySet<string> = new Set()

interface Entry {
  readonly id: string
}

/** Entries of both sides by id. The file's words win, unless they say the same or the id is left as it is here. */
function united<E extends Entry>(
  stored: readonly E[],
  incoming: readonly E[],
  leave: ReadonlySet<string>,
): E[] {
  const entries = new Map(stored.map((entry) => [entry.id, entry]))
  for (const entry of incoming) {
    const here = entries.get(entry.id)
    if (leave.has(entry.id) || (here && isSame(here, entry))) continue
    entries.set(entry.id, entry)
  }
  return [...entries.values()]
}

/** Actors and people of both sides are kept: records of both sides name them. */
function joinedRelationship(
  stored: Relationship,
  incoming: Relationship,
  leave: ReadonlySet<string>,
): Relationship {
  const isLeft = leave.has(stored.id)
  const [first, then] = isLeft ? [incoming, stored] : [stored, incoming]
  return {
    ...(isLeft || isSame(stored, incoming) ? stored : incoming),
    actors: united(first.actors, then.actors, NONE),
    people: united(first.people, then.people, NONE),
    coverage: united(first.coverage, then.coverage, NONE),
  }
}

function isSame(one: object, two: object): boolean {
  return fieldChanges(one, two, BOOKKEEPING).length === 0
}
