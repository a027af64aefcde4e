import type { Entries } from './listKeys.ts'
import { byContent, byId, bySource, eachCitation } from './listKeys.ts'
import { inserted, whoReordered, woven } from './mergeOrder.ts'
import { isSame } from '#model/sameValue.ts'
import { isObject } from './walk.ts'

/** Which of two versions. */
export type Choice = 'mine' | 'theirs'

/** One field that two versions of a record have otherwise. */
export interface FieldChange {
  /**
   * `title`, `score`; entries of inner lists go by their ids: `positions[p-1].text`, citations by their sources:
   * `citations[src-1].quote`, or `citations[src-1]` where a list names the source twice. Empty for the record itself.
   */
  readonly path: string
  /** Undefined where the field, or the entry, is new. */
  readonly before: unknown
  /** Undefined where it is gone. */
  readonly after: unknown
}

/** One field that two versions have each changed in their own way. Undefined where it is not there. */
export interface FieldConflict {
  readonly path: string
  readonly base: unknown
  readonly mine: unknown
  readonly theirs: unknown
}

/** What is found while merging, and who decides. */
export interface Ledger {
  readonly taken: FieldChange[]
  readonly kept: FieldChange[]
  readonly conflicts: FieldConflict[]
  readonly decide: (path: string) => Choice | undefined
  /** Whether entries that only one side has are wanted even where nobody knows whether the other took them out. */
  readonly unites: boolean
}

/** In place of a version that nobody knows, unlike undefined: a version that lacks the field. */
export const NO_BASE = Symbol('no base')

interface Versions<T = unknown> {
  readonly base: unknown
  readonly mine: T
  readonly theirs: T
}

/** Merges two objects field by field; mine itself where that changes nothing. */
export function mergeFields(
  { base, mine, theirs }: Versions<object>,
  path: string,
  ledger: Ledger,
  except: ReadonlySet<string> = NOTHING,
): object {
  const own = new Map<string, unknown>(Object.entries(mine))
  const other = new Map<string, unknown>(Object.entries(theirs))
  const before = isObject(base) ? new Map(Object.entries(base)) : null
  const fields = [...new Set([...own.keys(), ...other.keys()])].map((field) => {
    if (except.has(field)) return [field, own.has(field) ? own.get(field) : other.get(field)] as const
    const known = before ? before.get(field) : NO_BASE
    const versions = { base: known, mine: own.get(field), theirs: other.get(field) }
    return [field, mergeAt(versions, fieldPath(path, field), ledger)] as const
  })
  if (fields.every(([field, value]) => value === own.get(field))) return mine
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined))
}

const NOTHING: ReadonlySet<string> = new Set()

function mergeAt(versions: Versions, path: string, ledger: Ledger): unknown {
  const { base, mine, theirs } = versions
  if (isSame(mine, theirs)) return mine
  if (Array.isArray(mine) && Array.isArray(theirs)) return mergeLists({ base, mine, theirs }, path, ledger)
  const isWhatAChangeSets = path.startsWith('changes[') && path.endsWith('].set')
  if (isWhatAChangeSets && isObject(mine) && isObject(theirs)) {
    return mergeFields({ base, mine, theirs }, path, ledger)
  }
  return mergeWhole(versions, path, ledger)
}

/** Merges what cannot be merged in parts: it is as one side has it. */
function mergeWhole({ base, mine, theirs }: Versions, path: string, ledger: Ledger): unknown {
  if (base !== NO_BASE && isSame(base, mine)) {
    ledger.taken.push({ path, before: mine, after: theirs })
    return ledger.decide(path) === 'mine' ? mine : theirs
  }
  if (base !== NO_BASE && isSame(base, theirs)) {
    ledger.kept.push({ path, before: theirs, after: mine })
    return ledger.decide(path) === 'theirs' ? theirs : mine
  }
  ledger.conflicts.push({ path, base: base === NO_BASE ? undefined : base, mine, theirs })
  return ledger.decide(path) === 'theirs' ? theirs : mine
}

