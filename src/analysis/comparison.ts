import type { DayNumber } from '#model/day.ts'
import { isKnown, markingRank } from '#model/lens.ts'
import { knownFrom } from '#model/knownFrom.ts'
import type { Change, Marking } from '#model/records/base.ts'
import type { AnyRecord, Dataset, Tombstone } from '#model/records/dataset.ts'
import { isVisible, viewDataset } from '#model/view.ts'
import type { ChangedFact, FactList } from './changedFacts.ts'
import { changedFacts, FACT_LISTS } from './changedFacts.ts'

/** One of two things that are compared: what was known at the end of a day, up to a marking. */
export interface ComparedSide {
  /** With its changes: it can be looked at as of any day up to its own. */
  readonly data: Dataset
  readonly asOf: DayNumber
  readonly upTo: Marking
}

/**
 * Why the later side tells otherwise of the earlier day:
 * - `late`: it was recorded only afterwards; `moved`: it was recorded, and dated later than that day;
 * - `lowered`, `raised`: its marking was above what is compared, or is now;
 * - `deleted`: somebody deleted it; `later`: by its date of now, it was not known yet;
 * - `missing`: it is not there, and nothing says why; `corrected`: both have it, and it says something else.
 */
export type KnowledgeCause =
  | { readonly kind: 'late' | 'moved' | 'lowered' | 'missing' | 'corrected' }
  | { readonly kind: 'raised'; readonly marking: Marking }
  | { readonly kind: 'deleted'; readonly tombstone: Tombstone }
  | { readonly kind: 'later'; readonly record: AnyRecord }

/** A fact of the earlier day that the later side tells otherwise: nothing that happened between the days. */
export interface KnownOtherwise extends ChangedFact {
  readonly cause: KnowledgeCause
}

/** A fact that became known, or changed, between the two days, as the later side tells it. */
export interface SinceThen extends ChangedFact {
  /** What changed it, each step with its day; none where the record itself is new. */
  readonly steps: readonly Change<object>[]
}

/** A fact of the earlier day that only one side may hold, by its marking. */
export interface AboveMarking {
  readonly list: FactList
  readonly record: AnyRecord
  readonly only: 'earlier' | 'later'
}

export interface Comparison {
  readonly from: DayNumber
  readonly to: DayNumber
  /** The marking up to which both sides tell of the earlier day. */
  readonly upTo: Marking
  readonly knowledge: readonly KnownOtherwise[]
  readonly since: readonly SinceThen[]
  readonly above: readonly AboveMarking[]
  /** What was told of the earlier day, what is now told of it, and what is told of the later day: views. */
  readonly views: { readonly told: Dataset; readonly known: Dataset; readonly now: Dataset }
}

/**
 * Two sides compared in two steps, which answer two questions. What is now known otherwise of the earlier day: both
 * sides as of that day, up to the lower of their markings. What happened since: the later side alone, as of both days.
 *
 * @throws RangeError when the later side's day lies before the earlier's: the caller's bug
 */
export function compareSides(earlier: ComparedSide, later: ComparedSide): Comparison {
  if (later.asOf < earlier.asOf) throw new RangeError('the later side lies before the earlier')
  const [from, to] = [earlier.asOf, later.asOf]
  const upTo = markingRank(earlier.upTo) <= markingRank(later.upTo) ? earlier.upTo : later.upTo
  const told = viewDataset(earlier.data, from, upTo)
  const known = later.data === earlier.data ? told : viewDataset(later.data, from, upTo)
  const knownHigher = later.upTo === upTo ? known : viewDataset(later.data, from, later.upTo)
  const now = from === to ? knownHigher : viewDataset(later.data, to, later.upTo)
  const toldHigher = earlier.upTo === upTo ? told : viewDataset(earlier.data, from, earlier.upTo)
  const causeOf = causes(earlier.data, later.data, { asOf: from, upTo })
  return {
    ...{ from, to, upTo },
    knowledge: changedFacts(told, known).map((fact) => ({ ...fact, cause: causeOf(fact) })),
    since: changedFacts(knownHigher, now).flatMap((fact) =>
      fact.kind === 'gone' ? [] : [{ ...fact, steps: stepsOf(fact) }],
    ),
    above: [...aboveIn(toldHigher, upTo, 'earlier'), ...aboveIn(knownHigher, upTo, 'later')],
    views: { told, known, now },
  }
}

/** The changes that the later view of a record has and the earlier has not. */
function stepsOf({ before, after }: ChangedFact): readonly Change<object>[] {
  if (!before || !after) return []
  const old = new Set(before.changes.map(({ id }) => id))
  return after.changes.filter(({ id }) => !old.has(id))
}

function aboveIn(view: Dataset, upTo: Marking, only: AboveMarking['only']): AboveMarking[] {
  return FACT_LISTS.flatMap((list) =>
    view[list]
      .filter(({ marking }) => markingRank(marking) > markingRank(upTo))
      .map((record: AnyRecord) => ({ list, record, only })),
  )
}

interface Ceiling {
  readonly asOf: DayNumber
  readonly upTo: Marking
}

function causes(earlier: Dataset, later: Dataset, ceiling: Ceiling): (fact: ChangedFact) => KnowledgeCause {
  const [old, now] = [stored(earlier), stored(later)]
  const dead = new Map(later.deleted.map((tombstone) => [tombstone.id, tombstone]))
  return ({ kind, id }) => {
    if (kind === 'new') return lateCause(old.get(id), ceiling)
    if (kind !== 'gone') return { kind: 'corrected' }
    const tombstone = dead.get(id)
    const record = now.get(id)
    if (!record) return tombstone ? { kind: 'deleted', tombstone } : { kind: 'missing' }
    if (isAbove(record, ceiling)) return { kind: 'raised', marking: record.marking ?? 'CLEAR' }
    return isVisible(record, ceiling) ? { kind: 'missing' } : { kind: 'later', record }
  }
}

function lateCause(record: AnyRecord | undefined, ceiling: Ceiling): KnowledgeCause {
  if (!record) return { kind: 'late' }
  if (isAbove(record, ceiling)) return { kind: 'lowered' }
  const day = knownFrom(record)
  return { kind: day !== undefined && !isKnown(day, ceiling.asOf) ? 'moved' : 'late' }
}

function isAbove({ marking }: AnyRecord, { upTo }: Ceiling): boolean {
  return markingRank(marking) > markingRank(upTo)
}

function stored(data: Dataset): ReadonlyMap<string, AnyRecord> {
  return new Map(FACT_LISTS.flatMap((list) => data[list].map((record) => [record.id, record] as const)))
}
