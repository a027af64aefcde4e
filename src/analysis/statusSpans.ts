import type { Edtf } from '#model/edtf.ts'
import type { Change } from '#model/records/base.ts'

/** A status for as long as it stood. */
export interface StatusSpan<S extends string> {
  readonly status: S
  /** The day from which it was known; undefined for a record that has always been known. */
  readonly from: Edtf | undefined
  /** The day on which the next one became known; undefined while it stands. */
  readonly until: Edtf | undefined
  /** What brought it; null where the record began with it. */
  readonly change: Change<{ readonly status?: S }> | null
}

/** The status that a record began with. */
export interface FirstStatus<S extends string> {
  readonly status: S | undefined
  readonly from: Edtf | undefined
}

/**
 * The statuses of a record in turn, the newest first. A change that says the same again begins nothing; one that
 * clears the status ends it.
 *
 * @param changes those known on the day, in their order, as a view has them
 */
export function statusSpans<S extends string>(
  first: FirstStatus<S>,
  changes: readonly Change<{ readonly status?: S }>[],
): StatusSpan<S>[] {
  const spans: StatusSpan<S>[] = []
  let standing: Omit<StatusSpan<S>, 'until'> | null =
    first.status === undefined ? null : { status: first.status, from: first.from, change: null }
  for (const change of changes) {
    const { status } = change.set
    if (status === undefined || status === standing?.status) continue
    if (standing) spans.push({ ...standing, until: change.on })
    standing = status === null ? null : { status, from: change.on, change }
  }
  if (standing) spans.push({ ...standing, until: undefined })
  return spans.reverse()
}
