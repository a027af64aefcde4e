import type { MergedRecord } from './mergeRecords.ts'
import { mergeRecord } from './mergeRecords.ts'
import type { Choice } from './mergeFields.ts'
import { isSame } from '#model/sameValue.ts'
import { isObject } from './walk.ts'

interface Named {
  readonly id: string
}

/**
 * Two records that are about the same, made one: it has the id of the first and the entries of both. Where only one of
 * them says something the joined one says it; where both do and differ, that is a conflict.
 *
 * Entries of inner lists that happen to have one id, and say different things, are different entries: those of the
 * second get another.
 *
 * @param keep the record that stays
 * @param gone the one that goes into it
 * @param decide by default what is in conflict stays as in `keep`
 */
export function joinRecords<R extends Named>(
  keep: R,
  gone: R,
  decide?: (path: string) => Choice | undefined,
): MergedRecord<R> {
  const other = { ...withOwnIds(keep, gone), id: keep.id }
  // Any kind of list: with a base of empty lists whatever either has is an addition.
  return mergeRecord<R>(withEmptyLists(keep, gone), keep, other, 'events', decide)
}

/** A record of which both could have come: nothing in it but the lists, without an entry. */
function withEmptyLists<R extends Named>(keep: R, gone: R): R {
  const all: readonly (readonly [string, unknown])[] = [...Object.entries(keep), ...Object.entries(gone)]
  const lists = all.filter(([, value]) => Array.isArray(value)).map(([field]) => [field, []] as const)
  return Object.fromEntries<unknown>([['id', keep.id], ...lists]) as unknown as R // compared, never kept
}

function withOwnIds<R extends Named>(keep: R, gone: R): R {
  const stays = new Map<string, unknown>(Object.entries(keep))
  const own: readonly (readonly [string, unknown])[] = Object.entries(gone)
  const fields = own.map(([field, value]) => {
    const there = stays.get(field)
    return [
      field,
      Array.isArray(value) && Array.isArray(there) ? entriesBeside(there, value) : value,
    ] as const
  })
  return Object.fromEntries(fields) as unknown as R // the same fields
}

/** Entries whose ids are not taken by others in a list that they are to join. */
function entriesBeside(there: readonly unknown[], entries: readonly unknown[]): readonly unknown[] {
  const taken = new Map(there.flatMap((entry) => (hasId(entry) ? [[entry.id, entry] as const] : [])))
  const ids = new Set([...taken.keys(), ...entries.flatMap((entry) => (hasId(entry) ? [entry.id] : []))])
  const renamed = new Map<string, string>()
  for (const entry of entries) {
    if (!hasId(entry) || !taken.has(entry.id) || isSame(taken.get(entry.id), entry)) continue
    let n = 2
    while (ids.has(`${entry.id}-${n}`)) n++
    ids.add(`${entry.id}-${n}`)
    renamed.set(entry.id, `${entry.id}-${n}`)
  }
  return renamed.size === 0 ? entries : entries.map((entry) => withIds(entry, renamed))
}

/** An entry with its own id and that of its successor as they are now. */
function withIds(entry: unknown, renamed: ReadonlyMap<string, string>): unknown {
  if (!hasId(entry)) return entry
  const { supersededBy } = entry
  const successor = typeof supersededBy === 'string' ? renamed.get(supersededBy) : undefined
  return {
    ...entry,
    id: renamed.get(entry.id) ?? entry.id,
    ...(successor === undefined ? {} : { supersededBy: successor }),
  }
}

function hasId(entry: unknown): entry is { readonly id: string; readonly supersededBy?: unknown } {
  return isObject(entry) && typeof entry['id'] === 'string'
}
