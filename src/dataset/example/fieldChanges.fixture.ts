import { pathTo } from '../faultList.ts'
import { isObject, isText } from '../walk.ts'

/** One field that two versions of a record have otherwise. */
export interface FieldChange {
  /** `title`, `score.value`; entries of inner lists go by their ids: `positions[p-1].text`. */
  readonly path: string
  /** Undefined where the field, or the entry, is new. */
  readonly before: unknown
  /** Undefined where it is gone. */
  readonly after: unknown
}

/**
 * What is otherwise in `after`, field by field.
 *
 * Entries of lists whose entries have ids are matched by them; such a list in another order is a change of the
 * list itself, from ids to ids. Other lists are values, and so are fields that are objects on one side only. The
 * order of keys means nothing, and a field that is undefined is not there.
 *
 * @param except fields of the outermost object that are not looked at
 */
export function fieldChanges(
  before: object,
  after: object,
  except: ReadonlySet<string> = NONE,
): FieldChange[] {
  return changesIn(before, after, '', except)
}

const NONE: ReadonlySet<string> = new Set()

function changesIn(before: object, after: object, path: string, except = NONE): FieldChange[] {
  const [one, two] = [
    new Map<string, unknown>(Object.entries(before)),
    new Map<string, unknown>(Object.entries(after)),
  ]
  const fields = [...new Set([...one.keys(), ...two.keys()])].filter((field) => !except.has(field))
  return fields.flatMap((field) => changesAt(one.get(field), two.get(field), pathTo(path, field)))
}

function changesAt(before: unknown, after: unknown, path: string): FieldChange[] {
  if (Object.is(before, after)) return []
  if (Array.isArray(before) && Array.isArray(after)) return changesInLists(before, after, path)
  if (isObject(before) && isObject(after)) return changesIn(before, after, path)
  return [{ path, before, after }]
}

function changesInLists(before: readonly unknown[], after: readonly unknown[], path: string): FieldChange[] {
  const [one, two] = [byId(before), byId(after)]
  if (!one || !two) return isSame(before, after) ? [] : [{ path, before, after }]
  const ids = new Set([...one.keys(), ...two.keys()])
  const changes = [...ids].flatMap((id) => changesAt(one.get(id), two.get(id), `${path}[${id}]`))
  const kept = (list: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): string[] =>
    [...list.keys()].filter((id) => other.has(id))
  const [orderBefore, orderAfter] = [kept(one, two), kept(two, one)]
  return isSame(orderBefore, orderAfter)
    ? changes
    : [...changes, { path, before: orderBefore, after: orderAfter }]
}

/** The entries by their ids; null where they have none. */
function byId(list: readonly unknown[]): ReadonlyMap<string, unknown> | null {
  const entries = new Map<string, unknown>()
  for (const entry of list) {
    if (!isObject(entry) || !isText(entry['id'])) return null
    entries.set(entry['id'], entry)
  }
  return entries.size === list.length ? entries : null
}

function isSame(one: unknown, two: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(two)) {
    return one.length === two.length && one.every((entry, i) => isSame(entry, two[i]))
  }
  if (isObject(one) && isObject(two)) return changesIn(one, two, '').length === 0
  return Object.is(one, two)
}
