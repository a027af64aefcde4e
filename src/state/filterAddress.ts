import type { EventFilter, GradePart } from '#analysis/eventFilter.ts'
import { DIRECTIONS, NO_FILTER } from '#analysis/eventFilter.ts'
import type { QuadClass } from '#model/cameo/codebook.ts'
import type { DayNumber } from '#model/day.ts'
import { isoDay } from '#model/day.ts'
import { readDate } from '#model/edtf.ts'
import { CREDIBILITIES, EVENT_STATUSES } from '#model/records/event.ts'
import type { Tier } from '#model/records/source.ts'
import { RELIABILITIES, TIERS } from '#model/records/source.ts'
import { stepDay } from './stepDay.ts'

/** Names of the address that say which events are wanted, and `sort`, in what order. */
export const FILTER_NAMES = [
  ...([
    'issue',
    'direction',
    'class',
    'score',
    'status',
    'grade',
    'source',
    'tag',
    'q',
    'from',
    'to',
  ] as const),
  'sort',
] as const
export type FilterName = (typeof FILTER_NAMES)[number]

/** What an address says of a filter. */
export type Asked = Readonly<Partial<Record<FilterName, readonly string[]>>>

/** What lists can be in the order of. */
export const SORTS = ['date', 'direction', 'event', 'issue', 'type', 'score', 'grade', 'sources'] as const
export type Sort = (typeof SORTS)[number]

/** Spans that end with the as-of day, whatever it is: `from=6m`. */
export const SPANS = ['3m', '6m', '1y'] as const
export type Span = (typeof SPANS)[number]
const MONTHS: Readonly<Record<Span, number>> = { '3m': 3, '6m': 6, '1y': 12 }

/** The classes as an address has them; their places are the classes' numbers. */
const CLASS_WORDS = [
  'not-coded',
  'verbal-cooperation',
  'material-cooperation',
  'verbal-conflict',
  'material-conflict',
] as const

/** Something that an address asks for and cannot have; it is passed over. */
export interface FilterFault {
  readonly name: FilterName
  readonly found: string
}

/** What an address asks for. */
export interface FilterReading {
  readonly filter: EventFilter
  /** The span that `from` names, where it is one. */
  readonly span: Span | null
  readonly sort: { readonly by: Sort; readonly descending: boolean }
  readonly faults: readonly FilterFault[]
}

/** What there is to ask for as of the day. */
export interface Vocabulary {
  readonly issues: ReadonlySet<string>
  readonly tags: ReadonlySet<string>
  readonly publishers: ReadonlySet<string>
}

/** Newest first. */
export const USUAL_SORT = { by: 'date', descending: true } as const

/** Reads a filter out of an address: what cannot be had is told and passed over, everything else holds. */
export function readFilter(parts: Asked, known: Vocabulary, asOf: DayNumber): FilterReading {
  const faults: FilterFault[] = []
  const all = <T>(name: FilterName, read: (text: string) => T | undefined): T[] =>
    (parts[name] ?? []).flatMap((text) => {
      const value = read(text)
      if (value === undefined) faults.push({ name, found: text })
      return value === undefined ? [] : [value]
    })
  // Of what can be said once, the last holds.
  const one = <T>(name: FilterName, read: (text: string) => T | undefined): T | null =>
    all(name, read).at(-1) ?? null
  const from = one('from', (text) => readSpan(text) ?? readDay(text, 'first'))
  const isSpan = typeof from === 'string'
  const filter: EventFilter = {
    issue: all('issue', (text) => (known.issues.has(text) ? text : undefined)),
    direction: all('direction', (text) => DIRECTIONS.find((direction) => direction === text)),
    class: all('class', readClass),
    score: one('score', readScore),
    status: all('status', (text) => EVENT_STATUSES.find((status) => status === text)),
    grade: all('grade', readGrade),
    source: sourcesOf(all('source', (text) => readSource(text, known.publishers))),
    tag: all('tag', (text) => (known.tags.has(text) ? text : undefined)),
    words: one('q', (text) => text) ?? NO_FILTER.words,
    period: {
      from: isSpan ? spanStart(from, asOf) : from,
      to: one('to', (text) => readDay(text, 'last')) ?? null,
    },
  }
  return { filter, span: isSpan ? from : null, sort: one('sort', readSort) ?? USUAL_SORT, faults }
}

