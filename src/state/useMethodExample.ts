import type { ChangePoints } from '#analysis/changePoints.ts'
import { changePointsOf } from '#analysis/changePoints.ts'
import { coverageSpans } from '#analysis/coverage.ts'
import { pickItems } from '#analysis/filteredItems.ts'
import { membersOf } from '#analysis/members.ts'
import type { NumberGround } from '#analysis/numberParts.ts'
import type { NumberQuestion } from '#analysis/numberQuestion.ts'
import type { OpenedNumber } from '#analysis/openNumber.ts'
import { openNumber } from '#analysis/openNumber.ts'
import type { PackageMember } from '#analysis/packageMembers.ts'
import { memberFinder } from '#analysis/packageMembers.ts'
import { periodsOf } from '#analysis/periods.ts'
import { rowsAsOf } from '#analysis/rowsAsOf.ts'
import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import type { Details } from './details.ts'
import { useOverview } from './overview.ts'
import { useStored } from './stored.ts'
import { useDetails } from './useDetails.ts'

/** Measures that are worked through on a few items. */
export const WORKED = [
  'index',
  'net',
  'mean',
  'quad',
  'balance',
  'conflictShare',
  'reciprocity',
  'cumulative',
] as const
export type WorkedMeasure = (typeof WORKED)[number]

/** The measures, worked through on the last items of the record on screen. */
export interface MethodExample {
  /** The index of the last items alone: its terms are the items of the example. */
  readonly index: OpenedNumber
  readonly worked: Readonly<Record<WorkedMeasure, OpenedNumber>>
  /** What the measure is asked of the whole record, to be opened. */
  readonly whole: Readonly<Record<WorkedMeasure, NumberQuestion>>
  /** Of the item whose package has most events, these; null where every package is one event. */
  readonly pack: readonly (PackageMember & { readonly id: string })[] | null
  readonly changePoints: ChangePoints
  /** Id of the event that each item is called after. */
  readonly idAt: (row: number) => string
}

/** Enough to see how they fade, few enough to add up by hand. */
const ITEMS = 5

/** Null while nothing is recorded. Details are those of the events it names. */
export function useMethodExample(): {
  readonly example: ComputedRef<MethodExample | null>
  readonly details: ComputedRef<Details>
} {
  const stored = useStored()
  const overview = useOverview()

  const ground = computed((): NumberGround | null => {
    const { page } = overview
    if (!page || !stored.glance || page.items.length === 0) return null
    return { columns: stored.glance.columns, items: page.items, asOf: page.asOf, halfLife: page.halfLife }
  })
  const example = computed(
    () => ground.value && exampleOf(ground.value, overview.page?.relationship.coverage ?? []),
  )
  const view = computed(() => {
    if (!ground.value) return null
    const { columns, asOf } = ground.value
    return { day: { asOf }, rows: rowsAsOf(columns, asOf) }
  })
  const named = computed(() => {
    const found = example.value
    if (!found) return []
    return [
      ...found.index.terms.map(({ lead }) => found.idAt(lead)),
      ...(found.pack ?? []).map(({ id }) => id),
    ]
  })
  const { details } = useDetails(view, named)
  return { example, details }
}

function exampleOf(ground: NumberGround, coverage: Parameters<typeof coverageSpans>[0]): MethodExample {
  const { items, asOf, columns } = ground
  const places = Int32Array.from({ length: items.length }, (_, i) => i).slice(-ITEMS)
  const few = { ...ground, items: pickItems(items, places) }
  const [first, last] = [few.items.day[0]!, few.items.day[few.items.length - 1]!]
  const questionOf = (measure: WorkedMeasure, from: number, to: number): NumberQuestion =>
    measure === 'index' || measure === 'cumulative'
      ? { measure, day: asOf }
      : { measure, first: from, last: to, ...(measure === 'quad' ? { quad: 1 } : {}) }
  const all = <T>(make: (measure: WorkedMeasure) => T): Record<WorkedMeasure, T> =>
    Object.fromEntries(WORKED.map((measure) => [measure, make(measure)])) as Record<WorkedMeasure, T> // one each
  const worked = all((measure) => openNumber(few, questionOf(measure, first, last)))
  const months = periodsOf(columns, membersOf(columns, ground), items, {
    unit: 'month',
    from: items.day[0]!,
    to: asOf,
    coverage: coverageSpans(coverage),
  })
  return {
    index: worked.index,
    worked,
    whole: all((measure) => questionOf(measure, asOf - 89, asOf)),
    pack: largestPackage(ground),
    changePoints: changePointsOf(months, items, asOf),
    idAt: (row) => columns.ids[columns.record[row]!]!,
  }
}

/** Items among which an example of a package is looked for. */
const LOOKED_AT = 2000

/** Of the newest item of those whose packages have most events. */
function largestPackage(ground: NumberGround): MethodExample['pack'] {
  const { columns, items } = ground
  const find = memberFinder(columns, ground)
  let found: readonly PackageMember[] = []
  for (let i = items.length - 1; i >= Math.max(0, items.length - LOOKED_AT); i--) {
    const members = find({ root: items.packRoot[items.pack[i]!]!, flow: items.flow[i]! })
    if (members.length > found.length) found = members
  }
  if (found.length < 2) return null
  return found.map((member) => ({ ...member, id: columns.ids[columns.record[member.row]!]! }))
}
