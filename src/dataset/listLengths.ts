import type { Fault } from '#model/fault.ts'
import { faultAt, pathTo } from './faultList.ts'
import { MAX_ENTRIES, MAX_FACTS } from './limits.ts'

/**
 * Whether no list inside a record, or another part of a file, has more than {@link MAX_ENTRIES} entries, or than
 * {@link MAX_FACTS} where it is of the facts of what went out. It is looked
 * at before all else: what follows looks at each entry, and says something of each.
 *
 * @param value as found, nothing of it checked; not deeper than a file may be
 * @param report hears of each list that is longer; nothing inside it is looked at
 */
export function areListsShort(value: unknown, path: string, report: (fault: Fault) => void): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (Array.isArray(value)) {
    const max = FACTS.test(path) ? MAX_FACTS : MAX_ENTRIES
    if (value.length > max) {
      report(faultAt(path, 'too-many', { max }, value))
      return false
    }
    return allOf(value.entries(), path, report)
  }
  return allOf(Object.entries(value), path, report)
}

const FACTS = /^relationship\.issued\[\d+\]\.facts$/

function allOf(
  inner: Iterable<readonly [string | number, unknown]>,
  path: string,
  report: (fault: Fault) => void,
): boolean {
  let are = true
  for (const [step, one] of inner) {
    // Most of what a record holds is no list, and needs no path.
    if (typeof one === 'object' && one !== null && !areListsShort(one, pathTo(path, step), report))
      are = false
  }
  return are
}
