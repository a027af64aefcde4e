import { folded } from '#model/folded.ts'
import type { DayNumber } from '#model/day.ts'
import { spanOf } from '#model/edtf.ts'
import type { Dataset, ListName } from '#model/records/dataset.ts'
import type { EventRecord } from '#model/records/event.ts'
import { MANY, byId, grouped, pairsIn, pairsOfSame } from './pairsIn.ts'

/** What can stand in a dataset twice: records, and the people of the relationship. */
export type DuplicateKind = Exclude<ListName, 'briefings'> | 'people'

/** Two records that may be about the same. A hint and nothing more: a person decides. */
export interface Duplicate {
  readonly kind: DuplicateKind
  /** Ids of both, in their order. */
  readonly ids: readonly [string, string]
  /** By what they are alike. */
  readonly by: 'title' | 'source' | 'url' | 'name'
  /** How much, 0–1: share of the words that both have; 1 where the ground is not words. */
  readonly likeness: number
}

/** A record as it is compared with others of its kind. */
interface Compared {
  readonly id: string
  /** Only what has the same is compared: direction, level, holder. */
  readonly group: string
  readonly span: { readonly first: DayNumber; readonly last: DayNumber } | null
  readonly words: ReadonlySet<string>
  /** All of them, in order. */
  readonly whole: string
}

/** Share of all words that two titles must have in common. */
const ALIKE = 0.5
/** Days between two accounts of one event, one of them dated by its publication. */
const NEAR = 2

/**
 * Records of a dataset that look like the same thing entered twice, by kind, most alike first.
 *
 * @param dataset as known on a day: what is not known there is not compared
 */
export function findDuplicates(dataset: Dataset): Duplicate[] {
  const { events, meetings, issues, cases, dates, relationship } = dataset
  const found = [
    ...withoutPackages(
      [...alikeInTitle('events', events.map(comparedEvent)), ...bySharedSource(events)],
      events,
    ),
    ...alikeInTitle(
      'meetings',
      meetings.map((one) => ({ ...compared(one.id, one.title, one.date), group: one.level })),
    ),
    ...alikeInTitle(
      'issues',
      issues.map((one) => compared(one.id, one.title)),
    ),
    ...alikeInTitle(
      'dates',
      dates.map((one) => compared(one.id, one.title, one.date)),
    ),
    ...alikeInName(
      'cases',
      cases.map((one) => ({ id: one.id, name: one.person, group: one.heldBy })),
    ),
    ...alikeInName(
      'people',
      relationship.people.map((one) => ({ id: one.id, name: one.name, group: '' })),
    ),
    ...sameSources(dataset),
  ]
  return withoutTwins(found).toSorted(
    (one, two) => KINDS.indexOf(one.kind) - KINDS.indexOf(two.kind) || two.likeness - one.likeness,
  )
}

/** In the order in which they are shown. */
const KINDS: readonly DuplicateKind[] = [
  'events',
  'meetings',
  'issues',
  'cases',
  'dates',
  'people',
  'sources',
]

function compared(id: string, title: string, date?: string): Compared {
  const { first, last } = date === undefined ? { first: 0, last: 0 } : spanOf(date)
  const words = new Set(folded(title).split(' ').filter(Boolean))
  return {
    id,
    group: '',
    span: date === undefined ? null : { first, last: last ?? Infinity },
    words,
    whole: [...words].toSorted().join(' '),
  }
}

function comparedEvent({ id, title, date, initiator, target, mutual }: EventRecord): Compared {
  const actors = mutual ? [initiator, target].toSorted() : [initiator, '>', target]
  return { ...compared(id, title, date), group: actors.join(' ') }
}

/** Pairs of one group whose days are near and whose titles share enough words. */
function alikeInTitle(kind: DuplicateKind, records: readonly Compared[]): Duplicate[] {
  const groups = grouped(records, ({ group, span }) => JSON.stringify([group, span === null]))
  return groups
    .flatMap((group) => alikeInGroup(group))
    .map(([one, two]) => pair(kind, one.id, two.id, 'title', shared(one.words, two.words)))
}

/** Where there are very many on the same days, they are compared by their whole titles alone. */
function alikeInGroup(group: readonly Compared[]): (readonly [Compared, Compared])[] {
  const first = ({ span }: Compared): number => span?.first ?? 0
  const inOrder = group.toSorted((one, two) => first(one) - first(two) || (one.id < two.id ? -1 : 1))
  let crowdedUpTo = 0
  const crowded = new Set<string>()
  const ends = inOrder.map(({ whole }, i) => {
    const end = endOfNear(inOrder, i)
    if (end - i > MANY) crowdedUpTo = Math.max(crowdedUpTo, end)
    if (i >= crowdedUpTo) return end
    crowded.add(whole)
    return i
  })
  crowded.delete('')
  const sameWords = grouped(
    inOrder.filter(({ whole }) => crowded.has(whole)),
    ({ whole }) => whole,
  )
  return [
    ...pairsIn(inOrder, isAlike, (i) => ends[i]!),
    ...sameWords.flatMap((same) => (same.length > MANY ? chained(same) : pairsIn(same, isNear))),
  ]
}

function isAlike(one: Compared, two: Compared): boolean {
  return isNear(one, two) && shared(one.words, two.words) >= ALIKE
}

