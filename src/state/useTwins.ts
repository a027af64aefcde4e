import type { AnyRecord } from '#model/records/dataset.ts'
import type { Person } from '#model/records/relationship.ts'
import { viewDataset } from '#model/view.ts'
import { readWhole } from '#storage/read.ts'
import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useAsOf } from './asOf.ts'
import { useRelationships } from './relationships.ts'
import { useSurroundings } from './surroundings.ts'
import type { DuplicateKind } from './useDuplicates.ts'
import { useLive } from './useLive.ts'

const RECORDS = ['events', 'meetings', 'issues', 'cases', 'dates', 'sources'] as const

/** All that could stand in the current relationship twice, as known on the day on screen; empty until it is read. */
export function useTwins(): ComputedRef<ReadonlyMap<DuplicateKind, readonly (AnyRecord | Person)[]>> {
  const { opening } = useSurroundings()
  const relationships = useRelationships()
  const asOf = useAsOf()
  const answer = useLive(
    () => relationships.currentId,
    (rel) => (rel === null ? Promise.resolve(null) : readWhole(opening.db, rel)),
  )
  return computed(() => {
    const whole = answer.value.status === 'ready' ? answer.value.value : null
    if (!whole || whole.relationship.id !== relationships.currentId) return new Map()
    const seen = viewDataset(whole, asOf.number)
    return new Map<DuplicateKind, readonly (AnyRecord | Person)[]>([
      ...RECORDS.map((list) => [list, seen[list]] as const),
      ['people', seen.relationship.people],
    ])
  })
}
