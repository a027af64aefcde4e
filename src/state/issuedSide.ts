import { datasetWith } from '#analysis/recall.ts'
import { datasetUpTo } from '#dataset/datasetUpTo.ts'
import { spanOf } from '#model/edtf.ts'
import type { Dataset } from '#model/records/dataset.ts'
import { LIST_NAMES } from '#model/records/dataset.ts'
import type { IssuedBriefing } from '#model/records/issued.ts'
import type { Relationship } from '#model/records/relationship.ts'
import { readStatesAt } from '#storage/history.ts'
import { readWhole } from '#storage/read.ts'
import type { ComputedRef, ShallowRef } from 'vue'
import { computed, shallowRef } from 'vue'
import type { ComparedSide } from './comparing.ts'
import { follow } from './followQuestion.ts'
import { useRelationships } from './relationships.ts'
import { useSurroundings } from './surroundings.ts'
import { useLive } from './useLive.ts'

/** A briefing as it went out, with what was stored then as far as the journal of this browser tells. */
export interface IssuedSide {
  readonly issued: IssuedBriefing
  readonly side: ComparedSide
}

/** All that went out, the newest first. */
export function useIssued(): ComputedRef<readonly IssuedBriefing[]> {
  const relationships = useRelationships()
  return computed(() =>
    (relationships.current?.issued ?? []).toSorted(
      (one, other) => Number(one.when < other.when) - Number(one.when > other.when),
    ),
  )
}

/** A briefing that went out, to be compared; null while none is wanted, and until it has been read. */
export function useIssuedSide(id: () => string | null): ComputedRef<IssuedSide | null> {
  const { db } = useSurroundings().opening
  const relationships = useRelationships()
  const answer = useLive(
    () => [relationships.currentId, id()] as const,
    async ([rel, wanted]): Promise<IssuedSide | null> => {
      if (rel === null || wanted === null) return null
      const whole = await readWhole(db, rel)
      const issued = whole?.relationship.issued?.find((one) => one.id === wanted)
      if (!whole || !issued) return null
      const own = `relationship ${rel}`
      const states = await readStatesAt(db, rel, issued.when, new Set([...keysOf(whole), own]))
      const { first, last } = spanOf(issued.asOf)
      // The key says that it is the relationship.
      const relationship = (states.get(own) as Relationship | null | undefined) ?? whole.relationship
      const data = { ...datasetWith(whole, states), relationship }
      return { issued, side: { data, asOf: last ?? first, upTo: issued.upTo } }
    },
  )
  return computed(() => {
    const found = answer.value.status === 'ready' ? answer.value.value : null
    return found?.issued.id === id() ? found : null
  })
}

/**
 * Whether what was put together of a briefing that went out is what it rested on, by the hash that was noted; null
 * until that is known, and where there is none.
 */
export function useIsAsIssued(found: () => IssuedSide | null): Readonly<ShallowRef<boolean | null>> {
  const same = shallowRef<boolean | null>(null)
  const failed = shallowRef(false)
  follow(
    computed(found),
    async ({ issued, side: { data, asOf, upTo } }) => {
      // The schema comes with it, which nothing else on the page needs.
      const { writeDataset } = await import('#dataset/writeDataset.ts')
      const part = { asOf, upTo }
      return (await writeDataset(datasetUpTo(data, part), part)).revision === issued.revision
    },
    (answer) => {
      same.value = answer
    },
    failed,
  )
  return same
}

/** What is there, and what once was. */
function keysOf(whole: Dataset): ReadonlySet<string> {
  const there = LIST_NAMES.flatMap((list) => whole[list].map((record) => `${list} ${record.id}`))
  return new Set([...there, ...whole.deleted.map(({ kind, id }) => `${kind} ${id}`)])
}