/** Each of the same words and the one before it that ends last: where any is near, that one is. */
function chained(inOrder: readonly Compared[]): (readonly [Compared, Compared])[] {
  let [before] = inOrder
  return inOrder.slice(1).flatMap((one) => {
    const found = before && isNear(before, one) ? [[before, one] as const] : []
    if ((one.span?.last ?? 0) >= (before?.span?.last ?? 0)) before = one
    return found
  })
}

/** The first place behind a record at which one begins long after it has ended. */
function endOfNear(inOrder: readonly Compared[], at: number): number {
  const { span } = inOrder[at]!
  if (span === null) return inOrder.length
  let [low, high] = [at + 1, inOrder.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (inOrder[middle]!.span!.first <= span.last + NEAR) low = middle + 1
    else high = middle
  }
  return low
}

function isNear(one: Compared, two: Compared): boolean {
  if (one.span === null || two.span === null) return one.span === two.span
  return one.span.first <= two.span.last + NEAR && two.span.first <= one.span.last + NEAR
}

/** Share of all words of two texts that both have, 0–1. */
function shared(one: ReadonlySet<string>, two: ReadonlySet<string>): number {
  let both = 0
  for (const word of one) if (two.has(word)) both++
  const all = one.size + two.size - both
  return all === 0 ? 0 : both / all
}

/** A call and what was said in it are alike by their nature, and an answer may repeat what it answers. */
function withoutPackages(pairs: readonly Duplicate[], events: readonly EventRecord[]): Duplicate[] {
  const eventOf = new Map(events.map((event) => [event.id, event]))
  const names = (id: string, other: string): boolean => {
    const { partOf, inResponseTo } = eventOf.get(id) ?? {}
    return partOf === other || inResponseTo === other
  }
  return pairs.filter(({ ids: [one, two] }) => !names(one, two) && !names(two, one))
}

/** Events of one day, direction and code that cite the same item. */
function bySharedSource(events: readonly EventRecord[]): Duplicate[] {
  const keyed = events.flatMap((event) => {
    const { group } = comparedEvent(event)
    const { id, date, type } = event
    return event.citations.map(({ source }) => ({ id, key: JSON.stringify([group, date, type, source]) }))
  })
  return pairsOfSame(grouped(keyed, ({ key }) => key)).map(([one, two]) =>
    pair('events', one.id, two.id, 'source', 1),
  )
}

/** Names of the same words in any order, or of the same last word and the same first letter. */
function alikeInName(
  kind: DuplicateKind,
  records: readonly { readonly id: string; readonly name: string; readonly group: string }[],
): Duplicate[] {
  const keyed = records.map(({ id, name, group }) => {
    const words = folded(name).split(' ').filter(Boolean)
    const keys = { surname: [group, words.at(-1)], whole: [group, ...words.toSorted()] }
    return { id, words, surname: JSON.stringify(keys.surname), whole: JSON.stringify(keys.whole) }
  })
  const bySurname = grouped(keyed, ({ surname }) => surname).filter(({ length }) => length <= MANY)
  const byWords = grouped(keyed, ({ whole }) => whole)
  return [
    ...pairsOfSame(byWords).map(([one, two]) => pair(kind, one.id, two.id, 'name', 1)),
    ...bySurname
      .flatMap((group) => pairsIn(byId(group), isShortened))
      .map(([one, two]) => pair(kind, one.id, two.id, 'name', ALIKE)),
  ]
}

interface Name {
  readonly words: readonly string[]
}

/** Whether of two names of one last word either is that alone, or both have the same first one or first letter. */
function isShortened(one: Name, two: Name): boolean {
  const isShort = one.words.length === 1 || two.words.length === 1
  const [first, second] = [one.words[0] ?? '', two.words[0] ?? '']
  return isShort || first.startsWith(second) || second.startsWith(first)
}

/** Sources of the same address, or of the same publisher, title and day. */
function sameSources({ sources }: Dataset): Duplicate[] {
  const byUrl = grouped(
    sources.filter(({ url }) => url !== undefined),
    ({ url }) => plainUrl(url ?? ''),
  )
  const byTitle = grouped(
    sources.filter(({ title }) => title !== undefined),
    ({ publisher, title, published }) => JSON.stringify([folded(publisher), folded(title ?? ''), published]),
  )
  return [
    ...pairsOfSame(byUrl).map(([one, two]) => pair('sources', one.id, two.id, 'url', 1)),
    ...pairsOfSame(byTitle).map(([one, two]) => pair('sources', one.id, two.id, 'title', 1)),
  ]
}

/** An address without what does not tell one page from another: scheme, `www.`, campaign marks, a last slash. */
function plainUrl(url: string): string {
  const { host, pathname, searchParams } = new URL(url)
  const kept = [...searchParams].filter(([name]) => !/^(?:utm_|fbclid|gclid)/.test(name)).toSorted()
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}?${new URLSearchParams(kept).toString()}`
}

function pair(
  kind: DuplicateKind,
  one: string,
  two: string,
  by: Duplicate['by'],
  likeness: number,
): Duplicate {
  return { kind, ids: one < two ? [one, two] : [two, one], by, likeness }
}

/** Each pair once, by what speaks most for it. */
function withoutTwins(pairs: readonly Duplicate[]): Duplicate[] {
  const best = new Map<string, Duplicate>()
  for (const found of pairs) {
    const key = JSON.stringify([found.kind, ...found.ids])
    if (found.ids[0] !== found.ids[1] && (best.get(key)?.likeness ?? -1) < found.likeness)
      best.set(key, found)
  }
  return [...best.values()]
}
