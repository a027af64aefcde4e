import type { RecalledFact } from '#analysis/recall.ts'
import { datasetWith, issuedWith, recall } from '#analysis/recall.ts'
import type { FieldChange } from '#dataset/mergeRecords.ts'
import { mergeRecord } from '#dataset/mergeRecords.ts'
import { isKnown } from '#model/lens.ts'
import type { ListName } from '#model/records/dataset.ts'
import type { IssuedBriefing } from '#model/records/issued.ts'
import { readFactLine, saidBy } from '#model/usedFact.ts'
import { readStatesAt } from '#storage/history.ts'
import { readWhole } from '#storage/read.ts'
import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useAsOf } from './asOf.ts'
import { useRelationships } from './relationships.ts'
import { useSurroundings } from './surroundings.ts'
import { useKnown } from './useKnown.ts'
import { useLive } from './useLive.ts'

/** A briefing that went out, and what of it has turned out otherwise by the day on screen. */
export interface Recalled {
  readonly issued: IssuedBriefing
  readonly facts: readonly RecalledFact[]
}

/** All that went out by the day on screen, the newest first; null until what is stored has been read. */
export function useRecalls(): ComputedRef<readonly Recalled[] | null> {
  const { known, whole } = useKnown()
  const asOf = useAsOf()
  return computed(() => {
    const now = whole.value
    if (!now || !known.value) return null
    return byInstant(known.value.relationship.issued ?? []).map((issued) => ({
      issued,
      facts: recall(issued, { whole: now, asOf: asOf.number }),
    }))
  })
}

/** A fact of a briefing that has turned out otherwise, with what each of its fields said and says. */
export interface ToldFact extends RecalledFact {
  /** Empty where what it said is not kept, or it is no longer there. */
  readonly changes: readonly FieldChange[]
}

/** The same of one briefing, with what the journal of this browser still tells of what it said; null until read. */
export function useRecall(id: () => string): ComputedRef<readonly ToldFact[] | null> {
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
    return recall(issued, { whole, then, asOf: asOf.number }).map((fact) => ({
      ...fact,
      changes: changesIn(fact),
    }))
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

function changesIn({ list, before, after, fields }: RecalledFact): readonly FieldChange[] {
  if (!before || !after) return []
  const [old, now] = [before, after].map((record) =>
    Object.fromEntries(Object.entries(saidBy(record)).filter(([field]) => fields.includes(field))),
  )
  return mergeRecord(old!, old!, now!, list).taken // two records, so two states
}

function byInstant(issued: readonly IssuedBriefing[]): readonly IssuedBriefing[] {
  return issued.toSorted((one, other) => Number(one.when < other.when) - Number(one.when > other.when))
}