function mergeLists(versions: Versions<readonly unknown[]>, path: string, ledger: Ledger): unknown {
  // A list that was not there had no entries. One that is no list is no base for entries.
  const base = versions.base ?? []
  const before = Array.isArray(base) ? base : null
  if (before || base === NO_BASE) {
    const lists = [before ?? [], versions.mine, versions.theirs] as const
    const ids = keyedBy(byId, ...lists)
    if (ids) return mergeByKey({ ...ids, base: before && ids.base }, versions.mine, path, ledger)
    const sources = keyedBy(bySource, ...lists)
    if (sources) return mergeCitations({ ...versions, base: before }, sources, path, ledger)
    const contents = before && keyedBy(byContent, ...lists)
    if (contents) return mergeAsSets(contents, versions, path, ledger)
  }
  return mergeWhole(versions, path, ledger)
}

interface Keyed<E = Entries> {
  readonly base: E
  readonly mine: E
  readonly theirs: E
}

/** Three lists by the keys of their entries; null where those of one have none. */
function keyedBy<E>(
  keyed: (list: readonly unknown[]) => E | null,
  ...lists: readonly [readonly unknown[], readonly unknown[], readonly unknown[]]
): Keyed<E> | null {
  const [base, mine, theirs] = [keyed(lists[0]), keyed(lists[1]), keyed(lists[2])]
  return base && mine && theirs && { base, mine, theirs }
}

/** Base and both sides; null where nobody knows the base. */
type KeyedOrNot = Omit<Keyed, 'base'> & { readonly base: Entries | null }

function mergeByKey(
  lists: KeyedOrNot,
  asItIs: readonly unknown[],
  path: string,
  ledger: Ledger,
): readonly unknown[] {
  return inOrder(lists, mergeEntries(lists, path, ledger), asItIs, path, ledger)
}

/**
 * Citations go by their sources. Those of a source that one of the lists names more than once cannot be told apart, and
 * go together.
 */
function mergeCitations(
  { base, mine, theirs }: Versions<readonly unknown[]> & { readonly base: readonly unknown[] | null },
  groups: Keyed<ReadonlyMap<string, readonly unknown[]>>,
  path: string,
  ledger: Ledger,
): readonly unknown[] {
  const all = [groups.base, groups.mine, groups.theirs]
  const isShared = (source: string): boolean => all.some((of) => (of.get(source)?.length ?? 0) > 1)
  const loose = (of: ReadonlyMap<string, readonly unknown[]>): Entries =>
    new Map([...of].map(([source, group]) => [source, isShared(source) ? group : group[0]]))
  const bySources = {
    base: base && loose(groups.base),
    mine: loose(groups.mine),
    theirs: loose(groups.theirs),
  }
  const merged = eachCitation([...mergeEntries(bySources, path, ledger).values()].flat())
  const each = { base: base && eachCitation(base), mine: eachCitation(mine), theirs: eachCitation(theirs) }
  return inOrder(each, merged, mine, path, ledger)
}

function mergeEntries({ base, mine, theirs }: KeyedOrNot, path: string, ledger: Ledger): Entries {
  const merged = new Map<string, unknown>()
  for (const id of new Set([...mine.keys(), ...theirs.keys()])) {
    const [own, other] = [mine.get(id), theirs.get(id)]
    const at = `${path}[${/^[^[\]".]+$/.test(id) ? id : JSON.stringify(id)}]`
    const before = base || ledger.unites ? base?.get(id) : NO_BASE
    const entry = mergeAtKey({ base: before, mine: own, theirs: other }, at, ledger)
    if (entry !== undefined) merged.set(id, entry)
  }
  return merged
}

function mergeAtKey({ base, mine, theirs }: Versions, path: string, ledger: Ledger): unknown {
  // What both have added under one id comes from nothing that either knows of.
  if (isObject(mine) && isObject(theirs)) {
    return mergeFields({ base: base ?? NO_BASE, mine, theirs }, path, ledger)
  }
  if (Array.isArray(mine) && Array.isArray(theirs)) return mergeGroup({ base, mine, theirs }, path, ledger)
  return mergeWhole({ base, mine, theirs }, path, ledger)
}

