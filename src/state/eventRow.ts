import type { EventFacets, EventTold } from '#analysis/eventFacets.ts'
import type { QuadClass } from '#model/cameo/codebook.ts'
import type { Grade } from '#model/grade.ts'
import type { Credibility, EventStatus } from '#model/records/event.ts'
import { EVENT_STATUSES } from '#model/records/event.ts'
import { RELIABILITIES } from '#model/records/source.ts'
import type { FilterReading, Sort } from './filterAddress.ts'

/** One line of the list of events. */
export interface EventRow extends EventTold {
  /** One of `FLOW`. */
  readonly flow: number
  readonly quad: QuadClass | 0
  /** Points, in the reader's table; NaN where that has none. */
  readonly score: number
  readonly status: EventStatus
  /** Null: not sourced. */
  readonly grade: Grade | null
  /** How many sources are cited. */
  readonly sources: number
  /** Titles of the issues that are known. */
  readonly issues: readonly string[]
}

type TitleOf = (issueId: string) => string | undefined

/** The line of the event at a place of the facets. */
export function eventRow(facets: EventFacets, at: number, titleOf: TitleOf): EventRow {
  const { id, title, date, initiator, target, mutual } = facets.told[at]!
  return {
    ...{ id, title, date, initiator, target, mutual },
    flow: facets.flow[at]!,
    quad: facets.quad[at]! as QuadClass | 0, // written from a class
    score: facets.score[at]!,
    status: EVENT_STATUSES[facets.status[at]!]!,
    grade: gradeAt(facets, at),
    sources: facets.sources[at]!,
    issues: issuesAt(facets, at, titleOf),
  }
}

function gradeAt({ letter, credibility }: EventFacets, at: number): Grade | null {
  const reliability = RELIABILITIES[letter[at]! - 1]
  return reliability ? `${reliability}${credibility[at]! as Credibility}` : null // written from a credibility
}

function issuesAt({ issues }: EventFacets, at: number, titleOf: TitleOf): readonly string[] {
  return issues[at]!.flatMap((id) => titleOf(id) ?? [])
}

/**
 * Places of the facets in the order of a list. What is equal stands newest first, whichever way the list is sorted;
 * what has nothing to sort by stands last.
 *
 * @param kept places in the order of days, oldest first
 */
export function sortEvents(
  facets: EventFacets,
  kept: Int32Array,
  { by, descending }: FilterReading['sort'],
  titleOf: TitleOf,
): Int32Array {
  if (by === 'date') return descending ? kept.toReversed() : kept
  const newest = Array.from(kept.toReversed())
  const key = KEYS[by](facets, titleOf)
  const keyed = newest.map((at) => ({ at, key: key(at) }))
  return Int32Array.from(
    keyed.sort((one, other) => compare(one.key, other.key, descending)),
    ({ at }) => at,
  )
}

type Key = number | string

/** What is sorted by; NaN and the empty text are nothing to sort by. */
const KEYS: Readonly<
  Record<Exclude<Sort, 'date'>, (facets: EventFacets, titleOf: TitleOf) => (at: number) => Key>
> = {
  direction:
    ({ told }) =>
    (at) =>
      `${told[at]!.initiator}\n${told[at]!.mutual ? 1 : 0}${told[at]!.target}`,
  event:
    ({ told }) =>
    (at) =>
      told[at]!.title,
  issue: (facets, titleOf) => (at) => issuesAt(facets, at, titleOf).join(', '),
  type:
    ({ quad }) =>
    (at) =>
      quad[at] || NaN,
  score:
    ({ score }) =>
    (at) =>
      score[at]!,
  grade: (facets) => (at) => gradeAt(facets, at) ?? '',
  sources:
    ({ sources }) =>
    (at) =>
      sources[at]!,
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

function compare(one: Key, other: Key, descending: boolean): number {
  const [isOne, isOther] = [isSomething(one), isSomething(other)]
  if (!isOne || !isOther) return Number(isOther) - Number(isOne)
  const order = typeof one === 'number' ? one - Number(other) : collator.compare(one, String(other))
  return descending ? -order : order
}

function isSomething(key: Key): boolean {
  return key !== '' && !Number.isNaN(key)
}
