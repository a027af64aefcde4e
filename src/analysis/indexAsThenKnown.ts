import type { Columns } from '#model/columns.ts'
import { NEVER } from '#model/columns.ts'
import type { DayNumber } from '#model/day.ts'
import type { Marking } from '#model/records/base.ts'
import { isCovered } from './coverage.ts'
import { itemsOf } from './items.ts'
import type { IndexSeries, SeriesOptions } from './relationshipIndex.ts'
import { GAP, indexAt } from './relationshipIndex.ts'

/**
 * Relationship index of each day from the items known by that very day: what would have been read on it. Nothing
 * known later, no later change and no later retraction is in it.
 *
 * @see ./indexAsThenKnown.md
 */
export function indexAsThenKnown(
  columns: Columns,
  { from, to, halfLife, coverage, upTo = 'RED' }: SeriesOptions & { readonly upTo?: Marking },
): IndexSeries {
  const days = Math.max(0, to - from + 1)
  const value = new Float64Array(days).fill(NaN)
  const gap = new Uint8Array(days)
  const changes = new Set(changeDays(columns))
  let items = itemsOf(columns, { asOf: from, upTo })
  for (let i = 0; i < days; i++) {
    const day = from + i
    if (changes.has(day)) items = itemsOf(columns, { asOf: day, upTo })
    const point = indexAt(items, day, halfLife)
    gap[i] = !isCovered(coverage, day)
      ? GAP.notCovered
      : point.items === 0
        ? GAP.noItems
        : point.supported
          ? GAP.none
          : GAP.unsupported
    if (gap[i] === GAP.none) value[i] = point.value
  }
  return { from, value, gap, halfLife }
}

/** Days on which what counts may change. */
function changeDays({ from, until, last }: Columns): DayNumber[] {
  return [...from, ...until, ...last].filter((day) => day !== NEVER)
}
