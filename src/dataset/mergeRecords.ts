import type { ListName } from '#model/records/dataset.ts'
import type { Relationship } from '#model/records/relationship.ts'
import type { Choice, FieldChange, FieldConflict, Ledger } from './mergeFields.ts'
import { mergeFields, NO_BASE } from './mergeFields.ts'
import { mergeFrame } from './mergeFrame.ts'
import { isSame } from '#model/sameValue.ts'

export type { Choice, FieldChange, FieldConflict } from './mergeFields.ts'

/** What became of two versions of one record. */
export interface MergedRecord<R> {
  /** What the decisions give: what was taken is in it, what is in conflict stays as it is in mine. */
  readonly merged: R
  /** What theirs has changed: before as in mine, after as in `merged`, unless it was decided otherwise. */
  readonly taken: readonly FieldChange[]
  /** What mine has changed, or alone has: before as in theirs, after as in mine. */
  readonly kept: readonly FieldChange[]
  /** What both have changed, each in its own way; without a base, whatever differs. */
  readonly conflicts: readonly FieldConflict[]
}

/** Says for the path of a field which version it is to have; undefined leaves it at the default. */
export type Decide = (path: string) => Choice | undefined

/** What is merged: a record of a list, the relationship itself, or what stands beside both in a dataset. */
export type Part = ListName | 'relationship' | 'beside'

/** Who wrote a record and when. Two people who wrote the same differ in nothing else: that is no change. */
const BOOKKEEPING: ReadonlySet<string> = new Set(['createdAt', 'updatedAt', 'updatedBy'])

/**
 * Merges two versions of one record, field by field. Pure, and symmetric: with the sides changed over, and the
 * decisions with them, the merged record says the same.
 *
 * Entries of lists whose entries have ids are matched by them, citations by their sources; lists of values merge as sets, where there is a base.
 * Other objects are one value each, apart from what a change sets. Bookkeeping is never a difference: the later wins.
 * What went out stays noted here whatever is decided: nobody can take it back.
 *
 * @param base the version that both come from; null where nobody knows it: then every difference is a conflict
 * @param list `relationship` for the relationship itself, whose people, actors and coverage are brought together
 * even without a base, for records of both sides name them
 * @param decide by default what theirs changed is taken, and what mine changed or is in conflict stays as in mine
 */
export function mergeRecord<R extends object>(
  base: R | null,
  mine: R,
  theirs: R,
  list: Part,
  decide: Decide = () => undefined,
): MergedRecord<R> {
  const ledger: Ledger = {
    taken: [],
    kept: [],
    conflicts: [],
    decide,
    unites: list === 'relationship' && base === null,
  }
  const versions =
    list === 'relationship' ? withIssued(base, mine, theirs) : { base: base ?? NO_BASE, mine, theirs }
  const { taken, kept, conflicts } = ledger
  // What stands beside has no bookkeeping: a field of that name would be somebody's own.
  if (list === 'beside') return { merged: mergeFields(versions, '', ledger) as R, taken, kept, conflicts }
  const fields =
    list === 'relationship'
      ? mergeFrame(versions, ledger, BOOKKEEPING)
      : mergeFields(versions, '', ledger, BOOKKEEPING)
  // Fields are those of one side or the other, and what both must have both have.
  return { merged: withBookkeeping(fields, mine, theirs) as R, taken, kept, conflicts }
}

/** What went out is only ever added to: an entry that one side lacks is one that it has not heard of. */
function withIssued(base: object | null, mine: object, theirs: object) {
  const [own, other] = [issuedIn(mine), issuedIn(theirs)]
  if (!own && !other) return { base: base ?? NO_BASE, mine, theirs }
  const both = (own ?? []).filter((one) => other?.some(({ id }) => id === one.id))
  return {
    base: base ? { ...base, issued: both } : NO_BASE,
    mine: own ? mine : { ...mine, issued: [] },
    theirs: other ? theirs : { ...theirs, issued: [] },
  }
}

function issuedIn(relationship: object): Relationship['issued'] {
  return (relationship as Partial<Relationship>).issued // it was checked when it was read
}

/** Whether two versions of a record say the same, whoever wrote them and when. */
export function saysTheSame(one: object, two: object): boolean {
  return isSame(withoutBookkeeping(one), withoutBookkeeping(two))
}

function withoutBookkeeping(record: object): object {
  return Object.fromEntries(Object.entries(record).filter(([field]) => !BOOKKEEPING.has(field)))
}

function withBookkeeping(fields: object, mine: object, theirs: object): object {
  const [own, other] = [bookkeepingOf(mine), bookkeepingOf(theirs)]
  const later = isLater(other, own) ? other : own
  const isAsInFields = [...BOOKKEEPING].every(
    (field) => later.get(field) === bookkeepingOf(fields).get(field),
  )
  return isAsInFields ? fields : { ...fields, ...Object.fromEntries(later) }
}

function bookkeepingOf(record: object): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(record).filter(([field]) => BOOKKEEPING.has(field)))
}

/** By the instant of writing; then by whatever tells them apart, so that both sides come to the same. */
function isLater(one: ReadonlyMap<string, unknown>, two: ReadonlyMap<string, unknown>): boolean {
  const [first, second] = [Date.parse(String(one.get('updatedAt'))), Date.parse(String(two.get('updatedAt')))]
  if (first !== second) return first > second
  return textOf(one) > textOf(two)
}

function textOf(bookkeeping: ReadonlyMap<string, unknown>): string {
  return JSON.stringify(['updatedAt', 'updatedBy', 'createdAt'].map((field) => bookkeeping.get(field)))
}
