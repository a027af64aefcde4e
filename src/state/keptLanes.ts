import type { DayNumber } from '#model/day.ts'
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { LaneSpan } from './laneWindow.ts'
import { useRelationships } from './relationships.ts'
import type { DayWindow } from './trendWindow.ts'

/** What the lanes stand for. */
export type LanesBy = 'issue' | 'direction'

/** What the lanes are looked at as of, and which days a filter asks for. */
export interface LaneMoment {
  readonly asOf: DayNumber
  /** Null: no days are asked for. */
  readonly period: DayWindow | null
}

/**
 * How the lanes were left: the window that was chosen, and what they stand for. It is still so when the page is come
 * back to, as long as the app is open.
 */
export const useKeptLanes = defineStore('keptLanes', () => {
  const relationships = useRelationships()
  const kept = shallowRef<
    (LaneMoment & { readonly rel: string | null; readonly wanted: DayWindow | LaneSpan }) | null
  >(null)
  const by = shallowRef<LanesBy>('issue')

  /**
   * The window that was chosen, if it still means something: not in another relationship, nor once a filter asks for
   * other days; days chosen on another day are gone, a span with a name goes along.
   */
  function chosen({ asOf, period }: LaneMoment): DayWindow | LaneSpan | null {
    const before = kept.value
    if (before?.rel !== relationships.currentId || !isSame(before.period, period)) return null
    return typeof before.wanted === 'string' || before.asOf === asOf ? before.wanted : null
  }

  function choose(wanted: DayWindow | LaneSpan, moment: LaneMoment): void {
    kept.value = { ...moment, rel: relationships.currentId, wanted }
  }

  return { by, chosen, choose }
})

function isSame(one: DayWindow | null, other: DayWindow | null): boolean {
  return one?.from === other?.from && one?.to === other?.to
}
