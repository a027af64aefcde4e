import { byId } from './listKeys.ts'
import type { Ledger } from './mergeFields.ts'
import { mergeFields } from './mergeFields.ts'
import { isObject } from './walk.ts'

/** Versions of a relationship; the base is no object where nobody knows it. */
interface Frames {
  readonly base: unknown
  readonly mine: object
  readonly theirs: object
}

/**
 * Merges two versions of the relationship itself, field by field. What went out stays noted, whatever is decided: a
 * file that lacks it was written without it, and nobody can take it back. What only theirs notes comes to it unless
 * that is decided otherwise.
 */
export function mergeFrame(
  { base, mine, theirs }: Frames,
  ledger: Ledger,
  except: ReadonlySet<string>,
): object {
  const [own, other] = [issuedOf(mine), issuedOf(theirs)]
  const isShared = (id: string): boolean => own.has(id) && other.has(id)
  const shared = <T>(frame: T): T => (isObject(frame) ? { ...frame, ...sharedOf(frame, isShared) } : frame)
  const before = { base: shared(base), mine: shared(mine), theirs: shared(theirs) }
  const fields = mergeFields(before, '', ledger, except)
  const come = [...other].filter(([id]) => !own.has(id) && isTaken(id, other.get(id), ledger))
  const isAsItWas = come.length === 0 && fields === before.mine
  if (isAsItWas) return mine
  const kept = new Map([...own, ...issuedOf(fields), ...come])
  const { issued: _shared, ...rest } = fields as { readonly issued?: unknown }
  return kept.size === 0 ? rest : { ...rest, issued: [...kept.values()] }
}

function isTaken(id: string, after: unknown, ledger: Ledger): boolean {
  const path = `issued[${/^[^[\]".]+$/.test(id) ? id : JSON.stringify(id)}]`
  ledger.taken.push({ path, before: undefined, after })
  return ledger.decide(path) !== 'mine'
}

/** What of the list both sides have: the field is not there where that is nothing. */
function sharedOf(frame: object, isShared: (id: string) => boolean): { readonly issued: unknown } {
  const both = [...issuedOf(frame)].filter(([id]) => isShared(id)).map(([, entry]) => entry)
  return { issued: both.length === 0 ? undefined : both }
}

/** What went out, by ids; nothing where there is no such list. */
function issuedOf(frame: object): ReadonlyMap<string, unknown> {
  const issued: unknown = 'issued' in frame ? frame.issued : undefined
  return (Array.isArray(issued) ? byId(issued) : null) ?? new Map()
}