/** What a filter is in an address; all names are there, null where nothing is asked. `from` stays a span. */
export function writeFilter(
  filter: EventFilter,
  span: Span | null,
  sort: FilterReading['sort'],
): Readonly<Record<FilterName, readonly string[] | null>> {
  const list = (texts: readonly string[]): readonly string[] | null => (texts.length === 0 ? null : texts)
  const day = (at: DayNumber | null): readonly string[] | null => (at === null ? null : [isoDay(at)])
  const { tiers, publishers, unsourced } = filter.source
  const isUsual = sort.by === USUAL_SORT.by && sort.descending === USUAL_SORT.descending
  return {
    issue: list(filter.issue),
    direction: list(filter.direction),
    class: list(filter.class.map((quad) => CLASS_WORDS[quad])),
    score: filter.score && [`${filter.score.min}..${filter.score.max}`],
    status: list(filter.status),
    grade: list(filter.grade.map(String)),
    source: list([...tiers, ...(unsourced ? ['none'] : []), ...publishers.map((name) => `${BY}${name}`)]),
    tag: list(filter.tag),
    q: filter.words.trim() === '' ? null : [filter.words],
    from: span ? [span] : day(filter.period.from),
    to: day(filter.period.to),
    sort: isUsual ? null : [`${sort.descending ? '-' : ''}${sort.by}`],
  }
}

/** First day of a span that ends with a day. */
function spanStart(span: Span, asOf: DayNumber): DayNumber {
  return stepDay(asOf, 'month', -MONTHS[span])
}

function readSpan(text: string): Span | undefined {
  return SPANS.find((span) => span === text)
}

/** The first or last day of `2021-05-13`, `2021-05` or `2021`. */
function readDay(text: string, end: 'first' | 'last'): DayNumber | undefined {
  const reading = readDate(text)
  return reading.ok ? (reading.span[end] ?? undefined) : undefined
}

function readClass(text: string): QuadClass | 0 | undefined {
  const place = CLASS_WORDS.findIndex((word) => word === text)
  return place < 0 ? undefined : (place as QuadClass | 0) // the places are the classes
}

const SCORES = /^(-?\d{1,2}(?:\.\d+)?)?\.\.(-?\d{1,2}(?:\.\d+)?)?$/

/** `-10..-0.5`, `4..`, `..0`: both ends included, the lower one first. */
function readScore(text: string): EventFilter['score'] | undefined {
  const match = SCORES.exec(text)
  if (!match) return undefined
  const [min, max] = [Number(match[1] ?? -10), Number(match[2] ?? 10)]
  return min < -10 || max > 10 || min > max ? undefined : { min, max }
}

function readGrade(text: string): GradePart | undefined {
  if (text === 'none') return text
  return (
    RELIABILITIES.find((letter) => letter === text) ?? CREDIBILITIES.find((digit) => String(digit) === text)
  )
}

/** A publisher is named after its sign, so that none can be taken for a tier. */
const BY = 'by:'

type SourcePart = { readonly tier: Tier } | { readonly publisher: string } | 'none'

function readSource(text: string, publishers: ReadonlySet<string>): SourcePart | undefined {
  if (text === 'none') return text
  const tier = TIERS.find((one) => one === text)
  if (tier) return { tier }
  const publisher = text.startsWith(BY) ? text.slice(BY.length) : undefined
  return publisher !== undefined && publishers.has(publisher) ? { publisher } : undefined
}

function sourcesOf(parts: readonly SourcePart[]): EventFilter['source'] {
  return {
    tiers: parts.flatMap((part) => (part !== 'none' && 'tier' in part ? part.tier : [])),
    publishers: parts.flatMap((part) => (part !== 'none' && 'publisher' in part ? part.publisher : [])),
    unsourced: parts.includes('none'),
  }
}

function readSort(text: string): FilterReading['sort'] | undefined {
  const descending = text.startsWith('-')
  const by = SORTS.find((sort) => sort === text.slice(descending ? 1 : 0))
  return by && { by, descending }
}
