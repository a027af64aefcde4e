import type { Fault } from '#model/fault.ts'
import type { AnyRecord, ListName } from '#model/records/dataset.ts'
import type { Relationship } from '#model/records/relationship.ts'
import type { SaveFailure } from '#storage/saveFailure.ts'
import { saveFailureOf } from '#storage/saveFailure.ts'
import type { Stamp } from '#storage/write.ts'

/** A record that is to be stored, and what stood there before. */
interface Writing {
  readonly list: ListName
  /** Null: it is new. */
  readonly base: AnyRecord | null
  /** Null: it is deleted. */
  readonly mine: AnyRecord | null
}

/** What is to be stored together. */
interface Writings {
  readonly edits?: readonly Writing[]
  /** The pair itself. @property base null: it is new */
  readonly relationship?: { readonly base: Relationship | null; readonly mine: Relationship } | undefined
}

/**
 * Why something is not to be stored: no file could hold it, and what is stored and cannot be exported would be lost with
 * the browser. What no file could hold before may be changed all the same: its fault is told where it is read.
 *
 * @returns null where a file can hold all of it
 */
export async function unreadableIn(
  { edits = [], relationship }: Writings,
  { who, when }: Stamp,
): Promise<SaveFailure | null> {
  const put = edits.filter(({ mine }) => mine !== null)
  if (put.length === 0 && !relationship) return null
  const stamped = { createdAt: when, updatedAt: when, updatedBy: who }
  try {
    // The schema comes with it, which nothing else on most pages needs.
    const { checkFrame, checkOne } = await import('#dataset/checkFile.ts')
    const faultOf = (record: AnyRecord, list: ListName): Fault | null =>
      firstOf((report) => checkOne({ ...record, ...stamped }, list, '', report))
    const frameFault = (pair: Relationship): Fault | null =>
      firstOf((report) =>
        checkFrame({ version: 1, relationship: { ...pair, ...stamped }, deleted: [] }, report),
      )
    for (const { list, base, mine } of put) {
      const fault = mine && faultOf(mine, list)
      if (fault && !(base && faultOf(base, list))) return { type: 'unreadable', fault }
    }
    const fault = relationship ? frameFault(relationship.mine) : null
    if (fault && !(relationship?.base && frameFault(relationship.base))) return { type: 'unreadable', fault }
    return null
  } catch (cause) {
    // The part of the app that has the schema could not be had.
    return saveFailureOf(cause)
  }
}

function firstOf(check: (report: (fault: Fault) => void) => void): Fault | null {
  const faults: Fault[] = []
  check((fault) => faults.push(fault))
  return faults[0] ?? null
}
