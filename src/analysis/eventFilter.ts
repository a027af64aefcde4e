import type { QuadClass } from '#model/cameo/codebook.ts'
import { FLOW } from '#model/columns.ts'
import type { DayNumber } from '#model/day.ts'
import type { Credibility, EventStatus } from '#model/records/event.ts'
import { EVENT_STATUSES } from '#model/records/event.ts'
import type { Reliability, Tier } from '#model/records/source.ts'
import { RELIABILITIES, TIERS } from '#model/records/source.ts'
import type { EventFacets } from './eventFacets.ts'
import { queryWords } from './foldText.ts'

/** Which way an event goes: `none` with a third party, or within one side. */
export const DIRECTIONS = ['ab', 'ba', 'mutual', 'none'] as const
export type Direction = (typeof DIRECTIONS)[number]

/**
 * Which events are wanted. An event passes when it passes each part; a list asks for any of what it names, and an
 * empty one for nothing in particular.
 */
export interface EventFilter {
  /** Ids. */
  readonly issue: readonly string[]
  readonly direction: readonly Direction[]
  /** 0: not coded. */
  readonly class: readonly (QuadClass | 0)[]
  /** Goldstein points, both ends included. */
  readonly score: { readonly min: number; readonly max: number } | null
  readonly status: readonly EventStatus[]
  /** Letters of the source and digits of the fact: where there are both, both must fit. `none`: not sourced. */
  readonly grade: readonly GradePart[]
  readonly source: SourceFilter
  readonly tag: readonly string[]
  /** As typed: every word is looked for, what stands in quotes as one. */
  readonly words: string
  /** Events whose date touches these days, both included; null for an open end. */
  readonly period: { readonly from: DayNumber | null; readonly to: DayNumber | null }
}

export type GradePart = Reliability | Credibility | 'none'

/** Any of these; `unsourced` asks for events without a source in view. */
export interface SourceFilter {
  readonly tiers: readonly Tier[]
  readonly publishers: readonly string[]
  readonly unsourced: boolean
}

/** The parts of a filter, in the order of the chips. */
export const FILTER_PARTS = [
  'issue',
  'direction',
  'class',
  'score',
  'status',
  'grade',
  'source',
  'tag',
  'words',
  'period',
] as const satisfies readonly (keyof EventFilter)[]
export type FilterPart = keyof EventFilter

export const NO_FILTER: EventFilter = {
  issue: [],
  direction: [],
  class: [],
  score: null,
  status: [],
  grade: [],
  source: { tiers: [], publishers: [], unsourced: false },
  tag: [],
  words: '',
  period: { from: null, to: null },
}

/** What came of a filter. */
export interface Filtered {
  /** Places in the facets of the events that pass, in their order. */
  readonly kept: Int32Array
  /** Of each part that asks for something, how many events it would hide by itself. */
  readonly hiddenBy: ReadonlyMap<FilterPart, number>
}

/** Applies a filter to the facets of a day. */
export function filterEvents(filter: EventFilter, facets: EventFacets): Filtered {
  const tests = FILTER_PARTS.flatMap((part) => {
    const passes = TESTS[part](filter, facets)
    return passes ? [{ part, passes, hidden: 0 }] : []
  })
  const kept = new Int32Array(facets.rows.length)
  let length = 0
  for (let i = 0; i < kept.length; i++) {
    let passesAll = true
    for (const test of tests) {
      if (test.passes(i)) continue
      test.hidden++
      passesAll = false
    }
    if (passesAll) kept[length++] = i
  }
  return { kept: kept.slice(0, length), hiddenBy: new Map(tests.map(({ part, hidden }) => [part, hidden])) }
}

/** The parts of a filter that ask for something. */
export function activeParts(filter: EventFilter): readonly FilterPart[] {
  return FILTER_PARTS.filter((part) => isActive(filter, part))
}

function isActive(filter: EventFilter, part: FilterPart): boolean {
  switch (part) {
    case 'score':
      return filter.score !== null
    case 'source': {
      const { tiers, publishers, unsourced } = filter.source
      return tiers.length > 0 || publishers.length > 0 || unsourced
    }
    case 'words':
      return queryWords(filter.words).length > 0
    case 'period':
      return filter.period.from !== null || filter.period.to !== null
    default:
      return filter[part].length > 0
  }
}

/** Whether the event at a place passes. */
type Test = (i: number) => boolean
/** Makes the test of one part; null where it asks for nothing. */
type TestMaker = (filter: EventFilter, facets: EventFacets) => Test | null

/** The flow that each direction means. */
export const FLOWS: Readonly<Record<Direction, number>> = {
  ab: FLOW.ab,
  ba: FLOW.ba,
  mutual: FLOW.mutual,
  none: FLOW.none,
}

const TESTS: Readonly<Record<FilterPart, TestMaker>> = {
  issue: ({ issue }, { issues }) => anyOf(issue, issues),
  direction: ({ direction }, { flow }) =>
    oneOf(
      direction.map((one) => FLOWS[one]),
      flow,
    ),
  class: (filter, { quad }) => oneOf(filter.class, quad),
  score: ({ score }, facets) =>
    score && ((i) => facets.score[i]! >= score.min && facets.score[i]! <= score.max),
  status: (filter, { status }) =>
    oneOf(
      filter.status.map((one) => EVENT_STATUSES.indexOf(one)),
      status,
    ),
  grade: gradeTest,
  source: sourceTest,
  tag: ({ tag }, { tags }) => anyOf(tag, tags),
  words: ({ words }, { texts }) => {
    const wanted = queryWords(words)
    return wanted.length === 0
      ? null
      : (i) => wanted.every((word) => texts[i]!.some((text) => text.includes(word)))
  },
  period: ({ period: { from, to } }, { first, last }) =>
    from === null && to === null
      ? null
      : (i) => (to === null || first[i]! <= to) && (from === null || last[i]! >= from),
}

function oneOf(wanted: readonly number[], values: Uint8Array): Test | null {
  if (wanted.length === 0) return null
  const isWanted = new Uint8Array(256)
  for (const value of wanted) isWanted[value] = 1
  return (i) => isWanted[values[i]!] === 1
}

function anyOf(wanted: readonly string[], values: readonly (readonly string[])[]): Test | null {
  if (wanted.length === 0) return null
  const names = new Set(wanted)
  return (i) => values[i]!.some((value) => names.has(value))
}

function gradeTest({ grade }: EventFilter, facets: EventFacets): Test | null {
  const letters = oneOf(
    grade.flatMap((part) =>
      part === 'none' ? 0 : typeof part === 'string' ? RELIABILITIES.indexOf(part) + 1 : [],
    ),
    facets.letter,
  )
  const digits = oneOf(
    grade.filter((part) => typeof part === 'number'),
    facets.credibility,
  )
  if (!letters || !digits) {
    // A fact without a source has no grade, and so no digit of one.
    return letters ?? (digits && ((i) => facets.letter[i] !== 0 && digits(i)))
  }
  return (i) => letters(i) && (facets.letter[i] === 0 || digits(i))
}

function sourceTest(filter: EventFilter, facets: EventFacets): Test | null {
  if (!isActive(filter, 'source')) return null
  const { tiers, publishers, unsourced } = filter.source
  const bits = tiers.reduce((sum, tier) => sum | (1 << TIERS.indexOf(tier)), 0)
  const published = anyOf(publishers, facets.publishers)
  return (i) =>
    (facets.tiers[i]! & bits) !== 0 || (published?.(i) ?? false) || (unsourced && facets.sources[i] === 0)
}
