import { isEventCode } from '#model/cameo/codebook.ts'
import type { OwnScore } from '#model/records/relationship.ts'
import type { Saved } from '#storage/saveFailure.ts'
import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { numberIn } from './quickFields.ts'
import { useRelationships } from './relationships.ts'
import { useRelationshipEdit } from './useRelationshipEdit.ts'

/** A score of one's own as it is typed. */
export interface TypedScore {
  readonly code: string
  readonly score: string
  readonly reason: string
}

/** What is wrong with a field of it: it is missing, or breaks its rule. */
export interface OwnScoreFault {
  readonly field: keyof TypedScore
  readonly found: string
  readonly why: 'missing' | 'rule'
}

/** The own score table of the current relationship. */
export interface OwnScores {
  /** By code. */
  readonly list: ComputedRef<readonly OwnScore[]>
  /** Everything that is wrong with a score, in the order of its fields. */
  readonly faultsOf: (typed: TypedScore) => readonly OwnScoreFault[]
  /** Gives a code its score. Null where anything is wrong with it, or it has it already. */
  readonly put: (typed: TypedScore) => Promise<Saved<number> | null>
  /** Takes the own score of a code away, so that it scores as in Goldstein's table; of all codes where none is named. */
  readonly reset: (code?: string) => Promise<Saved<number> | null>
}

/** Edits the own score table: each change is one entry of the journal that can be undone. */
export function useOwnScores(): OwnScores {
  const relationships = useRelationships()
  const edit = useRelationshipEdit()
  const list = computed(() => relationships.current?.ownScores ?? [])

  async function put(typed: TypedScore): Promise<Saved<number> | null> {
    const base = relationships.current
    if (!base || faultsOf(typed).length > 0) return null
    const before = list.value.find(({ id }) => id === typed.code)
    const score = { value: numberIn(typed.score) ?? NaN, reason: typed.reason.trim() } // without a fault it is a number
    if (before?.score.value === score.value && before.score.reason === score.reason) return null
    const others = list.value.filter(({ id }) => id !== typed.code)
    const entry = { ...before, id: typed.code, score: { ...before?.score, ...score } }
    return edit(base, { ...base, ownScores: [...others, entry].sort(byCode) })
  }

  async function reset(code?: string): Promise<Saved<number> | null> {
    const base = relationships.current
    const left = code === undefined ? [] : list.value.filter(({ id }) => id !== code)
    if (!base || left.length === list.value.length) return null
    const { ownScores: _all, ...bare } = base
    return edit(base, left.length === 0 ? bare : { ...base, ownScores: left })
  }

  return { list, faultsOf, put, reset }
}

function faultsOf({ code, score, reason }: TypedScore): readonly OwnScoreFault[] {
  const value = numberIn(score)
  const isInRange = value !== undefined && value >= -10 && value <= 10
  const faults: OwnScoreFault[] = []
  const add = (field: keyof TypedScore, found: string): void => {
    faults.push({ field, found: found.trim(), why: found.trim() === '' ? 'missing' : 'rule' })
  }
  if (!isEventCode(code)) add('code', code)
  if (!isInRange) add('score', score)
  if (reason.trim() === '') add('reason', reason)
  return faults
}

function byCode(one: OwnScore, other: OwnScore): number {
  return one.id < other.id ? -1 : 1
}
