import { FACT_LISTS } from '#analysis/changedFacts.ts'
import type { RecalledFact } from '#analysis/recall.ts'
import { datasetWith, issuedWith, recall } from '#analysis/recall.ts'
import { isKnown } from '#model/lens.ts'
import type { Dataset, ListName } from '#model/records/dataset.ts'
import type { IssuedBriefing } from '#model/records/issued.ts'
import { isSame } from '#model/sameValue.ts'
import { readFactLine } from '#model/usedFact.ts'
import { readStatesAt } from '#storage/history.ts'
import { readWhole } from '#storage/read.ts'
import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useAsOf } from './asOf.ts'
import { useRelationships } from './relationships.ts'
import { useSurroundings } from './surroundings.ts'
import { useKnown } from './useKnown.ts'
import { useLive } from './useLive.ts'

/** A briefing that went out, and what of it has turned out otherwise by the day on screen; found out when it is read. */
export interface Recalled {
  readonly issued: IssuedBriefing
  readonly facts: readonly RecalledFact[]
}

/** All that went out by the day on screen, the newest first; null until what is stored has been read. */
export function useRecalls(): ComputedRef<readonly Recalled[] | null> {
  const { whole } = useKnown()
  const asOf = useAsOf()
  // What is typed into a briefing is no fact: nothing is recalled anew for it.
  const told = computed<Dataset | null>((before) =>
    before && whole.value && tellsTheSame(before, whole.value) ? before : whole.value,
  )
  return computed(() => {
    const now = told.value
    if (!now) return null
    const out = (now.relationship.issued ?? []).filter((one) => isKnown(one.asOf, asOf.number))
    const on = asOf.number
    return byInstant(out).map((issued): Recalled => {
      let facts: Recalled['facts'] | undefined
      return {
        issued,
        get facts() {
          return (facts ??= recall(issued, { whole: now, asOf: on }))
        },
      }
    })
  })
}

/** What of a briefing has turned out otherwise, and where the names stand of what its facts say. */
export interface ToldRecall {
  readonly facts: readonly RecalledFact[]
  /** What is stored, as it was when the briefing went out, and as it is now. */
  readonly views: readonly Dataset[]
}

/** The same of one briefing, with what the journal of this browser still tells of what it said; null until read. */
export function useRecall(id: () => string): ComputedRef<ToldRecall | null> {
  const { db } = useSurroundings().opening
  const relationships = useRelationships()
  const asOf = useAsOf()
  const answer = useLive(
    () => [relationships.currentId, id()] as const,
    async ([rel, wanted]) => {
      const whole = rel === null ? null : await readWhole(db, rel)
      const issued = whole?.relationship.issued?.find((one) => one.id === wanted)
      if (rel === null || !whole || !issued) return null
      const keys = issued.facts.flatMap((line) => {
        const fact = readFactLine(line)
        return fact ? [`${fact.list} ${fact.id}`] : []
      })
      const states = await readStatesAt(db, rel, issued.when, new Set(keys))
      return { issued, whole, then: datasetWith(whole, states) }
    },
  )
  return computed(() => {
    const found = answer.value.status === 'ready' ? answer.value.value : null
    if (found?.issued.id !== id()) return null
    const { issued, whole, then } = found
    return { facts: recall(issued, { whole, then, asOf: asOf.number }), views: [then, whole] }
  })
}

/** Which of what went out by the day on screen used a record, the newest first. */
export function useIssuedWith(
  record: () => { readonly list: ListName; readonly id: string },
): ComputedRef<readonly IssuedBriefing[]> {
  const relationships = useRelationships()
  const asOf = useAsOf()
  return computed(() => {
    const { list, id } = record()
    const out = (relationships.current?.issued ?? []).filter((one) => isKnown(one.asOf, asOf.number))
    return byInstant(issuedWith(out, list, id))
  })
}

/** Whether two readings of what is stored have the same lists of facts. */
function tellsTheSame(one: Dataset, other: Dataset): boolean {
  return (
    one.relationship === other.relationship &&
    isSame(one.deleted, other.deleted) &&
    FACT_LISTS.every((list) => one[list] === other[list])
  )
}

function byInstant(issued: readonly IssuedBriefing[]): readonly IssuedBriefing[] {
  return issued.toSorted((one, other) => Number(one.when < other.when) - Number(one.when > other.when))
}
