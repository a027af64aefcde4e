import type { EventFacets } from '#analysis/eventFacets.ts'
import type { Direction, GradePart } from '#analysis/eventFilter.ts'
import { DIRECTIONS } from '#analysis/eventFilter.ts'
import type { QuadClass } from '#model/cameo/codebook.ts'
import { FLOW } from '#model/columns.ts'
import type { EventStatus } from '#model/records/event.ts'
import { CREDIBILITIES, EVENT_STATUSES } from '#model/records/event.ts'
import type { IssueRecord } from '#model/records/issue.ts'
import type { Tier } from '#model/records/source.ts'
import { RELIABILITIES, TIERS } from '#model/records/source.ts'
import type { Vocabulary } from './filterAddress.ts'

/** Something that can be asked for, and how many of all known events have it. */
export interface Option<T> {
  readonly value: T
  readonly count: number
}

/** All that can be asked for as of the day. */
export interface FilterOptions {
  readonly issue: readonly (Option<string> & { readonly title: string })[]
  readonly direction: readonly Option<Direction>[]
  readonly class: readonly Option<QuadClass | 0>[]
  readonly status: readonly Option<EventStatus>[]
  readonly grade: readonly Option<GradePart>[]
  readonly tiers: readonly Option<Tier>[]
  /** Those with the most events first. */
  readonly publishers: readonly Option<string>[]
  readonly unsourced: number
  readonly tag: readonly Option<string>[]
}

const FLOWS: Readonly<Record<Direction, number>> = {
  ab: FLOW.ab,
  ba: FLOW.ba,
  mutual: FLOW.mutual,
  none: FLOW.none,
}
const CLASSES: readonly (QuadClass | 0)[] = [1, 2, 3, 4, 0]

/** What the facets of a day offer. @param issues as known on the day */
export function filterOptions(facets: EventFacets, issues: readonly IssueRecord[]): FilterOptions {
  const ofIssue = countNames(facets.issues)
  const flow = countNumbers(facets.flow)
  const quad = countNumbers(facets.quad)
  const status = countNumbers(facets.status)
  const letter = countNumbers(facets.letter)
  const digit = countNumbers(facets.credibility.filter((_, i) => facets.letter[i] !== 0))
  const unsourced = letter[0]!
  return {
    issue: issues.map(({ id, title }) => ({ value: id, title, count: ofIssue.get(id) ?? 0 })),
    direction: DIRECTIONS.map((value) => ({ value, count: flow[FLOWS[value]]! })),
    class: CLASSES.map((value) => ({ value, count: quad[value]! })),
    status: EVENT_STATUSES.map((value, place) => ({ value, count: status[place]! })),
    grade: [
      ...RELIABILITIES.map((value, place) => ({ value, count: letter[place + 1]! })),
      { value: 'none', count: unsourced },
      ...CREDIBILITIES.map((value) => ({ value, count: digit[value]! })),
    ],
    tiers: TIERS.map((value, place) => ({
      value,
      count: facets.tiers.reduce((sum, bits) => sum + ((bits >> place) & 1), 0),
    })),
    publishers: mostFirst(countNames(facets.publishers)),
    unsourced,
    tag: mostFirst(countNames(facets.tags)),
  }
}

/** The names among what is on offer, to read an address by. */
export function vocabularyOf({ issue, tag, publishers }: FilterOptions): Vocabulary {
  const names = (options: readonly Option<string>[]): ReadonlySet<string> =>
    new Set(options.map(({ value }) => value))
  return { issues: names(issue), tags: names(tag), publishers: names(publishers) }
}

function countNumbers(values: Uint8Array): Int32Array {
  const counts = new Int32Array(256)
  for (const value of values) counts[value]!++
  return counts
}

function countNames(lists: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const names of lists) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

function mostFirst(counts: ReadonlyMap<string, number>): Option<string>[] {
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .toSorted((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1))
}
