import { inserted, whoReordered, woven } from './mergeOrder.ts'
import { isSame, sortedText } from './sameValue.ts'
import { isObject, isText } from './walk.ts'

/** Which of two versions. */
export type Choice = 'mine' | 'theirs'

/** One field that two versions of a record have otherwise. */
export interface FieldChange {
  /**
   * `title`, `score`; entries of inner lists go by their ids: `positions[p-1].text`, citations by their sources:
   * `citations[src-1].quote`. Empty for the record itself.
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

type Entries = ReadonlyMap<string, unknown>

function mergeLists(versions: Versions<readonly unknown[]>, path: string, ledger: Ledger): unknown {
  // A list that was not there had no entries. One that is no list is no base for entries.
  const base = versions.base ?? []
  const before = Array.isArray(base) ? base : null
  if (before || base === NO_BASE) {
    const known = before ?? []
    for (const keyOf of [idOf, sourceOf]) {
      const byKey = keyedBy(keyOf, known, versions.mine, versions.theirs)
      if (byKey) return mergeByKey({ ...byKey, base: before && byKey.base }, versions.mine, path, ledger)
    }
    const byContent = before && keyedBy(contentKey, known, versions.mine, versions.theirs)
    if (byContent) return mergeAsSets(byContent, versions, path, ledger)
  }
  return mergeWhole(versions, path, ledger)
}

/** The entries of three lists by their keys; null where an entry has none, or shares it. */
function keyedBy(
  keyOf: (entry: unknown) => string | null,
  ...[base, mine, theirs]: readonly [readonly unknown[], readonly unknown[], readonly unknown[]]
): { readonly base: Entries; readonly mine: Entries; readonly theirs: Entries } | null {
  const keyed = (list: readonly unknown[]): Entries | null => {
    const entries = new Map<string, unknown>()
    for (const entry of list) {
      const key = keyOf(entry)
      if (key === null) return null
      entries.set(key, entry)
    }
    return entries.size === list.length ? entries : null
  }
  const [one, two, three] = [keyed(base), keyed(mine), keyed(theirs)]
  return one && two && three && { base: one, mine: two, theirs: three }
}

function idOf(entry: unknown): string | null {
  return isObject(entry) && isText(entry['id']) ? entry['id'] : null
}

/** A citation has no id: it goes by its source, as long as its list names that once. */
function sourceOf(entry: unknown): string | null {
  return idOf(entry) === null && isObject(entry) && isText(entry['source']) ? entry['source'] : null
}

/** The same for what says the same; none for what has an id, and so would be matched by it. */
function contentKey(entry: unknown): string | null {
  return idOf(entry) === null ? sortedText(entry) : null
}

function mergeByKey(
  { base, mine, theirs }: { readonly base: Entries | null; readonly mine: Entries; readonly theirs: Entries },
  asItIs: readonly unknown[],
  path: string,
  ledger: Ledger,
): readonly unknown[] {
  const merged = new Map<string, unknown>()
  for (const id of new Set([...mine.keys(), ...theirs.keys()])) {
    const [own, other] = [mine.get(id), theirs.get(id)]
    const at = `${path}[${/^[^[\]".]+$/.test(id) ? id : JSON.stringify(id)}]`
    // What both have added under one id comes from nothing that either knows of.
    const known = base?.get(id) ?? NO_BASE
    const before = base || ledger.unites ? base?.get(id) : NO_BASE
    const isInBoth = isObject(own) && isObject(other)
    const entry = isInBoth
      ? mergeFields({ base: known, mine: own, theirs: other }, at, ledger)
      : mergeWhole({ base: before, mine: own, theirs: other }, at, ledger)
    if (entry !== undefined) merged.set(id, entry)
  }
  const order = mergeOrder({ base, mine, theirs }, merged, path, ledger)
  const entries = order.map((id) => merged.get(id))
  return entries.length === asItIs.length && entries.every((entry, i) => entry === asItIs[i])
    ? asItIs
    : entries
}

function mergeOrder(
  lists: { readonly base: Entries | null; readonly mine: Entries; readonly theirs: Entries },
  merged: Entries,
  path: string,
  ledger: Ledger,
): readonly string[] {
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
  { base, mine, theirs }: { readonly base: Entries; readonly mine: Entries; readonly theirs: Entries },
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
