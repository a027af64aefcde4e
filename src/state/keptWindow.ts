import type { DayNumber } from '#model/day.ts'
import { shallowRef } from 'vue'
import type { LaneSpan } from './laneWindow.ts'
import { laneWindowSaid } from './laneWindow.ts'
import { useRelationships } from './relationships.ts'
import { useSurroundings } from './surroundings.ts'
import type { DayWindow } from './trendWindow.ts'

/** What the lanes are looked at as of, and which days a filter asks for. */
export interface LaneMoment {
  readonly asOf: DayNumber
  /** Null: no days are asked for. */
  readonly period: DayWindow | null
}

/** The window of lanes that was chosen. */
export interface KeptWindow {
  /**
   * The window that was chosen, if it still means something: not in another relationship, nor once a filter asks for
   * other days; days chosen on another day are gone, a span with a name goes along. Else that of the pin.
   */
  readonly chosen: (moment: LaneMoment) => DayWindow | LaneSpan | null
  readonly choose: (wanted: DayWindow | LaneSpan, moment: LaneMoment) => void
}

/**
 * Keeps the window of lanes, in a store.
 *
 * @param key of what a pin keeps of it: only a pinned view finds anything there
 */
export function useKeptWindow(key: string): KeptWindow {
  const { preferences } = useSurroundings()
  const relationships = useRelationships()
  const pinned = laneWindowSaid(preferences?.()?.getItem(key) ?? '')
  const kept = shallowRef<
    (LaneMoment & { readonly rel: string | null; readonly wanted: DayWindow | LaneSpan }) | null
  >(null)

  function chosen({ asOf, period }: LaneMoment): DayWindow | LaneSpan | null {
    const before = kept.value
    if (before?.rel !== relationships.currentId || !isSame(before.period, period)) return pinned
    return typeof before.wanted === 'string' || before.asOf === asOf ? before.wanted : pinned
  }

  function choose(wanted: DayWindow | LaneSpan, moment: LaneMoment): void {
    kept.value = { ...moment, rel: relationships.currentId, wanted }
  }

  return { chosen, choose }
}

function isSame(one: DayWindow | null, other: DayWindow | null): boolean {
  return one?.from === other?.from && one?.to === other?.to
}