/** The citations of one source: what both sides have only added to comes together, all else is one value. */
function mergeGroup(versions: Versions<readonly unknown[]>, path: string, ledger: Ledger): unknown {
  const { base, mine, theirs } = versions
  if (isSame(mine, theirs)) return mine
  const known = base === NO_BASE ? null : Array.isArray(base) ? base : []
  const contents = known && keyedBy(byContent, known, mine, theirs)
  const isAddedTo = [...(contents?.base.keys() ?? [])].every(
    (key) => contents?.mine.has(key) && contents.theirs.has(key),
  )
  return contents && isAddedTo
    ? mergeAsSets(contents, versions, path, ledger)
    : mergeWhole(versions, path, ledger)
}

function inOrder(
  lists: KeyedOrNot,
  merged: Entries,
  asItIs: readonly unknown[],
  path: string,
  ledger: Ledger,
): readonly unknown[] {
  // Of a source that both have added to there may be more than either has a place for.
  const order = inserted(mergeOrder(lists, merged, path, ledger), [...merged.keys()])
  const entries = order.map((key) => merged.get(key))
  return entries.length === asItIs.length && entries.every((entry, i) => entry === asItIs[i])
    ? asItIs
    : entries
}

function mergeOrder(lists: KeyedOrNot, merged: Entries, path: string, ledger: Ledger): readonly string[] {
  const orderOf = (entries: Entries): string[] => [...entries.keys()].filter((id) => merged.has(id))
  const [mine, theirs] = [orderOf(lists.mine), orderOf(lists.theirs)]
  const base = lists.base && orderOf(lists.base)
  const reordered = whoReordered({ base, mine, theirs })
  if (reordered === 'nobody') return woven(mine, theirs)
  const sharedIn = (order: readonly string[], other: Entries): string[] => order.filter((id) => other.has(id))
  const [own, there] = [sharedIn(mine, lists.theirs), sharedIn(theirs, lists.mine)]
  let choice: Choice
  if (reordered === 'theirs') {
    ledger.taken.push({ path, before: own, after: there })
    choice = ledger.decide(path) ?? 'theirs'
  } else if (reordered === 'both') {
    ledger.conflicts.push({ path, base: base?.filter((id) => own.includes(id)), mine: own, theirs: there })
    choice = ledger.decide(path) ?? 'mine'
  } else {
    ledger.kept.push({ path, before: there, after: own })
    choice = ledger.decide(path) ?? 'mine'
  }
  return choice === 'mine' ? inserted(mine, theirs) : inserted(theirs, mine)
}

/** Lists of values: what either side has added is in, what either has taken out is out. */
function mergeAsSets(
  { base, mine, theirs }: Keyed,
  lists: Versions<readonly unknown[]>,
  path: string,
  ledger: Ledger,
): unknown {
  const stays = (key: string): boolean => (mine.has(key) && theirs.has(key)) || !base.has(key)
  const orders = {
    base: [...base.keys()],
    mine: [...mine.keys()].filter(stays),
    theirs: [...theirs.keys()].filter(stays),
  }
  const reordered = whoReordered(orders)
  if (reordered === 'both') return mergeWhole({ ...lists, base: NO_BASE }, path, ledger)
  const order =
    reordered === 'nobody'
      ? woven(orders.mine, orders.theirs)
      : reordered === 'mine'
        ? inserted(orders.mine, orders.theirs)
        : inserted(orders.theirs, orders.mine)
  const merged = order.map((key) => (mine.has(key) ? mine : theirs).get(key))
  if (!isSame(merged, lists.theirs)) ledger.kept.push({ path, before: lists.theirs, after: merged })
  if (isSame(merged, lists.mine)) return ledger.decide(path) === 'theirs' ? lists.theirs : lists.mine
  ledger.taken.push({ path, before: lists.mine, after: merged })
  return ledger.decide(path) === 'mine' ? lists.mine : merged
}

function fieldPath(path: string, field: string): string {
  if (!/^[A-Za-z_$][\w$]*$/.test(field)) return `${path}[${JSON.stringify(field)}]`
  return path === '' ? field : `${path}.${field}`
}
