import { folded } from '#model/folded.ts'
import type { DayNumber } from '#model/day.ts'
import { spanOf } from '#model/edtf.ts'
import type { Dataset, ListName } from '#model/records/dataset.ts'
import type { EventRecord } from '#model/records/event.ts'

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
/** More records than this on the same days are compared by their whole titles alone. */
const MANY = 300

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
  return grouped(records, ({ group }) => group).flatMap((group) => alikeInGroup(kind, group))
}

function alikeInGroup(kind: DuplicateKind, group: readonly Compared[]): Duplicate[] {
  const inOrder = group.toSorted((one, two) => (one.span?.first ?? 0) - (two.span?.first ?? 0))
  const sameWords = new Map(grouped(group, ({ whole }) => whole).map((same) => [same[0]!.whole, same]))
  let crowdedUpTo = 0
  return inOrder.flatMap((one, i) => {
    const end = endOfNear(inOrder, i)
    if (end - i > MANY) crowdedUpTo = Math.max(crowdedUpTo, end)
    const others = i < crowdedUpTo ? (sameWords.get(one.whole) ?? []) : inOrder.slice(i + 1, end)
    return others
      .filter((two) => two !== one && isNear(one, two))
      .map((two) => pair(kind, one.id, two.id, 'title', shared(one.words, two.words)))
      .filter(({ likeness }) => likeness >= ALIKE)
  })
}

/** The first place behind a record at which one begins long after it has ended. */
function endOfNear(records: readonly Compared[], at: number): number {
  const { span } = records[at]!
  if (span === null) return records.length
  let end = at + 1
  while (end < records.length && (records[end]!.span?.first ?? 0) <= span.last + NEAR) end++
  return end
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
  const byId = new Map(events.map((event) => [event.id, event]))
  const names = (id: string, other: string): boolean => {
    const { partOf, inResponseTo } = byId.get(id) ?? {}
    return partOf === other || inResponseTo === other
  }
  return pairs.filter(({ ids: [one, two] }) => !names(one, two) && !names(two, one))
}

/** Events of one day, direction and code that cite the same item. */
function bySharedSource(events: readonly EventRecord[]): Duplicate[] {
  const keyed = events.flatMap((event) =>
    event.citations.map(({ source }) => ({
      event,
      key: JSON.stringify([comparedEvent(event).group, event.date, event.type, source]),
    })),
  )
  const groups = grouped(keyed, ({ key }) => key)
  return pairsOf(groups.map((group) => group.map(({ event }) => event.id))).map(([one, two]) =>
    pair('events', one, two, 'source', 1),
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
  const found: Duplicate[] = []
  const bySurname = grouped(keyed, ({ surname }) => surname)
  const byWords = grouped(keyed, ({ whole }) => whole)
  for (const [one, two] of pairsOf(byWords)) found.push(pair(kind, one.id, two.id, 'name', 1))
  for (const [one, two] of pairsOf(bySurname)) {
    const isShort = one.words.length === 1 || two.words.length === 1
    const [first, second] = [one.words[0] ?? '', two.words[0] ?? '']
    const isInitial = first.startsWith(second) || second.startsWith(first)
    if (isShort || isInitial) found.push(pair(kind, one.id, two.id, 'name', ALIKE))
  }
  return found
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
  const idsOf = (groups: readonly (readonly { readonly id: string }[])[]) =>
    pairsOf(groups.map((group) => group.map(({ id }) => id)))
  return [
    ...idsOf(byUrl).map(([one, two]) => pair('sources', one, two, 'url', 1)),
    ...idsOf(byTitle).map(([one, two]) => pair('sources', one, two, 'title', 1)),
  ]
}

/** An address without what does not tell one page from another: scheme, `www.`, campaign marks, a last slash. */
function plainUrl(url: string): string {
  const { host, pathname, searchParams } = new URL(url)
  const kept = [...searchParams].filter(([name]) => !/^(?:utm_|fbclid|gclid)/.test(name)).toSorted()
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}?${new URLSearchParams(kept).toString()}`
}

/** What has one key, together. */
function grouped<T>(entries: readonly T[], keyOf: (entry: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>()
  for (const entry of entries) {
    const key = keyOf(entry)
    const group = groups.get(key)
    if (group) group.push(entry)
    else groups.set(key, [entry])
  }
  return [...groups.values()]
}

function pairsOf<T>(groups: readonly (readonly T[])[]): (readonly [T, T])[] {
  return groups.flatMap((group) =>
    group.length > MANY
      ? []
      : group.flatMap((one, i) => group.slice(i + 1).map((two) => [one, two] as const)),
  )
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
